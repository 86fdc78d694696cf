"""A document as the checks read it: whether it is there, and which sections still wait for content."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kactl.checks.reading.attachments import (
    attached,
    attached_subject,
    judge_attached,
    unreadable,
    unreadable_subject,
)
from kactl.checks.reading.playbook import in_force
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Document
from kactl.model.subjects import FilePart, Subject
from kactl.model.view import File, Setting, View
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.sections import Section, Sections, read_sections

Flaw = Literal[
    "no-such-document", "not-in-force", "missing", "no-file", "no-text", "no-markdown", "empty", "bad-marker",
    "no-section", "unfilled", "row", "label",
    "no-export", "missing-file", "other-kind", "to-answer", "answered-before", "bad-list",
]  # fmt: skip
Codes = Mapping[Flaw, str]


@dataclass(frozen=True, slots=True)
class DocumentQuestion:
    """Which sections of a document must be filled (None: all but optional ones), and the check's codes."""

    document: str
    sections: tuple[str, ...] | None
    codes: Codes


def document_subject(question: DocumentQuestion, setting: Setting) -> Subject:
    """Return the document's whole file and its template's, or nothing when there is no such document.

    Of one that is attached: the file that is, what is written about it, and its owner's answer.
    """
    declared = setting.playbook.document(question.document)
    if declared is None:
        return ()
    if setting.attached is None:
        return unreadable_subject(setting)
    if (one := attached(declared, setting)) is not None:
        return attached_subject(declared, one, setting)
    return FilePart(setting.inside(declared.path)), FilePart(template_path(declared))


def template_path(document: Document) -> str:
    """Return where the engagement keeps the template that a document was laid from."""
    return f".kactl/playbook/templates/{document.template or document.path}"


def judge_document(question: DocumentQuestion, view: View, setting: Setting) -> Judgement:
    """Answer whether the document is there and the sections are filled."""
    codes, identity = question.codes, question.document
    declared = setting.playbook.document(identity)
    if declared is None:
        return unknown(
            Finding(code=codes["no-such-document"], subject=identity, values={"document": identity})
        )
    teller = _Teller(codes, declared, setting.inside(declared.path))
    if not in_force([declared], setting):
        return Judgement("not-applicable", (teller.tell("not-in-force", severity="note"),))
    if setting.attached is None:
        return unreadable(setting, teller.tell)
    if (one := attached(declared, setting)) is not None:
        return judge_attached(one, view, setting, teller.tell)
    return _judge_file(question, view, declared, teller)


def _judge_file(question: DocumentQuestion, view: View, declared: Document, teller: "_Teller") -> Judgement:
    file = view.file(teller.path)
    if file is None or not file.mode.startswith("100"):
        return judged([teller.tell("no-file" if file else "missing")])
    if not file.path.endswith(".md"):
        return _judge_other(file, question, teller)
    try:
        found = read_sections(file.data)
    except SyntaxFault as error:
        return judged([teller.tell("no-text", error.fault.line)])
    return judged(_flaws(found, question.sections, _laid(view, declared), teller))


def broken(document: Document, path: str, data: bytes, codes: Codes) -> Finding | None:
    """Return what makes a Markdown document unreadable at any commit: it is no text, or has nothing in it."""
    teller = _Teller(codes, document, path)
    try:
        found = read_sections(data)
    except SyntaxFault as error:
        return teller.tell("no-text", error.fault.line)
    return None if found.content or found.sections else teller.tell("empty")


def _laid(view: View, declared: Document) -> tuple[str, ...]:
    """Return the sections that the template asks for: taking a marker out answers none of them."""
    template = view.file(template_path(declared))
    if template is None or not template.path.endswith(".md"):
        return ()
    try:
        return tuple(one.id for one in read_sections(template.data).sections if not one.optional)
    except SyntaxFault:
        return ()


@dataclass(frozen=True, slots=True)
class _Teller:
    """Words findings about one document."""

    codes: Codes
    document: Document
    path: str

    def tell(self, flaw: Flaw, line: int | None = None, **values: Any) -> Finding:  # noqa: ANN401
        """Return a finding, at a line where there is one."""
        severity = values.pop("severity", "error")
        shown = {"title": self.document.title, "path": self.path, **values}
        return Finding(
            code=self.codes[flaw],
            severity=severity,
            path=shown["path"],
            line=line,
            column=1 if line else None,
            subject=self.document.id,
            who=(self.document.owner,),
            values=shown,
        )


def _judge_other(file: File, question: DocumentQuestion, teller: _Teller) -> Judgement:
    if question.sections:
        return unknown(teller.tell("no-markdown"))
    lines = (one.strip() for one in file.data.removeprefix(b"\xef\xbb\xbf").splitlines())
    comments = (b"#", b"---") if file.path.endswith((".yaml", ".yml")) else ()
    written = any(one and not one.startswith(tuple(comments)) for one in lines)
    return judged([] if written else [teller.tell("empty")])


def _flaws(
    found: Sections, wanted: Sequence[str] | None, laid: Sequence[str], teller: _Teller
) -> Iterator[Finding]:
    for line in found.bad_markers:
        yield teller.tell("bad-marker", line)
    if not found.content and not found.sections:
        yield teller.tell("empty")
        return
    for identity in laid if wanted is None else wanted:
        if found.find(identity) is None:
            yield teller.tell("no-section", section=identity)
    for section in found.sections:
        if section.id in wanted if wanted is not None else not section.optional or section.content:
            yield from _open_points(section, teller)


def _open_points(section: Section, teller: _Teller) -> Iterator[Finding]:
    heading = section.heading or section.id
    for gap in section.gaps:
        yield teller.tell(gap.kind, gap.line, section=heading, text=gap.text)
    if not section.gaps and not section.content:
        yield teller.tell("unfilled", section.line, section=heading)
