from inline_snapshot import snapshot
from tests.reports import VACANT, check_report, gate_report, verdict
from tests.unit.render.hostile import CONTROLS, hostile_finding, hostile_gates

from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")


def test_a_finding_is_an_annotation_at_its_line() -> None:
    assert render(check_report(VACANT), "github", EN) == snapshot("""\
::error file=process/team.yaml,line=12,col=3,title=role-vacant.vacant::nobody holds the role QA lead (wanted: 1)%0ANobody is assigned, the assignment has ended, or its person has left.%0Akactl role assign qa-lead PERSON
::notice title=kactl check::2 rules checked; errors: 1, warnings: 0, notes: 0.\
""")  # noqa: E501 - a command is one line


def test_a_gate_that_is_not_passed_is_an_error_of_its_own() -> None:
    last = render(gate_report(), "github", EN).splitlines()[-1]
    assert last.startswith("::error file=kactl.yaml,line=1,title=kickoff verdict.not-passed::")
    assert "Kick-off review: BLOCKED, 1 of 2 criteria met" in last


def test_a_gate_that_is_passed_is_a_notice_and_nothing_is_an_error() -> None:
    text = render(gate_report(verdict("PASSED")), "github", EN)
    assert text.splitlines()[-1] == "::notice title=kickoff::Kick-off review: PASSED"
    assert "::error" not in text


def test_what_the_base_had_already_is_counted() -> None:
    report = check_report().model_copy(update={"base": "HEAD^1", "known": 2})
    assert "2 more errors were there already in HEAD^1" in render(report, "github", EN)


def test_hostile_text_begins_no_command_and_ends_no_property() -> None:
    for text in (
        render(check_report(hostile_finding()), "github", EN),
        render(hostile_gates(), "github", EN),
    ):
        assert not CONTROLS & set(text)
        for line in text.splitlines():
            assert line.startswith(("::error ", "::notice "))
            head = line.split("::")[1]
            keys = [part.split("=")[0] for part in head.split(" ", 1)[1].split(",")]
            assert keys in (["file", "line", "title"], ["title"])
            assert "%250A" in line or "evil" not in line
