from typing import Final

import pytest
from tests.unit.playbooks.small import TEMPLATES, changed, composed, linted, valid
from tests.unit.playbooks.test_lint_audience import SHOWN as OF_AUDIENCE
from tests.unit.playbooks.test_lint_registers import CASES as OF_REGISTERS

from kactl.checks.registry import catalogue
from kactl.playbooks.lint import lint
from kactl.texts.catalogue import LANGUAGES, message
from kactl.texts.lint import TEXTS

KICKOFF: Final = "    approvals: [{role: owner}]\n    decides: lead"
MUSTS: Final = "".join(
    f"      - {{id: m{n}, title: 项, uses: declared, principle: assets, owner: lead}}\n" for n in range(10)
)
AGREED: Final = "      - {id: agreed"
RECURS: Final = 'recurs: {pattern: "v[0-9]+", example: v1}'
OWN_ITEM: Final = 'recurs: {register: defects}\n    upstream: {release: "{defects.severity}"}'
CHARTER_DOC: Final = "{id: charter, title: 章程, path: charter.md, owner: lead, gate: kickoff}"

# (code, what is replaced, by what, the text on the line at which the finding stands)
CASES: Final = [
    ("duplicate-id", "{id: tester, title: {zh: 测试", "{id: LEAD, title: {zh: 测试", "id: LEAD"),
    ("duplicate-id", "- {id: begun", "- {id: agreed", "id: agreed, title: 同意"),
    ("duplicate-id", "{id: release, title: 版本", "{id: status, title: 版本", "id: status"),
    ("reserved-id", "id: live", "id: tier", "id: tier"),
    ("reserved-noun", "noun: defect", "noun: Report", "noun: Report"),
    ("empty-text", "title: {zh: 小项目, en: Small}", 'title: {zh: 小项目, en: " "}', "小项目"),
    ("unknown-reference", "accountable: lead", "accountable: leda", "leda"),
    ("unknown-reference", "responsible: [lead]", "responsible: [boss]", "boss"),
    ("unknown-reference", "outputs: [charter]", "outputs: [chart]", "outputs: [chart]"),
    ("unknown-reference", "    exit: accept", "    exit: acept", "acept"),
    ("unknown-reference", "    stage: begin", "    stage: beginning", "beginning"),
    ("unknown-reference", "    decides: lead", "    decides: boss", "decides: boss"),
    ("unknown-reference", "tier_decides: {C: lead}", "tier_decides: {X: lead}", "X: lead"),
    ("unknown-reference", "tiers: {C: should}", "tiers: {D: should}", "D: should"),
    ("unknown-reference", "owner: lead\n        tiers", "owner: nobody\n        tiers", "owner: nobody"),
    ("unknown-reference", "[{role: owner}]\n    decides", "[{role: ower}]\n    decides", "ower"),
    ("unknown-reference", "roles: [lead, tester]", "roles: [lead, testr]", "testr"),
    ("unknown-reference", "to: defects", "to: bugs", "to: bugs"),
    ("unknown-reference", "promoted_from: test", "promoted_from: tst", "tst"),
    ("unknown-reference", "profile: plain", "profile: plian", "plian"),
    ("unknown-reference", "with: {document: charter}", "with: {document: chart}", "document: chart}"),
    ("unknown-reference", "with: {gates: [kickoff]}", "with: {gates: [kickof]}", "kickof]"),
    ("unknown-reference", "with: {registers: [defects]}", "with: {registers: [defcts]}", "defcts"),
    ("unknown-reference", "hold: {status: done}", "hold: {status: dne}", "dne"),
    ("unknown-reference", "severity: S1}", "severity: S9}", "S9"),
    ("unknown-reference", "among: {release:", "among: {releas:", "releas:"),
    ("unknown-reference", "uses: declared", "uses: declard", "declard"),
    ("unknown-reference", "when: {systems: {ge: 5}}", "when: {system: {ge: 5}}", "system:"),
    ("unknown-reference", "when: {systems: {ge: 5}}", "when: {tier: A}", "tier: A"),
    ("unknown-reference", "when: {tier: A}", "when: {tier: B}", "tier: B"),
    ("unknown-reference", "when: {tier: A}", "when: {class: [fast, medium]}", "medium"),
    (
        "unknown-reference",
        "[{role: owner}]\n    decides",
        "[{role: owner, unbound: {tier: Z}}]\n    decides",
        "tier: Z",
    ),
    ("unknown-reference", "${land}", "${country}", "country:"),
    ("declared-rule", "uses: items-valid, with: {registers: [defects]}", "uses: declared", "id: valid"),
    ("environment-missing", "  - id: uat\n", "  - id: staging\n", "  - id: dev"),
    ("masking-missing", "[masked]\n    masking: {zh: 按规程, en: by procedure}", "[masked]", "- id: uat"),
    ("promotion-circle", "promoted_from: null", "promoted_from: production", "from: production"),
    ("no-catch-all", "title: 小, weight: 1", "title: 小, weight: 1, when: {live: true}", "id: C, title"),
    ("tier-unreachable", "when: {systems: {ge: 5}}, ", "", "id: A, title"),
    ("choices-missing", "    choices: [{id: fast", "    help: 快慢 # [{id: fast", "id: class"),
    ("choices-unwanted", "type: choice\n    choices", "type: text\n    choices", "id: class"),
    ("bad-default", "default: slow", "default: medium", "default: medium"),
    ("bad-default", "default: today+7", "default: 2026-13-40", "13-40"),
    ("bad-default", "type: number, default: 1", "type: number, default: many", "default: many"),
    ("bad-default", "type: boolean, default: false", "type: boolean, default: maybe", "maybe"),
    ("exit-elsewhere", "exit: accept", "exit: kickoff", "exit: kickoff"),
    ("exit-twice", "exit: accept", "exit: kickoff", "exit: kickoff"),
    ("recurrence-source", 'recurs: {pattern: "v[0-9]+", example: v1}', "recurs: {}", "recurs: {}"),
    ("recurrence-source", "recurs: {pattern", "recurs: {cadence: month, pattern", "cadence"),
    ("recurrence-alone", "example: v1}", "where: {status: open}}", "where: {status: open}}"),
    ("recurrence-alone", "example: v1}", "example: v1, grace: 3}", "grace: 3"),
    ("recurrence-alone", "example: v1}", "example: v1, from: begin}", "from: begin"),
    ("unknown-reference", RECURS, "recurs: {cadence: month, from: nowhere}", "from: nowhere"),
    ("unknown-reference", RECURS, "recurs: {cadence: year, before: {answer: land, days: 9}}", "land"),
    ("unknown-reference", RECURS, "recurs: {register: defects, key: nothing}", "key: nothing"),
    ("unknown-reference", RECURS, RECURS + '\n    upstream: {kickoff: "{instance}"}', "upstream"),
    ("unknown-reference", RECURS, OWN_ITEM.replace("severity", "nothing"), "nothing"),
    ("no-placeholder", RECURS, OWN_ITEM.replace("defects.", "releases."), "releases."),
    ("no-placeholder", '{release: "{instance}"', '{release: "{period.start}"', "period.start"),
    ("no-placeholder", "releases/{instance}.md", "releases/{version}.md", "{version}"),
    ("bad-pattern", '"v[0-9]+"', '"v[0-9"', "v[0-9"),
    ("bad-example", "example: v1", "example: x1", "example: x1"),
    ("bad-example", RECURS, "recurs: {cadence: month, example: 2026-Q1}", "2026-Q1"),
    ("no-instance", "with: {gates: [kickoff]}", 'with: {gates: ["release@{instance}"]}', "release@"),
    ("no-instance", "path: charter.md", 'path: "{instance}.md", template: charter.md', "{instance}.md"),
    ("instance-wanted", "with: {gates: [kickoff]}", "with: {gates: [release]}", "gates: [release]"),
    ("instance-unwanted", "with: {gates: [kickoff]}", "with: {gates: [kickoff@x]}", "kickoff@x"),
    ("gate-circle", "gates: [kickoff]", "gates: [accept]", "gates: [accept]"),
    ("asks-nothing", "tiers: {C: should}", "tiers: {C: off}", "      - id: charter"),
    ("too-many-musts", AGREED, MUSTS + AGREED, "id: m0"),
    ("business-without-approvals", KICKOFF, "    approvals: none\n    decides: lead", "approvals: none"),
    ("empty-approvals", KICKOFF, "    approvals: []\n    decides: lead", "approvals: []"),
    ("approval-twice", KICKOFF, "    approvals: [{role: owner}, {role: owner, needed: 1}]", "needed: 1"),
    ("too-many-approvals", KICKOFF, "    approvals: [{role: owner, needed: 2}]", "needed: 2"),
    (
        "waived-by-its-owner",
        "owner: lead\n        tiers",
        "owner: lead\n        waivable: {by: lead}\n        tiers",
        "by: lead",
    ),
    (
        "waived-nowhere",
        "{C: should}\n    approvals",
        "{C: should}\n        waivable: {days: 5}\n    waivers: 0\n    approvals",
        "days: 5",
    ),
    ("unreviewed", KICKOFF, KICKOFF + "\n    break_glass: {roles: [lead]}", "roles: [lead]"),
    ("unknown-reference", KICKOFF, KICKOFF + "\n    break_glass: {roles: [nobody]}", "nobody"),
    (
        "unknown-reference",
        "owner: lead\n        tiers",
        "owner: lead\n        waivable: {by: nobody}\n        tiers",
        "nobody",
    ),
    ("conflict-with-itself", "roles: [lead, tester]", "roles: [lead, lead]", "[lead, lead]"),
    ("role-out-of-force", "lead\n    tier_decides: {C: lead}", "guard", "decides: guard"),
    ("role-out-of-force", "accountable: lead", "accountable: guard", "accountable: guard"),
    ("path-outside", "path: charter.md", "path: ../charter.md, template: charter.md", "../charter.md"),
    ("path-outside", "path: charter.md", "path: /charter.md, template: charter.md", "/charter.md"),
    ("path-outside", "path: charter.md", "path: con.md, template: charter.md", "con.md"),
    ("path-outside", "folder: defects", "folder: a/../..", "a/../.."),
    ("path-twice", "path: charter.md", 'path: "Releases/{instance}.md", template: notes.md', "releases/"),
    ("fixed-path", "path: team.yaml", "path: people/team.yaml", "people/team.yaml"),
    ("template-missing", "template: notes.md", "template: remarks.md", "remarks.md"),
    ("document-unread", "with: {document: charter}", "with: {document: notes}", CHARTER_DOC),
    ("field-unused", "type: text}", "type: text}\n      - {id: idle, title: 闲置}", "id: idle"),
    ("whole-register", 'among: {release: "{instance}", severity: S1}, ', "", "hold: {status: done}, expect"),
]


