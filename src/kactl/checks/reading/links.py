"""Links between items: what of the other end was seen when a link was made or confirmed."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from kactl.syntax.canonical import canonical_json

DIGITS: Final = 12
"""The hexadecimal digits that an item keeps of a digest."""


def watched_digest(fields: Mapping[str, Any], watch: Sequence[str]) -> str:
    """Return the digest of the watched fields of an item; one that is absent differs from an empty one."""
    held = {one: fields[one] for one in watch if one in fields}
    return sha256(canonical_json(held)).hexdigest()[:DIGITS]


def seen_digest(seen: object, field: str, item: str) -> str | None:
    """Return the digest that the raw value of `seen` keeps of a linked item, None where it keeps none."""
    kept = seen.get(field) if isinstance(seen, Mapping) else None
    found = kept.get(item) if isinstance(kept, Mapping) else None
    return found if isinstance(found, str) else None


def linked(value: object) -> tuple[str, ...]:
    """Return the ids that the raw value of a link field names."""
    values = value if isinstance(value, list) else [value]
    return tuple(one for one in values if isinstance(one, str) and one)
