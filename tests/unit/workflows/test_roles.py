from datetime import date
from pathlib import Path

import pytest
from tests.gating import WRITE, Bench, ready

from kactl.errors import ExitCode, KactlError
from kactl.workflows.roles import assign, unassign


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a team."""
    return ready(git_repo)


@pytest.mark.parametrize("email", ["li.na", "@client.example", "li na@client.example"])
def test_what_is_no_mail_address_is_refused(bench: Bench, email: str) -> None:
    with pytest.raises(KactlError) as raised:
        assign(bench.call(), "qa", "li-na", email=email, writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("role.no-address", ExitCode.USAGE)


def test_a_new_address_of_a_holder_is_written_and_named_with_the_role(bench: Bench) -> None:
    report = assign(bench.call(), "qa", "li-lei", email="li.lei@new.example", writing=WRITE)
    assert [one.path for one in report.files] == ["process/team.yaml"]
    assert [one.code for one in report.notes] == ["role.corrected"]
    assert not report.message.rstrip().endswith((":", "："))


def last_day(bench: Bench, person: str) -> date | None:
    return next(one.until for one in bench.snapshot.team.roles["qa"] if one.person == person)


def test_a_holder_is_let_go_with_yesterday_or_a_day_that_is_given(bench: Bench) -> None:
    unassign(bench.call(), "qa", "li-lei", writing=WRITE)
    unassign(bench.call(), "qa", "han-mei", until=date(2026, 11, 20), writing=WRITE)
    assert [last_day(bench, one) for one in ("li-lei", "han-mei")] == [date(2026, 11, 15), date(2026, 11, 20)]


def test_who_leaves_before_their_time_is_let_go_sooner(bench: Bench) -> None:
    bench.staff(qa=[{"person": "li-lei", "until": "2027-06-30"}])
    bench.commit()
    unassign(bench.call(), "qa", "li-lei", until=date(2026, 12, 31), writing=WRITE)
    assert last_day(bench, "li-lei") == date(2026, 12, 31)
    with pytest.raises(KactlError) as raised:
        unassign(bench.call(), "qa", "li-lei", until=date(2027, 1, 31), writing=WRITE)
    assert raised.value.code == "role.not-held"


def test_a_last_day_before_the_first_is_refused_and_never_another_one_written(bench: Bench) -> None:
    bench.staff(qa=[{"person": "li-lei", "from": "2026-11-16"}])
    bench.commit()
    with pytest.raises(KactlError) as raised:
        unassign(bench.call(), "qa", "li-lei", until=date(2026, 11, 15), writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("role.window", ExitCode.USAGE)
    unassign(bench.call(), "qa", "li-lei", writing=WRITE)
    assert last_day(bench, "li-lei") == date(2026, 11, 16)
