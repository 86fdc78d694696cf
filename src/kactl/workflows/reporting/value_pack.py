"""The pack of a quarter of value: what was accepted and went live, suggestions, the roadmap's age."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.model.base import Text
from kactl.model.pack_report import PackFigure, PackReport, PackTable
from kactl.model.paper_report import PaperReport
from kactl.model.periods import Period
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.store.file_history import file_history
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.reporting.audience import Showing, day
from kactl.workflows.reporting.packing import Packed, figure, packed, period, same, table, words

_ROADMAP: Final = "roadmap"
_UNKEPT: Final = ("satisfaction", "usage")
"""What a review of value asks for and no register keeps."""


def value_pack(call: Call, quarter: str, asked: Packed) -> PackReport | PaperReport:
    """Return the pack of a quarter; figures without data are unknown, with the reason."""
    desk = open_desk(call, at="HEAD")
    span = period("quarter", quarter, "kactl report value 2026-Q4")
    value = _Value(desk, Showing(desk, asked.audience), span)
    return packed(
        desk, "value", same(span.name), asked,
        figures=value.figures(), tables=value.tables(), span=(span.start, span.end),
    )  # fmt: skip


def value_figures(desk: Desk, showing: Showing, span: Period) -> Iterator[PackFigure]:
    """Yield the figures of a quarter."""
    return _Value(desk, showing, span).figures()


@dataclass(frozen=True, slots=True)
class _Value:
    """Counts a quarter."""

    desk: Desk
    showing: Showing
    span: Period

    def figures(self) -> Iterator[PackFigure]:
        yield self.accepted()
        yield from self.suggested()
        yield self.roadmap()
        yield from (figure(one, None, unknown=words(f"no-{one}")) for one in _UNKEPT)

    def accepted(self) -> PackFigure:
        register = self.showing.register("requirement")
        if register is None:
            return figure("accepted", None, unknown=words("no-register"))
        found = [one for one in self.showing.items(register) if self.within(one, "accepted_on")]
        core = sum(one.fields.get("core") is True for one in found)
        return figure("accepted", f"{len(found)} ({core})", sources=tuple(one.id for one in found))

    def within(self, item: Item, field: str) -> bool:
        found = day(item, field)
        return found is not None and self.span.start <= found <= self.span.end

    def suggestions(self) -> tuple[Register | None, list[Item]]:
        register = self.showing.register("suggestion")
        items = self.showing.items(register) if register else ()
        return register, [one for one in items if one.fields.get("quarter") == self.span.name]

    def suggested(self) -> Iterator[PackFigure]:
        register, found = self.suggestions()
        if register is None or not self.showing.sees(register, "quarter"):
            yield figure("suggested", None, unknown=words("no-register"))
            return
        yield figure("suggested", str(len(found)), sources=tuple(one.id for one in found))
        measured = tuple(one.id for one in found if one.fields.get(STATUS) == "measured")
        yield figure("measured", str(len(measured)), sources=measured)

    def roadmap(self) -> PackFigure:
        declared = self.desk.snapshot.playbook.document(_ROADMAP)
        path = f"{self.desk.engagement.process}/{declared.path if declared else 'roadmap.md'}"
        if path not in self.desk.snapshot.tree.listing():
            return figure("roadmap", None, unknown=words("no-roadmap", path=path))
        zone = self.desk.engagement.zone
        renewed = file_history(self.desk.home, path)[-1].made.at.astimezone(zone).date()
        days = (self.desk.call.today(zone) - renewed).days
        return figure("roadmap", f"{renewed.isoformat()} ({days})", sources=(path,))

    def tables(self) -> Iterator[PackTable]:
        register, found = self.suggestions()
        rows: tuple[tuple[Text, ...], ...] = ()
        if register is not None:
            rows = tuple(
                (
                    same(self.showing.head(register, one)["name"].en),
                    same(one.fields.get("title")),
                    register.states.titles.get(str(one.fields.get(STATUS)), same(one.fields.get(STATUS))),
                    same(one.fields.get("gain")),
                    same(one.fields.get("result")),
                )
                for one in found
            )
        yield table("suggestions", ("number", "what", "status", "gain", "result"), rows)
        yield self.releases()

    def releases(self) -> PackTable:
        register = self.showing.register("release")
        items = self.showing.items(register) if register else ()
        rows = tuple(
            (
                same(one.id),
                same(one.fields.get("title")),
                same(one.fields.get("value")),
                same(one.fields.get("released_on")),
            )
            for one in items
            if self.within(one, "released_on")
        )
        return table("releases", ("number", "what", "value", "day"), rows)