@pytest.mark.parametrize(("name", "old", "new", "line"), CASES, ids=[f"{c[0]}:{c[2][:24]}" for c in CASES])
def test_a_fault_is_found_at_its_line(name: str, old: str, new: str, line: str) -> None:
    text = changed((old, new))
    found = [one for one in linted(text) if one.code == f"lint.{name}"]
    assert found
    lines = text.splitlines()
    assert all(one.path == "playbooks/small/playbook.yaml" and one.column for one in found)
    assert any(line in lines[(one.line or 0) - 1] for one in found)


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES])
def test_a_finding_fills_its_texts(old: str, new: str) -> None:
    for one in linted(changed((old, new))):
        for language in LANGUAGES:
            values = {key: str(value) for key, value in one.values.items()}
            for part in ("", ".why", ".mend"):
                assert message(one.code + part, language, {"instance": "{instance}", **values})


def test_a_sound_playbook_has_no_findings() -> None:
    assert linted() == ()


def test_every_text_belongs_to_a_lint_that_is_shown_here() -> None:
    told = {code.partition(".")[0] for code in TEXTS}
    assert told == {name for name, *_ in (*CASES, *OF_REGISTERS)} | {"no-stages"} | set(OF_AUDIENCE)


def test_a_playbook_without_stages_is_found_unless_it_is_a_base() -> None:
    text = "playbook: base\nversion: 1.0.0\ntitle: {zh: 基, en: Base}\n"
    assert "lint.no-stages" in {one.code for one in linted(text)}
    assert linted(text + "abstract: true\n") == ()


