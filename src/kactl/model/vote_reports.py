"""How a vote stands, as reports show it."""

from datetime import date
from typing import Literal

from kactl.model.base import Model


class Silence(Model):
    """How silence counts in a vote."""

    kind: Literal["lazy", "deemed"]
    """Lazy consensus of our own people, or deemed acceptance by the client."""
    days: int
    after: date | None
    """The last day for an objection; null while nothing is under review, or no sending is proven."""
    consents: bool
    """Whether that day is over."""


class PollReport(Model):
    """The vote of a body."""

    yes: int
    no: int
    abstained: int
    members: int
    """How many have a vote; who wrote what is judged, or may not hold the role, has none."""
    needed: int
    """How many must say yes against those who say no now."""
    quorum: int | None
    open_until: date | None
    """The last day for which the vote stays open in any case."""
    silence: Silence | None
    carried: bool
    by_silence: bool
    """Whether only silence carried it."""
