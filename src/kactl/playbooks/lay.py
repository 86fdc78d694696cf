"""What is laid into an engagement, and when: the first gate's documents at init, others at their turn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile

from kactl.model.gates import Gate
from kactl.model.people import Stage
from kactl.model.playbook import Playbook
from kactl.model.registers import Document
from kactl.playbooks.tailoring import Facts, applies


@dataclass(frozen=True, slots=True)
class Laid:
    """A document and the path, relative to the process folder, at which it is laid."""

    document: Document
    path: str


def laid_at_init(playbook: Playbook, known: Facts) -> tuple[Laid, ...]:
    """Return the documents of the first stage that ends at a gate in force."""
    return _of_stages(playbook, known, playbook.stages)


def laid_from(playbook: Playbook, known: Facts, stage: str) -> tuple[Laid, ...]:
    """Return the documents of a stage, for an engagement that begins in the middle of its life."""
    return _of_stages(playbook, known, dropwhile(lambda one: one.id != stage, playbook.stages))


def laid_after(playbook: Playbook, known: Facts, gate: Gate) -> tuple[Laid, ...]:
    """Return the documents that a decided gate brings: those of the stage after the one that it ends."""
    ended = next((index for index, one in enumerate(playbook.stages) if one.exit == gate.id), None)
    return () if ended is None else _of_stages(playbook, known, playbook.stages[ended + 1 :])


def laid_at_opening(playbook: Playbook, known: Facts, gate: Gate, instance: str | None) -> tuple[Laid, ...]:
    """Return the documents of one gate, as an instance of it opens: those that it is asked for."""
    return tuple(
        Laid(one, one.path.replace("{instance}", instance or ""))
        for one in playbook.documents
        if one.gate == gate.id and applies(one.when, known) and _asked(gate, one, known)
    )


def _asked(gate: Gate, document: Document, known: Facts) -> bool:
    """Tell whether an instance is asked for a document: not where all criteria naming it are left out."""
    naming = [one for one in gate.criteria() if one.with_.get("document") == document.id]
    return gate.recurs is None or not naming or any(applies(one.when, known) for one in naming)


def _of_stages(playbook: Playbook, known: Facts, stages: Iterable[Stage]) -> tuple[Laid, ...]:
    """Return the documents of the first stage in force, with those of stages before it that are left out."""
    laid: list[Laid] = []
    for stage in stages:
        for gate in _gates(playbook, known, stage):
            if gate.recurs is None:
                laid += laid_at_opening(playbook, known, gate, None)
        ending = playbook.gate(stage.exit)
        if ending is not None and applies(ending.when, known):
            break
    return tuple(laid)


def _gates(playbook: Playbook, known: Facts, stage: Stage) -> Iterator[Gate]:
    yield from (one for one in playbook.gates if one.stage == stage.id and applies(one.when, known))
