"""What is told of an engagement that begins in mid-flight, before anything is written."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from kactl.exchange.public_holidays import calendar_of
from kactl.gates.calendars import OURS
from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.engagement import Engagement
from kactl.model.findings import Finding
from kactl.model.people import Stage
from kactl.model.playbook import Playbook


def mid_flight(playbook: Playbook, engagement: Engagement) -> Iterator[Finding]:
    """Yield how many stages are over, then for each with duties who answers and the last day of grace."""
    begun = engagement.from_stage
    if begun is None:
        return
    over = tuple(takewhile(lambda one: one.id != begun.stage, playbook.stages))
    under_way = next(one for one in playbook.stages if one.id == begun.stage)
    values = {"stage": under_way.title, "count": len(over), "day": begun.on}
    yield Finding(code="init.mid-flight", severity="note", values=values)
    first = date.fromisoformat(begun.on)
    declared = playbook.calendar
    calendar = (
        calendar_of(declared, engagement.answers, first, engagement.language) if declared else Calendar()
    )
    for one in (*(each for each in over if _once(playbook, each)), under_way):
        if one.activities:
            last = calendar.working_days_after(first, max(each.due for each in one.activities), OURS)
            values = {"stage": one.title, "roles": _accountable(playbook, one), "day": last.isoformat()}
            yield Finding(code="init.grace", severity="note", values=values)


def _once(playbook: Playbook, stage: Stage) -> bool:
    """Tell whether a stage ends at a gate that is held once: of others, each instance is judged by itself."""
    gate = playbook.gate(stage.exit)
    return gate is not None and gate.recurs is None


def _accountable(playbook: Playbook, stage: Stage) -> tuple[Text, ...]:
    """Return the titles of the roles that answer for the activities of a stage."""
    roles = (playbook.role(one) for one in dict.fromkeys(each.accountable for each in stage.activities))
    return tuple(one.title for one in roles if one is not None)
