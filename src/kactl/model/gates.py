"""Gates, criteria, approvals and rules, as a playbook declares them."""

from typing import Any, Literal

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition

Strength = Literal["must", "should", "suggested"]
Principle = Literal[
    "whole-life", "clear-duty", "layered-quality", "stability-and-risk", "assets", "keep-improving"
]


class Criterion(Model):
    """A named condition of a gate; it uses a check with parameters."""

    id: Id
    title: Words
    uses: Id
    """The check's name; `declared` where a person's answer is the only source."""
    with_: dict[str, Any] = Field(default={}, alias="with")
    strength: Strength = "must"
    tiers: dict[Id, Strength | Literal["off"]] = Field(default={})
    """Another strength in some tiers; `off`: the criterion is not asked there."""
    principle: Principle
    owner: Id | None = None
    """The role that answers for it; without one it belongs to every approving role."""
    when: Condition | None = None
    na: Literal["justified", "forbidden"] = "justified"
    """Whether its owner may answer that it does not apply."""
    holds: Literal["at-decision", "always"] = "at-decision"
    allow_empty: bool = False
    """Whether an empty set of items counts as met."""


class Approval(Model):
    """How many people of a role must approve."""

    role: Id
    needed: int = Field(default=1, ge=1)
    binds: Literal["own", "gate"] = "own"
    """What the approval vouches for: the subjects of the role's own criteria, or the whole gate's."""
    when: Condition | None = None


class Recurrence(Model):
    """Where the instances of a recurring gate come from."""

    cadence: Literal["month", "quarter", "year"] | None = None
    register_: Id | None = Field(default=None, alias="register")
    """One instance per item of this register."""
    where: Condition | None = None
    """Of the register's items, those that need the gate; where none does, the stage asks for none."""
    pattern: str | None = None
    """What an instance's name looks like (a regular expression); instances begin with `gate open`."""
    example: str | None = None
    """A name for the first instance, shown where there is none yet."""


class Gate(Model):
    """A decision at the end of a stage, or one that recurs."""

    id: Id
    title: Words
    stage: Id
    kind: Literal["business", "technical"]
    recurs: Recurrence | None = None
    entrance: tuple[Criterion, ...] = ()
    success: tuple[Criterion, ...] = Field(min_length=1)
    approvals: tuple[Approval, ...] | Literal["none"] = "none"
    decides: Id | None = None
    """The role that decides; without one the last needed approval passes the gate."""
    tier_decides: dict[Id, Id] = Field(default={})
    """Another decider in some tiers."""
    review_window: int = Field(default=30, ge=1, le=3650)
    """Days after which an open review lapses."""
    purpose: Words | None = None
    when: Condition | None = None

    def criteria(self) -> tuple[Criterion, ...]:
        """Return entrance and success criteria in order."""
        return self.entrance + self.success


class Rule(Model):
    """A check that must hold at every commit."""

    id: Id
    title: Words
    uses: Id
    with_: dict[str, Any] = Field(default={}, alias="with")
    severity: Literal["error", "warning"] = "error"
    principle: Principle
    when: Condition | None = None
