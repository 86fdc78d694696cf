"""What a paper says: plain text, or runs of it that are bold, italic, code or a link."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from kactl.model.base import Model


class Run(Model):
    """A stretch of text in one look."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    """Where a click leads: an address of the web or of a mailbox, nothing else."""

    @property
    def look(self) -> tuple[bool, bool, bool, str | None]:
        """Return how the text looks."""
        return self.bold, self.italic, self.code, self.link


Prose: TypeAlias = str | tuple[Run, ...]


def runs_of(prose: Prose) -> tuple[Run, ...]:
    """Return prose as runs."""
    return (Run(text=prose),) if isinstance(prose, str) else prose


def plain_of(prose: Prose) -> str:
    """Return prose without their looks."""
    return prose if isinstance(prose, str) else "".join(one.text for one in prose)


def prose_of(runs: Iterable[Run]) -> Prose:
    """Return runs with equal neighbours joined; as a text where none of them has a look of its own."""
    groups = [
        list(group) for _, group in groupby((one for one in runs if one.text), key=lambda one: one.look)
    ]
    joined = tuple(group[0].model_copy(update={"text": plain_of(tuple(group))}) for group in groups)
    return joined if any(any(one.look) for one in joined) else plain_of(joined)


def lines_of(prose: Prose) -> tuple[Prose, ...]:
    """Return the lines of prose that say something."""
    if isinstance(prose, str):
        return tuple(one for one in prose.splitlines() if one.strip())
    lines: list[list[Run]] = [[]]
    for run in prose:
        first, *others = run.text.split("\n")
        lines[-1].append(run.model_copy(update={"text": first}))
        lines += ([run.model_copy(update={"text": one})] for one in others)
    found = (prose_of(one) for one in lines)
    return tuple(one for one in found if plain_of(one).strip())


def stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs without blanks at both ends."""
    kept = list(runs)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = kept[0].model_copy(update={"text": kept[0].text.lstrip()})
        kept[-1] = kept[-1].model_copy(update={"text": kept[-1].text.rstrip()})
    return tuple(kept)
