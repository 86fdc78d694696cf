"""Change sets: what a writing verb wants, before anything is written."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """A file's new bytes (None removes it) and the bytes it was planned on (None: it was not there)."""

    path: str
    after: bytes | None
    before: bytes | None = None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Files and the commit's message; files in the way that are kept are only told."""

    changes: tuple[Change, ...]
    message: str
    kept: tuple[str, ...] = field(default=())
    trailers: tuple[str, ...] = ()
    """Lines at the end of the commit's message, such as its co-author."""
