"""What serves each of the six principles, as reports show it."""

from kactl.model.base import Model, Text


class Serving(Model):
    """A rule or a criterion that serves a principle."""

    id: str
    title: Text
    gate: str | None = None
    """The gate of a criterion; null for a rule."""
    of: Text | None = None
    """What people call that gate."""


class PrincipleGroup(Model):
    """A principle with everything that serves it."""

    principle: str
    title: Text
    rules: tuple[Serving, ...]
    criteria: tuple[Serving, ...]
