"""Shares of rework, unplanned and urgent work among the tasks, and the variance of the baselines."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from kactl.checks.baselines_kept import TITLES
from kactl.checks.reading.items import field_of
from kactl.model.base import Text
from kactl.model.baselines import CORNERS, Baselines
from kactl.model.conditions import Condition
from kactl.model.figures import Cause, Share, Variance
from kactl.model.subjects import EntryPart, ItemsPart
from kactl.model.view import Item
from kactl.workflows.desk import Desk

_TASKS: Final = "task"
_HOURS: Final = "hours"
_CAUSE: Final = "cause"
_KINDS: Final[Mapping[str, tuple[str, Any, Text]]] = {
    "rework": ("kind", "rework", Text(zh="返工", en="rework")),
    "unplanned": ("unplanned", True, Text(zh="计划外", en="unplanned")),
    "urgent": ("urgent", True, Text(zh="紧急", en="urgent")),
}
"""Of each share the field of a task and the value that counts."""


def shares(desk: Desk) -> Iterator[Share]:
    """Yield the share of each kind of work that tasks can say, by hours where all of them say those."""
    register = desk.snapshot.playbook.register_of(_TASKS)
    if register is None:
        return
    declared = {one.id for one in register.fields}
    view = desk.snapshot.view((ItemsPart(register.id, ("*",)),), desk.call.now, {}, None)
    items = view.items(register.id).items
    by_hours = bool(items) and all(_hours(one) is not None for one in items)
    for name, (field, value, title) in _KINDS.items():
        if field in declared and items:
            part = [one for one in items if one.fields.get(field) == value]
            amount, whole = _amount(part, by_hours=by_hours), _amount(items, by_hours=by_hours)
            if whole:
                yield Share(
                    id=name, title=title, part=float(amount), whole=float(whole),
                    percent=int(amount * 100 / whole), by_hours=by_hours,
                )  # fmt: skip


def rework_causes(desk: Desk) -> tuple[Cause, ...]:
    """Return the causes that rework names, the most frequent first; ones that differ in capitals are one."""
    register = desk.snapshot.playbook.register_of(_TASKS)
    if register is None or field_of(register, _CAUSE) is None:
        return ()
    rework = Condition({"kind": "rework", _CAUSE: {"exists": True}})
    view = desk.snapshot.view((ItemsPart(register.id, (_CAUSE,), rework),), desk.call.now, {}, None)
    named = [str(one.fields[_CAUSE]).strip() for one in view.items(register.id, rework).items]
    counts = Counter(one.casefold() for one in named)
    spelt = {one.casefold(): one for one in reversed(named)}
    return tuple(Cause(cause=spelt[one], tasks=count) for one, count in counts.most_common())


def variances(desk: Desk) -> Iterator[Variance]:
    """Yield how far each baseline is off; nothing where they are not written or cannot be understood."""
    path = f"{desk.engagement.process}/baselines.yaml"
    parts = tuple(EntryPart(path, (corner,)) for corner in CORNERS)
    view = desk.snapshot.view(parts, desk.call.now, {}, None)
    raw = {corner: view.entry(path, corner) for corner in CORNERS}
    try:
        found = Baselines.model_validate_json(to_json(raw))
    except ValidationError:
        return
    for corner in CORNERS:
        percent: Decimal = getattr(found, corner).variance
        yield Variance(corner=corner, title=TITLES[corner], percent=round(float(percent), 1))


def _amount(items: Sequence[Item], *, by_hours: bool) -> Decimal:
    return sum((_hours(one) or Decimal(0) for one in items), Decimal(0)) if by_hours else Decimal(len(items))


def _hours(item: Item) -> Decimal | None:
    value = item.fields.get(_HOURS)
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None
