"""Read what a forge, an OA or a signing service exported as JSON: its words, one address, one instant."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from kactl.model.codes import codes_in
from kactl.model.letters import Letter
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json
from kactl.syntax.values import Value

_LARGEST: Final = 8 * 2**20
_ADDRESS: Final = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+\.[^\s<>\"',;:()]+")
_WHEN: Final = re.compile(
    r"(approved|signed|submitted|finish(ed)?|completed?|end)_?(at|on|time|date)?$", re.IGNORECASE
)


def export(data: bytes) -> Letter:
    """Return what an export says; address and instant only where it names just one."""
    try:
        value = read_json(data, limit=_LARGEST)
    except SyntaxFault:
        return Letter(form="export", unread="damaged")
    told = list(_told(value, ""))
    own = "\n".join(f"{name}: {text}" if name else text for name, text in told)
    people = {text.lower() for _, text in told if _ADDRESS.fullmatch(text)}
    instants = {found for name, text in told if _WHEN.search(name) and (found := _instant(text))}
    return Letter(
        form="export",
        sender=people.pop() if len(people) == 1 else None,
        sent_at=instants.pop() if len(instants) == 1 else None,
        own=own,
        own_codes=codes_in("\n\n".join(text for _, text in told)),
    )


def _told(value: Value, name: str) -> Iterator[tuple[str, str]]:
    """Yield every scalar with the name it stands under."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _told(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from _told(one, name)
    elif value is not None:
        yield name, str(value)


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
