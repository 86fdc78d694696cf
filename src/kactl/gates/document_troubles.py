"""Documents that nobody can read, or whose front matter is faulty; being unfinished is no trouble."""

import re
from collections.abc import Iterator, Mapping

from kactl.checks.document_complete import CODES
from kactl.checks.reading.documents import broken
from kactl.checks.reading.front_matter import entry_troubles, front_troubles
from kactl.gates.assessing import setting_of
from kactl.model.documents import FILE
from kactl.model.findings import Finding
from kactl.model.registers import Document
from kactl.model.view import Entry, Snapshot
from kactl.playbooks.tailoring import applies


def troubles(snapshot: Snapshot) -> Iterator[Finding]:
    """Yield what is wrong with the documents that are there: unreadable, or with a faulty front matter."""
    process, tree = f"{snapshot.engagement.process}/", snapshot.tree
    known = setting_of(snapshot).facts
    listing = tree.listing()
    for document in snapshot.playbook.documents:
        if document.content != "template" or not applies(document.when, known):
            continue
        for path in _paths(document, process, listing):
            data = tree.read(path)
            found = broken(document, path, data, CODES)
            if found is not None:
                yield found
            yield from front_troubles(document, path, data, snapshot.team)
        for key, one in (snapshot.attached or {}).items():
            if key.partition("@")[0] == document.id:
                yield from entry_troubles(document, f"{process}{FILE}", one, snapshot.team)


def _paths(document: Document, process: str, listing: Mapping[str, Entry]) -> Iterator[str]:
    """Yield where the document lies: of one that each instance has, every copy."""
    if not document.path.endswith(".md"):
        return
    place = process + document.path
    begin, instanced, _ = place.partition("{instance}")
    if not instanced:
        yield from (path for path in (place,) if path in listing and _is_plain(listing[path]))
        return
    pattern = re.compile("[^/]+".join(map(re.escape, place.split("{instance}"))))
    near = (path for path in listing if path.startswith(begin))
    yield from (path for path in near if _is_plain(listing[path]) and pattern.fullmatch(path))


def _is_plain(entry: Entry) -> bool:
    return entry.mode.startswith("100")
