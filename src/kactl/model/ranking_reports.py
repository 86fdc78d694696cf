"""What `NOUN rank` and `NOUN next` answer with."""

from typing import Literal

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.item_reports import RegisterHead


class RankedItem(Model):
    """An item's place in the order and how it came about."""

    rank: int
    before: int | None
    """The rank that its file names."""
    id: str
    title: str
    core: bool
    score: float | None
    """Null while an input is missing."""
    formula: str
    """The model's formula with the item's own numbers."""
    missing: tuple[str, ...] = ()
    """The fields without which there is no score."""
    tied: bool = False
    """Whether another one scores the same: priority, the rank they had and their names part them."""


class RankingReport(RegisterHead):
    """What `NOUN rank` answers."""

    kind: Literal["ranking"] = "ranking"
    model: str
    inputs: dict[str, str]
    """The field that feeds each input of the model."""
    ranked: tuple[RankedItem, ...]
    ties: tuple[tuple[str, ...], ...]
    """Items of equal score; priority, the rank they had, and then key, number or title part them."""
    top: int | None
    """How many have the highest priority; null where items have no priority."""
    top_percent: float | None
    findings: tuple[Finding, ...] = ()


class NextItem(Model):
    """An item that can be taken up, or that waits, and why."""

    id: str
    title: str
    core: bool
    rank: int | None
    status: str | None
    why: Text


class NextReport(RegisterHead):
    """What `NOUN next` answers."""

    kind: Literal["next-items"] = "next-items"
    person: str | None
    """For whom it was asked."""
    up_next: tuple[NextItem, ...]
    """What to take up, the most important first."""
    waiting: tuple[NextItem, ...]
    """What ranks before the last of them and cannot be taken up yet: the first of it."""
    waiting_count: int
    """How much of it there is."""
    findings: tuple[Finding, ...] = ()
    """Items that were begun before more important core ones."""
