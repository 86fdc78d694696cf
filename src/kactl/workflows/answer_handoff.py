"""Answer a hand-over: the receiver accepts it, or returns it with a reason."""

from collections.abc import Sequence

from kactl.checks.reading.handing import ACCEPTED, RETURNED, SENT
from kactl.model.fields import STATUS
from kactl.model.handoffs import HandoffRoute
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.handing_over import Counter, counter
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.problems import decline, misuse
from kactl.workflows.set_item import taken_up


def accept_handoffs(call: Call, noun: str, handoffs: Sequence[str], *, writing: Writing) -> ChangeSetReport:
    """Accept hand-overs as a holder of the receiving role; nobody accepts what they sent themselves."""
    at = counter(call, noun, writing.by)
    fields: dict[str, Value] = {STATUS: ACCEPTED, "accepted_by": at.desk.actor, "answered_at": at.now()}
    return _answered(at, handoffs, fields, "handoff.accepted", writing)


def return_handoff(call: Call, noun: str, handoff: str, *, reason: str, writing: Writing) -> ChangeSetReport:
    """Send a hand-over back; the reason says what is missing."""
    at = counter(call, noun, writing.by)
    if not reason.strip():
        misuse("handoff.no-reason")
    fields: dict[str, Value] = {STATUS: RETURNED, "reason": reason.strip(), "answered_at": at.now()}
    return _answered(at, [handoff], fields, "handoff.returned", writing)


def _answered(
    at: Counter, handoffs: Sequence[str], fields: dict[str, Value], code: str, writing: Writing
) -> ChangeSetReport:
    known = dict.fromkeys(map(at.handoffs.known, handoffs))
    items = [taken_up(at.handoffs, one) for one in known]
    for one in items:
        _must_answer(at, one)
    changes = [ItemChange(at.handoffs, one.id, at.declared(fields), one) for one in items]
    language = at.desk.engagement.language
    values = {"handoff": ", ".join(known), "person": at.desk.snapshot.team.people[at.desk.actor].name}
    summary = message(code, language, values | {"reason": fields.get("reason") or ""})
    return carry_out(at.desk, plan_items(changes, summary), writing)


def _must_answer(at: Counter, handoff: Item) -> None:
    """Refuse to answer what was answered, what oneself sent, or what goes to another role."""
    state, actor = handoff.fields.get(STATUS), at.desk.actor
    titles = at.handoffs.register.states.titles
    if state != SENT:
        shown = titles.get(str(state)) or str(state)
        decline("handoff.answered", f"kactl handoff show {handoff.id}", handoff=handoff.id, state=shown)
    route = at.handovers.route_of(handoff)
    if route is None:
        misuse("handoff.of-no-route", f"kactl handoff show {handoff.id}", handoff=handoff.id)
    _must_receive(at, handoff, route, actor)


def _must_receive(at: Counter, handoff: Item, route: HandoffRoute, actor: str) -> None:
    if at.same_person(actor, handoff.fields.get("sent_by")):
        decline("handoff.own", "kactl role list", handoff=handoff.id, role=at.role_title(route.to))
    if not at.speaks_for(actor, route.to):
        people = at.desk.snapshot.team.people
        names = [people[one].name for one in at.holders(route.to)]
        values = {"role": at.role_title(route.to), "route": route.title, "names": names or [route.to]}
        decline("handoff.not-receiver", "kactl role list", **values)
