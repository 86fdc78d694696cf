import json
from datetime import date
from statistics import median

import pytest
from tests.gating import REVIEW, Bench, pair

from kactl.gates.pacing import Days, Pace, Span, spans
from kactl.model.base import Text
from kactl.model.figures_reports import GateFigures, PassRate

TITLE = Text(zh="评审", en="review")
MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def figures(bench: Bench, gate: str = "review", days: Days | None = None) -> GateFigures:
    return Pace(bench.evaluator(), days or Days()).gate(gate, TITLE)


def approve(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")


def test_a_gate_about_which_nobody_spoke_has_no_data_rather_than_zero(bench: Bench) -> None:
    found = figures(bench)
    assert (found.instances, found.decided) == (0, 0)
    assert (found.lead, found.longest, found.first_time) == (None, None, None)


def test_lead_time_is_from_the_first_opening_to_the_decision(bench: Bench) -> None:
    bench.answer("li-lei", "report", "not-applicable")
    bench.commit("Answer")
    bench.tick(days=1)
    bench.state("review", "wang-fang")
    opened = bench.now
    bench.commit("Open")
    bench.tick(days=2)
    bench.state("review", "wang-fang")
    bench.commit("Open again")
    approve(bench)
    decided = bench.decide("wang-fang").issued_at
    found = figures(bench)
    assert found.lead is not None
    assert (found.decided, found.longest, found.lead.count) == (1, "review", 1)
    assert (found.lead.median_days, found.lead.longest_days) == (2.0, 2)
    assert found.lead.median_hours == round((decided - opened).total_seconds() / 3600, 1) == 48.1


def test_without_a_review_it_is_from_the_first_statement(bench: Bench) -> None:
    approve(bench)
    bench.tick(days=4)
    bench.decide("wang-fang")
    lead = figures(bench).lead
    assert lead is not None
    assert (lead.longest_days, lead.median_hours) == (4, 96.0)


def test_weekends_and_holidays_are_no_working_days_and_make_up_days_are(bench: Bench) -> None:
    holidays = {"holidays": {"2026-11-18": "节日"}, "workdays": {"2026-11-21": "调休"}}
    bench.write("process/calendar.yaml", json.dumps({"parties": {"ours": holidays}}))
    bench.commit("Calendar")
    approve(bench)
    bench.tick(days=7)
    bench.decide("wang-fang")
    lead = figures(bench).lead
    assert lead is not None
    assert lead.longest_days == 5  # 17, 19, 20, 21 and 23 November


def test_a_decision_before_which_nobody_said_anything_has_no_lead_time(blank: Bench) -> None:
    blank.lay({**pair(), "approvals": "none"})
    blank.fill(charter="Why.")
    blank.commit("Begin")
    blank.decide("wang-fang")
    found = figures(blank)
    assert (found.decided, found.lead) == (1, None)
    assert found.first_time == PassRate(passed=1, decided=1, percent=100)


def test_a_hold_puts_off_and_is_no_pass_at_the_first_decision(bench: Bench) -> None:
    approve(bench)
    bench.decide("wang-fang", result="hold")
    bench.tick(days=1)
    bench.decide("wang-fang")
    found = figures(bench)
    assert found.lead is not None
    assert (found.decided, found.lead.longest_days) == (1, 1)
    assert found.first_time == PassRate(passed=0, decided=1, percent=0)


def test_a_gate_that_passed_again_after_it_was_reopened_passed_at_its_first_decision(bench: Bench) -> None:
    approve(bench)
    bench.decide("wang-fang")
    bench.state("reopen", "wang-fang", reason="more to say")
    bench.commit("Reopen")
    approve(bench)
    bench.tick(days=1)
    bench.decide("wang-fang")
    found = figures(bench)
    assert found.lead is not None
    assert (found.instances, found.decided, found.lead.count) == (1, 2, 2)
    assert found.lead.median_days == median([0, 1])
    assert found.first_time == PassRate(passed=1, decided=1, percent=100)


def test_a_decision_that_does_not_count_decides_nothing(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.decide("wang-fang")
    found = figures(bench)
    assert (found.instances, found.decided, found.first_time) == (1, 0, None)


def test_what_was_taken_back_counts_for_nothing(bench: Bench) -> None:
    first = bench.approve("wang-fang", "manager")
    bench.state("revoke", "wang-fang", target=first.name)
    bench.tick(days=3)
    approve(bench)
    bench.decide("wang-fang")
    lead = figures(bench).lead
    assert lead is not None
    assert lead.longest_days == 0


def test_only_the_days_asked_for_are_counted(bench: Bench) -> None:
    approve(bench)
    bench.tick(days=1)
    bench.decide("wang-fang")
    found = figures(bench, days=Days(last=MONDAY))
    assert (found.instances, found.decided, found.lead, found.first_time) == (1, 0, None, None)
    assert figures(bench, days=Days(first=TUESDAY)).decided == 1


def test_instances_are_counted_together_and_the_longest_is_named(blank: Bench) -> None:
    blank.lay({**pair("uat"), "recurs": {"pattern": r"s\d", "example": "s1"}})
    blank.fill(charter="Why.")
    blank.commit("Begin")
    for name, days in (("s1", 0), ("s2", 3), ("s3", 1)):
        blank.approve("li-lei", "qa", f"uat@{name}")
        blank.tick(days=days)
        blank.decide("wang-fang", f"uat@{name}", result="hold" if name == "s3" else "go")
    found = figures(blank, "uat")
    assert (found.instances, found.decided, found.longest) == (3, 2, "uat@s2")
    assert found.first_time == PassRate(passed=2, decided=3, percent=66)


@pytest.mark.parametrize("gates", [(), ("review",)])
def test_no_gate_has_a_rate_before_anything_is_decided(bench: Bench, gates: tuple[str, ...]) -> None:
    assert Pace(bench.evaluator(), Days()).first_time(gates) is None


def test_clocks_that_contradict_each_other_measure_nothing(bench: Bench) -> None:
    pace = Pace(bench.evaluator(), Days())
    assert pace.span("x", bench.now, bench.now) == Span("x", 0, 0.0)
    assert pace.span("x", bench.tick(hours=1), bench.tick(hours=-1)) is None


def test_the_median_of_an_even_number_lies_between() -> None:
    found = spans([Span("a", 1, 2.0), Span("b", 4, 50.04)])
    assert found is not None
    assert (found.median_days, found.longest_days) == (2.5, 4)
    assert (found.median_hours, found.longest_hours) == (26.0, 50.0)
    assert spans([]) is None


def test_both_gates_are_rated_together(blank: Bench) -> None:
    blank.lay(REVIEW, {**pair("later"), "stage": "build"})
    blank.fill(charter="Why.")
    blank.report()
    blank.commit("Begin")
    approve(blank)
    blank.decide("wang-fang", result="hold")
    blank.approve("li-lei", "qa", "later")
    blank.decide("wang-fang", "later")
    rate = Pace(blank.evaluator(), Days()).first_time(("review", "later"))
    assert rate == PassRate(passed=1, decided=2, percent=50)
