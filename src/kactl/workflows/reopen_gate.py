"""Begin a new cycle of a gate: what was said and decided in the old one counts no more."""

from dataclasses import replace

from kactl.gates.decisions import deciders
from kactl.gates.evaluate import Evaluator
from kactl.gates.instances import parse_key
from kactl.gates.rights import may_reopen, stages_between
from kactl.gates.staging import known_instances
from kactl.gates.statements import of_gate
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.reports import ChangeSetReport
from kactl.playbooks.tailoring import decider_of
from kactl.workflows.calling import Call, Writing
from kactl.workflows.problems import decline, misuse
from kactl.workflows.state import sentence
from kactl.workflows.stating import Pen, pen_for, write


def reopen_gate(call: Call, gate: str, *, reason: str, writing: Writing) -> ChangeSetReport:
    """Reopen a gate: by its decider, or by anybody of the team where nobody decides it."""
    pen = pen_for(call, gate, writing.by)
    if not of_gate(pen.evaluator.records, pen.gate.id, pen.instance):
        decline("reopen.nothing", f"kactl gate check {pen.key}", gate=pen.key)
    _must_be_allowed(pen)
    _state(pen, sentence(reason), None)
    return write(pen, writing, "reopen.reopened", person=pen.desk.actor)


def _must_be_allowed(pen: Pen) -> None:
    desk = pen.desk
    snapshot, today = desk.snapshot, desk.call.today(desk.engagement.zone)
    if may_reopen(desk.actor, pen.gate, snapshot.team, today, snapshot):
        return
    here = pen.evaluator.here(pen.gate, pen.instance)
    decider = decider_of(pen.gate, here.setting.facts) or "-"
    holders = ", ".join(snapshot.team.holders(decider, today)) or "-"
    fix = f"kactl gate show {pen.key}"
    role = pen.role_title(decider)
    decline("reopen.refused", fix, person=desk.actor, gate=pen.key, role=role, holders=holders)


def _state(pen: Pen, reason: str, decision: StoredRecord | None) -> None:
    subject = pen.evaluator.here(pen.gate, pen.instance).bound(None)
    pen.state("reopen", reason=reason, target=decision.name if decision else None, subject=subject)


def earlier_stage(pen: Pen, result: str, to: str | None) -> str | None:
    """Return the stage to which a decision recycles; refuse one that is not before, or not wanted."""
    stages = [one.id for one in pen.desk.snapshot.playbook.stages]
    if result != "recycle":
        if to is not None:
            misuse("reopen.stage-unwanted")
        return None
    before = stages[: stages.index(pen.gate.stage)] if pen.gate.stage in stages else []
    if to not in before and before:
        misuse(
            "reopen.stage",
            f"kactl gate pass {pen.key} --result recycle --to {before[-1]}",
            stages=", ".join(before),
        )
    return to


def reopen_stages(pen: Pen, decision: StoredRecord) -> None:
    """Reopen every gate that was decided in the stages to which a decision recycles, in the same commit."""
    snapshot, evaluator = pen.desk.snapshot, pen.evaluator
    stages = stages_between(snapshot, decision.record.target, pen.gate.stage)
    upstream = _upstream(evaluator, pen.gate, pen.instance)
    for gate in snapshot.playbook.gates:
        if gate.stage not in stages:
            continue
        for instance in known_instances(evaluator, gate):
            standing = evaluator.standing(gate, instance)
            own = gate.recurs is None or (gate.id, instance) in upstream
            if (
                standing is not None
                and standing.passes
                and own
                and (gate.id, instance) != (pen.gate.id, pen.instance)
            ):
                _state(replace(pen, gate=gate, instance=instance), decision.record.reason or "", decision)


def left_standing(pen: Pen, decision: StoredRecord) -> tuple[Finding, ...]:
    """Return a note for each recurring gate of those stages whose last decided instance stays decided.

    Which instance is meant only people know, where the gate does not rest on it.
    """
    snapshot, evaluator = pen.desk.snapshot, pen.evaluator
    stages = stages_between(snapshot, decision.record.target, pen.gate.stage)
    upstream = _upstream(evaluator, pen.gate, pen.instance)
    others = (one for one in snapshot.playbook.gates if one.stage in stages and one.id != pen.gate.id)
    last = ((one, _last_passed(evaluator, one)) for one in others if one.recurs is not None)
    return tuple(
        Finding(
            code="reopen.left",
            severity="note",
            subject=f"{gate.id}@{instance}",
            who=deciders(evaluator.here(gate, instance)),
            fix=f'kactl gate reopen {gate.id}@{instance} --reason "…"',
            values={"gate": gate.title, "key": f"{gate.id}@{instance}"},
        )
        for gate, instance in last
        if instance is not None and (gate.id, instance) not in upstream
    )


def _last_passed(evaluator: Evaluator, gate: Gate) -> str | None:
    """Return the instance of a gate that was decided last to go on, None where there is none."""
    for one in reversed(evaluator.records):
        if one.record.gate == gate.id and one.record.kind == "decision":
            standing = evaluator.standing(gate, one.record.instance)
            if standing is not None and standing.passes:
                return one.record.instance
    return None


def _upstream(evaluator: Evaluator, gate: Gate, instance: str | None) -> frozenset[tuple[str, str | None]]:
    """Return every gate instance that this one rests on, however far before it."""
    found: set[tuple[str, str | None]] = set()
    waiting = [(gate, instance)]
    while waiting:
        for name in evaluator.here(*waiting.pop()).upstream:
            key = parse_key(name, evaluator.snapshot.playbook)
            if key is not None and (key[0].id, key[1]) not in found:
                found.add((key[0].id, key[1]))
                waiting.append(key)
    return frozenset(found)
