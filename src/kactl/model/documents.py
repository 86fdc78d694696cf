"""`documents.yaml`: which documents are attached files or links, in place of Markdown."""

from datetime import date
from typing import Annotated, Final

from pydantic import Field

from kactl.model.base import Model

FILE: Final = "documents.yaml"
KINDS: Final = (".docx", ".xlsx", ".pdf")
"""The endings of files that can be attached."""
_STEP = r"[^/\\.\s<>:\"|?*\x00-\x1f\x7f][^/\\<>:\"|?*\x00-\x1f\x7f]*"
_PLACE = rf"^{_STEP}(/{_STEP})*\.(docx|xlsx|pdf)$"

DocumentKey = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(@[A-Za-z0-9][A-Za-z0-9._-]*)?$")]
"""A document's id; of one that each instance has, with `@` and the instance."""


class AttachedDocument(Model):
    """A document that is an attached file, or a page elsewhere with its export."""

    file: str | None = Field(default=None, pattern=_PLACE)
    """The file, relative to the process folder; of a link, its export. Nothing: it has not come yet."""
    link: str | None = Field(default=None, pattern=r"^https?://[^\s<>\"]+$")
    """Where the page stands that the file was exported from; kactl fetches nothing."""
    taken: date | None = None
    """The day of the export."""
    name: str | None = None
    """What the file was called where it came from."""
    title: str | None = None
    version: str | None = None
    classification: str | None = None
    author: str | None = None
    reviewer: str | None = None
    approver: str | None = None


class AttachedDocuments(Model):
    """`documents.yaml`, whole."""

    documents: dict[DocumentKey, AttachedDocument] = Field(default={})


def key_of(document: str, instance: str | None) -> str:
    """Return the key of a document, of one that each instance has with the instance."""
    return f"{document}@{instance}" if instance else document
