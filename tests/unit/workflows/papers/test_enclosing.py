"""What a mailed sheet carries: the documents that it asks about, as they were when the review opened."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from tests.gating import WRITE, Bench, asking, gate
from tests.paperwork import word

from kactl.model.paper_report import PaperReport
from kactl.workflows.documents.attaching import Attachment, attach_document
from kactl.workflows.open_review import open_review
from kactl.workflows.papers import enclosing
from kactl.workflows.papers.sheet import gate_sheet

ASKED = gate(
    "review",
    asking("charter", "document-complete", {"document": "charter"}, owner="manager"),
    approvals=[{"role": "manager"}],
)
DECLARED = [
    {"id": one, "title": title, "path": f"{one}.md", "owner": "manager", "gate": "review"}
    for one, title in (("charter", {"zh": "章程", "en": "Charter"}), ("other", "Other"))
]


@pytest.fixture
def asked(git_repo: Path) -> Bench:
    bench = Bench(git_repo)
    bench.lay(ASKED, documents=DECLARED)
    bench.fill(
        charter='---\ntitle: 章程 A/B\nversion: "1.2"\n---\nWhy we are here.', other="Nobody asks about it."
    )
    bench.commit("Begin")
    return bench


def drafted(bench: Bench, *, documents: bool = True) -> tuple[PaperReport, dict[str, bytes], str]:
    """Return the report, the enclosed files by name, and the words of the mail."""
    path = bench.root.parent / "sheet.eml"
    call = replace(bench.call(), asked="zh")
    report = gate_sheet(call, "review", path, role="manager", documents=documents)
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    assert body is not None
    files = {str(one.get_filename()): bytes(one.get_content()) for one in mail.iter_attachments()}
    sheet = [name for name in files if "确认单" in name]
    assert len(sheet) == 1
    return report, {name: one for name, one in files.items() if name not in sheet}, body.get_content()


def test_a_mail_encloses_what_it_asks_about_as_it_was_pinned(asked: Bench) -> None:
    open_review(asked.call(), "review", writing=WRITE)
    asked.fill(charter="Rewritten since.")
    asked.commit("Rewrite")
    report, files, words = drafted(asked)
    assert list(files) == ["章程 A B 1.2.docx"]
    text = "\n".join(one.text for one in Document(BytesIO(files["章程 A B 1.2.docx"])).paragraphs)
    assert "Why we are here." in text
    assert "Rewritten since." not in text
    assert "章程 A B 1.2.docx" in words
    assert report.notes == ()


def test_an_attached_document_goes_as_it_is(asked: Bench, tmp_path: Path) -> None:
    source = tmp_path / "签字版.docx"
    source.write_bytes(word("Goals"))
    attach_document(asked.call(), "charter", Attachment(source), writing=WRITE)
    _, files, _ = drafted(asked)
    assert list(files.values()) == [source.read_bytes()]


def test_documents_can_be_left_out(asked: Bench) -> None:
    _, files, words = drafted(asked, documents=False)
    assert files == {}
    assert "随邮件附上" not in words


def test_what_is_too_large_is_named(asked: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enclosing, "MOST", 1000)
    report, files, words = drafted(asked)
    assert files == {}
    assert [(one.code, one.values["names"]) for one in report.notes] == [
        ("sheet.too-large", ("章程 A B 1.2.docx",))
    ]
    assert "没有随邮件附上：章程 A B 1.2.docx" in words
