"""Items are answered and resolved within their clocks, each on its own hours."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from kactl.checks.reading.item_clocks import ClockRoom, Reading
from kactl.checks.reading.items import STATUS, ItemTeller, no_fields, no_register, still_open, undeclared
from kactl.checks.reading.levels import calendar_part, clock_room, level_parts
from kactl.model.base import Id, Model
from kactl.model.clocks import Clock
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "clock-kept"
REVISION = 1


class Parameters(Model):
    """Whose clocks, and of which items."""

    register_: Id | None = Field(default=None, alias="register")
    """The register; all that have clocks unless given."""
    clocks: tuple[Id, ...] = ()
    """Its clocks; all unless given."""
    where: Condition | None = None
    """Of the items, those to look at."""
    ask: Literal["open", "all"] = "open"
    """Only items whose life has not ended, or also those that were answered too late."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the fields that begin, end and choose the clocks, the calendar and the agreed levels."""
    parts = tuple(
        ItemsPart(one.id, fields_read(one, _clocks(parameters, one)), _among(parameters, one), each=True)
        for one in _registers(parameters, setting)
    )
    return (*parts, calendar_part(setting), *level_parts(setting))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no clock has run out, and warn of those that soon will."""
    registers = _registers(parameters, setting)
    if not registers:
        return no_register("clock-kept.no-such-register", parameters.register_ or "-")
    for register in registers:
        asked = [name for one in _clocks(parameters, register) for name in (one.from_, one.until)]
        lacking = undeclared(register, parameters.where, fields=asked)
        if lacking:
            return no_fields("clock-kept.no-such-field", register, lacking)
    room = clock_room(view, setting)
    if room is None:
        path = setting.inside("calendar.yaml")
        return unknown(Finding(code="clock-kept.bad-calendar", path=path, line=1, column=1))
    return judged(
        finding
        for register in registers
        for item in view.items(register.id, _among(parameters, register)).items
        for finding in _findings(view, parameters, register, room, item)
    )


def fields_read(register: Register, clocks: tuple[Clock, ...]) -> tuple[str, ...]:
    """Return the fields of an item that its clocks need, besides owner and status."""
    wanted = {STATUS, "owner"}
    for clock in clocks:
        wanted |= {clock.from_, clock.until}
        wanted |= {name for one in clock.limits if one.when for name in one.when.fields()}
        wanted |= {key[1:-1] for key in (clock.agreed or "").split(".") if key.startswith("{")}
    return tuple(sorted(wanted & ({one.id for one in register.fields} | {STATUS})))


def _registers(parameters: Parameters, setting: Setting) -> tuple[Register, ...]:
    wanted = parameters.register_
    if wanted is None:
        return tuple(one for one in setting.playbook.registers if one.clocks)
    register = setting.playbook.register_of(wanted)
    return (register,) if register else ()


def _clocks(parameters: Parameters, register: Register) -> tuple[Clock, ...]:
    return tuple(one for one in register.clocks if not parameters.clocks or one.id in parameters.clocks)


def _among(parameters: Parameters, register: Register) -> Condition | None:
    return still_open(register, parameters.where) if parameters.ask == "open" else parameters.where


def _findings(
    view: View, parameters: Parameters, register: Register, room: ClockRoom, item: Item
) -> Iterator[Finding]:
    teller = ItemTeller(view, register)
    closed = item.fields.get(STATUS) in register.states.closed
    for clock in _clocks(parameters, register):
        reading = room.read(clock, item, closed=closed)
        if reading is not None:
            yield from _finding(teller, parameters, reading, item, room.zone)


def _finding(
    teller: ItemTeller, parameters: Parameters, reading: Reading, item: Item, zone: ZoneInfo
) -> Iterator[Finding]:
    clock = reading.clock
    values: dict[str, Any] = {"clock": clock.title, "within": reading.within, "percent": clock.warn}
    values |= {key: f"{one.astimezone(zone):%Y-%m-%d %H:%M}" for key, one in _times(reading)}
    mend = (clock.until, "DATE")
    match reading.state:
        case "breached":
            found = teller.tell("clock-kept.breached", item, clock.from_, mend=mend, **values)
            yield found.model_copy(update={"calendar": True})
        case "warned":
            found = teller.tell("clock-kept.soon", item, clock.from_, mend=mend, **values)
            yield found.model_copy(update={"calendar": True, "severity": "warning"})
        case "met-late" if parameters.ask == "all":
            yield teller.tell("clock-kept.late", item, clock.until, **values)
        case "unmeasurable":
            field = clock.from_ if reading.cause in ("no-start", "bad-start") else clock.until
            found = teller.tell("clock-kept.unmeasurable", item, field, mend=(field, "DATE"), **values)
            yield found.model_copy(update={"severity": "warning"})


def _times(reading: Reading) -> tuple[tuple[str, datetime], ...]:
    return tuple((key, one) for key, one in (("due", reading.due), ("ended", reading.ended)) if one)
