"""A document that is an attached file: it must be there and of its kind, and its owner answers."""

from collections.abc import Callable
from hashlib import sha256
from typing import Final, Literal

from kactl.model.documents import FILE, AttachedDocument, key_of
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Document
from kactl.model.subjects import AnswerPart, EntryPart, FilePart, Subject
from kactl.model.view import Setting, View

Flaw = Literal[
    "no-export", "missing-file", "no-file", "empty", "other-kind", "to-answer", "answered-before", "bad-list"
]
Tell = Callable[..., Finding]
_PACKAGE: Final = b"PK\x03\x04"
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024
"""Within so many bytes readers look for the mark of a PDF."""


def attached(document: Document, setting: Setting) -> AttachedDocument | None:
    """Return what stands in place of a document's Markdown, None where nothing does."""
    if document.content != "template":
        return None
    return (setting.attached or {}).get(_key(document, setting))


def attached_subject(document: Document, one: AttachedDocument, setting: Setting) -> Subject:
    """Return the file, what is written about it, and its owner's answer."""
    entry = EntryPart(f"{setting.engagement.process}/{FILE}", ("documents", _key(document, setting)))
    file = () if one.file is None else (FilePart(_path(one.file, setting)),)
    return (*file, entry, AnswerPart())


def unreadable_subject(setting: Setting) -> Subject:
    """Return what stands in the way where nobody can tell which documents are attached."""
    return (EntryPart(f"{setting.engagement.process}/{FILE}", ("documents",)),)


def unreadable(setting: Setting, tell: Tell) -> Judgement:
    """Return that nobody can tell; `check` says what is wrong with the file."""
    return unknown(tell("bad-list", path=f"{setting.engagement.process}/{FILE}"))


def judge_attached(one: AttachedDocument, view: View, setting: Setting, tell: Tell) -> Judgement:
    """Hold when the file is there, is of its kind, and the criterion's owner answered for these bytes."""
    if one.file is None:
        return judged([tell("no-export", link=one.link or "-")])
    path = _path(one.file, setting)
    file = view.file(path)
    if file is None:
        return judged([tell("missing-file", path=path)])
    if flaw := _flaw(file.mode, file.data, path):
        return judged([tell(flaw, path=path)])
    answer = view.answer()
    if answer is None:
        return unknown(tell("to-answer", path=path))
    if answer.seen.get(path) != sha256(file.data).hexdigest():
        return unknown(tell("answered-before", path=path))
    return Judgement("not-applicable" if answer.outcome == "not-applicable" else "met")


def is_of_kind(path: str, data: bytes) -> bool:
    """Tell whether a file's first bytes are those of its ending."""
    if path.endswith(".pdf"):
        return _PDF in data[:_PDF_WITHIN]
    return data.startswith(_PACKAGE)


def _flaw(mode: str, data: bytes, path: str) -> Flaw | None:
    if not mode.startswith("100"):
        return "no-file"
    if not data.strip():
        return "empty"
    return None if is_of_kind(path, data) else "other-kind"


def _key(document: Document, setting: Setting) -> str:
    return key_of(document.id, setting.instance if "{instance}" in document.path else None)


def _path(file: str, setting: Setting) -> str:
    return f"{setting.engagement.process}/{file}"
