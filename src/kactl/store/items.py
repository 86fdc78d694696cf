"""The items of a register, one YAML file an item."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kactl.model.base import ID_PATTERN
from kactl.model.fields import NUMBER, SEEN
from kactl.model.findings import Finding
from kactl.model.mirror import STAMP
from kactl.model.view import Item
from kactl.store.reading import Files, Reading
from kactl.syntax.values import Value

_ID = re.compile(ID_PATTERN)
_LONGEST = 64
_ENDING = ".yaml"
_BESIDE = frozenset((NUMBER, SEEN))


@dataclass(frozen=True, slots=True)
class Expiry:
    """From when on a mirror's items say nothing any more (None: they never did), and what is said then."""

    at: datetime | None
    finding: Finding


@dataclass(frozen=True, slots=True)
class Folder:
    """What a register holds: items by id, in order, and by path what is wrong with files that hold none."""

    items: Mapping[str, Item]
    faults: Mapping[str, tuple[Finding, ...]]
    expiry: Expiry | None = None
    """Of a mirror that may grow too old."""


def read_items(files: Files, register: str, folder: str, paths: Collection[str] | None = None) -> Folder:
    """Return the items of a register's folder; what is no item is a finding under its path.

    With `paths`, only these files are looked at. Then those must be among them whose names differ from
    theirs in case alone: only the first of such files holds an item.
    """
    items: dict[str, Item] = {}
    faults: dict[str, tuple[Finding, ...]] = {}
    taken: dict[str, str] = {}
    inside = files.inside(folder)
    for path in inside if paths is None else sorted(set(paths).intersection(inside)):
        name = path.rpartition("/")[2]
        if name.lower().endswith((".yml", ".yaml")) and name != STAMP:
            found = _item(files, register, path, name, taken)
            if isinstance(found, Item):
                items[found.id] = found
                taken[found.id.casefold()] = path
            else:
                faults[path] = (found,)
    return Folder(dict(sorted(items.items())), faults)


def _item(files: Files, register: str, path: str, name: str, taken: Mapping[str, str]) -> Item | Finding:
    identity = name.removesuffix(_ENDING)
    if identity == name:
        return _fault("item-file.ending", path, register, name=name)
    if not _ID.fullmatch(identity) or len(identity) > _LONGEST:
        return _fault("item-file.name", path, register, name=name)
    if identity.casefold() in taken:
        return _fault("item-file.same-name", path, register, other=taken[identity.casefold()])
    reading = files.yaml(path) or Reading(None)
    if reading.fault is not None:
        return reading.fault.model_copy(update={"subject": identity})
    if not isinstance(reading.value, dict):
        return _fault("item-file.no-mapping", path, register, name=name)
    return Item(identity, register, path, reading.value)


def _fault(code: str, path: str, register: str, **values: str) -> Finding:
    subject = path.rpartition("/")[2].rpartition(".")[0]
    return Finding(
        code=code, path=path, line=1, column=1, subject=subject, values={"register": register, **values}
    )


def projected(fields: Mapping[str, Value], names: Iterable[str]) -> dict[str, Value]:
    """Return the named fields that are there; the name `*` stands for all but what kactl keeps beside them.

    So a number that is given, or a link that is confirmed, changes no subject that does not ask for it.
    """
    wanted = tuple(names)
    if "*" in wanted:
        return {name: one for name, one in fields.items() if name not in _BESIDE or name in wanted}
    return {name: fields[name] for name in wanted if name in fields}


def linked_ids(item: Item, field: str) -> tuple[str, ...]:
    """Return the ids that a link field of an item names."""
    value = item.fields.get(field)
    values = value if isinstance(value, list) else [value]
    return tuple(one for one in values if isinstance(one, str) and one)
