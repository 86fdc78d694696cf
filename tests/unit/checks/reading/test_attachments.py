import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.building import Built
from tests.checking import ask, codes, lay, told

from kactl.model.view import Answer

BOTH = pytest.mark.parametrize(
    ("check", "asked"),
    [
        ("document-complete", {"document": "charter"}),
        ("section-filled", {"document": "charter", "section": "goals"}),
    ],
)
WORD = b"PK\x03\x04 a package"
PATH = "process/charter.docx"


def attach(built: Built, **entry: str) -> None:
    built.write("process/documents.yaml", json.dumps({"documents": {"charter": entry}}))


def answered(data: bytes, outcome: str = "met") -> Answer:
    return Answer(outcome, "read it", "li-lei", "record", "0" * 64, {PATH: sha256(data).hexdigest()})


@pytest.fixture
def held(git_repo: Path) -> Built:
    built = lay("document-complete", "good", git_repo)
    built.write("process/documents.yaml", json.dumps({"documents": {"charter": {"file": "charter.docx"}}}))
    built.write(PATH, WORD)
    return built


@BOTH
def test_an_attached_file_waits_for_its_owners_answer_about_these_bytes(
    git_repo: Path, check: str, asked: dict[str, str]
) -> None:
    built = lay(check, "good", git_repo)
    attach(built, file="charter.docx")
    built.write(PATH, WORD)
    waiting = ask(built, check, asked)
    assert (waiting.outcome, codes([waiting])) == ("unknown", ["to-answer"])
    assert told(waiting, "to-answer").path == PATH
    assert ask(built, check, asked, answer=answered(WORD)).outcome == "met"
    built.write(PATH, WORD + b", another")
    replaced = ask(built, check, asked, answer=answered(WORD))
    assert (replaced.outcome, codes([replaced])) == ("unknown", ["answered-before"])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("charter.docx", b"", "empty-document"),
        ("charter.docx", b"\xd0\xcf\x11\xe0 encrypted", "other-kind"),
        ("charter.pdf", WORD, "other-kind"),
        ("charter.docx", None, "missing-file"),
    ],
)
def test_what_is_no_such_file_is_unmet_whatever_was_answered(
    git_repo: Path, name: str, data: bytes | None, code: str
) -> None:
    built = lay("document-complete", "good", git_repo)
    attach(built, file=name)
    if data is not None:
        built.write(f"process/{name}", data)
    judgement = ask(built, "document-complete", {"document": "charter"}, answer=answered(WORD))
    assert (judgement.outcome, codes([judgement])) == ("unmet", [code])


def test_a_link_without_its_export_is_unmet(git_repo: Path) -> None:
    built = lay("document-complete", "good", git_repo)
    attach(built, link="https://wiki.example.com/charter")
    judgement = ask(built, "document-complete", {"document": "charter"})
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["no-export"])


def test_the_markdown_beside_it_counts_for_nothing(held: Built) -> None:
    held.write("process/charter.md", "")
    assert ask(held, "document-complete", {"document": "charter"}, answer=answered(WORD)).outcome == "met"


def test_other_documents_are_judged_as_before(held: Built) -> None:
    held.write("process/documents.yaml", json.dumps({"documents": {"notes": {"file": "notes.pdf"}}}))
    assert ask(held, "document-complete", {"document": "charter"}).outcome == "met"


@pytest.mark.parametrize("text", ["[]", "documents: {charter: {file: ../../outside.docx}}"])
def test_a_file_that_says_nothing_sensible_is_told_and_lets_nothing_pass(held: Built, text: str) -> None:
    held.write("process/documents.yaml", text)
    assert held.snapshot.attached is None
    assert "process/documents.yaml" in [one.path for one in held.snapshot.faults]
    judgement = ask(held, "document-complete", {"document": "charter"}, answer=answered(WORD))
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-list"])
