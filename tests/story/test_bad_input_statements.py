"""Statements that what surrounds them leaves behind: nothing is lost, and the cause is said."""

from datetime import date
from pathlib import Path

import pytest
from tests.gating import WRITE, Bench, criterion, excluded, gate, given

from kactl.errors import ExitCode, KactlError
from kactl.workflows.delegate import delegate
from kactl.workflows.show_log import show_log


@pytest.fixture
def blank(git_repo: Path) -> Bench:
    return Bench(git_repo)


def opened(*success: dict[str, object]) -> dict[str, object]:
    recurs = {"pattern": "v\\d+", "example": "v1"}
    return gate("review", *success, approvals=[{"role": "qa"}], recurs=recurs)


def test_a_criterion_renamed_while_approvals_wait_makes_them_stale_and_keeps_them(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("plan"), approvals=[{"role": "qa"}]))
    blank.fill(charter="Here.", plan="Here.")
    blank.commit("Begin")
    blank.approve("li-lei", "qa")
    blank.commit("Approve")
    assert given(blank.verdict(), "qa") == ["li-lei"]
    renamed = criterion("course", "plan.md")
    blank.ask(gate("review", criterion("charter"), renamed, approvals=[{"role": "qa"}]))
    found = blank.verdict()
    assert (found.status, given(found, "qa")) == ("STALE", [])
    ((person, cause),) = excluded(found, "qa")
    assert (person, "changed" in cause) == ("li-lei", True)
    blank.ask(gate("review", criterion("charter"), criterion("plan"), approvals=[{"role": "qa"}]))
    assert given(blank.verdict(), "qa") == ["li-lei"]


def test_records_of_an_instance_that_nothing_declares_pass_nothing_and_stay_in_the_log(blank: Bench) -> None:
    blank.lay(opened(criterion("charter")))
    blank.fill(charter="Here.")
    blank.commit("Begin")
    blank.state("review", "wang-fang", "review@v1")
    blank.approve("li-lei", "qa", "review@v1")
    blank.commit("Approve")
    strict = {"pattern": "r\\d+", "example": "r1"}
    blank.ask(gate("review", criterion("charter"), approvals=[{"role": "qa"}], recurs=strict))
    blank.commit("Declare other instances")
    assert {one.gate for one in show_log(blank.call()).entries} == {"review@v1"}
    assert blank.verdict("review@r1").approvals[0].given == ()


@pytest.mark.parametrize(("since", "until"), [(2, 15), (20, 18)])
def test_a_window_in_the_past_or_inside_out_is_refused(blank: Bench, since: int, until: int) -> None:
    blank.lay()
    blank.commit("Begin")
    days = date(2026, 11, since), date(2026, 11, until)
    with pytest.raises(KactlError) as raised:
        delegate(blank.call("li-lei"), "qa", to="zhao-yun", since=days[0], until=days[1], writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("role.no-stand-in", ExitCode.USAGE)
    assert blank.snapshot.team.stand_ins == ()
