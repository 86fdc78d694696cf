"""The order of records: by what each had seen before, and by the clock where that says nothing."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from graphlib import TopologicalSorter
from typing import Final

from kactl.model.records import StoredRecord

_GRAIN: Final = timedelta(microseconds=1)
_END: Final = datetime.max.replace(tzinfo=UTC)


class Order:
    """Records, each once, in the one order that follows from them alone.

    A record comes after everything that it had seen, whatever the clocks of two machines say: its place is
    the later of its own instant and the place just after the last record seen (Lamport 1978).
    """

    def __init__(self, records: Iterable[StoredRecord]) -> None:
        """Put records in order; copies of one file are one record, named by the first name."""
        known: dict[str, StoredRecord] = {}
        for one in sorted(records, key=lambda each: each.path):
            known.setdefault(one.sha256, one)
        self._places = _places(known)
        self.records = tuple(sorted(known.values(), key=self._place))

    def _place(self, stored: StoredRecord) -> tuple[datetime, bool, str]:
        """Return a record's place; of statements at one instant, the decision is the last."""
        return self._places[stored.sha256], stored.record.kind == "decision", stored.sha256

    def before(self, stored: StoredRecord) -> tuple[StoredRecord, ...]:
        """Return what was stated before a decision; another one at the same instant was not."""
        limit = (self._places[stored.sha256], True, "")
        return tuple(one for one in self.records if self._place(one) < limit)

    def seen(self, stored: StoredRecord) -> frozenset[str]:
        """Return the digests of everything that a record's signer knew of."""
        links = {one.sha256: one.record.seen for one in self.records}
        found: set[str] = set()
        waiting = [*stored.record.seen]
        while waiting:
            digest = waiting.pop()
            if digest not in found:
                found.add(digest)
                waiting += links.get(digest, ())
        return frozenset(found)


def _places(known: Mapping[str, StoredRecord]) -> Mapping[str, datetime]:
    links = {key: [one for one in stored.record.seen if one in known] for key, stored in known.items()}
    places: dict[str, datetime] = {}
    for key in TopologicalSorter(links).static_order():
        after = [_next(places[one]) for one in links[key]]
        places[key] = max([known[key].issued_at, *after])
    return places


def _next(instant: datetime) -> datetime:
    return instant + _GRAIN if instant < _END - _GRAIN else instant


def names(target: str | None, stored: StoredRecord) -> bool:
    """Tell whether a record's target is that record, by any name that a copy of its file may bear."""
    return target is not None and target.rpartition("-")[2] == stored.sha256[:10]
