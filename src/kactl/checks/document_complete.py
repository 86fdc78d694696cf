"""A document is there and filled: every section has content of its own, and no row or label waits for it."""

from typing import Final

from pydantic import Field

from kactl.checks.reading.documents import Codes, DocumentQuestion, document_subject, judge_document
from kactl.model.base import Id, Model
from kactl.model.findings import Judgement
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View

ID = "document-complete"
REVISION = 2
CODES: Final[Codes] = {
    "no-such-document": "document-complete.no-such-document",
    "not-in-force": "document-complete.not-in-force",
    "missing": "document-complete.missing",
    "no-file": "document-complete.no-file",
    "no-text": "document-complete.no-text",
    "no-markdown": "document-complete.no-markdown",
    "empty": "document-complete.empty-document",
    "bad-marker": "document-complete.bad-marker",
    "no-section": "document-complete.no-section",
    "unfilled": "document-complete.unfilled",
    "row": "document-complete.row",
    "label": "document-complete.label",
    "no-export": "document-complete.no-export",
    "missing-file": "document-complete.missing-file",
    "other-kind": "document-complete.other-kind",
    "to-answer": "document-complete.to-answer",
    "answered-before": "document-complete.answered-before",
    "bad-list": "document-complete.bad-list",
}


class Parameters(Model):
    """Which document, and which of its sections."""

    document: Id
    """The document's id in the playbook."""
    sections: tuple[Id, ...] | None = Field(default=None, min_length=1)
    """The sections that must be filled; all that are not optional unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the document's file."""
    return document_subject(_question(parameters), setting)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the file is there and the sections are filled."""
    return judge_document(_question(parameters), view, setting)


def _question(parameters: Parameters) -> DocumentQuestion:
    return DocumentQuestion(parameters.document, parameters.sections, CODES)
