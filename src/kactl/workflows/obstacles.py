"""What stands in the way of beginning an item: its state, a hand-over, another item that is not finished."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from kactl.checks.reading.beginning import begun_states
from kactl.checks.reading.handing import HANDOFF, Handovers
from kactl.checks.reading.items import still_open
from kactl.checks.reading.links import linked
from kactl.checks.reading.moves import targets
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.fields import STATUS
from kactl.model.handoffs import HandoffRoute
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.registers import OpenRegister

AFTER: Final = ("after", "depends_on", "blocked_by", "requires")
"""Links by which an item waits for the other end to be finished."""
STOPPING: Final = (("question", "requirement"), ("obligation", "blocks"), ("obligation", "blocks_items"))
"""Registers whose open items hold up what they name, and the link by which they name it."""


class Obstacles:
    """Knows, for the items of one register, what keeps each from being begun."""

    def __init__(self, opened: OpenRegister) -> None:
        """Read the hand-overs and whatever can hold items up, once."""
        self._opened = opened
        playbook = opened.desk.snapshot.playbook
        self.begun = begun_states(opened.register, playbook.handoffs)
        """The states in which work on an item has begun."""
        self._handovers = Handovers(playbook.handoffs, self._items(HANDOFF, living=False))
        self._stopping: Mapping[str, list[str]] = self._stops()

    def of(self, item: Item) -> Text | None:
        """Return what keeps an item that has not begun from being begun, or None."""
        return next(self._of(item), None)

    def _of(self, item: Item) -> Iterator[Text]:
        register, state = self._opened.register, item.fields.get(STATUS)
        ways = targets(register.states, state if isinstance(state, str) else None)
        first = next((one for one in self.begun if one in ways), None)
        if first is None:
            yield said("next.not-ready", state=_title(register, state))
            return
        for route in self._handovers.unaccepted(register.id, item.id, first):
            yield self._handing(route, item)
        for one in self._stopping.get(item.id, ()):
            yield said("next.stopped", item=one)
        for field in register.fields:
            if field.id in AFTER and field.to in (None, register.id):
                before = linked(item.fields.get(field.id))
                yield from (said("next.after", item=one) for one in before if one in self._open)

    def _handing(self, route: HandoffRoute, item: Item) -> Text:
        sent = self._handovers.sent(route, item.id)
        if sent is None:
            return said("next.not-handed-over", route=route.title)
        return said("next.not-accepted", route=route.title, handoff=sent.id)

    @cached_property
    def _open(self) -> frozenset[str]:
        return frozenset(one.id for one in self._items(self._opened.register.id))

    def _stops(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for register, field in STOPPING:
            for one in self._items(register):
                for stopped in linked(one.fields.get(field)):
                    found[stopped].append(one.id)
        return found

    def _items(self, register: str, *, living: bool = True) -> tuple[Item, ...]:
        desk = self._opened.desk
        declared = desk.snapshot.playbook.register_of(register)
        if declared is None:
            return ()
        return OpenRegister(desk, declared).matching(still_open(declared) if living else None).items


def _title(register: Register, state: object) -> Text:
    title = register.states.titles.get(str(state))
    return title or Text(zh=str(state), en=str(state))
