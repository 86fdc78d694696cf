"""The pack of a month of service: availability, incidents, defects, feedback, clocks, the review."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal
from functools import partial
from typing import Final

from pydantic import ValidationError
from pydantic_core import to_json

from kactl.checks.reading.days import day_of, instant_of
from kactl.checks.reading.items import STATUS
from kactl.model.base import Text
from kactl.model.pack_report import PackFigure, PackReport, PackTable
from kactl.model.paper_report import PaperReport
from kactl.model.periods import Period
from kactl.model.registers import Register
from kactl.model.sla import Availability
from kactl.model.subjects import EntryPart
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.clocks_report import clock_room
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.reporting import gate_pack
from kactl.workflows.reporting.audience import Showing
from kactl.workflows.reporting.packing import Packed, figure, packed, period, same, table, words

_BEGINS: Final = {"incident": "started_at", "defect": "reported_at", "feedback": "received"}
"""The registers of service, and the field with which an item belongs to a month."""
_DOWN: Final = "S1"
_DOWNTIME: Final = ("severity", "started_at", "resolved_at")
"""What of an incident tells for how long the service was down."""


def service_pack(call: Call, month: str, asked: Packed) -> PackReport | PaperReport:
    """Return the pack of a month; what cannot be computed is unknown, with its reason."""
    desk = open_desk(call, at="HEAD")
    span = period("month", month, "kactl report service 2026-11")
    service = _Service(desk, Showing(desk, asked.audience), span)
    tables = [service.incidents(), *_review(desk, month, asked)]
    return packed(
        desk, "service", same(span.name), asked,
        figures=service.figures(), tables=tables, span=(span.start, span.end),
    )  # fmt: skip


def service_figures(desk: Desk, showing: Showing, span: Period) -> Iterator[PackFigure]:
    """Yield the figures of a month."""
    return _Service(desk, showing, span).figures()


def _review(desk: Desk, month: str, asked: Packed) -> Iterator[PackTable]:
    """Yield the criteria and approvals of the gates that are held each month."""
    for gate in desk.snapshot.playbook.gates:
        if gate.recurs is not None and gate.recurs.cadence == "month":
            verdict = gate_pack.seen(desk, judge(desk, gate, month), asked.audience)
            yield from gate_pack.tables(verdict, asked.audience)


@dataclass(frozen=True, slots=True)
class _Service:
    """Counts a month."""

    desk: Desk
    showing: Showing
    span: Period

    def figures(self) -> Iterator[PackFigure]:
        yield self.availability()
        for name in _BEGINS:
            register = self.showing.register(name)
            if register is not None:
                yield from self.counted(register)
                yield from self.clocks(register)

    def counted(self, register: Register) -> Iterator[PackFigure]:
        """Yield how many came in the month, and how many are open."""
        new = self.of_month(register)
        open_ = [
            one
            for one in self.showing.items(register)
            if one.fields.get(STATUS) not in register.states.closed
        ]
        for key, found in (("count-of", new), ("open-of", open_)):
            yield PackFigure(
                id=f"{register.id}-{key}", title=words(key, register=register.title), value=str(len(found)),
                sources=tuple(one.id for one in found),
            )  # fmt: skip

    def of_month(self, register: Register) -> list[Item]:
        return [one for one in self.showing.items(register) if self.within(self.begun(register, one))]

    def begun(self, register: Register, item: Item) -> date | None:
        value = item.fields.get(_BEGINS[register.id])
        instant = instant_of(value)
        day = instant.astimezone(self.desk.engagement.zone).date() if instant else day_of(value)
        return day or day_of(item.fields.get("day"))

    def within(self, day: date | None) -> bool:
        return day is not None and self.span.start <= day <= self.span.end

    def clocks(self, register: Register) -> Iterator[PackFigure]:
        """Yield how many of the month's clocks were kept, of those that ended or are over."""
        room = clock_room(self.desk)
        for clock in register.clocks:
            reads = [
                (item.id, read)
                for item in self.of_month(register)
                if (read := room.read(clock, item, closed=item.fields.get(STATUS) in register.states.closed))
            ]
            over = [(one, read.state) for one, read in reads if read.state in ("met", "met-late", "breached")]
            lost = tuple(one for one, read in reads if read.state == "unmeasurable")
            kept = sum(state == "met" for _, state in over)
            value = f"{kept}/{len(over)}" if over else None
            reason = words("no-times", items=", ".join(lost)) if lost else words("none-ended")
            yield PackFigure(
                id=f"{register.id}-{clock.id}",
                title=words("clock-of", register=register.title, clock=clock.title),
                value=value,
                unknown=None if over else reason,
                sources=tuple(one for one, _ in over) or lost,
            )

    def availability(self) -> PackFigure:
        """Return the share of the month without an S1 incident, cut off and never rounded up."""
        agreed, register = self.agreed(), self.showing.register("incident")
        if agreed is None:
            return figure("availability", None, unknown=words("no-levels"))
        target = f"{agreed.target}%"
        if register is None or not all(self.showing.sees(register, one) for one in _DOWNTIME):
            return figure("availability", None, target=target, unknown=words("no-register"))
        begin, end = (
            datetime.combine(one, time(), agreed.timezone)
            for one in (self.span.start, self.span.end + timedelta(days=1))
        )
        end = min(end, self.desk.call.moment(self.desk.engagement.zone))
        if end <= begin:
            return figure("availability", None, target=target, unknown=words("ahead"))
        found = [one for one in self.showing.items(register) if one.fields.get("severity") == _DOWN]
        spans = {
            one.id: (instant_of(one.fields.get("started_at")), instant_of(one.fields.get("resolved_at")))
            for one in found
        }
        lost = [one for one, (start, stop) in spans.items() if not start or not stop]
        if lost:
            why = words("no-times", items=", ".join(lost))
            return figure("availability", None, target=target, unknown=why, sources=tuple(lost))
        known = [(start, stop) for start, stop in spans.values() if start and stop]
        down = overlap(known, begin, end)
        share = 100 - Decimal(down.total_seconds()) * 100 / Decimal((end - begin).total_seconds())
        shown = f"{share.quantize(Decimal('0.001'), ROUND_DOWN)}%"
        touching = tuple(
            one for one, (start, stop) in spans.items() if start and stop and start < end and stop > begin
        )
        return figure("availability", shown, target=target, sources=touching)

    def agreed(self) -> Availability | None:
        path = f"{self.desk.engagement.process}/sla.yaml"
        view = self.desk.snapshot.view((EntryPart(path, ("availability",)),), self.desk.call.now, {}, None)
        raw = view.entry(path, "availability")
        try:
            return Availability.model_validate_json(to_json(raw)) if raw else None
        except ValidationError:
            return None

    def incidents(self) -> PackTable:
        register = self.showing.register("incident")
        rows = () if register is None else map(partial(self.incident, register), self.of_month(register))
        return table("incidents", ("number", "what", "severity", "day"), rows)

    def incident(self, register: Register, item: Item) -> tuple[Text, ...]:
        """Return an incident as a row."""
        name: Text = self.showing.head(register, item)["name"]
        fields = (item.fields.get(one) for one in ("title", "severity"))
        return name, *map(same, fields), same(self.begun(register, item))


def overlap(spans: Sequence[tuple[datetime, datetime]], begin: datetime, end: datetime) -> timedelta:
    """Return for how long between two instants at least one of the spans ran."""
    whole, until = timedelta(), begin
    for first, last in sorted(spans):
        start, stop = max(first, until), min(last, end)
        if stop > start:
            whole += stop - start
            until = stop
    return whole
