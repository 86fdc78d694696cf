"""A gate as it stands for one engagement: tailored by its facts, parameters resolved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kactl.model.base import Text
from kactl.model.gates import Approval, Criterion, Gate, Strength
from kactl.model.view import Setting
from kactl.playbooks.placeholders import filled, known
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
        """Return the gate's title, with the instance where there is one."""
        return titled(self.gate, self.instance)

    def roles(self) -> tuple[str, ...]:
        """Return the roles that the gate names, sorted."""
        approving = {role for one in self.approvals for role in one.roles}
        named = approving | {one.criterion.owner for one in self.criteria}
        return tuple(sorted(role for role in named | {self.decider} if role))

    def approval_of(self, role: str) -> Approval | None:
        """Return the approval that a holder of the role gives."""
        return next((one for one in self.approvals if role in one.roles), None)

    def bound_by(self, approval: Approval) -> tuple[str, ...]:
        """Return the ids of the criteria that this approval binds, in order of id."""
        everything = tuple(sorted(one.criterion.id for one in self.criteria))
        own = any(one.criterion.owner in approval.roles for one in self.criteria)
        if approval.binds == "gate" or not own:
            return everything
        theirs = (None, *approval.roles)
        return tuple(sorted(one.criterion.id for one in self.criteria if one.criterion.owner in theirs))


def effective_gate(gate: Gate, setting: Setting) -> EffectiveGate:
    """Return the gate with the criteria, approvals and decider that the engagement's facts leave."""
    criteria = (
        *_asked(gate, gate.entrance, "entrance", setting),
        *_asked(gate, gate.success, "success", setting),
    )
    declared = () if gate.approvals == "none" else gate.approvals
    approvals = tuple(_settled(one, setting) for one in declared if applies(one.when, setting.facts))
    return EffectiveGate(gate, setting.instance, criteria, approvals, decider_of(gate, setting.facts))


def _settled(approval: Approval, setting: Setting) -> Approval:
    """Return the approval with its word on unbound proofs made plain for this engagement."""
    if isinstance(approval.unbound, bool):
        return approval
    return approval.model_copy(update={"unbound": applies(approval.unbound, setting.facts)})


def titled(gate: Gate, instance: str | None) -> Text:
    """Return what people call a gate instance: the gate's title and the instance."""
    return gate.title.with_name(instance)


def _asked(
    gate: Gate, group: Sequence[Criterion], phase: Phase, setting: Setting
) -> Iterator[EffectiveCriterion]:
    values = known(gate, setting.instance)
    for one in group:
        strength = strength_of(one, setting.facts)
        if strength is not None:
            yield EffectiveCriterion(one, phase, strength, filled(one.with_, values))
