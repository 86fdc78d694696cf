"""Whether words name an item of the engagement: by its id, its display number, the client's key."""

import re
from collections.abc import Iterator
from typing import Final

from kactl.errors import KactlError
from kactl.workflows.desk import Desk
from kactl.workflows.registers import OpenRegister

_IDS: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def names_an_item(desk: Desk, words: str) -> bool:
    """Tell whether any item is named; files are read only where no id is."""
    beside: dict[str, OpenRegister] = {}
    registers = [OpenRegister(desk, one, beside) for one in desk.snapshot.playbook.registers]
    tokens = {one.rstrip("._-").lower() for one in _IDS.findall(words)}
    if any(not tokens.isdisjoint(one.ids) for one in registers):
        return True
    return any(_meant(one, name) for one in registers for name in _other_names(one, words))


def _other_names(opened: OpenRegister, words: str) -> Iterator[str]:
    """Yield what may be a display number or the client's key of an item of this register."""
    number = opened.register.number
    for word in {number.zh, number.en} if number else ():
        yield from re.findall(rf"{re.escape(word)}[-－ ]?\d+", words, re.IGNORECASE)
    if opened.register.key is not None:
        yield from dict.fromkeys(one.rstrip("._-") for one in _IDS.findall(words))


def _meant(opened: OpenRegister, name: str) -> bool:
    """Tell whether a name is that of an item; the name of several is one, too."""
    try:
        return opened.find(name) is not None
    except KactlError:
        return True
