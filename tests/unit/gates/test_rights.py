from typing import Any

import pytest
from tests.gating import REVIEW, Bench, codes, criterion, gate


@pytest.fixture
def decided(blank: Bench) -> Bench:
    """Return an engagement whose gate was passed by its decider."""
    blank.lay({**REVIEW, "decides": "manager"})
    blank.fill(charter="Here.")
    blank.report()
    blank.commit()
    blank.approve("wang-fang", "manager")
    blank.approve("li-lei", "qa")
    blank.decide("wang-fang")
    return blank


def test_the_decider_reopens(decided: Bench) -> None:
    decided.state("reopen", "wang-fang", reason="again")
    assert decided.status() == "READY"
    assert decided.base().cycle == 2


@pytest.mark.parametrize("by", ["li-lei", "sun-bo"])
def test_nobody_else_does_and_it_is_said(decided: Bench, by: str) -> None:
    decided.state("reopen", by, reason="again")
    found = decided.verdict()
    assert (found.status, decided.base().cycle) == ("PASSED", 1)
    assert [(one.code, one.values["person"]) for one in found.notes] == [("reopen.ignored", by)]


def test_taking_the_decider_out_of_the_team_brings_no_cycle_back(decided: Bench) -> None:
    decided.state("reopen", "wang-fang", reason="again")
    decided.commit()
    decided.staff(manager=["li-lei"])
    decided.commit()
    assert (decided.base().cycle, decided.verdict().decided) == (2, None)


def test_where_nobody_decides_anybody_of_the_team_reopens(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.state("reopen", "zhao-yun", reason="again")
    assert bench.base().cycle == 2
    bench.state("reopen", "sun-bo", reason="again")
    assert bench.base().cycle == 2


def test_a_review_opened_by_a_stranger_pins_nothing(bench: Bench) -> None:
    bench.state("review", "sun-bo")
    assert bench.verdict().review is None
    bench.state("review", "zhao-yun")
    assert bench.verdict().review is not None


def stages(bench: Bench) -> None:
    """Lay three gates, one a stage, of which the decider of the last may go back."""
    bench.lay(
        gate("first", criterion("charter"), decides="qa"),
        gate("second", criterion("plan"), stage="build", decides="manager"),
    )
    bench.fill(charter="Here.", plan="There.")
    bench.decide("li-lei", "first")


def recycle(bench: Bench, by: str, to: str = "plan") -> None:
    decision = bench.decide(by, "second", result="recycle", target=to, reason="it is all wrong")
    bench.state("reopen", by, "first", target=decision.name, reason="it is all wrong")


def test_who_decides_a_later_gate_reopens_what_it_goes_back_to(blank: Bench) -> None:
    stages(blank)
    recycle(blank, "wang-fang")
    assert (blank.status("first"), blank.base("first").cycle) == ("READY", 2)
    assert (blank.status("second"), blank.verdict("second").result) == ("BLOCKED", "recycle")


@pytest.mark.parametrize(("by", "to"), [("zhao-yun", "plan"), ("wang-fang", "build"), ("wang-fang", "none")])
def test_a_reopening_beyond_that_does_not_count(blank: Bench, by: str, to: str) -> None:
    stages(blank)
    recycle(blank, by, to)
    assert (blank.status("first"), blank.base("first").cycle) == ("PASSED", 1)


def stop(bench: Bench, **more: Any) -> None:
    bench.decide("wang-fang", "second", result="stop", reason="no budget", **more)


def test_a_stop_ends_the_engagement_until_it_is_reopened(blank: Bench) -> None:
    stages(blank)
    stop(blank)
    found = blank.verdict("second")
    assert (found.status, found.result, codes(found)) == ("BLOCKED", "stop", ["reopen.stopped"])
    assert [one.command for one in found.next] == ['kactl gate reopen second --reason "…"']
    blank.state("reopen", "li-lei", "first", reason="again")
    assert codes(blank.verdict("first")) == ["reopen.stopped"]
    blank.decide("wang-fang", "second")
    assert blank.verdict("second").result == "stop"
    record = next(one for one in blank.snapshot.records if one.record.result == "stop")
    blank.state("revoke", "wang-fang", "second", target=record.name, reason="there is one")
    assert blank.verdict("second").result == "stop"
    blank.state("reopen", "wang-fang", "second", reason="there is one")
    assert (blank.status("first"), blank.status("second")) == ("READY", "READY")


def test_a_stop_by_somebody_else_stops_nothing(blank: Bench) -> None:
    stages(blank)
    blank.decide("zhao-yun", "second", result="stop", reason="I am tired")
    assert codes(blank.verdict("second")) == ["gate.decision-ignored"]
