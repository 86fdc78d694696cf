"""Who stands in for whom, as reports show it."""

from datetime import date

from kactl.model.base import Model


class Substitution(Model):
    """Somebody who stands in for a holder of a role for a time."""

    person: str
    name: str
    stands_for: str
    since: date
    until: date
    gates: tuple[str, ...]
    """The gates at which it holds; none named: all."""
    active: bool
    """Whether it holds today."""