def test_a_base_is_held_to_what_a_base_can_promise() -> None:
    text = changed(("accountable: lead", "accountable: later"), ("id: tester", "id: LEAD"))
    assert {one.code for one in linted(text + "abstract: true\n")} == {"lint.duplicate-id"}


def test_parameters_that_a_check_does_not_take_are_found_where_they_stand() -> None:
    text = changed(("with: {document: charter}", "with: {docment: charter}"))
    by_code = {one.code: one for one in linted(text)}
    line = text.splitlines().index("        with: {docment: charter}") + 1
    assert (by_code["model.misspelt-key"].line, by_code["model.misspelt-key"].column) == (line, 16)
    assert by_code["model.misspelt-key"].values["nearest"] == "document"
    assert by_code["model.missing"].line == line
    assert by_code["model.missing"].subject == "kickoff.charter"


def test_a_condition_of_the_wrong_shape_is_told_once() -> None:
    text = changed(("hold: {status: done}", "hold: {status: {alike: done}}"))
    assert [one.code for one in linted(text)] == ["model.condition-operator"]


def test_templates_are_not_asked_for_where_nobody_knows_them() -> None:
    text = changed(("template: notes.md", "template: remarks.md"))
    assert lint(valid(text), composed(text), catalogue()) == ()
    only_zh = {"zh": TEMPLATES["zh"], "en": frozenset({"charter.md"})}
    found = lint(valid(), composed(), catalogue(), only_zh)
    assert [(one.code, one.values["language"].en) for one in found] == [("lint.template-missing", "English")]


def test_errors_come_before_warnings_and_then_by_line() -> None:
    text = changed(
        ("type: text}", "type: text}\n      - {id: idle, title: 闲置}"),
        ("    decides: lead", "    decides: boss"),
    )
    assert [one.severity for one in linted(text)] == ["error", "warning"]


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    (found,) = linted(changed(("accountable: lead", "accountable: leda")))
    assert found.values["known"] == "lead"
    assert found.values["kind"].zh == "角色"
