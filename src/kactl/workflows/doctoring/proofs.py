"""The proofs behind statements, as the doctor sees them."""

from collections.abc import Iterator

from kactl.gates.proof_troubles import troubles
from kactl.workflows.doctoring.visit import Check, Complaint, Visit


def proofs(visit: Visit) -> Iterator[Complaint]:
    """Tell which kept proofs are gone or are other bytes than their records name."""
    yield from (Complaint(one) for one in troubles(visit.snapshot))


CHECKS: tuple[Check, ...] = (proofs,)
