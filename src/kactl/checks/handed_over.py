"""Items reach the states that a hand-over opens once it was accepted, by another person and in time."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from kactl.checks.reading.clocks import Limit, Timetable, late_from
from kactl.checks.reading.days import instant_of
from kactl.checks.reading.handing import ACCEPTED, HANDOFF, ITEMS, SENT, Handovers
from kactl.checks.reading.item_clocks import timetable
from kactl.checks.reading.items import STATUS, ItemTeller
from kactl.checks.reading.levels import calendar_part
from kactl.model.base import Id, Model
from kactl.model.calendar import Calendar
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.handoffs import HandoffRoute
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "handed-over"
REVISION = 1
OURS = "ours"
_TICK = timedelta(microseconds=1)
_FIELDS = ("route", "from", "to", ITEMS, STATUS, "sent_by", "sent_at", "accepted_by")


class Parameters(Model):
    """Along which routes."""

    routes: tuple[Id, ...] = ()
    """The routes of the playbook; all unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the items in opened states, all hand-overs, and the calendar by which waiting is counted."""
    routes = _routes(parameters, setting)
    register = setting.playbook.register_of(HANDOFF)
    if not routes or register is None:
        return ()
    parts = tuple(
        ItemsPart(one.id, (STATUS,), _opened(one, routes), each=True) for one in _registers(routes, setting)
    )
    return (*parts, ItemsPart(register.id, _known(register)), calendar_part(setting))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when nothing moved without acceptance; warn of long waits and of one person at both ends."""
    routes, register = _routes(parameters, setting), setting.playbook.register_of(HANDOFF)
    lacking = [one for one in parameters.routes if one not in {route.id for route in routes}]
    if lacking or register is None:
        name = ", ".join(lacking) or HANDOFF
        code = "handed-over.no-such-route" if lacking else "handed-over.no-register"
        return unknown(Finding(code=code, subject=name, values={"route": name}))
    if not routes:
        return judged(())
    handoffs = view.items(register.id).items
    handovers = Handovers(routes, handoffs)
    moved = (
        _placed(view, not_accepted(handovers, route, one, item.id, item.fields.get(STATUS)), item)
        for one in _registers(routes, setting)
        for item in view.items(one.id, _opened(one, routes)).items
        for route in handovers.unaccepted(one.id, item.id, item.fields.get(STATUS))
    )
    return judged((*moved, *_slow(view, setting, register, handovers, handoffs)))


def _routes(parameters: Parameters, setting: Setting) -> tuple[HandoffRoute, ...]:
    declared = setting.playbook.handoffs
    return tuple(one for one in declared if not parameters.routes or one.id in parameters.routes)


def _registers(routes: Sequence[HandoffRoute], setting: Setting) -> tuple[Register, ...]:
    named = dict.fromkeys(one.register_ for one in routes if one.opens)
    return tuple(one for name in named if (one := setting.playbook.register_of(name)))


def _opened(register: Register, routes: Sequence[HandoffRoute]) -> Condition:
    """Return the condition that an item stands in a state which a hand-over opens."""
    states = dict.fromkeys(state for one in routes if one.register_ == register.id for state in one.opens)
    return Condition({STATUS: {"in": [*states]}})


def _known(register: Register) -> tuple[str, ...]:
    return tuple(one for one in _FIELDS if one == STATUS or any(one == field.id for field in register.fields))


def _placed(view: View, finding: Finding, item: Item) -> Finding:
    line, column = view.locate(item.path, STATUS)
    return finding.model_copy(update={"path": item.path, "line": line, "column": column})


def _slow(
    view: View, setting: Setting, register: Register, handovers: Handovers, handoffs: Sequence[Item]
) -> Iterator[Finding]:
    calendar = Calendar.from_entry(view.entry(setting.inside("calendar.yaml"), "parties"))
    hours, teller = timetable(calendar, OURS, setting.engagement.zone), ItemTeller(view, register)
    for one in handoffs:
        route = handovers.route_of(one)
        if route is None:
            continue
        sender = one.fields.get("sent_by")
        if one.fields.get(STATUS) == ACCEPTED and sender and sender == one.fields.get("accepted_by"):
            found = teller.tell("handed-over.one-person", one, "accepted_by", person=str(sender))
            yield found.model_copy(update={"severity": "warning"})
        if one.fields.get(STATUS) == SENT and _late(view, one, route, hours):
            found = teller.tell("handed-over.waiting", one, "sent_at", route=route.title, within=route.within)
            fix = f"kactl {_noun(setting, route)} handoff accept {one.id}"
            mended = {"severity": "warning", "calendar": True, "who": (route.to,), "fix": fix}
            yield found.model_copy(update=mended)


def _noun(setting: Setting, route: HandoffRoute) -> str:
    register = setting.playbook.register_of(route.register_)
    return register.noun if register else HANDOFF


def _late(view: View, handoff: Item, route: HandoffRoute, hours: Timetable) -> bool:
    sent = instant_of(handoff.fields.get("sent_at"))
    try:
        return sent is not None and view.reached(late_from(sent, Limit.of(route.within, hours)) + _TICK)
    except OverflowError:
        return False


def not_accepted(
    handovers: Handovers, route: HandoffRoute, register: Register, item: str, state: object
) -> Finding:
    """Return that an item may not stand in a state: it was not sent along a route, or not accepted yet."""
    sent = handovers.sent(route, item)
    done = f"accept {sent.id}" if sent else f"send {route.id} {item}"
    return Finding(
        code="handed-over.not-answered" if sent else "handed-over.not-sent",
        subject=item,
        who=(route.to if sent else route.from_,),
        fix=f"kactl {register.noun} handoff {done}",
        values={
            "item": item,
            "route": route.title,
            "state": register.states.titles.get(str(state)) or str(state),
            "handoff": sent.id if sent else "",
        },
    )
