"""Gates, criteria, approvals and rules, as a playbook declares them."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from kactl.model.ballots import Vote
from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition
from kactl.model.recurrence import Recurrence
from kactl.model.refusals import RefusedError

Strength = Literal["must", "should", "suggested"]
Principle = Literal[
    "whole-life", "clear-duty", "layered-quality", "stability-and-risk", "assets", "keep-improving"
]


class Waivable(Model):
    """Who may let a criterion stand unmet for a time, and for how long."""

    by: Id | None = None
    """The role that grants it; without one the gate's decider, else an approving role."""
    days: int = Field(default=90, ge=1, le=3650)
    """The most days from the request to the last day."""
    times: int | None = Field(default=None, ge=1)
    """How often it may be granted in one cycle of a gate; no limit unless given."""


class BreakGlass(Model):
    """How a gate may be passed by in an emergency: by one person, for some hours, and reviewed after."""

    roles: tuple[Id, ...] = Field(min_length=1)
    """Any holder of one of these may do it alone."""
    hours: int = Field(default=72, ge=1, le=720)
    """How long it holds."""
    review: int = Field(default=2, ge=1, le=30)
    """Working days until somebody else has reviewed it."""


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
    waivable: bool | Waivable = True
    """Whether the gate may be passed without it for a time, once asked by one and granted by another."""
    holds: Literal["at-decision", "always"] = "at-decision"
    allow_empty: bool = False
    """Whether an empty set of items counts as met."""
    controls: tuple[str, ...] = ()
    """The controls of standards that it serves, such as `ISO27001:A.8.32`: what an audit asks for."""
    independent: bool = False
    """Whether nobody who wrote what it looks at may approve for a role that answers for it."""


class Approval(Model):
    """How many people must approve: of one role, or of several roles together."""

    any_of: tuple[Id, ...] = ()
    """Several roles that count together: any of their holders."""
    role: Id = Field(default_factory=lambda known: next(iter(known.get("any_of", ())), ""))
    """The role that approves; of several, the first."""
    needed: Annotated[int, Field(ge=1)] | Literal["all"] = 1
    """How many different people; `all`: everybody who holds the role, backups aside."""
    allowed: tuple[Id, ...] = ()
    """Of the holders, only these people; anybody of them unless given."""
    vote: Vote | None = None
    """The approval is a vote of the holders; a committee votes also without it, by majority."""
    after: tuple[Id, ...] = ()
    """The roles that it countersigns: it counts once they have approved."""
    carried: Literal["client", "anybody"] = "client"
    """Whose word somebody else may carry in with a proof: people's of the client's side, or anybody's."""
    unbound: bool | Condition = False
    """Whether a proof counts that does not carry the confirmation code of what is judged."""
    assurance: Literal["claimed", "transcribed", "verified"] = "claimed"
    """The least that is asked: git's identity, a proof, or a proof that a second person has looked at."""
    binds: Literal["own", "gate"] = "own"
    """What the approval vouches for: the subjects of the role's own criteria, or the whole gate's."""
    when: Condition | None = None

    @property
    def roles(self) -> tuple[str, ...]:
        """Return the roles of which any holder may approve."""
        return self.any_of or (self.role,)

    @model_validator(mode="after")
    def _led(self) -> "Approval":
        """Refuse an approval of nobody, and one of two kinds at once."""
        if not self.role:
            code = "model.approval-role"
            raise RefusedError(code)
        if self.any_of and self.role != self.any_of[0]:
            code = "model.approval-roles"
            raise RefusedError(code, role=self.role)
        return self


class Gate(Model):
    """A decision at the end of a stage, or one that recurs."""

    id: Id
    title: Words
    stage: Id
    kind: Literal["business", "technical"]
    recurs: Recurrence | None = None
    upstream: dict[Id, str] = Field(default={})
    """Of an earlier gate that recurs, which instance is this one's own: `{release.sprint}` reads the item."""
    entrance: tuple[Criterion, ...] = ()
    success: tuple[Criterion, ...] = Field(min_length=1)
    approvals: tuple[Approval, ...] | Literal["none"] = "none"
    decides: Id | None = None
    """The role that decides; without one the last needed approval passes the gate."""
    tier_decides: dict[Id, Id] = Field(default={})
    """Another decider in some tiers."""
    class_decides: dict[Id, Id | None] = Field(default={})
    """Another decider for some classes of the gate's item; null: the last needed approval passes it."""
    waivers: int | None = Field(default=None, ge=0)
    """How many of its criteria may be waived in one cycle; no limit unless given."""
    break_glass: BreakGlass | None = None
    """How it may be passed by in an emergency; not at all unless given."""
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
    controls: tuple[str, ...] = ()
    """The controls of standards that it serves."""
    when: Condition | None = None
