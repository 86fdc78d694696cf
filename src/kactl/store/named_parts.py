"""The digests within a subject, by names that people understand: what changed is told from two of these."""

from collections.abc import Callable, Iterator

from kactl.gates.digests import framed
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart
from kactl.store.digests import ReadPart, entry_fields, file_fields, linked_value
from kactl.store.items import projected
from kactl.store.reading import Files
from kactl.store.selection import Selected, entry
from kactl.syntax.canonical import canonical_json


def named_digests(
    part: ReadPart, files: Files, select: Callable[[ItemsPart], Selected]
) -> Iterator[tuple[str, str]]:
    """Give `path`, `path#key/key` or `register/id` with its digest for everything that a part selects."""
    match part:
        case FilePart():
            yield part.path, framed(file_fields(files, part.path))
        case GlobPart():
            for path in files.matching(part.pattern):
                yield path, framed(file_fields(files, path))
        case EntryPart():
            name = f"{part.path}#{'/'.join(part.keys)}"
            yield name, framed(entry_fields(files, part, entry(files, part)))
        case ItemsPart():
            yield from _items(part, files, select(part))


def _items(part: ItemsPart, files: Files, found: Selected) -> Iterator[tuple[str, str]]:
    for one in found.items:
        yield f"{part.register}/{one.id}", framed((canonical_json(projected(one.fields, part.fields)),))
    for key, linked in found.linked.items():
        yield f"{part.register}/*/{part.follow}/{key}", framed((canonical_json(linked_value(part, linked)),))
    for path in found.faults:
        yield path, framed(file_fields(files, path))
