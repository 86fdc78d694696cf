from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.gating import WRITE, Bench, asking, gate
from tests.paperwork import printed, scan, word, workbook
from tests.unit.workflows.documents.conftest import CHARTER, TEMPLATE, WRITTEN

from kactl.errors import ExitCode, KactlError
from kactl.model.documents import AttachedDocument
from kactl.model.reports import ChangeSetReport
from kactl.workflows.documents.attaching import Attachment, attach_document, detach_document
from kactl.workflows.documents.laying_down import new_document
from kactl.workflows.open_review import open_review
from kactl.workflows.papers.sheet import gate_sheet
from kactl.workflows.state import answer, approve


def outside(bench: Bench, name: str, data: bytes) -> Path:
    path = bench.root.parent / name
    path.write_bytes(data)
    return path


def attach(bench: Bench, name: str, data: bytes, words: str = "charter", **about: str) -> ChangeSetReport:
    given = Attachment(outside(bench, name, data), about=about)
    return attach_document(bench.call(), words, given, writing=WRITE)


def entry(bench: Bench) -> AttachedDocument:
    found = bench.snapshot.attached
    assert found is not None
    return found["charter"]


def test_a_file_takes_the_place_of_a_template_that_nobody_touched(shelf: Bench) -> None:
    new_document(shelf.call(), "charter", writing=WRITE)
    report = attach(shelf, "项目章程 最终版(2).DOCX", word("Goals"), version="2.0", approver="陈洁")
    assert {(one.path, one.action) for one in report.files} == {
        ("process/charter.docx", "create"),
        ("process/charter.md", "remove"),
        ("process/documents.yaml", "create"),
    }
    assert (entry(shelf).file, entry(shelf).name) == ("charter.docx", "项目章程 最终版(2).DOCX")
    assert (entry(shelf).version, entry(shelf).approver) == ("2.0", "陈洁")
    text = (shelf.root / "process/documents.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.kactl/schemas/documents.json\n")
    assert "process/documents.yaml" not in [one.path for one in shelf.snapshot.faults]


def test_markdown_that_was_worked_on_is_kept_and_said_to_be_idle(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("Write")
    report = attach(shelf, "charter.docx", word("Goals"))
    assert [one.code for one in report.notes] == ["document.markdown-kept"]
    assert (shelf.root / "process/charter.md").exists()


def test_its_owner_answers_and_the_answer_dies_with_the_bytes(shelf: Bench) -> None:
    report = attach(shelf, "charter.docx", word("Goals"))
    (step,) = report.next
    assert step.command == 'kactl gate answer review charter-complete --met --reason "…"'
    waiting = shelf.verdict()
    assert (waiting.status, waiting.criteria[0].outcome) == ("BLOCKED", "unknown")
    assert 'kactl gate answer review charter-complete --met --reason "…"' in [
        one.command for one in waiting.next
    ]
    answer(
        shelf.call(), "review", "charter-complete",
        met=True, not_applicable=False, reason="read it through", writing=WRITE,
    )  # fmt: skip
    assert shelf.status() == "READY"
    approve(shelf.call(), "review", role="manager", writing=WRITE)
    assert shelf.status() == "PASSED"
    other = shelf.root / "process/charter.docx"
    before = other.read_bytes()
    other.write_bytes(word("Other goals"))
    (judged,) = shelf.base().criteria
    assert [one.code for one in judged.findings] == ["document-complete.answered-before"]
    other.write_bytes(before)
    assert shelf.base().criteria[0].outcome == "met"


def test_who_keeps_a_document_answers_for_the_client_who_opens_no_terminal(shelf: Bench) -> None:
    asked = asking("charter-complete", "document-complete", {"document": "charter"}, owner="sponsor")
    shelf.ask(gate("review", asked, approvals=[{"role": "sponsor"}]), documents=[CHARTER])
    shelf.commit("Let the client answer for the charter")
    attach(shelf, "charter.docx", word("Goals"))
    (step,) = shelf.verdict().next
    assert (step.who, step.command[:30]) == (("wang-fang",), "kactl gate answer review chart")
    words = ("review", "charter-complete")
    with pytest.raises(KactlError) as refused:
        answer(shelf.call(), *words, met=False, not_applicable=True, reason="not here", writing=WRITE)
    assert refused.value.code == "statement.not-owner"
    answer(shelf.call(), *words, met=True, not_applicable=False, reason="read it through", writing=WRITE)
    assert shelf.status() == "READY"


def test_markdown_is_judged_by_kactl_itself_and_takes_no_such_answer(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("Write")
    with pytest.raises(KactlError) as refused:
        answer(
            shelf.call(), "review", "charter-complete",
            met=True, not_applicable=False, reason="believe me", writing=WRITE,
        )  # fmt: skip
    assert refused.value.code == "statement.judged-itself"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", word("Goals", tracked="not"), "document.tracked"),
        ("a.pdf", printed("Goals", password="secret"), "document.protected"),  # noqa: S106 - of a test file
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 encrypted", "document.protected"),
        ("a.pdf", b"%PDF-1.7\nnothing", "document.damaged"),
        ("a.pdf", word("Goals"), "document.damaged"),
        ("a.docx", workbook(), "document.damaged"),
        ("a.docx", b"", "outside-file.empty"),
    ],
)
def test_what_people_cannot_all_read_alike_is_refused_by_name(
    shelf: Bench, name: str, data: bytes, code: str
) -> None:
    with pytest.raises(KactlError) as refused:
        attach(shelf, name, data)
    assert (refused.value.code, refused.value.exit_code) == (code, ExitCode.FINDINGS)
    assert not (shelf.root / "process/documents.yaml").exists()


