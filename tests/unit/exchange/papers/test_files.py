"""Papers as files: Word reads them back, a PDF has the pages and the words, a mail is a draft."""

from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pypdf import PdfReader

from kactl.errors import ExitCode, KactlError
from kactl.exchange.extras import needed
from kactl.exchange.papers import pdf as engines
from kactl.exchange.papers.docx import docx
from kactl.exchange.papers.mail import Attachment, draft
from kactl.exchange.papers.pdf import pdf
from kactl.exchange.papers.xlsx import xlsx
from kactl.model.paper import Column, Fact, Grid, Heading, Paper, Paragraph, Signature, Signatures
from kactl.render.paper.html import html

PAPER = Paper(
    title="UAT 验收确认单",
    language="zh",
    control=(Fact(label="编号", value="K-1", exact=True),),
    code="K7F3-9Q2M",
    code_label="确认码",
    blocks=(
        Heading(text="请您确认"),
        Paragraph(text="正文\x0b"),
        Grid(
            columns=(Column(title="编号"), Column(title="数", kind="number")),
            rows=(("R-1", "3"), ("R-2", "4")),
        ),
        Signatures(
            signatures=(Signature(label="客户", choices=("同意",), seal=True),),
            sign="签字",
            day="日期",
            seal="盖章",
        ),
    ),
    footer="华星零售",
)


def test_word_reads_a_paper_back() -> None:
    read = Document(BytesIO(docx(PAPER)))
    words = "\n".join(one.text for one in read.paragraphs)
    assert "UAT 验收确认单" in words
    assert "确认码 K7F3-9Q2M" in words
    cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    assert {"K-1", "R-2", "4"} <= set(cells)
    assert any("盖章" in one for one in cells)
    for foot in (read.sections[0].footer, read.sections[0].first_page_footer):
        assert foot.paragraphs[0].text == "华星零售 · K7F3-9Q2M\t1 / 1"
    assert [one.text.strip() for one in read.sections[0].footer._element.iter(qn("w:instrText"))] == [
        "PAGE", "NUMPAGES",
    ]  # fmt: skip
    assert read.sections[0].header.paragraphs[0].text == "UAT 验收确认单\tK7F3-9Q2M"
    assert (read.core_properties.author, read.core_properties.title) == ("", "UAT 验收确认单")


def test_a_page_becomes_a_pdf() -> None:
    made = pdf(html(PAPER))
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")


def test_without_a_browser_the_extra_sets_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engines, "_INSTALLED", ())
    text = "".join(one.extract_text() for one in PdfReader(BytesIO(pdf(html(PAPER)))).pages)
    assert [one for one in ("UAT 验收确认单", "K7F3-9Q2M", "1 / 1") if one not in text] == []


def test_without_any_engine_both_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engines, "_INSTALLED", ())
    monkeypatch.setattr(engines, "find_spec", lambda _: None)
    with pytest.raises(KactlError) as caught:
        pdf("<p>")
    assert (caught.value.code, caught.value.fix) == ("paper.no-engine", 'pip install "kactl[pdf]"')


def test_a_missing_extra_names_the_command_that_installs_it() -> None:
    with pytest.raises(KactlError) as caught:
        needed("no_such_library_of_ours", "paper")
    assert caught.value.exit_code == ExitCode.UNDECIDED
    assert caught.value.fix == 'pip install "kactl[paper]"'


def test_a_mail_is_a_draft_with_both_bodies() -> None:
    data = draft(
        "确认\n单", ["zhang.wei@example.com"], "正文", "<p>正文</p>", [Attachment("确认单.pdf", b"%PDF-1")]
    )
    mail = message_from_bytes(data, policy=default)
    assert (mail["Subject"], mail["To"], mail["X-Unsent"], mail["From"]) == (
        "确认 单", "zhang.wei@example.com", "1", None,
    )  # fmt: skip
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]
    assert [one.get_filename() for one in mail.iter_attachments()] == ["确认单.pdf"]


def test_a_workbook_prints_on_pages_as_wide_as_they_are_and_names_its_tables() -> None:
    long = "很长的说明" * 30
    grid = Grid(
        name="风险 [1]",
        columns=(Column(title="编号", kind="code"), Column(title="说明")),
        rows=(("=1+1", long),),
    )
    data = xlsx(PAPER.model_copy(update={"blocks": (Heading(text="风险"), grid)}))
    book = load_workbook(BytesIO(data))
    cover, table = book.worksheets
    said = [str(row[0]) for row in cover.iter_rows(values_only=True) if row[0]]
    assert "见工作表“风险  1”，共 1 行" in said
    assert [one.hyperlink.location for row in cover.iter_rows() for one in row if one.hyperlink] == [
        "'风险  1'!A1"
    ]
    assert (table["A2"].value, table["A2"].data_type) == ("=1+1", "s")
    assert table.row_dimensions[2].height > 100
    for one in (cover, table):
        assert (one.page_setup.fitToWidth, one.sheet_properties.pageSetUpPr.fitToPage) == (1, True)
        assert one.oddFooter.right.text == "&P / &N"
    assert table.print_title_rows == "$1:$1"
    about = ZipFile(BytesIO(data)).read("docProps/core.xml").decode()
    assert "openpyxl" not in about
    assert book.properties.title == "UAT 验收确认单"
