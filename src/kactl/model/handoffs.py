"""The ways along which items are handed over from role to role."""

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.clocks import Within


class ChecklistLine(Model):
    """Something that the sender answers for when sending."""

    id: Id
    title: Words
    field: Id | None = None
    """The field of each item that must be filled in; without one, the sender says so."""


class HandoffRoute(Model):
    """A way from one role to the next; the receiver accepts, or returns with a reason."""

    id: Id
    title: Words
    register_: Id = Field(alias="register")
    """The register whose items are handed over."""
    from_: Id = Field(alias="from")
    to: Id
    """The roles at both ends."""
    checklist: tuple[ChecklistLine, ...] = ()
    opens: tuple[Id, ...] = ()
    """The states that an item may reach only after the hand-over was accepted."""
    within: Within = "1wd"
    """How long the receiver may let the sender wait, in our working hours."""
