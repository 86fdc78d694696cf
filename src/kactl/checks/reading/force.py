"""What of a playbook is in force in this engagement."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from kactl.model.conditions import Condition
from kactl.model.view import Setting


class Conditional(Protocol):
    """Anything that a playbook declares for some engagements only."""

    @property
    def when(self) -> Condition | None:
        """Return the condition on the engagement's facts, or None for every engagement."""


T = TypeVar("T", bound=Conditional)


def in_force(declared: Iterable[T], setting: Setting) -> tuple[T, ...]:
    """Return what holds in this engagement, in order."""
    return tuple(one for one in declared if one.when is None or one.when.holds(setting.facts))
