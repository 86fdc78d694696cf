"""For whom gates wait, how long they waited, and how many approvals each person gives.

Wait of a person on a review = from its opening (the last before the word) to the person's first word on it:
approve, reject or abstain; of a word that was carried in, to the day on the paper. A review without a word of
the person is no wait yet. An approval is awaited now from everybody whose word would bring the gate further,
while a review of content that holds is open, or while the criteria hold without one.

Load = approvals awaited now, and approvals given in the last 90 days.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from kactl.gates.evaluate import Evaluator
from kactl.gates.identities import same
from kactl.gates.pacing import Pace, Round, Span, spans
from kactl.gates.staging import next_gates
from kactl.gates.statements import VOTES
from kactl.gates.stepping import named
from kactl.gates.verdicts import verdict
from kactl.model.figures_reports import Awaited, PersonFigures
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport, GateVerdict

LOAD_DAYS: Final = 90
_OPEN: Final = ("READY", "STALE")
_STALE_REVIEW: Final = ("gate.review-definition", "gate.review-commit-missing")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An approval that is missing, and who can give it now."""

    verdict: GateVerdict
    approval: ApprovalReport


def wanted(judged: GateVerdict) -> Iterator[Wanted]:
    """Yield the approvals that a gate waits for: under an open review, or once its criteria hold.

    A review of content that does not hold, or that is stale itself, wants to be opened again first.
    """
    if judged.review is None and judged.status not in _OPEN:
        return
    if judged.review is not None and _vain(judged):
        return
    for approval in judged.approvals:
        if approval.missing and not approval.waits_for:
            yield Wanted(judged, approval)


def _vain(judged: GateVerdict) -> bool:
    """Tell whether an approval under the open review would lead nowhere."""
    failing = any(
        one.severity == "error" and one.outcome in ("unmet", "unknown") and one.waiver is None
        for one in judged.criteria
    )
    return failing or any(one.code in _STALE_REVIEW for one in judged.blockers)


def people(pace: Pace, gates: frozenset[str]) -> tuple[PersonFigures, ...]:
    """Return the figures of everybody who spoke or is waited for; the most loaded first."""
    waits, awaited, given = _waits(pace, gates), _awaited(pace, gates), _given(pace, gates)
    snapshot = pace.evaluator.snapshot
    found = [
        PersonFigures(
            person=one,
            name=named(one, snapshot.team, snapshot.playbook),
            waits=spans(waits.get(one, [])),
            awaited=tuple(awaited.get(one, ())),
            given=given.get(one, 0),
        )
        for one in {**awaited, **waits, **given}
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.awaited), -one.given, one.person)))


def _waits(pace: Pace, gates: frozenset[str]) -> Mapping[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in pace.rounds:
        if one.gate in gates:
            for person, span in _answers(pace, one):
                found.setdefault(person, []).append(span)
    return found


def _answers(pace: Pace, one: Round) -> Iterator[tuple[str, Span]]:
    """Yield how long each person's first word after each opening took."""
    opened: datetime | None = None
    spoken: set[str] = set()
    for stored in one.records:
        if stored.record.kind == "review":
            opened, spoken = stored.issued_at, set()
        elif stored.record.kind in VOTES and opened is not None:
            person = same(pace.evaluator.snapshot.team, stored.record.person())
            span = pace.span(stored.name, opened, _said(pace, stored, opened))
            if person not in spoken and span is not None and pace.counted(stored):
                yield person, span
            spoken.add(person)


def _said(pace: Pace, stored: StoredRecord, opened: datetime) -> datetime:
    """Return when a word was said: of one carried in, at the end of the day on its paper."""
    if stored.record.stated_on is None or stored.issued_at < opened:
        return stored.issued_at
    day = date.fromisoformat(stored.record.stated_on) + timedelta(days=1)
    return min(stored.issued_at, max(opened, datetime.combine(day, time(), pace.zone)))


def _awaited(pace: Pace, gates: frozenset[str]) -> Mapping[str, list[Awaited]]:
    found: dict[str, list[Awaited]] = {}
    evaluator = pace.evaluator
    for gate, instance in _undecided(evaluator, pace):
        if gate.id not in gates:
            continue
        for one in wanted(verdict(evaluator, gate, instance)):
            for person in one.approval.candidates:
                found.setdefault(same(evaluator.snapshot.team, person), []).append(_one(pace, one))
    return found


def _undecided(evaluator: Evaluator, pace: Pace) -> Iterator[tuple[Gate, str | None]]:
    """Yield the gates that come next, and all about which somebody spoke, unless they are passed."""
    spoken = ((evaluator.gate(one.gate), one.instance) for one in pace.rounds)
    known = {(gate.id, instance): gate for gate, instance in next_gates(evaluator)}
    known |= {(gate.id, instance): gate for gate, instance in spoken if gate is not None}
    for (_, instance), gate in known.items():
        if (gate.recurs is None) != (instance is None):
            continue
        standing = evaluator.standing(gate, instance)
        if standing is None or not standing.passes:
            yield gate, instance


def _one(pace: Pace, found: Wanted) -> Awaited:
    review = found.verdict.review
    since = review.opened_at if review else None
    return Awaited(
        gate=found.verdict.key,
        title=found.verdict.title,
        role=found.approval.role,
        role_title=found.approval.title,
        since=since,
        days=pace.working_days(since, pace.evaluator.now) if since else None,
    )


def _given(pace: Pace, gates: frozenset[str]) -> Mapping[str, int]:
    """Return how many approvals each person gave in the last days, those that went stale since included."""
    today = pace.day(pace.evaluator.now)
    first = today - timedelta(days=LOAD_DAYS - 1)
    found: dict[str, int] = {}
    for one in (stored for each in pace.rounds if each.gate in gates for stored in each.records):
        if one.record.kind == "approve" and first <= pace.day(one.issued_at) <= today:
            person = same(pace.evaluator.snapshot.team, one.record.person())
            found[person] = found.get(person, 0) + 1
    return found
