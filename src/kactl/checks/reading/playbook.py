"""The playbook in force: where it stands, and what of it holds in this engagement."""

from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

from kactl.model.conditions import Condition
from kactl.model.view import Setting
from kactl.playbooks.tailoring import applies

PLAYBOOK: Final = ".kactl/playbook/playbook.yaml"
"""The composed playbook, for checks whose subject is what it says."""


class Conditional(Protocol):
    """Anything that a playbook declares for some engagements only."""

    @property
    def when(self) -> Condition | None:
        """Return the condition on the engagement's facts, or None for every engagement."""


T = TypeVar("T", bound=Conditional)


def in_force(declared: Iterable[T], setting: Setting) -> tuple[T, ...]:
    """Return what holds in this engagement, in order."""
    return tuple(one for one in declared if applies(one.when, setting.facts))
