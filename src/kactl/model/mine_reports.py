"""What `status --mine` adds: what a person can do now, and what they hold."""

from datetime import date

from kactl.model.base import Model, Text
from kactl.model.figures_reports import Awaited


class AwaitedOfMe(Awaited):
    """An approval that is waited for, with the command that gives it."""

    command: str


class HeldRole(Model):
    """A role that a person speaks for today."""

    role: str
    title: Text
    stands_for: str | None
    """Whom they stand in for; null where they hold it themselves."""


class HeldItem(Model):
    """An open item of a register that a person owns."""

    item: str
    register_title: Text
    """The title of its register."""
    title: str
    state: Text
    due: date | None
    command: str
    """The command that shows it."""


class Mine(Model):
    """What concerns one person."""

    person: str
    name: str
    approvals: tuple[AwaitedOfMe, ...]
    """Approvals that are waited for from this person, and can be given now."""
    roles: tuple[HeldRole, ...]
    items: tuple[HeldItem, ...]
    """Those with a day first, in the order of their days."""