@pytest.mark.parametrize(("name", "data"), [("a.pdf", printed("Goals")), ("a.xlsx", workbook())])
def test_pdf_and_xlsx_are_taken_too(shelf: Bench, name: str, data: bytes) -> None:
    assert attach(shelf, name, data).notes == ()
    assert entry(shelf).file == f"charter{Path(name).suffix}"


def test_a_scan_is_taken_and_told(shelf: Bench) -> None:
    assert [one.code for one in attach(shelf, "a.pdf", scan()).notes] == ["document.scanned"]


def test_another_kind_is_misuse(shelf: Bench) -> None:
    with pytest.raises(KactlError) as refused:
        attach(shelf, "a.odt", b"text")
    assert (refused.value.code, refused.value.exit_code) == ("document.no-kind", ExitCode.USAGE)


def test_a_new_file_of_another_kind_replaces_the_old_one(shelf: Bench) -> None:
    attach(shelf, "a.docx", word("Goals"), version="1.0")
    attach(shelf, "a.pdf", printed("Goals"))
    assert not (shelf.root / "process/charter.docx").exists()
    assert (entry(shelf).file, entry(shelf).version) == ("charter.pdf", "1.0")


def test_a_link_is_kept_with_the_day_of_its_export_which_a_review_names(shelf: Bench) -> None:
    link = "https://wiki.example.com/charter"
    attach_document(shelf.call(), "charter", Attachment(link=link), writing=WRITE)
    assert shelf.verdict().criteria[0].findings[0].code == "document-complete.no-export"
    given = Attachment(outside(shelf, "export.pdf", printed("Goals")), taken=date(2026, 11, 15))
    attach_document(shelf.call(), "charter", given, writing=WRITE)
    assert (entry(shelf).link, entry(shelf).taken) == (link, date(2026, 11, 15))
    report = open_review(shelf.call(), "review", writing=WRITE)
    assert [(one.code, one.values["day"]) for one in report.notes] == [("document.link-frozen", "2026-11-15")]
    assert not (shelf.root / "process/charter.md").exists()


def test_taking_it_away_brings_the_markdown_back_into_force(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("Write")
    attach(shelf, "a.docx", word("Goals"))
    detach_document(shelf.call(), "charter", writing=WRITE)
    assert not (shelf.root / "process/charter.docx").exists()
    assert shelf.snapshot.attached == {}
    assert shelf.verdict().criteria[0].outcome == "met"


def test_a_reviewer_must_be_of_the_team(shelf: Bench) -> None:
    with pytest.raises(KactlError) as refused:
        attach(shelf, "a.docx", word("Goals"), reviewer="nobody")
    assert refused.value.code == "statement.no-person"


def test_a_sheet_names_the_attached_file_with_its_version(shelf: Bench) -> None:
    attach(shelf, "a.docx", word("Goals"), version="2.0")
    sheet = shelf.root.parent / "sheet.md"
    gate_sheet(shelf.call(), "review", sheet, role="manager")
    assert "| Project charter | 2.0 | `process/charter.docx` |" in sheet.read_text("utf-8")


def test_nothing_is_written_on_a_dry_run(shelf: Bench) -> None:
    given = Attachment(outside(shelf, "a.docx", word("Goals")))
    report = attach_document(shelf.call(), "charter", given, writing=replace(WRITE, dry_run=True))
    assert report.planned
    assert not (shelf.root / "process/charter.docx").exists()


def test_a_template_is_laid_no_more_where_a_file_stands(shelf: Bench) -> None:
    attach(shelf, "a.docx", word("Goals"))
    with pytest.raises(KactlError) as refused:
        new_document(shelf.call(), "charter", writing=WRITE)
    assert refused.value.code == "document.stands-attached"
    assert TEMPLATE.encode() not in [one.read_bytes() for one in (shelf.root / "process").glob("*")]
