"""What the instances of a recurring gate are called, and the command with which the first one begins."""

from kactl.gates.evaluate import Evaluator
from kactl.gates.periods import Terms
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.registers import Register


def beginning(evaluator: Evaluator, gate: Gate) -> str:
    """Return the command with which the first instance of a recurring gate begins."""
    register = _register(evaluator, gate)
    if register is not None:
        return f"kactl {register.noun} add TITLE"
    return f"kactl gate open {gate.id}@{example(evaluator, gate)}"


def example(evaluator: Evaluator, gate: Gate) -> str:
    """Return a name that an instance of a recurring gate could have now."""
    declared = gate.recurs.example if gate.recurs is not None else None
    return Terms(evaluator).coming(gate) or declared or "NAME"


def likeness(evaluator: Evaluator, gate: Gate) -> Text:
    """Return what the instances of a recurring gate are, in a few words."""
    register = _register(evaluator, gate)
    if register is not None:
        return said("instance.of-register", register=register.title)
    name = example(evaluator, gate)
    if gate.recurs is None or gate.recurs.cadence is None:
        return said("instance.of-opening", name=name)
    return said(f"instance.of-{gate.recurs.cadence}", name=name)


def _register(evaluator: Evaluator, gate: Gate) -> Register | None:
    register = gate.recurs.register_ if gate.recurs is not None else None
    return evaluator.snapshot.playbook.register_of(register) if register else None
