"""The verdict on a gate: its status, what blocks it, who does what next."""

from kactl.gates.assessing import Assessment
from kactl.gates.damage import NEWER
from kactl.gates.decisions import Standing, deciders
from kactl.gates.drifting import drift_between, drift_since
from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.grounds import ground_of, pending_of, status_of
from kactl.gates.judging import WEIGHT, JudgedCriterion
from kactl.gates.keeping import beginners
from kactl.gates.naming import beginning, likeness
from kactl.gates.pending import Pending
from kactl.gates.scoring import score
from kactl.gates.statements import lapses
from kactl.gates.stepping import named, steps
from kactl.gates.supplementing import supplemented
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


def verdict(evaluator: Evaluator, gate: Gate, instance: str | None) -> GateVerdict:
    """Return the verdict on a gate instance: a decision in force first, else what is still missing."""
    standing = evaluator.standing(gate, instance)
    here = evaluator.here(gate, instance)
    if standing is not None and standing.passes:
        return supplemented(evaluator, _decided(evaluator, here, standing), here)
    return supplemented(evaluator, _undecided(evaluator, here, standing), here)


def _decided(evaluator: Evaluator, here: Assessment, standing: Standing) -> GateVerdict:
    then = standing.assessment or here
    record = standing.record.record
    status: Status = "CONDITIONAL" if record.result == "conditional" else "PASSED"
    gate, instance = here.gate.gate, here.gate.instance
    damage = evaluator.damaged(gate, instance)
    pending = Pending(criteria=here.broken_promises, todo=here.broken_promises, hindered=damage)
    if damage:
        status = "ERROR" if any(one.code == NEWER for one in damage) else "BLOCKED"
    elif here.broken_promises:
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


def _undecided(evaluator: Evaluator, here: Assessment, standing: Standing | None) -> GateVerdict:
    ground = ground_of(evaluator, here)
    base, pending = ground.base, pending_of(ground, standing)
    report = _report(
        evaluator,
        base,
        status_of(ground, pending),
        blockers=(*ground.trouble, *pending.findings()),
        pending=pending,
        standing=standing if standing is not None and standing.counts else None,
        review=ground.review,
    )
    return report.model_copy(
        update={"grandfathered": is_grandfathered(base.gate.gate, evaluator.snapshot), "decided": None}
    )


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
        title=base.gate.title,
        stage=gate.stage,
        kind=gate.kind,
        status=status,
        result=standing.record.record.result if standing else None,
        fingerprint=base.fingerprint,
        content=standing.content if standing else base.content,
        criteria=tuple(_criterion(one) for one in base.criteria),
        approvals=base.votes.approvals,
        decides=base.gate.decider,
        deciders=deciders(base),
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
        declared=judged.asks_a_person,
        answer=judged.answer.record if judged.answer else None,
        waiver=judged.waiver.asked.name if judged.waiver and judged.waiver.in_force else None,
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
    command = beginning(evaluator, gate)
    values = {"title": gate.title, "command": command, "likeness": likeness(evaluator, gate)}
    blocker = Finding(code="gate.no-instance", subject=gate.id, fix=command, values=values)
    team, today = evaluator.snapshot.team, evaluator.now.astimezone(evaluator.snapshot.engagement.zone).date()
    who = beginners(gate, evaluator.snapshot, today)
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
                what=said("gate.step-item" if gate.recurs and gate.recurs.register_ else "gate.step-begin"),
            ),
        ),
        score=score(()),
    )
