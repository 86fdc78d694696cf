"""What a part of a subject selects: entries of YAML files and items of registers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, ItemsPart
from kactl.model.view import Item
from kactl.store.items import Expiry, Folder, linked_ids, projected
from kactl.store.reading import Files
from kactl.syntax.values import Value


class Absent:
    """The type of `ABSENT`: there is no such entry, which is another thing than null."""


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class Selected:
    """The items a part selects, those they link to (None: leads nowhere) and files that are no items."""

    items: tuple[Item, ...]
    linked: Mapping[str, Item | None]
    faults: Mapping[str, tuple[Finding, ...]]
    expiries: tuple[Expiry, ...] = ()
    """When mirrors among what was read say nothing any more."""


def entry(files: Files, part: EntryPart) -> Value | Absent | Finding:
    """Return an entry's raw value with its declared fields only; ABSENT; or why the file is unreadable."""
    reading = files.yaml(part.path)
    if reading is None:
        return ABSENT
    if reading.fault is not None:
        return reading.fault
    found = reached(reading.value, part.keys)
    if isinstance(found, Absent) or part.fields is None:
        return found
    if isinstance(found, dict):
        return {key: _narrowed(one, part.fields) for key, one in found.items()}
    return _narrowed(found, part.fields)


def reached(value: Value, keys: Iterable[str]) -> Value | Absent:
    """Return what stands under the keys, one mapping after another."""
    for key in keys:
        if not isinstance(value, dict) or key not in value:
            return ABSENT
        value = value[key]
    return value


def _narrowed(value: Value, fields: tuple[str, ...]) -> Value:
    if isinstance(value, dict):
        return projected(value, fields)
    return [_narrowed(one, fields) for one in value] if isinstance(value, list) else value


def items(part: ItemsPart, playbook: Playbook, folder: Callable[[str], Folder]) -> Selected:
    """Return the items that a part selects, whole; `folder` reads a register."""
    register = playbook.register_of(part.register)
    if register is None:
        fault = Finding(code="register.unknown", subject=part.register, values={"register": part.register})
        return Selected((), {}, {"": (fault,)})
    home = folder(register.id)
    matching = chosen(part, home)
    faults = dict(home.faults)
    read = [home]
    linked: dict[str, Item | None] = {}
    if part.follow is not None:
        targets = [folder(one.id) for one in targets_of(part, playbook)]
        for target in targets:
            faults.update(target.faults)
        read += targets
        for identity in sorted({one for item in matching for one in linked_ids(item, part.follow)}):
            linked[identity] = next((one.items[identity] for one in targets if identity in one.items), None)
    expiries = tuple(one.expiry for one in read if one.expiry is not None)
    return Selected(matching, linked, faults, expiries)


def chosen(part: ItemsPart, home: Folder) -> tuple[Item, ...]:
    """Return the items of a part's own register that match."""
    return tuple(one for one in home.items.values() if _matches(one, part))


def targets_of(part: ItemsPart, playbook: Playbook) -> tuple[Register, ...]:
    """Return the registers to which the links lead that a part follows: the one that is named, else all."""
    register = playbook.register_of(part.register)
    if part.follow is None or register is None:
        return ()
    declared = next((one for one in register.fields if one.id == part.follow), None)
    if declared is None or not declared.to:
        return playbook.registers
    target = playbook.register_of(declared.to)
    return (target,) if target else ()


def _matches(item: Item, part: ItemsPart) -> bool:
    return part.where is None or part.where.holds({**item.fields, "id": item.id})
