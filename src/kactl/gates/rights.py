"""Who may begin a cycle or a review again: statements of others do not count, and the cause is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kactl.errors import KactlError
from kactl.gates.electorate import Electorate
from kactl.gates.ordering import names
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.team import Team
from kactl.model.view import History, Snapshot
from kactl.playbooks.tailoring import decider_of, facts


@dataclass(frozen=True, slots=True)
class Rightful:
    """Records of which every reopening and every review was stated by somebody who may."""

    records: tuple[StoredRecord, ...]
    ignored: tuple[tuple[StoredRecord, Text], ...]
    """The others, and why they do not count."""


def rightful(records: Sequence[StoredRecord], snapshot: Snapshot, history: History) -> Rightful:
    """Sort out reopenings and reviews by people who had no right to them."""
    ignored: list[tuple[StoredRecord, Text]] = []
    for one in records:
        cause: Text | None = None
        if one.record.kind == "reopen":
            cause = _reopening(one, records, snapshot, history)
        elif one.record.kind == "review" and not _known(one, snapshot):
            cause = said("reopen.stranger", person=one.record.person())
        if cause is not None:
            ignored.append((one, cause))
    without = {one.sha256 for one, _ in ignored}
    return Rightful(tuple(one for one in records if one.sha256 not in without), tuple(ignored))


def _known(stored: StoredRecord, snapshot: Snapshot) -> bool:
    return snapshot.team.active(stored.record.person(), _day(stored, snapshot))


def _day(stored: StoredRecord, snapshot: Snapshot) -> date:
    return stored.issued_at.astimezone(snapshot.engagement.zone).date()


def _reopening(
    stored: StoredRecord, records: Iterable[StoredRecord], snapshot: Snapshot, history: History
) -> Text | None:
    """Return why a reopening does not count, or None.

    It is judged by the team and playbook of the commit where it was stated: taking somebody out of the team
    later brings no closed cycle back.
    """
    subject = stored.record.subject
    there = None if subject is None else history.at(subject.commit)
    if there is None and history.shallow:
        return None
    place = there or snapshot
    try:
        gate = place.playbook.gate(stored.record.gate or "")
        allowed = gate is None or _may(stored, gate, place) or _recycled(stored, gate, records, place)
    except KactlError:
        return None
    return None if allowed else said("reopen.not-allowed", person=stored.record.person())


def _may(stored: StoredRecord, gate: Gate, place: Snapshot) -> bool:
    person, day = stored.record.person(), _day(stored, place)
    return may_reopen(person, gate, place.team, day, place)


def may_reopen(person: str, gate: Gate, team: Team, day: date, place: Snapshot) -> bool:
    """Tell whether a person may reopen a gate: its decider; anybody of the team where nobody decides."""
    decider = decider_of(gate, facts(place.playbook, place.engagement.answers))
    electorate = Electorate(team, place.playbook, gate.id)
    return electorate.holds(person, decider, day) if decider else team.active(person, day)


def _recycled(stored: StoredRecord, gate: Gate, records: Iterable[StoredRecord], place: Snapshot) -> bool:
    """Tell whether the reopening belongs to a later gate's decision to go back to this gate's stage."""
    decision = next((one for one in records if names(stored.record.target, one)), None)
    if decision is None or decision.record.result != "recycle":
        return False
    later = place.playbook.gate(decision.record.gate or "")
    same = decision.record.person() == stored.record.person()
    return (
        later is not None
        and same
        and _may(decision, later, place)
        and gate.stage in stages_between(place, decision.record.target, later.stage)
    )


def stages_between(place: Snapshot, first: str | None, last: str) -> tuple[str, ...]:
    """Return the stages from one to another, both included; none where they are not in that order."""
    stages = [one.id for one in place.playbook.stages]
    if first not in stages or last not in stages:
        return ()
    return tuple(stages[stages.index(first) : stages.index(last) + 1])
