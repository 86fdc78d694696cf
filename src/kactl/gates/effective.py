"""A gate as it stands for one engagement: tailored by its facts, parameters resolved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kactl.model.base import Text
from kactl.model.gates import Approval, Criterion, Gate, Strength
from kactl.model.view import Setting
from kactl.playbooks.tailoring import applies, decider_of, strength_of

Phase = Literal["entrance", "success"]


@dataclass(frozen=True, slots=True)
class EffectiveCriterion:
    """A criterion that is asked here, with its strength and resolved parameters."""

    criterion: Criterion
    phase: Phase
    strength: Strength
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EffectiveGate:
    """A gate instance with what is really asked of it."""

    gate: Gate
    instance: str | None
    criteria: tuple[EffectiveCriterion, ...]
    approvals: tuple[Approval, ...]
    decider: str | None

    @property
    def key(self) -> str:
        """Return `gate` or `gate@instance`."""
        return f"{self.gate.id}@{self.instance}" if self.instance else self.gate.id

    @property
    def title(self) -> Text:
        """Return the gate's title."""
        return self.gate.title

    def roles(self) -> tuple[str, ...]:
        """Return the roles that the gate names, sorted."""
        named = {one.role for one in self.approvals} | {one.criterion.owner for one in self.criteria}
        return tuple(sorted(role for role in named | {self.decider} if role))

    def bound_by(self, approval: Approval) -> tuple[str, ...]:
        """Return the ids of the criteria that this approval binds, in order of id."""
        everything = tuple(sorted(one.criterion.id for one in self.criteria))
        own = any(one.criterion.owner == approval.role for one in self.criteria)
        if approval.binds == "gate" or not own:
            return everything
        return tuple(
            sorted(one.criterion.id for one in self.criteria if one.criterion.owner in (None, approval.role))
        )


def effective_gate(gate: Gate, setting: Setting) -> EffectiveGate:
    """Return the gate with the criteria, approvals and decider that the engagement's facts leave."""
    criteria = (*_asked(gate.entrance, "entrance", setting), *_asked(gate.success, "success", setting))
    declared = () if gate.approvals == "none" else gate.approvals
    approvals = tuple(one for one in declared if applies(one.when, setting.facts))
    return EffectiveGate(gate, setting.instance, criteria, approvals, decider_of(gate, setting.facts))


def _asked(group: Sequence[Criterion], phase: Phase, setting: Setting) -> Iterator[EffectiveCriterion]:
    for one in group:
        strength = strength_of(one, setting.facts)
        if strength is not None:
            yield EffectiveCriterion(one, phase, strength, resolved(one.with_, setting.instance))


def resolved(value: Any, instance: str | None) -> Any:  # noqa: ANN401 - parameters are plain data of any shape
    """Return the parameters with `{instance}` replaced wherever it stands."""
    if isinstance(value, str):
        return value.replace("{instance}", instance or "")
    if isinstance(value, Mapping):
        return {key: resolved(one, instance) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [resolved(one, instance) for one in value]
    return value
