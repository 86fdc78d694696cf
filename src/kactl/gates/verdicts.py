"""The verdict on a gate: its status, what blocks it, who does what next."""

from dataclasses import dataclass

from kactl.gates.assessing import Assessment
from kactl.gates.decisions import Standing
from kactl.gates.drifting import drift_between, drift_since
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.judging import WEIGHT, JudgedCriterion
from kactl.gates.scoring import score
from kactl.gates.statements import lapses
from kactl.gates.stepping import Pending, named, steps
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.reports import (
    CriterionReport,
    Decided,
    DriftPart,
    GateVerdict,
    NextStep,
    ReviewReport,
    Status,
)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a verdict stands on: the assessment whose fingerprints count, and the state of things here."""

    base: Assessment
    here: Assessment
    review: StoredRecord | None
    trouble: tuple[Finding, ...]
    """Why the open review itself is stale."""


def verdict(evaluator: Evaluator, gate: Gate, instance: str | None) -> GateVerdict:
    """Return the verdict on a gate instance: a decision in force first, else what is still missing."""
    standing = evaluator.standing(gate, instance)
    here = evaluator.here(gate, instance)
    if standing is not None and standing.passes:
        return _decided(evaluator, here, standing)
    return _undecided(evaluator, here, standing)


def _decided(evaluator: Evaluator, here: Assessment, standing: Standing) -> GateVerdict:
    then = standing.assessment or here
    record = standing.record.record
    status: Status = "CONDITIONAL" if record.result == "conditional" else "PASSED"
    pending = Pending(criteria=here.broken_promises, todo=here.broken_promises)
    if here.broken_promises:
        status = "STALE"
    return _report(
        evaluator,
        then,
        status,
        blockers=pending.findings(),
        pending=pending,
        standing=standing,
    ).model_copy(update={"drift": _drift(standing, here)})


def _drift(standing: Standing, here: Assessment) -> tuple[DriftPart, ...]:
    """Return what changed since: by path where the commit can be read, else by criterion."""
    subject = standing.record.record.subject
    if standing.assessment is not None or subject is None:
        return drift_between(standing.assessment or here, here)
    return drift_since(subject, here)


def passable(evaluator: Evaluator, gate: Gate, instance: str | None) -> bool:
    """Tell whether a decision to go would count: nothing is missing but the decision itself.

    An earlier decision to hold, or one that does not count, is in nobody's way.
    """
    ground = _ground(evaluator, evaluator.here(gate, instance))
    return _status(ground, _pending(ground, None)) == "READY" and ground.base.votes.complete


def _undecided(evaluator: Evaluator, here: Assessment, standing: Standing | None) -> GateVerdict:
    ground = _ground(evaluator, here)
    base, pending = ground.base, _pending(ground, standing)
    report = _report(
        evaluator,
        base,
        _status(ground, pending),
        blockers=(*ground.trouble, *pending.findings()),
        pending=pending,
        standing=standing if standing is not None and standing.counts else None,
        review=ground.review,
    )
    return report.model_copy(
        update={"grandfathered": is_grandfathered(base.gate.gate, evaluator.snapshot), "decided": None}
    )


def _pending(ground: _Ground, standing: Standing | None) -> Pending:
    base, here = ground.base, ground.here
    since = tuple(one for one in here.criteria if one.blocks and one.id not in _blocking(base))
    failing = tuple(one for one in base.criteria if one.blocks or one.broken)
    return Pending(
        criteria=(*failing, *since) if base is not here else failing,
        todo=tuple(one for one in here.criteria if one.blocks or one.broken),
        votes=base.votes,
        reopen=bool(ground.trouble) or (base is not here and bool(failing)),
        hollow=_hollow(base) or _hollow(here),
        invalid=(standing.cause if standing is not None and not standing.counts else None),
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
    return ()


def _ground(evaluator: Evaluator, here: Assessment) -> _Ground:
    gate, instance = here.gate.gate, here.gate.instance
    review = evaluator.review(gate, instance)
    if review is None:
        return _Ground(here, here, None, ())
    pinned = evaluator.pinned(gate, instance, review)
    key = here.gate.key
    fix = f"kactl gate open {key}"
    if pinned is None:
        values = {"commit": review.record.subject.commit[:10] if review.record.subject else "?"}
        gone = Finding(code="gate.review-commit-missing", subject=key, fix=fix, values=values)
        return _Ground(here, here, review, (gone,))
    if pinned.definition != here.definition:
        changed = Finding(code="gate.review-definition", subject=key, fix=fix, values={"gate": key})
        return _Ground(here, here, review, (changed,))
    return _Ground(pinned, here, review, ())


def _blocking(assessment: Assessment) -> frozenset[str]:
    return frozenset(one.id for one in assessment.criteria if one.blocks)


def _status(ground: _Ground, pending: Pending) -> Status:
    if ground.base.broken or ground.here.broken:
        return "ERROR"
    if pending.criteria or pending.result is not None or ground.base.votes.rejections:
        return "BLOCKED"
    if ground.trouble:
        return "STALE"
    short = {one.role for one in ground.base.votes.approvals if one.missing}
    if any(one.record.role in short for one in ground.base.votes.stale):
        return "STALE"
    return "READY"


def _report(
    evaluator: Evaluator,
    base: Assessment,
    status: Status,
    *,
    blockers: tuple[Finding, ...],
    pending: Pending,
    standing: Standing | None,
    review: StoredRecord | None = None,
) -> GateVerdict:
    gate = base.gate.gate
    return GateVerdict(
        gate=gate.id,
        instance=base.gate.instance,
        title=gate.title,
        stage=gate.stage,
        kind=gate.kind,
        status=status,
        result=standing.record.record.result if standing else None,
        fingerprint=base.fingerprint,
        content=standing.content if standing else base.content,
        criteria=tuple(_criterion(one) for one in base.criteria),
        approvals=base.votes.approvals,
        decides=base.gate.decider,
        blockers=blockers,
        drift=(),
        review=_review(review, gate),
        decided=_decision(standing),
        next=steps(evaluator, base, pending),
        score=score(base.criteria),
        names=_names(evaluator, base),
    )


def _names(evaluator: Evaluator, base: Assessment) -> dict[str, Text]:
    """Return what people call everybody of the team and the roles that the gate or its findings name."""
    snapshot = evaluator.snapshot
    mentioned = {who for one in base.criteria for finding in one.findings for who in finding.who}
    known = dict.fromkeys([*snapshot.team.people, *base.gate.roles(), *sorted(mentioned)])
    return {one: named(one, snapshot.team, snapshot.playbook) for one in known}


def _criterion(judged: JudgedCriterion) -> CriterionReport:
    declared = judged.effective.criterion
    return CriterionReport(
        id=judged.id,
        title=declared.title,
        phase=judged.effective.phase,
        strength=judged.effective.strength,
        outcome=judged.outcome,
        severity=WEIGHT[judged.effective.strength],
        principle=declared.principle,
        owner=declared.owner,
        declared=declared.uses == "declared",
        answer=judged.answer.record if judged.answer else None,
        waiver=None,
        findings=judged.findings,
    )


def _review(review: StoredRecord | None, gate: Gate) -> ReviewReport | None:
    if review is None or review.record.subject is None:
        return None
    return ReviewReport(
        commit=review.record.subject.commit,
        opened_by=review.record.by,
        opened_at=review.issued_at,
        lapses=lapses(review, gate.review_window),
    )


def _decision(standing: Standing | None) -> Decided | None:
    record = standing.record.record if standing else None
    if standing is None or record is None or record.subject is None:
        return None
    return Decided(
        at=standing.record.issued_at,
        commit=record.subject.commit,
        fingerprint=record.subject.fingerprint,
        by=record.person(),
        record=standing.record.name,
    )


def unopened(evaluator: Evaluator, gate: Gate) -> GateVerdict:
    """Return the verdict on a recurring gate of which no instance has begun: how to begin one."""
    example = gate.recurs.example if gate.recurs else None
    command = f"kactl gate open {gate.id}@{example or 'NAME'}"
    values = {"title": gate.title, "command": command}
    blocker = Finding(code="gate.no-instance", subject=gate.id, fix=command, values=values)
    team, today = evaluator.snapshot.team, evaluator.now.astimezone(evaluator.snapshot.engagement.zone).date()
    who = tuple(person for person in team.people if team.active(person, today))
    return GateVerdict(
        gate=gate.id,
        instance=None,
        title=gate.title,
        stage=gate.stage,
        kind=gate.kind,
        status="BLOCKED",
        result=None,
        fingerprint=None,
        content=None,
        criteria=(),
        approvals=(),
        decides=gate.decides,
        blockers=(blocker,),
        drift=(),
        review=None,
        decided=None,
        next=(
            NextStep(
                who=who,
                names=tuple(named(one, team, evaluator.snapshot.playbook) for one in who),
                command=command,
                deadline=None,
                what=said("gate.step-begin"),
            ),
        ),
        score=score(()),
    )
