"""Votes and committees, as a playbook declares them."""

from typing import Annotated, Literal

from pydantic import Field

from kactl.model.base import Id, Model

Threshold = (
    Annotated[int, Field(ge=1)]
    | Literal["majority", "two-thirds", "all"]
    | Annotated[str, Field(pattern=r"^([1-9]\d?|100)%$")]
)


class Vote(Model):
    """How the members of a body say yes together; the last vote of each person counts."""

    threshold: Threshold = "majority"
    """Of the votes for and against: a majority, two thirds, a share such as `60%`; all members; a number."""
    quorum: int | None = Field(default=None, ge=1)
    """How many members must have voted, abstentions included; the committee's own unless given."""
    minimum_days: int = Field(default=0, ge=0, le=250)
    """Working days for which the vote stays open; they begin anew when what is voted on changes."""
    lazy_days: int | None = Field(default=None, ge=1, le=250)
    """Lazy consensus: silence consents after so many working days of an open review without a rejection."""
    deemed_days: int | None = Field(default=None, ge=1, le=250)
    """Deemed acceptance: the same for the client, counted from the day of a sending that is proven."""


class Committee(Model):
    """A role that is a body: its approval is a vote of its members."""

    members: tuple[Id, ...] = Field(min_length=1)
    """Roles, whose holders are members, or people; whoever is assigned the role itself is a member too."""
    chair: Id | None = None
    """The role or person whose vote decides a tie."""
    quorum: int | None = Field(default=None, ge=1)
    """How many members must have voted."""
