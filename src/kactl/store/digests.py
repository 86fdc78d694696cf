"""The digest of a subject: the same on any day, machine and version of kactl.

SHA-256 with an 8-byte length before every field. A part's own digest is over its kind, its name and what it
selects; the subject's is over the digests of its parts in order of kind and name.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from kactl.gates.digests import framed
from kactl.model.findings import Finding
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Subject
from kactl.model.view import Item
from kactl.store.items import projected
from kactl.store.names import raw
from kactl.store.reading import Files
from kactl.store.selection import Absent, Selected, entry
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value

_DOMAIN = "kactl-subject-v1"
_MISSING = b"missing"
ReadPart = FilePart | GlobPart | EntryPart | ItemsPart


def subject_digest(parts: Mapping[ReadPart, str]) -> str:
    """Return the digest of a subject from the digests of its parts."""
    ordered = sorted((part_name(part), digest) for part, digest in parts.items())
    return framed((_DOMAIN, *(digest for _, digest in ordered)))


def read_parts(subject: Subject) -> Iterator[ReadPart]:
    """Give the parts that are read from the tree; verdicts and answers enter elsewhere."""
    yield from (part for part in subject if isinstance(part, FilePart | GlobPart | EntryPart | ItemsPart))


def part_name(part: ReadPart) -> tuple[bytes, ...]:
    """Return kind and name of a part: what it asks for, whatever it finds."""
    match part:
        case FilePart():
            return b"file", raw(part.path)
        case GlobPart():
            return b"glob", raw(part.pattern)
        case EntryPart():
            fields = b"" if part.fields is None else canonical_json([*sorted(part.fields)])
            return b"entry", raw(part.path), canonical_json([*part.keys]), fields
        case ItemsPart():
            where = b"" if part.where is None else canonical_json(plain(part.where.source))
            fields = canonical_json([*sorted(part.fields)])
            followed = canonical_json([part.follow or "", *sorted(part.follow_fields)])
            return b"items", part.register.encode(), where, fields, followed


def file_fields(files: Files, path: str) -> tuple[bytes, ...]:
    """Return what stands for a file: its path, mode and SHA-256, or that it is missing."""
    entry = files.listing.get(path)
    if entry is None:
        return raw(path), _MISSING
    return raw(path), entry.mode.encode(), files.digest(path).encode()


def entry_fields(files: Files, part: EntryPart, found: Value | Absent | Finding) -> tuple[bytes, ...]:
    """Return what stands for an entry: its value, that it is absent, or the digest of an unreadable file."""
    if isinstance(found, Absent):
        return (b"absent",)
    if isinstance(found, Finding):
        return b"unreadable", files.digest(part.path).encode()
    return b"value", canonical_json(found)


def items_fields(files: Files, part: ItemsPart, found: Selected) -> Iterator[bytes]:
    """Give what stands for items: fields by id, of linked ones too (null: a miss), and unreadable files."""
    yield canonical_json({one.id: projected(one.fields, part.fields) for one in found.items})
    yield canonical_json({key: linked_value(part, one) for key, one in found.linked.items()})
    for path in sorted(found.faults):
        yield from file_fields(files, path)


def linked_value(part: ItemsPart, item: Item | None) -> Value:
    """Return what of a linked item enters; null when the id leads nowhere."""
    return None if item is None else projected(item.fields, part.follow_fields)


def plain(value: Any) -> Value:  # noqa: ANN401 - a condition's source is plain data of any shape
    """Return plain data whose numbers keep their digits, as JSON hands floats in."""
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    known: Value = value
    return known


def part_digest(part: ReadPart, files: Files, select: Callable[[ItemsPart], Selected]) -> str:
    """Return the digest of one part: over its kind and name, and over what it selects."""
    return framed((*part_name(part), *_content(part, files, select)))


def _content(part: ReadPart, files: Files, select: Callable[[ItemsPart], Selected]) -> Iterator[bytes]:
    match part:
        case FilePart():
            yield from file_fields(files, part.path)
        case GlobPart():
            for path in files.matching(part.pattern):
                yield from file_fields(files, path)
        case EntryPart():
            yield from entry_fields(files, part, entry(files, part))
        case ItemsPart():
            yield from items_fields(files, part, select(part))
