"""Stages and gates that were over when the engagement came under kactl."""

from kactl.model.gates import Gate
from kactl.model.view import Snapshot


def is_over(stage: str, snapshot: Snapshot) -> bool:
    """Tell whether a stage lies before the one in which the engagement began here."""
    begun = snapshot.engagement.from_stage
    stages = [one.id for one in snapshot.playbook.stages]
    if begun is None or begun.stage not in stages or stage not in stages:
        return False
    return stages.index(stage) < stages.index(begun.stage)


def is_grandfathered(gate: Gate, snapshot: Snapshot) -> bool:
    """Tell whether the gate was decided before kactl; instances of one that recurs are judged one by one."""
    return gate.recurs is None and is_over(gate.stage, snapshot)
