from datetime import timedelta
from itertools import permutations

from tests.gating import NOON

from kactl.gates.ordering import Order, names
from kactl.model.records import Record, RecordKind, StoredRecord


def record(
    digit: str, *, kind: RecordKind = "approve", minutes: int = 0, seen: tuple[str, ...] = ()
) -> StoredRecord:
    made = Record(
        kind=kind,
        engagement="E",
        by="li-lei",
        issued_at=NOON + timedelta(minutes=minutes),
        seen=tuple(one * 64 for one in seen),
        nonce="0" * 16,
    )
    return StoredRecord(f".kactl/records/g/-/d-{digit * 10}.json", digit * 64, made)


def ids(records: tuple[StoredRecord, ...]) -> str:
    return "".join(one.sha256[0] for one in records)


def test_the_clock_orders_what_knew_nothing_of_each_other() -> None:
    assert ids(Order([record("a", minutes=2), record("b", minutes=1)]).records) == "ba"


def test_what_was_seen_comes_before_whatever_the_clocks_say() -> None:
    early, late = record("b", minutes=-90, seen=("a",)), record("a")
    assert ids(Order([early, late]).records) == "ab"


def test_what_follows_a_fast_clock_follows_it_for_everybody() -> None:
    fast, after, other = record("a", minutes=30), record("b", minutes=1, seen=("a",)), record("c", minutes=20)
    assert ids(Order([fast, after, other]).records) == "cab"


def test_the_order_of_reading_changes_nothing() -> None:
    records = [record("a"), record("b"), record("c", kind="decision"), record("d", minutes=-9, seen=("b",))]
    assert {ids(Order(one).records) for one in permutations(records)} == {"abcd"}


def test_a_decision_comes_after_the_other_statements_of_its_instant() -> None:
    decision, vote = record("a", kind="decision"), record("b")
    order = Order([decision, vote])
    assert ids(order.records) == "ba"
    assert ids(order.before(decision)) == "b"


def test_another_decision_of_the_same_instant_was_not_before() -> None:
    one, two = record("a", kind="decision"), record("b", kind="decision")
    order = Order([one, two])
    assert (order.before(one), order.before(two)) == ((), ())


def test_a_decision_that_was_seen_was_before() -> None:
    one, two = record("a", kind="decision"), record("b", kind="decision", seen=("a",))
    assert ids(Order([one, two]).before(two)) == "a"


def test_what_saw_a_decision_was_not_before_it() -> None:
    decision, back = record("a", kind="decision"), record("b", minutes=-60, seen=("a",))
    assert Order([decision, back]).before(decision) == ()


def test_what_was_seen_is_followed_to_its_end() -> None:
    order = Order([record("a"), record("b", seen=("a",)), record("c", seen=("b", "f")), record("d")])
    assert {one[0] for one in order.seen(order.records[-1])} <= {"a", "b", "f"}
    last = next(one for one in order.records if one.sha256[0] == "c")
    assert {one[0] for one in order.seen(last)} == {"a", "b", "f"}


def test_copies_are_one_record() -> None:
    one = record("a")
    copy = StoredRecord(".kactl/records/g/-/x-aaaaaaaaaa.json", one.sha256, one.record)
    assert Order([copy, one]).records == Order([one, copy]).records == (one,)


def test_a_target_names_a_record_by_the_end_of_its_name() -> None:
    assert names("2026-11-16-li-lei-approve-aaaaaaaaaa", record("a"))
    assert not names("2026-11-16-li-lei-approve-bbbbbbbbbb", record("a"))
    assert not names(None, record("a"))
