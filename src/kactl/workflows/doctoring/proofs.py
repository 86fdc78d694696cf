"""The proofs behind statements: each kept file is there, and is what its record says."""

from collections.abc import Iterator
from hashlib import sha256

from kactl.model.findings import Finding
from kactl.workflows.doctoring.visit import Check, Complaint, Visit


def proofs(visit: Visit) -> Iterator[Complaint]:
    """Tell which kept proofs are gone or are other bytes than their records name."""
    there = visit.tree.listing()
    digests: dict[str, str | None] = {}
    for one in visit.snapshot.records:
        proof = one.record.proof
        if proof is None or proof.kept is None:
            continue
        if proof.kept not in digests:
            data = visit.tree.read(proof.kept) if proof.kept in there else None
            digests[proof.kept] = None if data is None else sha256(data).hexdigest()
        found = digests[proof.kept]
        if found != proof.sha256:
            code = "proof.gone" if found is None else "proof.altered"
            values = {"path": proof.kept, "record": one.name}
            fix = f"git log -- {proof.kept}"
            yield Complaint(Finding(code=code, path=proof.kept, subject=one.name, fix=fix, values=values))


CHECKS: tuple[Check, ...] = (proofs,)
