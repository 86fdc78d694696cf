"""Papers: what they say, and why they say nothing."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from pypdf import PdfWriter

from kactl.exchange.letters.documents import docx, page, pdf, plain
from kactl.exchange.papers.pdf import pdf as printed
from kactl.model.letters import Letter

CODE = "K7F3-9Q2M"


def scanned() -> PdfWriter:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    return writer


def saved(writer: PdfWriter) -> bytes:
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def word(*paragraphs: str, change: str | None = None) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if change:
        mark = OxmlElement(f"w:{change}")
        document.paragraphs[0]._p.append(mark)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_the_text_of_a_pdf_is_read() -> None:
    found = pdf(printed(f"<html><body><p>Agreed {CODE}</p></body></html>"))
    assert "Agreed" in found.own
    assert found.own_codes == (CODE,)


def test_a_pdf_without_text_is_a_scan() -> None:
    assert pdf(saved(scanned())) == Letter(form="document", unread="scanned")


def test_a_pdf_with_a_password_is_protected() -> None:
    writer = scanned()
    writer.encrypt("secret", algorithm="RC4-128")
    assert pdf(saved(writer)) == Letter(form="document", unread="protected")


@pytest.mark.parametrize("data", [b"%PDF-1.4 signed and sealed", b"", b"%PDF-1.7\n" + b"\xff" * 5000])
def test_a_damaged_pdf_says_so(data: bytes) -> None:
    assert pdf(data).unread == "damaged"


def test_the_text_of_a_word_document_is_read() -> None:
    found = docx(word("同意。", f"确认码 {CODE}"))
    assert (found.own, found.own_codes, found.tracked) == (f"同意。\n确认码 {CODE}", (CODE,), False)


@pytest.mark.parametrize("change", ["ins", "del", "moveFrom"])
def test_tracked_changes_are_known(change: str) -> None:
    assert docx(word("同意。", change=change)).tracked


def test_a_word_document_with_a_password_is_protected() -> None:
    assert docx(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512).unread == "protected"


@pytest.mark.parametrize("part", [b"", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'])
def test_a_package_that_is_no_document_is_damaged(part: bytes) -> None:
    target = BytesIO()
    with ZipFile(target, "w") as package:
        package.writestr("word/document.xml", part)
    assert docx(target.getvalue()).unread == "damaged"
    assert docx(b"no package").unread == "damaged"


def test_texts_and_pages_are_read() -> None:
    assert plain(f"同意 {CODE}".encode("gb18030")).own == f"同意 {CODE}"
    assert page(f"<p>同意 {CODE}</p>".encode()).own_codes == (CODE,)
