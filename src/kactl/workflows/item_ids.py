"""Fresh ids of items: a prefix and random characters, so that branches that both add items never clash."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 without the letters that are taken for digits, and without U."""
LENGTH: Final = 5
LONG: Final = 8
MANY: Final = 100
"""Where one command adds more than so many, their ids are long ones."""


def fresh_id(prefix: str, nonce: Callable[[], str], taken: Collection[str]) -> str:
    """Return a random id that differs from the taken ones, which are in lower case, by more than case."""
    return next(_fresh(prefix, nonce, taken, LENGTH))


def fresh_ids(prefix: str, count: int, nonce: Callable[[], str], taken: Collection[str]) -> tuple[str, ...]:
    """Return so many fresh ids; many at once are long, since another branch may add as many."""
    fresh = _fresh(prefix, nonce, taken, LONG if count > MANY else LENGTH)
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(next(fresh))
    return tuple(found)


def is_fresh(prefix: str, identity: str) -> bool:
    """Tell whether an id looks like one that kactl gave, rather than one that an item brought along."""
    body = identity.removeprefix(f"{prefix}-")
    return body != identity and LENGTH <= len(body) <= LONG and set(body) <= set(CROCKFORD)


def _fresh(prefix: str, nonce: Callable[[], str], taken: Collection[str], length: int) -> Iterator[str]:
    while True:
        number = int(nonce(), 16)
        found = f"{prefix}-" + "".join(CROCKFORD[number >> 5 * place & 31] for place in range(length))
        if found.lower() not in taken:
            yield found
