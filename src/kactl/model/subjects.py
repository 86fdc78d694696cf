"""Subjects: what a check is allowed to see, declared before anything is read.

Paths are relative to the engagement's root, with `/`. A subject's digest is made by the snapshot.
"""

from dataclasses import dataclass

from kactl.model.conditions import Condition


@dataclass(frozen=True, slots=True)
class FilePart:
    """One file: path, mode and bytes; a missing file counts as a miss."""

    path: str


@dataclass(frozen=True, slots=True)
class GlobPart:
    """All files that match a pattern (`*` within a folder, `**` through folders), the listing included."""

    pattern: str


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One entry of a YAML file, by keys; with `fields`, only those fields of each of its entries."""

    path: str
    keys: tuple[str, ...]
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ItemsPart:
    """The items of a register that match, as the sorted map of ids to the named fields.

    With `follow`, a link field of the matching items, the linked items' ids and the fields
    `follow_fields` enter too; an id that leads nowhere enters as a miss.
    """

    register: str
    fields: tuple[str, ...]
    where: Condition | None = None
    follow: str | None = None
    follow_fields: tuple[str, ...] = ()
    each: bool = False
    """Whether what is said of an item follows from it alone, from those it leads to by the links that are
    followed, and from the parts of the subject that are not `each`. It enters no digest."""


@dataclass(frozen=True, slots=True)
class GatesPart:
    """The verdicts of other gates, `gate` or `gate@instance`: only for the check `gate-passed`."""

    gates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """Nothing but a person's answer, which enters the fingerprint with its criterion."""


Part = FilePart | GlobPart | EntryPart | ItemsPart | GatesPart | AnswerPart
Subject = tuple[Part, ...]
