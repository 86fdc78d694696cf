"""Files of other programs as people bring them: Word, PDF and Excel, sound and otherwise."""

from io import BytesIO

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


def workbook() -> bytes:
    """Return a workbook."""
    book = Workbook()
    written = BytesIO()
    book.save(written)
    return written.getvalue()
