"""The instances of a recurring gate that completion offers: its items and periods, read as plain values."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from kactl.gates.instances import instance_of
from kactl.model.periods import Cadence, period_of
from kactl.model.recurrence import Recurrence
from kactl.model.view import Item
from kactl.store.live_ids import PLAYBOOK, item_paths, plain_mapping, root_of
from kactl.syntax.canonical import canonical_json

_PERIODS: Final = 3


def live_instances(start: Path, gate: str, today: date) -> tuple[str, ...]:
    """Return the keys of a gate's instances that items name, and the last periods of its cadence."""
    root = root_of(start)
    recurrence = _recurrence(plain_mapping(root / PLAYBOOK), gate) if root else None
    if recurrence is None:
        return ()
    if recurrence.cadence is not None:
        names = _periods(recurrence.cadence, today)
    else:
        names = sorted(_items(start, recurrence))
    return tuple(f"{gate}@{one}" for one in names)


def _recurrence(playbook: dict[str, Any], gate: str) -> Recurrence | None:
    gates = (one for one in playbook.get("gates") or () if isinstance(one, dict) and one.get("id") == gate)
    declared = next((one.get("recurs") for one in gates), None)
    try:
        return Recurrence.model_validate_json(canonical_json(declared)) if declared else None
    except ValidationError:
        return None


def _periods(cadence: Cadence, today: date) -> list[str]:
    """Return the present period and those before it, the latest first."""
    found = [period_of(cadence, today)]
    while len(found) < _PERIODS and found[-1].start > date.min:
        found.append(period_of(cadence, found[-1].start - timedelta(days=1)))
    return [one.name for one in found]


def _items(start: Path, recurrence: Recurrence) -> Iterator[str]:
    register, where = recurrence.register_ or "", recurrence.where
    read = recurrence.key is not None or where is not None
    for path in item_paths(start, register):
        fields = plain_mapping(path) if read else {}
        name = instance_of(Item(path.stem, register, path.name, fields), recurrence)
        if name is not None and (where is None or where.holds({**fields, "id": path.stem})):
            yield name
