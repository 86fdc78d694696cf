from inline_snapshot import snapshot
from tests.reports import VACANT, check_report

from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")


def test_a_check_says_how_many_errors_the_target_had_already() -> None:
    report = check_report().model_copy(update={"base": "HEAD^1", "known": 2})
    assert "2 more errors were there already in HEAD^1" in render(report, "markdown", EN)


def test_a_check_for_a_merge_request() -> None:
    assert render(check_report(VACANT), "markdown", EN) == snapshot("""\
- **error** `process/team.yaml:12` nobody holds the role QA lead (wanted: 1)
  `kactl role assign qa-lead PERSON`

2 rules checked; errors: 1, warnings: 0, notes: 0.\
""")
