"""Give display numbers, such as 需求-012, to items that somebody outside their branch is about to see."""

from collections.abc import Collection, Iterable, Sequence
from itertools import count

from kactl.model.changes import Change
from kactl.model.fields import NUMBER
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Tree
from kactl.store.numbers import added_in_order, largest_elsewhere
from kactl.workflows.desk import Desk
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import counted, has_key, number_of
from kactl.workflows.registers import OpenRegister


def numbered_items(opened: OpenRegister, items: Iterable[Item]) -> tuple[ItemChange, ...]:
    """Return the changes that give each item its display number, in the order in which they come.

    One that has a number keeps it for ever, one that has the client's key needs none. The next number is one
    more than the largest on this branch and on every other one that is known here, so branches rarely clash.
    """
    if not gives_numbers(opened):
        return ()
    wanted = [one for one in items if number_of(one) is None and not has_key(opened.register, one)]
    if not wanted:
        return ()
    following = count(next_number(opened))
    return tuple(ItemChange(opened, one.id, {NUMBER: next(following)}, one) for one in wanted)


def gives_numbers(opened: OpenRegister) -> bool:
    """Tell whether items of a register get display numbers from kactl."""
    return opened.register.number is not None and opened.register.source == "here"


def next_number(opened: OpenRegister) -> int:
    """Return the display number after the largest that this branch or another one holds."""
    here = max((number_of(one) or 0 for one in opened.all.items), default=0)
    return max(here, largest_elsewhere(opened.desk.home, opened.folder)) + 1


def oldest_first(opened: OpenRegister, items: Iterable[Item]) -> Sequence[Item]:
    """Return items in the order in which they were added, the newest last; those of one commit by title."""
    places = added_in_order(opened.desk.home, opened.folder)
    register, last = opened.register, max(places.values(), default=0) + 1
    return sorted(items, key=lambda one: (places.get(one.path, last), *counted(register, one)))


def numbers_for(desk: Desk, subjects: Iterable[Subject]) -> tuple[Change, ...]:
    """Return the files of the items that subjects select, with their display numbers.

    An item that lies on disk otherwise than it is read here is left for the next time.
    """
    selected: dict[str, set[str]] = {}
    for part in dict.fromkeys(part for one in subjects for part in one if isinstance(part, ItemsPart)):
        view = desk.snapshot.view((part,), desk.call.now, {}, None)
        selected.setdefault(part.register, set()).update(
            one.id for one in view.items(part.register, part.where).items
        )
    registers = (one for one in desk.snapshot.playbook.registers if one.id in selected)
    changes = [
        change
        for one in registers
        for change in steady_numbers(OpenRegister(desk, one), selected[one.id], desk.home.worktree())
    ]
    return plan_items(changes, "").changes


def steady_numbers(opened: OpenRegister, ids: Collection[str], disk: Tree) -> tuple[ItemChange, ...]:
    """Return the changes that give display numbers to items that lie on disk just as they are read here."""
    if not gives_numbers(opened):
        return ()
    lacking = [one for one in opened.all.items if one.id in ids and number_of(one) is None]
    here, there = opened.desk.snapshot.tree, disk.listing()
    steady = [one for one in lacking if one.path in there and disk.read(one.path) == here.read(one.path)]
    return numbered_items(opened, oldest_first(opened, steady)) if steady else ()
