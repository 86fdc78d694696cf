from datetime import UTC, date, datetime

import pytest
from tests.gating import WRITE, Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.workflows.close_condition import close_condition
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.run_check import run_check
from kactl.workflows.show_status import show_status

OVER = datetime(2026, 11, 20, 16, tzinfo=UTC)


@pytest.fixture
def passed(blank: Bench) -> Bench:
    """Return an engagement whose first gate was passed on two conditions."""
    blank.lay(
        gate("first", criterion("charter"), decides="manager"),
        gate("second", criterion("plan"), stage="build", decides="dev"),
    )
    blank.fill(charter="Here.")
    blank.commit("Begin")
    pass_gate(
        blank.call(),
        "first",
        result="conditional",
        conditions=["slow export; li-lei; 2026-11-20", "no manual; zhao-yun; 2026-12-20"],
        writing=WRITE,
    )
    return blank


def test_status_tells_its_owner_and_check_tells_when_it_is_late(passed: Bench) -> None:
    report = show_status(passed.call())
    assert [(one.who, one.due.isoformat()) for one in report.upcoming] == [(("li-lei",), "2026-11-20")]
    mine = show_status(passed.call("zhao-yun"), mine=True).steps
    assert [(one.what.en, one.deadline) for one in mine if one.deadline] == [
        ("condition of first: no manual", date(2026, 12, 20))
    ]
    passed.now = OVER
    codes = {one.code: one.severity for one in run_check(passed.call()).findings}
    assert codes["condition.overdue"] == "warning"
    late = {one.code: one.severity for one in run_check(passed.call(), due=True).findings}
    assert late["condition.overdue"] == "error"
    assert [one.who for one in show_status(passed.call()).overdue] == [("li-lei",)]


def test_it_is_named_by_number_or_in_full(passed: Bench) -> None:
    report = close_condition(passed.call("zhao-yun"), "first", "2", reason="it is there", writing=WRITE)
    assert report.message == "Close a condition of first: no manual (赵云)"
    (record,) = [one for one in passed.snapshot.records if one.record.kind == "decision"]
    close_condition(passed.call(), "first", f"{record.name}#1", reason="it is fast", writing=WRITE)
    assert {one.state for one in passed.verdict("first").conditions} == {"closed"}


@pytest.mark.parametrize("words", ["3", "#0", "nothing"])
def test_one_that_is_not_there_is_misuse(passed: Bench, words: str) -> None:
    with pytest.raises(KactlError) as raised:
        close_condition(passed.call(), "first", words, reason="it is fast", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("condition.none", ExitCode.USAGE)
