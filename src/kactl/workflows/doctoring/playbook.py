"""The playbook in the repository: it is what the lock names, to the byte. Never mended by itself."""

from collections.abc import Iterator

from pydantic import ValidationError

from kactl.model.engagement import Lock
from kactl.model.findings import Finding
from kactl.store.faults import faults_of
from kactl.syntax.canonical import canonical_json
from kactl.workflows.desk import LOCK, lock_in
from kactl.workflows.doctoring.visit import Check, Complaint, Visit

PLAYBOOK = ".kactl/playbook/"


def lock_readable(visit: Visit) -> Iterator[Complaint]:
    """Tell when the lock is missing or says nothing: then nobody knows which playbook was agreed on."""
    reading = visit.files.yaml(LOCK)
    if reading is None:
        yield _untrusted(Finding(code="doctor.lock-missing", path=LOCK))
    elif reading.fault is not None:
        yield _untrusted(reading.fault)
    else:
        try:
            Lock.model_validate_json(canonical_json(reading.value))
        except ValidationError as error:
            faults = faults_of(error, Lock, reading.value, visit.tree.read(LOCK), LOCK)
            yield from map(_untrusted, faults)


def locked_files(visit: Visit) -> Iterator[Complaint]:
    """Tell which files of the playbook are not those that were locked."""
    lock = lock_in(visit.tree)
    if lock is None:
        return
    wanted = {one.path: one.sha256 for one in lock.files}
    found = {path for path in visit.tree.listing() if path.startswith(PLAYBOOK)}
    for path in sorted(wanted.keys() | found):
        code = ""
        if path not in found:
            code = "doctor.playbook-missing"
        elif path not in wanted:
            code = "doctor.playbook-added"
        elif visit.files.digest(path) != wanted[path]:
            code = "doctor.playbook-changed"
        if code:
            yield _untrusted(Finding(code=code, path=path))


def _untrusted(finding: Finding) -> Complaint:
    return Complaint(finding, health="untrusted")


CHECKS: tuple[Check, ...] = (lock_readable, locked_files)
