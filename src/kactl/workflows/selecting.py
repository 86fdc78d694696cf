"""The items that a command line means: by their ids, or by a condition."""

from collections.abc import Sequence

from kactl.model.view import Item
from kactl.workflows.item_conditions import condition
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister
from kactl.workflows.set_item import taken_up


def selected(opened: OpenRegister, identities: Sequence[str], where: Sequence[str]) -> tuple[Item, ...]:
    """Return the items of these ids, however each is named, or those of which every condition holds.

    With both, the items of these ids of which the conditions hold. Nothing asked for, and nothing found,
    is refused; so is a condition while a file of the register cannot be read.
    """
    noun, title = opened.register.noun, opened.register.title
    if not identities and not where:
        misuse("select.nothing", f"kactl {noun} list", title=title)
    known = tuple(dict.fromkeys(map(opened.known, identities)))
    if not where:
        return tuple(taken_up(opened, one) for one in known)
    read = opened.matching(condition(opened, where))
    if read.faults:
        decline("select.unreadable", "kactl check", title=title, findings=read.faults)
    found = tuple(one for one in read.items if not known or one.id in known)
    return found or misuse("select.none", f"kactl {noun} list", title=title)
