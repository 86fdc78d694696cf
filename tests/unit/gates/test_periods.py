from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from tests.gating import Bench, criterion, gate, pair

from kactl.gates.periods import Term, Terms

MONTHLY = {"cadence": "month"}


def lay(bench: Bench, recurs: Mapping[str, Any], answers: Mapping[str, Any], **settings: Any) -> None:
    """Lay a stage that ends at `kickoff` and one that ends at a recurring review."""
    review = gate("review", criterion("charter"), stage="build", recurs=recurs, approvals=[{"role": "qa"}])
    bench.lay({**pair("kickoff")}, review, answers=answers, settings=settings)


def due(bench: Bench) -> tuple[str, ...]:
    """Return the instances of the recurring review that are due."""
    evaluator = bench.evaluator()
    review = evaluator.gate("review")
    assert review is not None
    return Terms(evaluator).due(review)


def term(bench: Bench, instance: str) -> Term | None:
    """Return the term of an instance of the recurring review."""
    evaluator = bench.evaluator()
    review = evaluator.gate("review")
    assert review is not None
    return Terms(evaluator).term(review, instance)


def days(bench: Bench, instance: str) -> tuple[date, date] | None:
    found = term(bench, instance)
    return (found.due, found.last) if found else None


def test_a_period_is_due_once_it_has_ended(blank: Bench) -> None:
    lay(blank, MONTHLY, {"start": "2026-09-20"})
    assert due(blank) == ("2026-09", "2026-10")
    blank.now = datetime(2026, 11, 30, 15, 59, tzinfo=UTC)
    assert due(blank) == ("2026-09", "2026-10")
    blank.now = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)  # midnight in Shanghai
    assert due(blank) == ("2026-09", "2026-10", "2026-11")


def test_an_instance_is_overdue_after_its_working_days_of_grace(blank: Bench) -> None:
    lay(blank, MONTHLY, {"start": "2026-09-20"})
    assert days(blank, "2026-09") == (date(2026, 10, 1), date(2026, 10, 7))
    holidays = (
        "parties: {ours: {holidays: {'2026-10-01': 国庆节, '2026-10-02': 国庆节, '2026-10-05': 国庆节}}}"
    )
    blank.write("process/calendar.yaml", holidays)
    assert days(blank, "2026-09") == (date(2026, 10, 1), date(2026, 10, 12))
    lay(blank, {**MONTHLY, "grace": 0}, {"start": "2026-09-20"})
    assert days(blank, "2026-09") == (date(2026, 10, 1), date(2026, 9, 30))


def test_nothing_is_due_before_the_start_or_without_one(blank: Bench) -> None:
    lay(blank, MONTHLY, {"start": "2026-11-01"})
    assert due(blank) == ()
    lay(blank, MONTHLY, {"start": "2027-01-01"})
    assert due(blank) == ()
    lay(blank, MONTHLY, {})
    assert due(blank) == ()


def test_a_cadence_begins_with_its_stage(blank: Bench) -> None:
    lay(blank, {**MONTHLY, "from": "build"}, {"start": "2026-01-01"})
    blank.fill(charter="Here.")
    assert due(blank) == ()
    blank.commit()
    blank.approve("li-lei", "qa", "kickoff")
    blank.decide("wang-fang", "kickoff")
    assert due(blank) == ()
    blank.now = datetime(2027, 1, 4, tzinfo=UTC)
    assert due(blank) == ("2026-11", "2026-12")


def test_what_was_before_kactl_is_not_asked_for(blank: Bench) -> None:
    begun = {"from_stage": {"stage": "build", "reason": "in mid-flight", "on": "2026-10-05"}}
    for recurs in (MONTHLY, {**MONTHLY, "from": "build"}, {**MONTHLY, "from": "plan"}):
        lay(blank, recurs, {"start": "2024-01-01"}, **begun)
        assert due(blank) == ("2026-10",)


def test_nothing_is_due_once_the_engagement_is_closed(blank: Bench) -> None:
    review = gate("review", criterion("charter"), recurs=MONTHLY, approvals=[{"role": "qa"}])
    blank.lay(review, {**pair("close"), "stage": "build"}, answers={"start": "2026-09-20"})
    blank.fill(charter="Here.")
    assert due(blank) == ("2026-09", "2026-10")
    blank.commit()
    blank.approve("li-lei", "qa", "close")
    blank.decide("wang-fang", "close")
    assert due(blank) == ()


AHEAD = {"cadence": "year", "before": {"answer": "end", "days": 90}, "grace": 20}


def test_a_review_before_a_day_is_due_so_long_before_it(blank: Bench) -> None:
    lay(blank, AHEAD, {"start": "2026-01-01", "end": "2027-03-31"})
    assert days(blank, "2027") == (date(2026, 12, 3), date(2026, 12, 31))
    assert due(blank) == ()
    blank.now = datetime(2026, 12, 3, tzinfo=UTC)
    assert due(blank) == ("2027",)
    lay(blank, AHEAD, {"start": "2026-01-01", "end": "2028-03-31"})
    assert due(blank) == ()


def test_a_review_before_a_day_gives_people_their_grace(blank: Bench) -> None:
    lay(blank, AHEAD, {"start": "2026-11-16", "end": "2026-12-31"})
    assert days(blank, "2026") == (date(2026, 11, 16), date(2026, 12, 14))
    lay(blank, AHEAD, {"start": "2026-11-16"})
    assert (days(blank, "2026"), due(blank)) == (None, ())


def test_the_end_of_all_days_is_never_due(blank: Bench) -> None:
    lay(blank, MONTHLY, {"start": "2026-01-01"})
    assert term(blank, "9999-12") is None
    assert term(blank, "nonsense") is None
    assert term(blank, "0000-01") is None


def test_a_cadence_names_periods_that_have_begun(blank: Bench) -> None:
    lay(blank, MONTHLY, {"start": "2026-09-20"})
    evaluator = blank.evaluator()
    review = evaluator.gate("review")
    assert review is not None
    names = ("2026-08", "2026-09", "2026-11", "2026-12", "2026-Q4", "x")
    assert [one for one in names if Terms(evaluator).names(review, one)] == ["2026-09", "2026-11"]
    lay(blank, AHEAD, {"start": "2026-01-01", "end": "2028-03-31"})
    assert Terms(blank.evaluator()).names(blank.key("review@2028")[0], "2028")
