"""One section of a document is filled, whatever the others look like."""

from typing import Final

from kactl.checks.reading.documents import Codes, DocumentQuestion, document_subject, judge_document
from kactl.model.base import Id, Model
from kactl.model.findings import Judgement
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View

ID = "section-filled"
REVISION = 2
CODES: Final[Codes] = {
    "no-such-document": "section-filled.no-such-document",
    "not-in-force": "section-filled.not-in-force",
    "missing": "section-filled.missing",
    "no-file": "section-filled.no-file",
    "no-text": "section-filled.no-text",
    "no-markdown": "section-filled.no-markdown",
    "empty": "section-filled.empty-document",
    "bad-marker": "section-filled.bad-marker",
    "no-section": "section-filled.no-section",
    "unfilled": "section-filled.unfilled",
    "row": "section-filled.row",
    "label": "section-filled.label",
    "no-export": "section-filled.no-export",
    "missing-file": "section-filled.missing-file",
    "other-kind": "section-filled.other-kind",
    "to-answer": "section-filled.to-answer",
    "answered-before": "section-filled.answered-before",
    "bad-list": "section-filled.bad-list",
}


class Parameters(Model):
    """Which section of which document."""

    document: Id
    """The document's id in the playbook."""
    section: Id
    """The id in the section's marker."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the document's whole file: what two roles approve separately is two files."""
    return document_subject(_question(parameters), setting)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the section is there and filled."""
    return judge_document(_question(parameters), view, setting)


def _question(parameters: Parameters) -> DocumentQuestion:
    return DocumentQuestion(parameters.document, (parameters.section,), CODES)
