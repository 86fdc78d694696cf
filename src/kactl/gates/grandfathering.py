"""Stages and gates that were over when the engagement came under kactl."""

from datetime import date

from kactl.model.gates import Gate
from kactl.model.view import Snapshot


def is_over(stage: str, snapshot: Snapshot) -> bool:
    """Tell whether a stage lies before the one in which the engagement began here."""
    begun = snapshot.engagement.from_stage
    stages = [one.id for one in snapshot.playbook.stages]
    if begun is None or begun.stage not in stages or stage not in stages:
        return False
    return stages.index(stage) < stages.index(begun.stage)


def taken_over_on(stage: str, snapshot: Snapshot) -> date | None:
    """Return the day from which a stage's duties are counted where it, or a later one, was under way then."""
    begun = snapshot.engagement.from_stage
    if begun is None or not (stage == begun.stage or is_over(stage, snapshot)):
        return None
    return date.fromisoformat(begun.on)


def is_grandfathered(gate: Gate, snapshot: Snapshot) -> bool:
    """Tell whether the gate was decided before kactl; instances of one that recurs are judged one by one."""
    return gate.recurs is None and is_over(gate.stage, snapshot)
