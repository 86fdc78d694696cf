"""Decisions that contradict each other: taken on two branches, neither of which had seen the other."""

from collections.abc import Callable, Sequence

from kactl.gates.ordering import Order
from kactl.model.records import StoredRecord


def rival(
    decision: StoredRecord,
    records: Sequence[StoredRecord],
    order: Order,
    counts: Callable[[StoredRecord], bool],
) -> StoredRecord | None:
    """Return a decision that counts, says something else and was taken without knowledge of this one.

    Neither clock nor order settles that, people do: a decision that has seen both ends it, and so does one
    on the other's own branch that says the same.
    """
    others = [one for one in records if one.record.kind == "decision" and one is not decision]
    for other in others:
        if _says(other) == _says(decision) or not _apart(other, decision, order) or not counts(other):
            continue
        if not any(other.sha256 in order.seen(one) and counts(one) for one in others if one is not other):
            return other
    return None


def _says(stored: StoredRecord) -> tuple[object, ...]:
    record = stored.record
    return record.result, record.conditions, record.target


def _apart(one: StoredRecord, other: StoredRecord, order: Order) -> bool:
    return one.sha256 not in order.seen(other) and other.sha256 not in order.seen(one)
