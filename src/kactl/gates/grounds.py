"""What a verdict on a gate that is not decided stands on, what is missing there, and the status of that."""

from dataclasses import dataclass
from typing import Final

from kactl.gates.assessing import Assessment
from kactl.gates.damage import NEWER
from kactl.gates.decisions import Standing
from kactl.gates.evaluate import Evaluator
from kactl.gates.pending import Pending
from kactl.gates.shortage import shortages
from kactl.gates.voting import Count
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.reports import Status

CUT_OFF: Final = "gate.review-cut-off"
"""The clone is shallow and lacks what an open review pinned: nobody can tell here."""
_UNTOLD: Final = (NEWER, CUT_OFF)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a verdict stands on: the assessment whose fingerprints count, and the state of things here."""

    base: Assessment
    here: Assessment
    review: StoredRecord | None
    trouble: tuple[Finding, ...]
    """Why the open review itself is stale."""
    hindered: tuple[Finding, ...] = ()
    """What keeps it from being decided whatever its criteria say."""


def passable(evaluator: Evaluator, gate: Gate, instance: str | None) -> bool:
    """Tell whether a decision to go would count: nothing is missing but the decision itself.

    An earlier decision to hold, or one that does not count, is in nobody's way.
    """
    ground = ground_of(evaluator, evaluator.here(gate, instance))
    return status_of(ground, pending_of(ground, None)) == "READY" and ground.base.votes.complete


def pending_of(ground: Ground, standing: Standing | None) -> Pending:
    """Return what keeps the gate from being passed; `standing` is the last decision, if it shall count."""
    base, here = ground.base, ground.here
    since = tuple(one for one in here.criteria if one.blocks and one.id not in _blocking(base))
    failing = tuple(one for one in base.criteria if one.blocks or one.broken)
    return Pending(
        criteria=(*failing, *since) if base is not here else failing,
        todo=tuple(one for one in here.criteria if one.blocks or one.broken),
        votes=base.votes,
        reopen=bool(ground.trouble) or (base is not here and bool(failing)),
        hollow=_hollow(base) or _hollow(here),
        short=shortages(base),
        hindered=ground.hindered,
        invalid=(standing.cause if standing is not None and not standing.counts else None),
        contradicted=standing is not None and standing.contradicted,
        result=(standing.record.record.result if standing is not None and standing.counts else None),
    )


def _hollow(assessment: Assessment) -> tuple[Finding, ...]:
    """Return why a gate that asks for too little can never be decided."""
    key = assessment.gate.key
    values, fix = {"gate": assessment.gate.title}, f"kactl gate show {key}"
    if assessment.asks_nothing:
        return (Finding(code="gate.asks-nothing", subject=key, fix=fix, values=values),)
    if assessment.asks_nobody:
        return (Finding(code="gate.asks-nobody", subject=key, fix=fix, values=values),)
    return assessment.undecidable


def ground_of(evaluator: Evaluator, here: Assessment) -> Ground:
    """Return what the verdict on a gate that is not decided stands on."""
    gate, instance = here.gate.gate, here.gate.instance
    hindered = evaluator.hindrances(gate, instance)
    review = evaluator.review(gate, instance)
    if review is None:
        return Ground(here, here, None, (), hindered)
    pinned = evaluator.pinned(gate, instance, review)
    key = here.gate.key
    fix = f"kactl gate open {key}"
    if pinned is None and evaluator.history.shallow:
        cut = Finding(code=CUT_OFF, subject=key, fix="git fetch --unshallow --tags", values={"gate": key})
        return Ground(here, here, review, (), (*hindered, cut))
    if pinned is None:
        values = {"commit": review.record.subject.commit[:10] if review.record.subject else "?"}
        gone = Finding(code="gate.review-commit-missing", subject=key, fix=fix, values=values)
        return Ground(here, here, review, (gone,), hindered)
    if pinned.definition != here.definition:
        changed = Finding(code="gate.review-definition", subject=key, fix=fix, values={"gate": key})
        return Ground(here, here, review, (changed,), hindered)
    return Ground(pinned, here, review, (), hindered)


def _blocking(assessment: Assessment) -> frozenset[str]:
    return frozenset(one.id for one in assessment.criteria if one.blocks)


def status_of(ground: Ground, pending: Pending) -> Status:
    """Return the status of a gate that is not decided."""
    votes = ground.base.votes
    if ground.base.broken or ground.here.broken or any(one.code in _UNTOLD for one in pending.hindered):
        return "ERROR"
    if pending.result is not None or pending.contradicted or pending.hindered or votes.rejections:
        return "BLOCKED"
    if pending.criteria:
        return "EXPIRED" if all(one.lapsed for one in pending.criteria) else "BLOCKED"
    if ground.trouble:
        return "STALE"
    return "BLOCKED" if votes.short else _of_votes(votes)


def _of_votes(votes: Count) -> Status:
    short = {one.role for one in votes.approvals if one.missing}
    return "STALE" if any(one.record.role in short for one in votes.stale) else "READY"
