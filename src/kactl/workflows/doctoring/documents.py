"""The documents that the current stage needs: each was laid once, and should still be there."""

import shlex
from collections.abc import Iterator

from kactl.gates.staging import next_gates, staged
from kactl.model.changes import Change
from kactl.model.findings import Finding
from kactl.playbooks.lay import Laid, laid_at_init, laid_at_opening, laid_from
from kactl.workflows.doctoring.visit import MEND, Check, Complaint, Visit
from kactl.workflows.laying import layout_of, stands_attached


def documents(visit: Visit) -> Iterator[Complaint]:
    """Tell which documents are gone: `--fix` brings back the committed one, else lays it anew."""
    process = visit.engagement.process
    for laid, instance in _wanted(visit):
        path = f"{process}/{laid.path}"
        if stands_attached(laid, instance, visit.desk.snapshot.attached or {}):
            continue
        if visit.disk.status(path) is None:
            data = visit.committed(path) or _anew(visit, laid, path, instance)
            found = Finding(
                code="doctor.document-missing",
                path=path,
                subject=laid.document.id,
                fix=MEND if data is not None else f"git log --diff-filter=D -- {shlex.quote(path)}",
                values={"title": laid.document.title},
            )
            yield Complaint(found, () if data is None else (Change(path, data),))


def _wanted(visit: Visit) -> Iterator[tuple[Laid, str | None]]:
    """Yield what the current stage was laid with, the gates that are open, and what every gate reads."""
    playbook, facts = visit.playbook, visit.facts
    current = next((one.stage.id for one in staged(visit.desk.evaluator) if one.state == "current"), None)
    found: dict[str, tuple[Laid, str | None]] = {}
    for one in laid_from(playbook, facts, current) if current else ():
        found.setdefault(one.path, (one, None))
    for gate, instance in next_gates(visit.desk.evaluator):
        if gate.recurs is None or instance is not None:
            for one in laid_at_opening(playbook, facts, gate, instance):
                found.setdefault(one.path, (one, instance))
    for one in laid_at_init(playbook, facts):
        if one.document.content != "template":
            found.setdefault(one.path, (one, None))
    yield from found.values()


def _anew(visit: Visit, laid: Laid, path: str, instance: str | None) -> bytes | None:
    """Return the document as its template gives it; what declarations give, nobody knows any more."""
    if laid.document.content != "template":
        return None
    return layout_of(visit.desk, instance).render(laid.document, path)


CHECKS: tuple[Check, ...] = (documents,)
