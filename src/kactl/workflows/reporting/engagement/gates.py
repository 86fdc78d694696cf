"""The board of gates: how each stands, what blocks it, who acts next and until when."""

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.reports import GateVerdict
from kactl.workflows.reporting.engagement.room import Room, joined, say, table
from kactl.workflows.reporting.packing import same, words

_PASSED = ("PASSED", "CONDITIONAL")


def section(room: Room) -> Section:
    """Return every gate that has begun or comes next; what blocks it only for the firm."""
    verdicts = room.verdicts
    passed = [one for one in verdicts if one.status in _PASSED]
    blocked = [one for one in verdicts if one.status == "BLOCKED"]
    columns = ["gate", "gate-state", "met", "decided-on"]
    columns += ["acts-next", "deadline"] if room.internal else []
    return Section(
        id="gates",
        title=say("gates"),
        lead=say("gates-lead", count=len(verdicts), passed=len(passed), blocked=len(blocked)),
        tables=(table("board", columns, (_row(room, one) for one in verdicts)),),
    )


def _row(room: Room, verdict: GateVerdict) -> tuple[Text, ...]:
    shown = (
        verdict.called,
        words(verdict.status, "report"),
        same(f"{verdict.score.met}/{verdict.score.asked}"),
        same(room.decided_on(verdict)),
    )
    return (*shown, *_next(verdict)) if room.internal else shown


def _next(verdict: GateVerdict) -> tuple[Text, Text]:
    """Return who acts next and the earliest deadline."""
    steps = verdict.next
    people = dict.fromkeys(name for one in steps for name in (one.names or tuple(map(same, one.who))))
    due = min((one.deadline for one in steps if one.deadline), default=None)
    return joined(list(people)), same(due)
