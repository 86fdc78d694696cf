"""What a document says about itself, as far as it must be text and name people who are there."""

from collections.abc import Iterator, Mapping
from typing import Final

from kactl.model.base import Text
from kactl.model.documents import AttachedDocument
from kactl.model.findings import Finding
from kactl.model.registers import Document
from kactl.model.team import Team
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.front_matter import locate_front_matter, read_front_matter
from kactl.syntax.values import Value
from kactl.texts.catalogue import message

TEXTS: Final = ("id", "title", "version", "classification")
PEOPLE: Final = ("author", "reviewer", "approver")
"""One person, or a list of them."""
_OF_THE_TEAM: Final = ("reviewer", "approver")


def front_troubles(document: Document, path: str, data: bytes, team: Team) -> Iterator[Finding]:
    """Yield what is wrong with the front matter of a Markdown document; one without any is nobody's fault."""
    try:
        front = read_front_matter(data)
    except SyntaxFault as error:
        fault = error.fault
        if fault.code not in ("front-matter.missing", "front-matter.encoding"):
            problem = Text(
                zh=message(fault.code, "zh", fault.values), en=message(fault.code, "en", fault.values)
            )
            values = {"title": document.title, "problem": problem}
            yield _finding("document.front-unreadable", document, path, fault.line, values)
        return
    for key, value in front.items() if isinstance(front, dict) else ():
        if key in (*TEXTS, *PEOPLE):
            line = locate_front_matter(data, (key,))[0]
            yield from _entry(document, path, line, (key, value), team)


def entry_troubles(document: Document, path: str, one: AttachedDocument, team: Team) -> Iterator[Finding]:
    """Yield whom the entry of an attached document names who is not in the team."""
    for key in _OF_THE_TEAM:
        value: str | None = getattr(one, key)
        if value:
            yield from _entry(document, path, None, (key, value), team)


def _entry(
    document: Document, path: str, line: int | None, entry: tuple[str, Value], team: Team
) -> Iterator[Finding]:
    key, value = entry
    words = value if isinstance(value, list) and key in PEOPLE else [value]
    for one in words:
        values = {"title": document.title, "key": key, "found": str(one)}
        if one is not None and not isinstance(one, str):
            yield _warned("document.front-type", document, path, line, values)
        elif one and key in _OF_THE_TEAM and not team.find(one):
            yield _warned("document.front-person", document, path, line, values)


def _warned(
    code: str, document: Document, path: str, line: int | None, values: Mapping[str, object]
) -> Finding:
    return _finding(code, document, path, line, values).model_copy(update={"severity": "warning"})


def _finding(
    code: str, document: Document, path: str, line: int | None, values: Mapping[str, object]
) -> Finding:
    return Finding(
        code=code, path=path, line=line, column=1 if line else None, subject=document.id,
        who=(document.owner,), values=values,
    )  # fmt: skip
