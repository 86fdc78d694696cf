"""List the evidence of an engagement, or of one gate."""

from kactl.model.evidence import EvidenceFact, Placed
from kactl.model.evidence_reports import EvidenceLine, EvidenceList
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.evidence.stored import EVERY, stored_facts, unreadable


def list_evidence(call: Call, gate: str | None = None) -> EvidenceList:
    """Return every fact in order of what it is for and when it was produced."""
    desk = open_desk(call)
    folder, key = EVERY, None
    if gate is not None:
        found, instance = desk.gate(gate, opening=True)
        folder, key = instance or found.id, gate
    stored = stored_facts(desk, folder)
    shown = sorted((one for one in stored.facts if key in (None, one[1].for_)), key=_order)
    return EvidenceList(
        schemaVersion=1,
        evidence=tuple(_line(path, fact) for path, fact in shown),
        findings=unreadable(stored),
    )


def _order(placed: Placed) -> tuple[object, ...]:
    path, fact = placed
    return fact.for_, fact.produced_at, path


def _line(path: str, fact: EvidenceFact) -> EvidenceLine:
    return EvidenceLine(
        path=path,
        **{"for": fact.for_},
        kind=fact.summary.kind,
        format=fact.summary.format,
        name=fact.name,
        repo=fact.repo,
        commit=fact.commit,
        producer=fact.producer,
        produced_by=fact.produced_by,
        produced_at=fact.produced_at,
        sha256=fact.sha256,
        kept=fact.kept,
        summary=fact.summary,
    )
