"""Hand-overs and standing meetings name roles, registers, fields, states and stages that are there."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from dateutil.rrule import rrulestr

from kactl.model.base import Text
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.handoffs import HandoffRoute
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft

_SOME_DAY = datetime(2026, 11, 2, 10)  # noqa: DTZ001 - a rule is tried on any day, in no zone

Reference = tuple[Text, Loc, str, Sequence[str]]


def rhythms(draft: Draft) -> Iterator[Finding]:
    """Yield forums whose rule of recurrence cannot be read."""
    for number, forum in enumerate(draft.playbook.forums):
        try:
            rrulestr(forum.rrule, dtstart=_SOME_DAY)
        except (ValueError, KeyError, TypeError):
            values = {"forum": forum.id, "rule": forum.rrule}
            yield draft.finding("bad-rhythm", ("forums", number, "rrule"), values, subject=forum.id)


def dangling_handoffs(draft: Draft) -> Iterator[Finding]:
    """Yield what routes of hand-overs name and nobody declares."""
    roles = [one.id for one in draft.playbook.roles]
    registers = [one.id for one in draft.playbook.registers]
    for number, route in enumerate(draft.playbook.handoffs):
        loc: Loc = ("handoffs", number)
        references: list[Reference] = [
            (kinds.ROLE, (*loc, "from"), route.from_, roles),
            (kinds.ROLE, (*loc, "to"), route.to, roles),
            (kinds.REGISTER, (*loc, "register"), route.register_, registers),
            *_of_items(draft, route, loc),
        ]
        yield from _dangling(draft, references)


def dangling_forums(draft: Draft) -> Iterator[Finding]:
    """Yield roles, stages and parties that forums name and nobody declares."""
    playbook = draft.playbook
    roles, stages = [one.id for one in playbook.roles], [one.id for one in playbook.stages]
    parties = ["ours", *(one.id for one in (playbook.calendar.parties if playbook.calendar else ()))]
    for number, forum in enumerate(playbook.forums):
        loc: Loc = ("forums", number)
        references: list[Reference] = [
            *((kinds.ROLE, (*loc, "required", at), one, roles) for at, one in enumerate(forum.required)),
            *((kinds.PARTY, (*loc, "parties", at), one, parties) for at, one in enumerate(forum.parties)),
        ]
        if forum.from_:
            references.append((kinds.STAGE, (*loc, "from"), forum.from_, stages))
        yield from _dangling(draft, references)


def _of_items(draft: Draft, route: HandoffRoute, loc: Loc) -> Iterator[Reference]:
    """Yield the fields and states that a route asks of the items that are handed over."""
    register = draft.playbook.register_of(route.register_)
    if register is None:
        return
    fields = [one.id for one in register.fields]
    for index, line in enumerate(route.checklist):
        if line.field:
            yield kinds.FIELD, (*loc, "checklist", index, "field"), line.field, fields
    for index, state in enumerate(route.opens):
        yield kinds.STATE, (*loc, "opens", index), state, register.states.all


def _dangling(draft: Draft, references: Sequence[Reference]) -> Iterator[Finding]:
    for kind, loc, identity, known in references:
        if identity not in known:
            yield draft.unknown(kind, loc, identity, known)
