"""Roles, conflicts of duty and activities, as a playbook declares them."""

from typing import Literal

from pydantic import Field

from kactl.model.ballots import Committee
from kactl.model.base import Id, Model, Words
from kactl.model.conditions import Condition

Side = Literal["ours", "client"]


class Role(Model):
    """A role that people of one side hold."""

    id: Id
    title: Words
    side: Side = "ours"
    core: bool = False
    """Whether the role must be held from the first gate on."""
    backup: bool = False
    """Whether a second person should stand by."""
    least: int = Field(default=1, ge=0)
    """How many people must hold the role when it is core."""
    when: Condition | None = None
    """The role exists only in engagements of which this holds."""
    duties: Words | None = None
    committee: Committee | None = None
    """The role is a body of several people."""


class DutyConflict(Model):
    """Roles that one person may not hold together."""

    id: Id
    roles: tuple[Id, ...] = Field(min_length=2)
    when: Condition | None = None
    lenient_when: Condition | None = None
    """Where this holds, one person may hold them for want of another: it is said, and their votes count."""
    reason: Words


class Activity(Model):
    """A piece of a stage's work: who is accountable, who does it, when it is due, what it makes."""

    id: Id
    title: Words
    accountable: Id
    responsible: tuple[Id, ...] = Field(min_length=1)
    consulted: tuple[Id, ...] = ()
    informed: tuple[Id, ...] = ()
    due: int = Field(ge=0)
    """Working days from the stage's start."""
    outputs: tuple[Id, ...] = ()
    """Documents or registers of the playbook."""
    when: Condition | None = None


class Stage(Model):
    """A part of the engagement's life that ends at its exit gate."""

    id: Id
    title: Words
    exit: Id
    """The gate that ends the stage."""
    goal: Words | None = None
    activities: tuple[Activity, ...] = ()
