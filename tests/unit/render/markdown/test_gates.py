from inline_snapshot import snapshot
from tests.reports import criterion, gate_report, verdict
from tests.unit.render.hostile import hostile_gates

from kactl.model.base import Text
from kactl.model.reports import DriftPart
from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")


def test_a_gate_is_an_approval_pack() -> None:
    assert render(gate_report(), "markdown", EN) == snapshot("""\
## Kick-off review (`kickoff`): BLOCKED

It cannot be passed yet: a criterion that must hold does not, somebody rejected it, or it was decided not to pass.

- Engagement: 01JD3Q8Z7Y6X5W4V3T2S1R0QPN
- Status: BLOCKED
- Kind of gate: business
- Criteria: 1/2 met (50%)
- Judged on: 2026-11-20
- Read from: working tree, with what is not committed yet
- Commit: `1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b`
- Fingerprint: `ab12cd34ef560000000000000000000000000000000000000000000000000000`
- Confirmation code: `NC9C-TD7F`

### Success criteria

| Criterion | Asked as | Outcome | Owner | Ground |
| --- | --- | --- | --- | --- |
| Core roles are held (`roles-held`) | must | **unmet** | delivery-manager | checked by kactl |
| The charter is complete (`charter`) | must | met | delivery-manager | checked by kactl |

### Approvals

| Role | Given of needed | Approved by | Still missing | Confirmation code |
| --- | --- | --- | --- | --- |
| Account lead | **1/2** | li.lei on 2026-11-18, claimed, not signed, record 2026-11-18-li.lei-approve-0a1b2c3d4e<br>zhao.si does not count: has left | 1, of han.mei | `ZZZZ-ZZZZ` |

An approval is of the content that the confirmation code stands for. When the content changes, the approval no longer counts, and is asked for again.

### Decision

delivery-director decides. Not decided yet.

### Findings

- **error** `roles-held` `process/team.yaml:12:3` nobody holds the role QA lead (wanted: 1)
  `kactl role assign qa-lead PERSON`

### What happens next

1. wang.fang: assign the QA lead (by 2026-11-27)
   `kactl role assign qa-lead PERSON`

## Assurance

- Signatures: none: who approved is whom git names, which is a claim
- Root of trust: none
- History: full
- Time: as the clocks of people's machines had it\
""")  # noqa: E501 - a row of a table is one line


def test_a_pack_in_chinese_uses_the_words_of_the_field() -> None:
    text = render(gate_report(), "markdown", Look(language="zh"))
    for word in ("未达标", "内容指纹", "确认码", "责任角色", "下一步", "本人声明，无数字签名"):
        assert word in text


def test_answers_waivers_and_drift_are_told() -> None:
    record = "2026-11-01-li.lei-answer-0a1b2c3d4e"
    judged = verdict(
        "PASSED",
        criteria=(
            criterion(id="told", outcome="met", answer=record, findings=()),
            criterion(id="asked", declared=True, findings=()),
            criterion(id="excused", waiver="2026-11-01-a-waive-0a1b2c3d4e", findings=()),
        ),
        drift=(DriftPart(criterion="told", name="process/charter.md", change="changed"),),
        approvals=(),
        next=(),
    )
    text = render(gate_report(judged), "markdown", EN)
    for words in (
        f"answered by its owner (record {record})",
        "its owner has not answered",
        "waived (2026-11-01-a-waive-0a1b2c3d4e)",
        "`told` `process/charter.md` (changed)",
        "This gate asks for no approvals.",
        "Nothing is left to do.",
    ):
        assert words in text


def test_a_pretended_day_is_said() -> None:
    assert "> Judged as of 2026-11-20" in render(gate_report(pretended=True), "markdown", EN)


def test_a_hostile_title_makes_no_markup_and_mentions_nobody() -> None:
    evil = Text(zh="x", en="<img src=x> [a](b) @all\n# heading")
    text = render(gate_report(verdict(title=evil)), "markdown", EN)
    assert "\\<img src=x\\> \\[a\\](b) \\@all \\# heading" in text


def test_hostile_text_breaks_no_table() -> None:
    lines = render(hostile_gates(), "markdown", EN).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert rows
    for row in rows:
        cells = row.replace("\\|", "").count("|") - 1
        assert cells == 5
    assert not any(line.startswith("::") for line in lines)
