"""T31: the time that a record claims extends nothing: a role not held then, or over by now, gives no vote."""

from datetime import timedelta

from tests.gating import Bench, given


def test_t31_a_vote_dated_before_the_role_began_counts_for_nothing(bench: Bench) -> None:
    bench.staff(qa=[{"person": "li-lei", "from": "2026-11-16"}])
    bench.approve("li-lei", "qa", issued_at=bench.now - timedelta(days=3))
    assert given(bench.verdict(), "qa") == []


def test_t31_a_review_opened_in_the_future_lapses_by_the_clock_of_who_judges(bench: Bench) -> None:
    bench.state("review", "wang-fang", issued_at=bench.now)
    bench.commit("Open the review")
    assert bench.verdict().review is not None
    bench.tick(days=31)
    assert bench.verdict().review is None
