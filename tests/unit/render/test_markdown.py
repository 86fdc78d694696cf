from inline_snapshot import snapshot
from tests.reports import VACANT, check_report, gate_report, status_report, verdict

from kactl.model.base import Text
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.markdown import code

EN = Look(language="en")


def test_a_gate_for_a_merge_request() -> None:
    assert render(gate_report(), "markdown", EN) == snapshot("""\
## Kick-off review (`kickoff`): BLOCKED

- **error** `process/team.yaml:12` nobody holds the role QA lead (wanted: 1)
  `kactl role assign qa-lead PERSON`

| role | Approvals | met |
| --- | --- | --- |
| Account lead | li.lei | 1/2 |

### Next

1. assign the QA lead (by 2026-11-27)
   `kactl role assign qa-lead PERSON`\
""")


def test_a_check_says_how_many_errors_the_target_had_already() -> None:
    report = check_report().model_copy(update={"base": "HEAD^1", "known": 2})
    assert "2 more errors were there already in HEAD^1" in render(report, "markdown", EN)


def test_a_check_for_a_merge_request() -> None:
    assert render(check_report(VACANT), "markdown", EN) == snapshot("""\
- **error** `process/team.yaml:12` nobody holds the role QA lead (wanted: 1)
  `kactl role assign qa-lead PERSON`

2 rules checked; errors: 1, warnings: 0, notes: 0.\
""")


def test_status_lists_stages() -> None:
    assert "- [ ] Engage (`kickoff`)" in render(status_report(), "markdown", EN)


def test_a_hostile_title_makes_no_markup_and_mentions_nobody() -> None:
    evil = Text(zh="x", en="<img src=x> [a](b) @all\n# heading")
    text = render(gate_report(verdict(title=evil)), "markdown", EN)
    assert "\\<img src=x\\> \\[a\\](b) \\@all \\# heading" in text


def test_code_that_holds_backticks_stays_code() -> None:
    assert code("a`b") == "`` a`b ``"
