"""Conflicts of duty: which of them take a vote away here."""

from kactl.model.people import DutyConflict
from kactl.model.view import Setting
from kactl.playbooks.tailoring import applies


def conflicts_of_votes(setting: Setting) -> tuple[DutyConflict, ...]:
    """Return the conflicts of which whoever holds both roles votes in neither."""
    return tuple(
        one
        for one in setting.playbook.conflicts
        if applies(one.when, setting.facts)
        and (one.lenient_when is None or not one.lenient_when.holds(setting.facts))
    )
