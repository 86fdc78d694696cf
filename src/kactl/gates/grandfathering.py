"""Gates of stages that were over when the engagement came under kactl."""

from kactl.model.gates import Gate
from kactl.model.view import Snapshot


def is_grandfathered(gate: Gate, snapshot: Snapshot) -> bool:
    """Tell whether the gate belongs to a stage before the one in which the engagement began here."""
    begun = snapshot.engagement.from_stage
    if begun is None:
        return False
    stages = [one.id for one in snapshot.playbook.stages]
    if begun.stage not in stages or gate.stage not in stages or gate.recurs is not None:
        return False
    return stages.index(gate.stage) < stages.index(begun.stage)
