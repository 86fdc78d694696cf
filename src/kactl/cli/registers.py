"""The words of registers: not kactl but the engagement's playbook says which there are."""

import re
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import typer

from kactl.cli.nouns import NOUNS

MODULE: Final = "kactl.cli.register"
"""Holds the commands that every register has."""
VERBS: Final = (
    "add", "list", "show", "edit", "set", "link", "close", "history", "import", "export",
    "rank", "next", "confirm", "trace", "suspect", "handoff", "approve", "baseline",
    "check", "notes",
)  # fmt: skip
_ALIKE: Final = 0.7  # so that `gat` is a slip for `gate`, and `task` none for `status`
_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

around: ContextVar[Path] = ContextVar("around", default=Path())
"""The folder for which this run was started."""


def declared(folder: Path) -> tuple[str, ...]:
    """Return the nouns that the lock of the engagement around a folder names, without parsing YAML."""
    root = _root(folder)
    try:
        text = (root / ".kactl/lock.yaml").read_text("utf-8", "replace") if root else ""
    except OSError:
        return ()
    return tuple(one for one in dict.fromkeys(_nouns(text)) if one not in NOUNS)


def noun_of(context: typer.Context) -> str:
    """Return the word of the register under which a command was called, also one of a group inside."""
    return context.command_path.split()[1]


def is_meant(words: Sequence[str], folder: Path) -> bool:
    """Tell whether a command line that begins with no word of kactl's own is about a register.

    Without an engagement nobody knows: then the verb tells, unless the word looks like one of kactl's.
    """
    word, verb = words[0], (*words, "")[1]
    if word in declared(folder):
        return True
    if _root(folder) is None:
        return verb in VERBS and not get_close_matches(word, NOUNS, n=1, cutoff=_ALIKE)
    from kactl.store.live_ids import live_nouns

    return word in live_nouns(folder)


def _root(folder: Path) -> Path | None:
    above = folder.absolute()
    places = (above, *above.parents)
    if around := next((one for one in places if (one / "kactl.yaml").is_file()), None):
        return around
    if not any((one / ".kactl-link.yaml").is_file() for one in places):
        return None
    from kactl.store.find import linked_root

    return linked_root(above)


def _nouns(lock: str) -> Iterator[str]:
    """Yield the words of the top-level entry `nouns`, a list in brackets or in lines."""
    inside = False
    for line in lock.splitlines():
        if line[:1] not in ("", " ", "-", "#"):
            inside = line.startswith("nouns:")
        if inside:
            yield from _WORD.findall(line.removeprefix("nouns:").partition("#")[0])
