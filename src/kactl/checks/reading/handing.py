"""Hand-overs along the routes of a playbook: what was accepted, what waits, and which states that opens."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.links import linked
from kactl.model.handoffs import HandoffRoute
from kactl.model.view import Item

HANDOFF: Final = "handoff"
"""The register in which each hand-over is an item."""
SENT: Final = "sent"
ACCEPTED: Final = "accepted"
RETURNED: Final = "returned"
STATES: Final = (SENT, ACCEPTED, RETURNED)
ITEMS: Final = "items"


class Handovers:
    """Which items were handed over along which route, read once from all hand-overs."""

    def __init__(self, routes: Sequence[HandoffRoute], handoffs: Iterable[Item]) -> None:
        """Sort the hand-overs by route and state."""
        self.routes = tuple(routes)
        found: dict[tuple[str, object], dict[str, Item]] = defaultdict(dict)
        for one in handoffs:
            route = self.route_of(one)
            for identity in linked(one.fields.get(ITEMS)) if route else ():
                found[route.id if route else "", one.fields.get(STATUS)][identity] = one
        self._found: Mapping[tuple[str, object], Mapping[str, Item]] = found

    def route_of(self, handoff: Item) -> HandoffRoute | None:
        """Return the route that a hand-over names, else the one between its roles."""
        named = handoff.fields.get("route")
        ends = (handoff.fields.get("from"), handoff.fields.get("to"))
        meant = (one for one in self.routes if (one.id == named if named else (one.from_, one.to) == ends))
        return next(meant, None)

    def accepted(self, route: HandoffRoute, item: str) -> Item | None:
        """Return the accepted hand-over of an item along a route."""
        return self._found.get((route.id, ACCEPTED), {}).get(item)

    def sent(self, route: HandoffRoute, item: str) -> Item | None:
        """Return the hand-over of an item along a route that waits for an answer."""
        return self._found.get((route.id, SENT), {}).get(item)

    def unaccepted(self, register: str, item: str, state: object) -> tuple[HandoffRoute, ...]:
        """Return the routes that open a state to items and along which this one was not accepted yet.

        While there is one, the item may not stand in that state.
        """
        return tuple(
            one
            for one in self.routes
            if one.register_ == register and state in one.opens and self.accepted(one, item) is None
        )
