import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import PEOPLE, WRITE, Bench, ready

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.roles import assign

TEAM = "process/team.yaml"


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a team."""
    return ready(git_repo)


def give(
    bench: Bench, person: str, *, asked: bool = False, name: str | None = None, email: str | None = None
) -> ChangeSetReport:
    call = replace(bench.call(), interactive=asked)
    return assign(call, "dev", person, name=name, email=email, writing=WRITE)


def refused(bench: Bench, person: str, name: str | None = None, email: str | None = None) -> KactlError:
    before = (bench.root / TEAM).read_bytes()
    with pytest.raises(KactlError) as raised:
        give(bench, person, name=name, email=email)
    assert (bench.root / TEAM).read_bytes() == before
    assert raised.value.exit_code is ExitCode.USAGE
    return raised.value


def told(report: ChangeSetReport) -> list[str]:
    return [one.code for one in report.notes]


@pytest.mark.parametrize("slip", ["wang-fnag", "Wang-Fan", "wang.fang@exampel.com"])
def test_a_slip_of_the_pen_is_nobody_new(bench: Bench, slip: str) -> None:
    error = refused(bench, slip)
    assert (error.code, error.fix) == ("role.near-another", "kactl role assign dev wang-fang")
    assert error.values["near"] == ("wang-fang",)


@pytest.mark.parametrize("more", [{"name": "Wang Fan"}, {"email": "wang.fan@example.com"}])
def test_somebody_new_with_a_name_or_an_address_joins_and_the_likeness_is_told(
    bench: Bench, more: dict[str, str]
) -> None:
    report = give(bench, "wang-fan", name=more.get("name"), email=more.get("email"))
    assert "role.near-known" in told(report)
    assert "wang-fan" in bench.snapshot.team.people


def test_at_a_terminal_the_plan_says_so_and_is_agreed_to(bench: Bench) -> None:
    assert told(give(bench, "wang-fnag", asked=True)) == ["role.near-known", "role.unaddressed"]


def test_who_is_like_nobody_joins_by_the_id_alone(bench: Bench) -> None:
    assert told(give(bench, "zhou.min")) == ["role.unaddressed"]
    assert told(give(bench, "xu.li@example.com")) == []
    assert bench.snapshot.team.people["xu.li"].email == "xu.li@example.com"


@pytest.mark.parametrize("more", [{"name": "Wang Fang the Second"}, {"email": "second@example.com"}])
def test_another_spelling_of_an_id_changes_nobody(bench: Bench, more: dict[str, str]) -> None:
    assert refused(bench, "WANG-FANG", **more).code == "role.like-another"


@pytest.mark.parametrize("words", ["王芳", "wang.fang@example.com"])
def test_a_namesake_with_another_address_is_somebody_else(bench: Bench, words: str) -> None:
    error = refused(bench, words, email="wang.fang2@example.com")
    assert (error.code, error.values["held"]) == ("role.known-otherwise", "王芳 <wang.fang@example.com>")


def test_an_id_as_it_is_written_may_be_corrected_and_it_is_told(bench: Bench) -> None:
    report = give(bench, "wang-fang", name="王方")
    assert [(one.code, dict(one.values)) for one in report.notes] == [
        ("role.corrected", {"person": "wang-fang", "was": "王芳", "now": "王方"})
    ]


def test_an_address_of_somebody_else_is_refused_for_who_is_known_too(bench: Bench) -> None:
    assert refused(bench, "wang-fang", email="LI.LEI@example.com").code == "role.mail-taken"


def test_a_name_in_place_of_the_id_is_no_correction(bench: Bench) -> None:
    bench.write(TEAM, json.dumps({"people": {**PEOPLE, "zhou": {"name": "zhou"}}}))
    bench.commit()
    assert told(give(bench, "zhou", name="周敏", email="zhou@example.com")) == []


def test_a_team_that_was_never_there_is_laid(bench: Bench) -> None:
    git(bench.root, "rm", "-q", TEAM)
    bench.commit()
    report = give(bench, "zhou.min", name="周敏", email="zhou.min@example.com")
    assert [(one.path, one.action) for one in report.files] == [(TEAM, "create")]
    assert bench.snapshot.team.roles["dev"][0].person == "zhou.min"
    assert "# Developer" in (bench.root / TEAM).read_text("utf-8")


def test_a_team_that_was_only_deleted_here_is_not_laid_anew(bench: Bench) -> None:
    (bench.root / TEAM).unlink()
    with pytest.raises(KactlError) as raised:
        give(bench, "zhou.min")
    assert (raised.value.code, raised.value.exit_code) == ("role.team-deleted", ExitCode.REPOSITORY)
    assert raised.value.fix == f"git checkout HEAD -- {TEAM}"
