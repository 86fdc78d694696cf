"""Look into a file before it stands for a document: nobody approves what cannot be read by all alike."""

from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from kactl.checks.reading.attachments import is_of_kind
from kactl.exchange.letters.documents import docx, pdf

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an encrypted docx or xlsx begins, and how their forerunners do."""
SCANNED: Final = "document.scanned"


def flaw(path: str, data: bytes) -> str | None:
    """Return the code of what is wrong with a file, None where nothing is."""
    if path.lower().endswith(".pdf"):
        return _pdf(data)
    if data.startswith(_OLE):
        return "document.protected"
    if not is_of_kind(path.lower(), data) or not _is_package(path, data):
        return "document.damaged"
    return _docx(data) if path.lower().endswith(".docx") else None


def _pdf(data: bytes) -> str | None:
    if not is_of_kind(".pdf", data):
        return "document.damaged"
    unread = pdf(data).unread
    return {"protected": "document.protected", "damaged": "document.damaged", "scanned": SCANNED}.get(
        unread or ""
    )


def _docx(data: bytes) -> str | None:
    found = docx(data)
    if found.unread is not None:
        return "document.damaged"
    return "document.tracked" if found.tracked else None


def _is_package(path: str, data: bytes) -> bool:
    """Tell whether a package holds what its ending promises."""
    wanted = "xl/workbook.xml" if path.lower().endswith(".xlsx") else "word/document.xml"
    try:
        return wanted in ZipFile(BytesIO(data)).namelist()
    except BadZipFile:
        return False
