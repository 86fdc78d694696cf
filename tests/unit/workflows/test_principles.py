import pytest
from tests.gating import Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.workflows.principles import PRINCIPLES, principles_of
from kactl.workflows.run_check import run_check


@pytest.mark.parametrize("words", ["clear-duty", " 权责清晰 ", "Clear Duty"])
def test_a_principle_is_named_in_either_language(words: str) -> None:
    assert principles_of(words) == ("clear-duty",)


def test_all_of_them_and_none() -> None:
    assert (principles_of("all"), principles_of(None)) == (PRINCIPLES, ())


def test_another_name_is_misuse_that_lists_them() -> None:
    with pytest.raises(KactlError) as raised:
        principles_of("duty")
    assert (raised.value.code, raised.value.exit_code) == ("principle.unknown", ExitCode.USAGE)
    assert "clear-duty (权责清晰)" in str(raised.value.values["known"])


@pytest.mark.parametrize("format_", ["text", "html"])
def test_what_serves_a_principle_is_shown_together(blank: Bench, format_: str) -> None:
    rule = {"id": "six", "title": "Six axes", "uses": "profile-axes", "principle": "assets"}
    blank.lay(gate("review", criterion("charter"), criterion("plan", principle="assets")), rules=[rule])
    blank.commit()
    report = run_check(blank.call(), principle="assets")
    (group,) = report.principles
    assert ([one.id for one in group.rules], [(one.gate, one.id) for one in group.criteria]) == (
        ["six"],
        [("review", "plan")],
    )
    assert set(report.by_principle) <= {"assets"}
    shown = render(report, format_, Look("en"))
    assert "Assets (assets)" in shown
    assert "review: plan (review/plan)" in shown
    assert run_check(blank.call()).principles == ()
