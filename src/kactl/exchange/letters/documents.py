"""Read papers: pdf (extra `paper`), docx, plain text and pages; what cannot be read says why."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from kactl.exchange.extras import needed
from kactl.exchange.letters.charsets import as_text
from kactl.exchange.letters.webpage import words_of
from kactl.exchange.radicals import unified
from kactl.model.codes import codes_in
from kactl.model.letters import Letter

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PAGES: Final = 300
_MOST_UNPACKED: Final = 200 * 2**20
_BEGINNING: Final = 4096
_MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES: Final = tuple(f"{_MAIN}{one}" for one in ("ins", "del", "moveFrom", "moveTo"))


def pdf(data: bytes) -> Letter:
    """Return the text of a PDF; one without any is a scan."""
    library = needed("pypdf", "paper")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = library.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Letter(form="document", unread="protected")
        text = unified("\n".join(_pages(reader)))
    except library.errors.DependencyError:
        return Letter(form="document", unread="protected")
    except Exception:  # noqa: BLE001 - a library of this size lets any error of a damaged file out
        return Letter(form="document", unread="damaged")
    return _document(text) if text.strip() else Letter(form="document", unread="scanned")


def _pages(reader: Any) -> Iterator[str]:  # noqa: ANN401 - a library's object
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES:
            return
        yield page.extract_text() or ""


def docx(data: bytes) -> Letter:
    """Return the text of a Word document, changes that nobody accepted included, and that there are such."""
    if data.startswith(_OLE):
        return Letter(form="document", unread="protected")
    if not _sound(data):
        return Letter(form="document", unread="damaged")
    library = needed("docx", "paper")
    try:
        body = library.Document(BytesIO(data)).element.body
        paragraphs = ["".join(_runs(one)) for one in body.iter(f"{_MAIN}p")]
        tracked = next(body.iter(*_CHANGES), None) is not None
    except Exception:  # noqa: BLE001 - the library lets any error of a damaged file out
        return Letter(form="document", unread="damaged")
    return _document("\n".join(paragraphs)).model_copy(update={"tracked": tracked})


def _runs(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - a library's object
    yield from (one.text or "" for one in paragraph.iter(f"{_MAIN}t"))


def _sound(data: bytes) -> bool:
    """Tell whether a package can be opened without harm: no entities, and no more than it says."""
    try:
        package = ZipFile(BytesIO(data))
        parts = package.infolist()
        if sum(one.file_size for one in parts) > _MOST_UNPACKED:
            return False
        for one in parts:
            if one.filename.endswith((".xml", ".rels")):
                with package.open(one) as file:
                    if b"<!DOCTYPE" in file.read(_BEGINNING):
                        return False
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return False
    return True


def plain(data: bytes) -> Letter:
    """Return a text."""
    return _document(as_text(data))


def page(data: bytes) -> Letter:
    """Return the text of a page."""
    return _document("\n".join(words_of(as_text(data))))


def _document(text: str) -> Letter:
    return Letter(form="document", own=text.strip(), own_codes=codes_in(text))
