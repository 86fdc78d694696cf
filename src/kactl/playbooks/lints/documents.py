"""Documents lie inside the process folder, each at its own path, and have a template."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from kactl.model.findings import Finding
from kactl.model.registers import Document
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.kinds import LANGUAGES
from kactl.playbooks.lints.uses import uses
from kactl.playbooks.paths import is_inside, template_of

FIXED: Final[Mapping[str, str]] = {
    "team": "team.yaml",
    "environments": "environments.yaml",
    "calendar": "calendar.yaml",
}


def paths(draft: Draft) -> Iterator[Finding]:
    """Yield paths that leave the process folder or that another document or register has."""
    taken: dict[str, str] = {}
    for number, register in enumerate(draft.playbook.registers):
        if register.folder and not is_inside(register.folder):
            loc = ("registers", number, "folder")
            yield draft.finding("path-outside", loc, {"path": register.folder}, subject=register.id)
    for number, document in enumerate(draft.playbook.documents):
        loc = ("documents", number, "path")
        if not is_inside(document.path):
            yield draft.finding("path-outside", loc, {"path": document.path}, subject=document.id)
        first = taken.setdefault(document.path.casefold(), document.id)
        if first != document.id:
            values = {"path": document.path, "first": first}
            yield draft.finding("path-twice", loc, values, subject=document.id)
        wanted = FIXED.get(document.content)
        if wanted and document.path != wanted:
            values = {"path": wanted, "content": document.content}
            yield draft.finding("fixed-path", loc, values, subject=document.id)


def templates(draft: Draft) -> Iterator[Finding]:
    """Yield templates that a document wants and that are missing in a language."""
    if draft.templates is None:
        return
    for number, document in enumerate(draft.playbook.documents):
        if document.content != "template":
            continue
        wanted = template_of(document)
        for language, names in sorted(draft.templates.items()):
            if wanted not in names:
                loc = ("documents", number, "template" if document.template else "path")
                values = {"name": wanted, "language": LANGUAGES[language]}
                yield draft.finding("template-missing", loc, values, subject=document.id)


def unread(draft: Draft) -> Iterator[Finding]:
    """Yield documents that no criterion and no rule reads."""
    read = _Read(draft)
    for number, document in enumerate(draft.playbook.documents):
        if document.content == "template" and not read.covers(document):
            loc = ("documents", number)
            values = {"id": document.id}
            yield draft.finding("document-unread", loc, values, subject=document.id, severity="warning")


class _Read:
    """What the parameters of all checks name: documents, paths, patterns, and registers by their folder."""

    def __init__(self, draft: Draft) -> None:
        self.documents: set[str] = set()
        self.patterns: set[str] = set()
        for use in uses(draft):
            self.documents.update(word for _, word in use.words("document"))
            for key in ("path", "pattern"):
                self.patterns.update(word for _, word in use.words(key))
            for _, name in use.words("register"):
                register = draft.playbook.register_of(name)
                self.patterns.update([f"{register.folder}/*.yaml"] if register and register.folder else ())

    def covers(self, document: Document) -> bool:
        """Tell whether some check reads the document."""
        return document.id in self.documents or any(fnmatchcase(document.path, one) for one in self.patterns)
