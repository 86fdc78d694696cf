"""What was done in a week, and what is due by the end of the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.model.weekly_report import WorkLine
from kactl.store.state_changes import StateChange, state_changes
from kactl.workflows.reporting.audience import Showing, day
from kactl.workflows.reporting.weeks import Week


@dataclass(frozen=True, slots=True)
class Kind:
    """How a register says that work was done, and by when it is due."""

    register: str
    done_on: str
    """The field with the day."""
    done: tuple[str, ...]
    """The states that say so."""
    due: tuple[str, ...] = ()


WORK: Final = (
    Kind("task", "done_at", ("done",), ("replanned", "due")),
    Kind("requirement", "accepted_on", ("accepted",)),
    Kind("deliverable", "accepted_on", ("delivered", "accepted"), ("due",)),
    Kind("release", "released_on", ("released",), ("planned",)),
)


@dataclass(frozen=True, slots=True)
class Work:
    """Reads the registers that hold work, as far as the audience may see them."""

    showing: Showing
    week: Week
    today: date

    def done(self) -> tuple[WorkLine, ...]:
        """Return what was done in the week, by the day in the item; where it has none, by its history."""
        found = [line for kind, register in self._kinds() for line in self._done(kind, register)]
        return tuple(sorted(found, key=lambda one: (one.day or date.max, one.id)))

    def ahead(self) -> tuple[WorkLine, ...]:
        """Return what is not done and due by the end of the next week."""
        found = [line for kind, register in self._kinds() for line in self._due(kind, register)]
        return tuple(sorted(found, key=lambda one: (one.day or date.max, one.id)))

    def _kinds(self) -> Iterator[tuple[Kind, Register]]:
        for kind in WORK:
            register = self.showing.register(kind.register)
            if register is not None:
                yield kind, register

    def _done(self, kind: Kind, register: Register) -> Iterator[WorkLine]:
        items = [one for one in self.showing.items(register) if one.fields.get(STATUS) in kind.done]
        undated = [one for one in items if day(one, kind.done_on) is None]
        told = self._history(register) if undated and register.source == "here" else {}
        for item in items:
            found, change = day(item, kind.done_on), told.get(item.path)
            if found is not None and self.week.has(found):
                yield self._line(register, item, found)
            elif found is None and change is not None and change.status == item.fields.get(STATUS):
                moved = change.at.astimezone(self.showing.desk.engagement.zone).date()
                yield self._line(register, item, moved).model_copy(update={"told_by": "git"})

    def _history(self, register: Register) -> Mapping[str, StateChange]:
        """Return the last change of state of each file in the week."""
        desk = self.showing.desk
        folder = f"{desk.engagement.process}/{register.folder}"
        begin, end = (
            datetime.combine(one, time(), desk.engagement.zone)
            for one in (self.week.first, self.week.last + timedelta(days=1))
        )
        found: dict[str, StateChange] = {}
        for one in state_changes(desk.home, folder, begin, end - timedelta(seconds=1)):
            found.setdefault(one.path, one)
        return found

    def _due(self, kind: Kind, register: Register) -> Iterator[WorkLine]:
        ended = {*register.states.closed, *kind.done}
        for item in self.showing.items(register):
            found = day(item, *kind.due)
            if item.fields.get(STATUS) not in ended and found and found <= self.week.following:
                late = max(0, (self.today - found).days)
                yield self._line(register, item, found).model_copy(update={"days_late": late})

    def _line(self, register: Register, item: Item, on: date) -> WorkLine:
        head = self.showing.head(register, item)
        return WorkLine.model_validate({**head, "register_": register.title, "day": on})
