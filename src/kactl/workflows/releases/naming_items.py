"""Which items go out with a release: named by its commits, pointing to it, or finished since the last one."""

import re
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.links import linked
from kactl.checks.reading.tracing import VOID
from kactl.model.fields import FieldDeclaration
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.store.spans import changed_since, newest_adding
from kactl.workflows.item_names import number_of
from kactl.workflows.registers import OpenRegister

_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]", re.ASCII)


@dataclass(frozen=True)
class Said:
    """What the commits of a release say."""

    text: str
    words: frozenset[str]
    """The words that may be ids, folded."""

    @classmethod
    def of(cls, messages: str) -> "Said":
        """Return the messages with their words."""
        return cls(messages, frozenset(one.casefold() for one in _WORD.findall(messages)))

    def numbers(self, register: Register) -> frozenset[int]:
        """Return the display numbers of a register that are named, such as 12 of 需求-012."""
        if register.number is None:
            return frozenset()
        words = {re.escape(one) for one in (register.number.zh, register.number.en)}
        found = re.findall(
            rf"(?:{'|'.join(sorted(words))})-(\d{{1,9}})(?![0-9A-Za-z])", self.text, re.IGNORECASE
        )
        return frozenset(map(int, found))


def contents(opened: OpenRegister, version: str, messages: str) -> dict[str, list[str]]:
    """Return, by the release's link field, the ids of the items that go out with it, sorted."""
    said = Said.of(messages)
    found = {}
    for field in opened.register.fields:
        target = opened.desk.snapshot.playbook.register_of(field.to or "")
        if field.type == "link" and field.many and target is not None and target.id != opened.register.id:
            found[field.id] = sorted(_of_field(opened, field, target, version, said))
    return found


def _of_field(
    opened: OpenRegister, field: FieldDeclaration, target: Register, version: str, said: Said
) -> set[str]:
    beside, numbers = opened.other(target), said.numbers(target)
    pointing = [one.id for one in target.fields if one.type == "link" and one.to == opened.register.id]
    others = [one for one in opened.all.items if one.id.lower() != version.lower()]
    taken = {one for item in others for one in linked(item.fields.get(field.id))}
    done, lately = set(target.states.closed) - VOID, _lately(opened, beside, others)
    found = set()
    for item in beside.all.items:
        own = {each.lower() for one in pointing for each in linked(item.fields.get(one))}
        state = item.fields.get(STATUS)
        named = state not in VOID and _is_named(target, item, said, numbers)
        finished = state in done and (lately is None or item.path in lately)
        if version.lower() in own or named or (finished and not own and item.id not in taken):
            found.add(item.id)
    return found


def _is_named(register: Register, item: Item, said: Said, numbers: frozenset[int]) -> bool:
    """Tell whether commits name an item: its id, its display number, a client's key of letters and digits."""
    key = str(item.fields.get(register.key) or "") if register.key else ""
    telling = any(one.isalpha() for one in key) and any(one.isdigit() for one in key)
    return (
        item.id.casefold() in said.words
        or number_of(item) in numbers
        or (telling and key.casefold() in said.words)
    )


def _lately(opened: OpenRegister, beside: OpenRegister, others: list[Item]) -> frozenset[str] | None:
    """Return the files that changed since the release before was registered; None where there is none."""
    home = opened.desk.home
    above = f"{home.prefix}/" if home.prefix else ""
    commit = newest_adding(home.repository, [f"{above}{one.path}" for one in others])
    if commit is None:
        return None
    changed = changed_since(home.repository, commit, f"{above}{beside.folder}")
    return frozenset(one.removeprefix(above) for one in changed)
