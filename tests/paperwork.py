"""Files of other programs as people bring them: Word, PDF and Excel, sound and otherwise."""

from io import BytesIO
from zlib import compress, crc32

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from pypdf import PdfWriter

from kactl.exchange.papers.pdf import pdf


def word(*lines: str, tracked: str = "") -> bytes:
    """Return a Word document; `tracked` is a word that was inserted and that nobody accepted."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if tracked:
        change = OxmlElement("w:ins")
        change.set(qn("w:author"), "somebody")
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = tracked
        run.append(text)
        change.append(run)
        document.paragraphs[-1]._p.append(change)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def printed(text: str, *, password: str = "") -> bytes:
    """Return a PDF with a line of text, closed with a password where one is given."""
    made = pdf(f"<!doctype html><meta charset=utf-8><p>{text}")
    if not password:
        return made
    writer = PdfWriter(clone_from=BytesIO(made))
    writer.encrypt(password, algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def scan() -> bytes:
    """Return a PDF that holds a page and no text."""
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def dots(width: int, height: int) -> bytes:
    """Return a PNG, grey all over."""
    rows = (b"\0" + b"\x80" * width) * height
    size = width.to_bytes(4) + height.to_bytes(4)
    parts = ((b"IHDR", size + b"\x08\0\0\0\0"), (b"IDAT", compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_part, parts))


def _part(part: tuple[bytes, bytes]) -> bytes:
    name, data = part
    return len(data).to_bytes(4) + name + data + crc32(name + data).to_bytes(4)


def workbook() -> bytes:
    """Return a workbook."""
    book = Workbook()
    written = BytesIO()
    book.save(written)
    return written.getvalue()
