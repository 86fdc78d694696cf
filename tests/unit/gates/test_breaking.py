from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.gating import Bench, codes, criterion, gate

from kactl.model.records import StoredRecord

EMERGENCY = {"roles": ["dev"], "hours": 72, "review": 2}
DUE = datetime(2026, 11, 18, 16, tzinfo=UTC)
"""The end of the second working day after Monday the 16th, in Shanghai."""


def release(**more: Any) -> dict[str, Any]:
    recurs = {"pattern": "v.*", "example": "v1"}
    shape = {"recurs": recurs, "decides": "manager", "break_glass": EMERGENCY, **more}
    return gate("release", criterion("plan"), **shape)


@pytest.fixture
def failing(blank: Bench) -> Bench:
    """Return an engagement whose release lacks its plan."""
    blank.lay(release(), gate("other", criterion("charter"), stage="build", decides="qa"))
    blank.fill(charter="Here.")
    blank.commit("Begin")
    return blank


def smash(bench: Bench, by: str = "zhao-yun", name: str = "release@v1", **more: Any) -> StoredRecord:
    fields: dict[str, Any] = {"role": "dev", "reason": "payments are down", **more}
    return bench.state("break-glass", by, name, **fields)


def review(bench: Bench, of: StoredRecord, by: str = "wang-fang") -> None:
    name = f"release@{of.record.instance}"
    bench.state("condition-close", by, name, target=f"{of.name}#1", reason="it was right")


def ignored(bench: Bench) -> list[str]:
    notes = bench.verdict("release@v1").notes
    return [one.values["cause"].en for one in notes if one.code == "reopen.ignored"]


def test_it_is_bypassed_and_not_passed_and_everything_is_still_told(failing: Bench) -> None:
    record = smash(failing)
    found = failing.verdict("release@v1")
    assert (found.status, found.decided) == ("BYPASSED", None)
    assert codes(found) == ["file-present.missing"]
    assert found.break_glass is not None
    assert (found.break_glass.record, found.break_glass.reviewed) == (record.name, False)
    (step, *_) = found.next
    assert (step.who, step.deadline and step.deadline.isoformat()) == (("wang-fang",), "2026-11-18")


def test_what_comes_after_the_gate_does_not_take_it_for_passed(blank: Bench) -> None:
    after = {"uses": "gate-passed", "with": {"gates": ["release@v1"]}}
    blank.lay(release(), gate("other", {**criterion("after"), **after}, stage="build", decides="qa"))
    blank.commit()
    smash(blank)
    assert blank.status("other") == "BLOCKED"


def test_it_ends_by_itself(failing: Bench) -> None:
    record = smash(failing)
    failing.now = record.issued_at + timedelta(hours=72) - timedelta(seconds=1)
    assert failing.status("release@v1") == "BYPASSED"
    failing.now += timedelta(seconds=1)
    assert failing.status("release@v1") == "EXPIRED"


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        ({"reason": None}, "no reason is given"),
        ({"by": "li-lei"}, "li-lei did not hold a role that may break the glass"),
        ({"by": "li-lei", "role": "qa"}, "li-lei did not hold a role that may break the glass"),
    ],
)
def test_what_does_not_count_says_why(failing: Bench, more: dict[str, Any], cause: str) -> None:
    smash(failing, **more)
    assert (failing.status("release@v1"), ignored(failing)) == ("BLOCKED", [cause])


def test_only_where_the_playbook_says_so(blank: Bench) -> None:
    blank.lay(release(break_glass=None))
    blank.commit()
    smash(blank)
    assert (blank.status("release@v1"), ignored(blank)) == (
        "BLOCKED",
        ["the playbook lets nobody pass this gate by"],
    )


def test_a_review_that_is_overdue_stops_every_other_gate(failing: Bench) -> None:
    record = smash(failing)
    failing.now = DUE - timedelta(seconds=1)
    assert failing.status("other") == "READY"
    failing.now = DUE
    assert codes(failing.verdict("other")) == ["condition.overdue"]
    review(failing, record)
    assert failing.status("other") == "READY"
    assert failing.status("release@v1") == "BYPASSED"


def test_who_broke_the_glass_does_not_review_it(blank: Bench) -> None:
    blank.lay(release())
    blank.staff(manager=["zhao-yun", "wang-fang"])
    blank.commit()
    record = smash(blank)
    review(blank, record, by="zhao-yun")
    review(blank, record, by="li-lei")
    assert blank.verdict("release@v1").conditions[0].state == "open"
    review(blank, record)
    assert blank.verdict("release@v1").conditions[0].state == "closed"


def test_the_full_decision_by_somebody_else_reviews_it_too(failing: Bench) -> None:
    smash(failing)
    failing.fill(plan="Here.")
    failing.decide("wang-fang", "release@v1")
    failing.now = DUE
    assert (failing.status("release@v1"), failing.status("other")) == ("PASSED", "READY")


def test_it_is_not_made_longer_by_another_one(failing: Bench) -> None:
    first = smash(failing)
    failing.tick(hours=71)
    smash(failing)
    assert ignored(failing) == [f"the break-glass before it, {first.name}, has not been reviewed"]
    failing.tick(hours=2)
    assert failing.status("release@v1") == "EXPIRED"


def test_the_next_release_may_be_an_emergency_until_a_review_is_overdue(failing: Bench) -> None:
    first = smash(failing)
    smash(failing, name="release@v2")
    assert failing.status("release@v2") == "BYPASSED"
    failing.now = DUE
    smash(failing, name="release@v3")
    assert failing.status("release@v3") == "BLOCKED"
    review(failing, first)
    assert failing.status("release@v3") == "BLOCKED"


def test_it_cannot_be_taken_back_and_a_new_cycle_keeps_the_review(failing: Bench) -> None:
    record = smash(failing)
    failing.state("revoke", "zhao-yun", "release@v1", target=record.name, reason="never mind")
    assert failing.status("release@v1") == "BYPASSED"
    failing.state("reopen", "wang-fang", "release@v1", reason="again")
    assert failing.status("release@v1") == "BLOCKED"
    failing.now = DUE
    assert codes(failing.verdict("other")) == ["condition.overdue"]
