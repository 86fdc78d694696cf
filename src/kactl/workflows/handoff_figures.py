"""How long hand-overs wait for an answer, route by route, and how many come back."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from kactl.checks.reading.clocks import Limit, Timetable, deadline, elapsed, late_from
from kactl.checks.reading.days import instant_of
from kactl.checks.reading.handing import ACCEPTED, RETURNED, SENT
from kactl.checks.reading.item_clocks import timetable
from kactl.gates.calendars import OURS, calendar_of
from kactl.model.fields import STATUS
from kactl.model.handoff_reports import HandoffReport, RouteFigures, WaitingHandoff
from kactl.model.handoffs import HandoffRoute
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.handing_over import Counter
from kactl.workflows.registers import open_register

_HOUR: Final = timedelta(hours=1)
_MEDIAN: Final = 50
_P85: Final = 85


def handoff_figures(call: Call, noun: str) -> HandoffReport:
    """Return, for every route of a register, what was accepted, returned and waits, and for how long."""
    desk = open_desk(call)
    at = Counter(open_register(desk, noun))
    ours = timetable(calendar_of(desk.snapshot, desk.call.now), OURS, desk.engagement.zone)
    moment = call.moment(desk.engagement.zone)
    found: dict[str, list[Item]] = {one.id: [] for one in at.routes}
    for one in at.handoffs.all.items:
        route = at.handovers.route_of(one)
        if route is not None:
            found[route.id].append(one)
    return HandoffReport.model_validate(
        {
            "engagement": desk.engagement.engagement,
            "register": at.opened.register.id,
            "title": at.opened.register.title,
            "timezone": desk.engagement.timezone,
            "routes": tuple(_figures(one, found[one.id], ours, moment) for one in at.routes),
            "findings": at.handoffs.all.faults,
        }
    )


def _figures(route: HandoffRoute, handoffs: Sequence[Item], ours: Timetable, now: datetime) -> RouteFigures:
    state: dict[object, list[Item]] = {ACCEPTED: [], RETURNED: [], SENT: []}
    for one in handoffs:
        state.setdefault(one.fields.get(STATUS), []).append(one)
    answered = [*state[ACCEPTED], *state[RETURNED]]
    waits = sorted(hours for one in answered if (hours := _waited(one, ours)) is not None)
    returned = len(state[RETURNED])
    return RouteFigures.model_validate(
        {
            "route": route.id,
            "title": route.title,
            "from": route.from_,
            "to": route.to,
            "accepted": len(state[ACCEPTED]),
            "returned": returned,
            "bounce_percent": 100 * returned // len(answered) if answered else None,
            "median_hours": _rank(waits, _MEDIAN),
            "p85_hours": _rank(waits, _P85),
            "waiting": tuple(_waiting(one, route, ours, now) for one in state[SENT]),
        }
    )


def _waited(handoff: Item, ours: Timetable) -> float | None:
    """Return our working hours between sending and answer, None where one of them is not known."""
    start, end = (instant_of(handoff.fields.get(one)) for one in ("sent_at", "answered_at"))
    return None if start is None or end is None else _hours(elapsed(start, end, ours))


def _waiting(handoff: Item, route: HandoffRoute, ours: Timetable, now: datetime) -> WaitingHandoff:
    sent, limit = instant_of(handoff.fields.get("sent_at")), Limit.of(route.within, ours)
    return WaitingHandoff(
        id=handoff.id,
        title=str(handoff.fields.get("title") or ""),
        sent_at=sent,
        hours=None if sent is None else _hours(elapsed(sent, now, ours)),
        due=None if sent is None else deadline(sent, limit),
        late=sent is not None and now > late_from(sent, limit),
    )


def _hours(span: timedelta) -> float:
    return round(span / _HOUR, 1)


def _rank(waits: Sequence[float], percent: int) -> float | None:
    """Return the nearest-rank percentile of sorted numbers: the least that so many percent do not exceed."""
    return waits[max(-(-len(waits) * percent // 100), 1) - 1] if waits else None
