"""What may go wrong: how many open risks meet at each probability and impact, and the gravest."""

from collections import Counter
from decimal import Decimal

from kactl.checks.reading.items import field_of
from kactl.model.base import Text
from kactl.model.charts import Heat
from kactl.model.engagement_report import Section
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.reporting.engagement.needs import head
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same

_SCALE = (1, 2, 3, 4, 5)
_GRAVEST = ((15, 3), (8, 2), (4, 1))
"""From which product of probability and impact on a cell is how grave."""


def section(room: Room) -> Section:
    """Return the heat map of open threats and the gravest of them."""
    register = room.showing.register("risk")
    open_ = [] if register is None else [
        one for one in room.open_items(register) if one.fields.get("kind") != "opportunity"
    ]  # fmt: skip
    if register is None or not open_:
        key = "no-risks" if register else "not-shown"
        return Section(id="risks", title=say("risks"), lead=say("risks-none"), missing=say(key))
    placed = Counter(place for one in open_ if (place := _place(one)))
    lines = room.standing.risks() or ()
    grave = sum(count for place, count in placed.items() if _level(*place) == _GRAVEST[0][1])
    unplaced = len(open_) - sum(placed.values())
    return Section(
        id="risks",
        title=say("risks"),
        lead=say("risks-lead", count=len(open_), grave=grave),
        charts=(_map(register, placed),) if placed else (),
        tables=(
            table(
                "gravest",
                ("number", "what", "level", "owner", "due", "response"),
                (
                    (
                        *head(one),
                        one.level or same(""),
                        same(one.owner),
                        same(one.due),
                        same(one.response),
                    )
                    for one in lines
                ),
            ),
        ),
        missing=say("unplaced", count=unplaced) if unplaced else None,
    )


def _map(register: Register, placed: Counter[tuple[int, int]]) -> Heat:
    rows = tuple(reversed(_SCALE))
    return Heat(
        id="heat-map",
        title=say("heat-map"),
        rows=tuple(map(same, rows)),
        columns=tuple(map(same, _SCALE)),
        row_axis=_title(register, "probability"),
        column_axis=_title(register, "impact"),
        counts=tuple(tuple(placed[row, column] for column in _SCALE) for row in rows),
        levels=tuple(tuple(_level(row, column) for column in _SCALE) for row in rows),
    )


def _place(item: Item) -> tuple[int, int] | None:
    found = [item.fields.get(one) for one in ("probability", "impact")]
    whole = [int(one) for one in found if isinstance(one, int | Decimal) and one in _SCALE]
    return (whole[0], whole[1]) if len(whole) == len(found) else None


def _level(probability: int, impact: int) -> int:
    return next((level for least, level in _GRAVEST if probability * impact >= least), 0)


def _title(register: Register, field: str) -> Text:
    declared = field_of(register, field)
    return declared.title if declared else same(field)
