import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from tests.gating import WRITE, Bench
from tests.paperwork import dots, word
from tests.unit.workflows.documents.conftest import TEMPLATE, WRITTEN

from kactl.errors import ExitCode, KactlError
from kactl.exchange.papers import drawing
from kactl.exchange.papers.pdf import browser
from kactl.model.paper_report import PaperReport, PapersReport
from kactl.texts.catalogue import Language
from kactl.workflows.documents.attaching import Attachment, attach_document
from kactl.workflows.documents.exporting import export_documents
from kactl.workflows.state import approve


@pytest.fixture
def written(shelf: Bench) -> Bench:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("Write the charter")
    return shelf


def exported(bench: Bench, name: str = "charter.md", asked: Language = "en", at: str | None = None) -> bytes:
    path = bench.root.parent / name
    export_documents(replace(bench.call(), asked=asked), ["charter"], path, at=at)
    return path.read_bytes()


def test_a_copy_says_what_it_is_and_who_may_sign_it(written: Bench) -> None:
    text = exported(written).decode()
    for words in (
        "# Project charter",
        "**Version** 1.0",
        "**Classification** internal",
        "**Reviewer** 李雷",
        "**Status** Draft: nobody has approved this version",
        "| `1.0` | 2026-",
        "Write the charter",
        "- 3 % by March",
        "> quoted",
        "    code  line",
        "picture: flow",
        "There is no record about this version yet.",
    ):
        assert words in text, words
    assert "kactl:section" not in text
    assert "Name numbers" not in text


def test_what_was_signed_stands_on_the_last_page(written: Bench) -> None:
    approve(written.call(), "review", role="manager", writing=WRITE)
    text = exported(written, asked="zh").decode()
    assert "生效：review于" in text
    assert "| review | Manager | 王芳 | 同意 |" in text
    assert "| review |  | 王芳 | 决定：通过 |" in text
    written.write("process/charter.md", WRITTEN.replace("3 %", "4 %"))
    assert "草稿：有改动尚未提交" in exported(written, asked="zh").decode()
    written.commit("Change")
    assert "草案：本版尚无人审批" in exported(written, asked="zh").decode()
    assert "生效：" in exported(written, asked="zh", at="HEAD~1").decode()


def test_an_unfilled_section_is_said_to_be_one(shelf: Bench) -> None:
    shelf.write("process/charter.md", TEMPLATE)
    shelf.commit("Lay")
    text = exported(shelf).decode()
    assert text.count("This section is not filled in yet.") == 1


def test_docx_and_pdf_hold_the_same_words(written: Bench) -> None:
    document = Document(BytesIO(exported(written, "charter.docx")))
    words = [one.text for one in document.paragraphs]
    assert {"Project charter", "Revisions", "Goals", "Signatures"} <= {*words}
    pages = PdfReader(BytesIO(exported(written, "charter.pdf"))).pages
    text = "\n".join(one.extract_text() for one in pages)
    assert "3 % by March" in text
    assert "Signatures" in pages[-1].extract_text()


def test_pictures_are_told(written: Bench) -> None:
    path = written.root.parent / "charter.html"
    report = export_documents(written.call(), ["charter"], path)
    assert isinstance(report, PaperReport)
    assert [(one.code, one.values["images"]) for one in report.notes] == [("document.images", "flow.png")]
    assert "flow.png" not in path.read_text("utf-8")


DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">
<script>1</script><rect width="90" height="30"/></svg>"""
SHOWN = """

![flow](img/flow.svg) and ![dots](img/dots.png)

![far](https://a.example/x.png) ![out](../../secret.png) ![gone](img/gone.png) ![text](charter.md)

- one
  1. **two** [three](https://a.example)
"""


@pytest.fixture
def pictured(shelf: Bench) -> Bench:
    shelf.write("process/img/dots.png", dots(40, 20))
    shelf.write("process/img/flow.svg", DRAWN)
    (shelf.root.parent / "secret.png").write_bytes(dots(4, 4))
    shelf.write("process/charter.md", WRITTEN + SHOWN)
    shelf.commit("Draw")
    return shelf


def test_pictures_that_lie_in_the_repository_are_embedded_and_the_others_named(pictured: Bench) -> None:
    path = pictured.root.parent / "charter.docx"
    report = export_documents(pictured.call(), ["charter"], path)
    assert isinstance(report, PaperReport)
    (note,) = report.notes
    assert (note.code, note.values["count"]) == ("document.images", 5)
    assert note.values["images"] == "flow.png, https://a.example/x.png, ../../secret.png"
    document = Document(BytesIO(path.read_bytes()))
    drawn = [24] if browser() else []  # a browser draws the svg for Word
    assert [round(one.width.mm) for one in document.inline_shapes] == [*drawn, 11]
    links = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert links == ["https://a.example"]
    (two,) = [run for one in document.paragraphs for run in one.runs if run.text == "two"]
    assert two.bold
    pages = PdfReader(BytesIO(exported(pictured, "charter.pdf"))).pages
    assert sum(len(one.images) for one in pages) >= 1
    assert re.search(r"1 / \d", pages[0].extract_text())
    page = exported(pictured, "charter.html").decode()
    assert page.count("<img ") == 2
    assert "secret" not in page.replace("../../secret.png", "")


def test_without_a_browser_a_drawing_is_named_in_word(
    pictured: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "browser", lambda: None)
    document = Document(BytesIO(exported(pictured, "charter.docx")))
    assert len(document.inline_shapes) == 1
    assert "flow" in [one.text for one in document.paragraphs]


def test_of_an_attached_file_the_copy_is_cover_revisions_and_signatures(shelf: Bench, tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(word("Goals"))
    about = {"version": "2.0", "title": "The charter"}
    attach_document(shelf.call(), "charter", Attachment(source, about=about), writing=WRITE)
    text = exported(shelf).decode()
    assert "# The charter" in text
    assert "The text is the file charter.docx" in text
    assert "| `2.0` |" in text


def test_several_documents_are_several_files(written: Bench) -> None:
    written.write("process/plans/v1.md", "# Plan\nwritten\n")
    written.commit("Plan")
    folder = written.root.parent
    report = export_documents(written.call(), ["charter", "plan@v1"], folder / "{doc}-copy.md")
    assert isinstance(report, PapersReport)
    assert [Path(one.path).name for one in report.papers] == ["charter-copy.md", "plan-v1-copy.md"]
    assert "written" in (folder / "plan-v1-copy.md").read_text("utf-8")
    with pytest.raises(KactlError) as refused:
        export_documents(written.call(), ["charter", "plan@v1"], folder / "both.md")
    assert (refused.value.code, refused.value.exit_code) == ("document.one-file", ExitCode.USAGE)


@pytest.mark.parametrize("name", ["charter.xlsx", "charter.eml", "charter"])
def test_a_document_becomes_no_workbook(written: Bench, name: str) -> None:
    with pytest.raises(KactlError) as refused:
        exported(written, name)
    assert (refused.value.code, refused.value.exit_code) == ("document.no-form", ExitCode.USAGE)
    assert not (written.root.parent / name).exists()


def test_what_is_not_there_cannot_be_exported(shelf: Bench) -> None:
    with pytest.raises(KactlError) as refused:
        exported(shelf)
    assert refused.value.code == "document.nothing-there"
