"""What the lint says of registers, their states and clocks, of hand-overs and forums."""

from typing import Final

import pytest
from tests.unit.playbooks.small import changed, linted

from kactl.texts.catalogue import LANGUAGES, message

FIELDS: Final = "      - {id: release, title: 版本, type: text}\n"
STATES: Final = "    states: {all: [open, done], closed: [done]}\n"
GATES: Final = "environments:\n  - id: dev"


RICH: Final = changed(
    (
        FIELDS,
        FIELDS + "      - {id: found, title: 发现, type: instant}\n"
        "      - {id: mended, title: 修复, type: date}\n"
        "      - {id: rank, title: 排序, type: number}\n",
    ),
    (
        STATES,
        """\
    states:
      all: [open, doing, done]
      closed: [done]
      titles: {open: 未处理}
      moves:
        - {from: [open], to: doing, by: [lead], when: {severity: S1}}
        - {from: [doing], to: done, needs: [mended]}
        - {to: open}
    key: release
    columns: [status, severity]
    matrix: [severity, rank]
    clocks:
      - id: mend
        title: 修复
        from: found
        until: mended
        limits: [{when: {severity: S2}, within: 4h, on: ours}]
    ranking: {model: weighted, rank: rank, weights: [{field: severity, weight: 1, points: {S1: 3}}]}
    baseline: {gate: kickoff, fields: [severity], change: defects, by: blocks}
""",
    ),
    ("choices: [S1, S2]", "choices: [S1, S2], choice_titles: {S1: 严重}"),
    ("to: defects, many: true}", "to: defects, many: true, watch: [severity]}"),
    (
        GATES,
        """\
handoffs:
  - id: build
    title: 交接
    register: defects
    from: lead
    to: tester
    checklist: [{id: found, title: 发现, field: found}]
    opens: [done]
forums:
  - {id: weekly, title: 周会, rrule: FREQ=WEEKLY;BYDAY=MO, required: [lead], from: begin, parties: [ours]}
"""
        + GATES,
    ),
    (
        "deployers: [lead]\n    promoted_from: null\n",
        """\
deployers: [lead]
    reviewers: [lead]
    wants: ["kickoff@{version}"]
    frozen_during: [kickoff]
    same_as: uat
    windows: [{party: ours}]
    freezes:
      - {id: end, title: 月末, month_end: 2, party: ours}
      - {id: sales, title: 大促, rrule: FREQ=YEARLY;BYMONTH=11}
""",
    ),
)
WAY_OUT: Final = "{from: [doing], to: done, needs: [mended]}\n        - {to: open}"
CLASSES = "matrix: [severity, rank]\n    classes: {field: severity, order: [{id: S1}, {id: S2}], "
LEVELS: Final = "matrix: [severity, rank]\n    levels: "
S1_S2: Final = "at_most: {S1: 2}, beyond: S2}"
REFERENCES: Final = [
    ("key: release", "key: releas"),
    ("columns: [status, severity]", "columns: [state]"),
    ("matrix: [severity, rank]", "matrix: [severity, ranc]"),
    ("from: found", "from: fund"),
    ("until: mended", "until: menden"),
    ("{when: {severity: S2}", "{when: {severity: S9}"),
    ("within: 4h, on: ours", "within: 4h, on: theirs"),
    ("{model: weighted, rank: rank", "{model: weighted, rank: ranc"),
    ("{field: severity, weight", "{field: severty, weight"),
    ("points: {S1: 3}", "points: {S9: 3}"),
    ("baseline: {gate: kickoff", "baseline: {gate: kickof"),
    ("fields: [severity], change", "fields: [severty], change"),
    ("change: defects, by", "change: changes, by"),
    ("by: blocks}", "by: touches}"),
    ("choice_titles: {S1:", "choice_titles: {S7:"),
    ("watch: [severity]", "watch: [severty]"),
    ("titles: {open:", "titles: {opn:"),
    ("closed: [done]", "closed: [gone]"),
    ("{from: [open], to: doing", "{from: [opened], to: doing"),
    ("{to: open}", "{to: opened}"),
    ("by: [lead]", "by: [leader]"),
    ("when: {severity: S1}}", "when: {severty: S1}}"),
    ("needs: [mended]", "needs: [mendet]"),
    ("    register: defects\n    from", "    register: defect-list\n    from"),
    ("    from: lead", "    from: leader"),
    ("    to: tester", "    to: tster"),
    ("field: found}", "field: fund}"),
    ("opens: [done]", "opens: [gone]"),
    ("required: [lead], from", "required: [leder], from"),
    ("from: begin, parties", "from: began, parties"),
    ("parties: [ours]}", "parties: [theirs]}"),
    ("    reviewers: [lead]", "    reviewers: [leder]"),
    ('    wants: ["kickoff@{version}"]', '    wants: ["kickof@{version}"]'),
    ("    frozen_during: [kickoff]", "    frozen_during: [kickof]"),
    ("    same_as: uat", "    same_as: dev"),
    ("    windows: [{party: ours}]", "    windows: [{party: theirs}]"),
    ("month_end: 2, party: ours", "month_end: 2, party: theirs"),
]
# (code, what is replaced, by what, the text on the line at which the finding stands)
CASES: Final = [
    *(("unknown-reference", old, new, new.splitlines()[0]) for old, new in REFERENCES),
    ("state-unreachable", "all: [open, doing, done]", "all: [open, doing, lost, done]", "lost"),
    ("state-stuck", WAY_OUT, "{from: [open], to: done}", "all: [open, doing, done]"),
    ("clock-type", "from: found", "from: severity", "from: severity"),
    ("clock-type", "type: instant}", "type: instant, many: true}", "from: found"),
    (
        "watch-no-link",
        "title: 版本, type: text",
        "title: 版本, type: text, watch: [severity]",
        "watch: [severity]",
    ),
    ("class-type", "matrix: [severity, rank]", f"{CLASSES}paths: {{rank: ['*.sql']}}}}", "rank:"),
    ("class-type", "matrix: [severity, rank]", f"{CLASSES}size: severity}}", "size: severity"),
    ("unknown-reference", "matrix: [severity, rank]", f"{CLASSES}size: lines}}", "size: lines"),
    ("matrix-many", "matrix: [severity, rank]", "matrix: [blocks, rank]", "matrix: [blocks, rank]"),
    ("matrix-number", "matrix: [severity, rank]", f"{LEVELS}{{field: severity, {S1_S2}", "matrix:"),
    ("unknown-reference", "matrix: [severity, rank]", f"{LEVELS}{{field: severty, {S1_S2}", "severty"),
    (
        "unknown-reference",
        "matrix: [severity, rank]",
        f"{LEVELS}{{field: severity, at_most: {{S7: 2}}, beyond: S2}}",
        "S7: 2",
    ),
    (
        "unknown-reference",
        "matrix: [severity, rank]",
        f"{LEVELS}{{field: severity, at_most: {{S1: 2}}, beyond: S8}}",
        "beyond: S8",
    ),
    ("bad-rhythm", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
    ("bad-freeze-rhythm", "FREQ=YEARLY;BYMONTH=11", "FREQ=YEARLY;BYMONTH=XI", "BYMONTH=XI"),
    ("duplicate-id", "{id: rank, title: 排序", "{id: number, title: 排序", "id: number"),
    ("duplicate-id", "{id: rank, title: 排序", "{id: SEEN, title: 排序", "id: SEEN"),
    (
        "duplicate-id",
        "  - {id: weekly",
        "  - {id: Weekly, title: 会, rrule: FREQ=DAILY}\n  - {id: weekly",
        "weekly",
    ),
]


def test_a_register_that_declares_everything_is_sound() -> None:
    assert [one for one in linted(RICH) if one.severity == "error"] == []


@pytest.mark.parametrize(("name", "old", "new", "line"), CASES, ids=[f"{c[0]}:{c[2][:24]}" for c in CASES])
def test_a_fault_is_found_at_its_line(name: str, old: str, new: str, line: str) -> None:
    text = changed((old, new), text=RICH)
    found = [one for one in linted(text) if one.code == f"lint.{name}"]
    lines = text.splitlines()
    assert any(line.strip() in lines[(one.line or 0) - 1] for one in found)


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES])
def test_a_finding_fills_its_texts(old: str, new: str) -> None:
    for one in linted(changed((old, new), text=RICH)):
        for language in LANGUAGES:
            for part in ("", ".why", ".mend"):
                assert message(one.code + part, language, one.values)
