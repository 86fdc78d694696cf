"""What `meeting list --due` answers with: each forum, when it was held and when it is next."""

from datetime import date
from typing import Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.reports import Report

ForumState = Literal["held", "due", "missed", "not-begun", "no-record", "unreadable"]


class OpenAction(Model):
    """An action of a meeting that is not done."""

    item: str
    title: str
    owner: str | None
    due: date | None


class ForumLine(Model):
    """One forum."""

    forum: str
    title: Text
    state: ForumState
    """`no-record`: the forum keeps no minutes, so nobody can tell."""
    wanted: date | None = None
    """The latest day on which its rhythm wanted it."""
    latest: date | None = None
    """The last day on which that one may be held in time."""
    meeting: str | None = None
    """The meeting that was held for it."""
    held_on: date | None = None
    next: date | None = None
    expected: int = 0
    """How many the rhythm wanted so far."""
    held: int = 0
    """How many of them were held or called off."""
    open_actions: tuple[OpenAction, ...] = ()
    """What its last meeting resolved and nobody has done."""


class ForumsReport(Report):
    """What `meeting list --due` answers."""

    kind: Literal["forums"] = "forums"
    engagement: str
    register_: str = Field(alias="register")
    today: date
    forums: tuple[ForumLine, ...]
    findings: tuple[Finding, ...] = ()
