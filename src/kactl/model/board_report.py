"""What the board shows: every gate with its next steps, one's own work, the registers."""

from datetime import date
from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.mine_reports import Mine
from kactl.model.reports import NextStep, Report, Status


class BoardGate(Model):
    """A gate as a line of the board."""

    gate: str
    """`gate` or `gate@instance`."""
    title: Text
    status: Status
    met: int
    asked: int
    next: tuple[NextStep, ...]


class BoardRegister(Model):
    """A register as a line of the board."""

    noun: str
    title: Text
    open: int
    count: int


class BoardReport(Report):
    """What the board is made of."""

    kind: Literal["board"] = "board"
    engagement: str
    title: str
    today: date
    gates: tuple[BoardGate, ...]
    mine: Mine | None
    """Null where git's identity is nobody of the team."""
    registers: tuple[BoardRegister, ...]
