from datetime import UTC, datetime
from typing import Any

import pytest
from tests.gating import Bench, codes, commands, criterion, gate

from kactl.model.exceptions import ConditionReport
from kactl.model.records import Condition, StoredRecord

OVER = datetime(2026, 11, 20, 16, tzinfo=UTC)
"""The end of 20 November in Shanghai."""
SLOW = Condition(text="slow export", owner="li-lei", due="2026-11-20")


@pytest.fixture
def passed(blank: Bench) -> Bench:
    """Return an engagement whose first gate is passed on a condition, and whose second one is ready."""
    blank.lay(
        gate("first", criterion("charter"), decides="manager"),
        gate("second", criterion("plan"), stage="build", decides="dev"),
    )
    blank.fill(charter="Here.", plan="There.")
    blank.decide("wang-fang", "first", result="conditional", conditions=(SLOW,))
    return blank


def decision(bench: Bench) -> StoredRecord:
    return next(one for one in bench.snapshot.records if one.record.kind == "decision")


def close(bench: Bench, by: str, number: int = 1, **more: Any) -> None:
    target = f"{decision(bench).name}#{number}"
    bench.state("condition-close", by, "first", target=target, reason="it is fast", **more)


def condition(bench: Bench) -> ConditionReport:
    (found,) = bench.verdict("first").conditions
    return found


def test_a_condition_has_a_name_an_owner_and_a_day(passed: Bench) -> None:
    found = condition(passed)
    assert (found.name, found.owner, found.due.isoformat(), found.state) == (
        f"{decision(passed).name}#1",
        ("li-lei",),
        "2026-11-20",
        "open",
    )
    assert (passed.status("first"), passed.status("second")) == ("CONDITIONAL", "READY")


def test_from_the_end_of_its_day_no_other_gate_is_passed(passed: Bench) -> None:
    passed.now = datetime(2026, 11, 20, 15, 59, 59, tzinfo=UTC)
    assert passed.status("second") == "READY"
    passed.now = OVER
    found = passed.verdict("second")
    assert (found.status, codes(found)) == ("BLOCKED", ["condition.overdue"])
    assert commands(found) == [f'kactl gate close-condition first {decision(passed).name}#1 --reason "…"']
    assert (passed.status("first"), condition(passed).state) == ("CONDITIONAL", "overdue")


@pytest.mark.parametrize("by", ["li-lei", "wang-fang"])
def test_its_owner_or_the_decider_closes_it(passed: Bench, by: str) -> None:
    passed.now = OVER
    close(passed, by)
    found = condition(passed)
    assert (found.state, found.closed_by, passed.status("second")) == ("closed", by, "READY")


def test_nobody_else_does(passed: Bench) -> None:
    passed.now = OVER
    close(passed, "zhao-yun")
    close(passed, "li-lei", number=2)
    close(passed, "zhao-yun", on_behalf_of="li-lei")
    assert (condition(passed).state, passed.status("second")) == ("overdue", "BLOCKED")


def test_a_closing_that_was_taken_back_closes_nothing(passed: Bench) -> None:
    close(passed, "li-lei")
    closing = passed.snapshot.records[-1]
    passed.state("revoke", "li-lei", "first", target=closing.name, reason="it is slow again")
    assert condition(passed).state == "open"


def test_a_decision_taken_while_one_is_overdue_does_not_count(passed: Bench) -> None:
    passed.now = OVER
    passed.decide("zhao-yun", "second")
    found = passed.verdict("second")
    assert (found.status, codes(found)) == ("BLOCKED", ["condition.overdue", "gate.decision-ignored"])
    close(passed, "li-lei")
    assert passed.status("second") == "READY"


def test_one_taken_before_stays(passed: Bench) -> None:
    passed.decide("zhao-yun", "second")
    passed.now = OVER
    assert passed.status("second") == "PASSED"


def test_the_conditions_of_a_decision_that_does_not_count_bind_nobody(passed: Bench) -> None:
    passed.state("reopen", "wang-fang", "first", reason="again")
    passed.now = OVER
    assert (passed.verdict("first").conditions, passed.status("second")) == ((), "READY")
