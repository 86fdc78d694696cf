"""The items that completion offers: ids, display numbers, and titles where there are not too many."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from kactl.store.live_ids import PLAYBOOK, item_paths, plain_mapping, root_of

_MOST: Final = 500
"""Of more items the files are not read: somebody waits for the key that was pressed."""
_DIGITS: Final = 3


class LiveItem(NamedTuple):
    """What can be typed for an item, and its title, nothing where it is not known."""

    word: str
    title: str


def live_items(start: Path, noun: str) -> tuple[LiveItem, ...]:
    """Return what names the items of a register: their ids, then their display numbers."""
    root = root_of(start)
    declared = plain_mapping(root / PLAYBOOK).get("registers") if root else ()
    registers = [one for one in declared or () if isinstance(one, dict)]
    register = next((one for one in registers if one.get("noun") == noun), {})
    if register.get("source") == "files":
        return tuple(_foreign(start, register))
    paths = item_paths(start, noun)
    if len(paths) > _MOST:
        return tuple(LiveItem(one.stem, "") for one in paths)
    read = [(one.stem, plain_mapping(one)) for one in paths]
    ids = [LiveItem(identity, _title(fields)) for identity, fields in read]
    words = register.get("number") or {}
    words = [words] if isinstance(words, str) else [*words.values()]
    return (*ids, *(one for _, fields in read for one in _numbered(fields, words)))


def _title(fields: Mapping[str, Any]) -> str:
    return str(fields.get("title") or "")


def _numbered(fields: Mapping[str, Any], words: list[str]) -> Iterator[LiveItem]:
    number = fields.get("number")
    if isinstance(number, int) and not isinstance(number, bool):
        yield from (LiveItem(f"{word}-{number:0{_DIGITS}d}", _title(fields)) for word in dict.fromkeys(words))


def _foreign(start: Path, declared: Mapping[str, Any]) -> Iterator[LiveItem]:
    """Read a register over files that were there before; what cannot be read offers nothing."""
    from kactl.errors import KactlError  # noqa: PLC0415 - Pydantic is loaded only where it is needed
    from kactl.model.registers import Register  # noqa: PLC0415 - as above
    from kactl.store.find import find_engagement  # noqa: PLC0415 - as above
    from kactl.store.foreign_items import read_foreign_items  # noqa: PLC0415 - as above
    from kactl.store.reading import Files  # noqa: PLC0415 - as above
    from kactl.syntax.canonical import canonical_json  # noqa: PLC0415 - as above

    try:
        register = Register.model_validate_json(canonical_json(dict(declared)))
        files = Files(find_engagement(start).worktree())
        found = read_foreign_items(files, register, register.files) if register.files else None
    except (KactlError, ValueError):
        return
    for one in found.items.values() if found else ():
        yield LiveItem(one.id, _title(one.fields))
