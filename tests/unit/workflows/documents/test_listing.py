import json

import pytest
from tests.gating import WRITE, Bench
from tests.paperwork import word
from tests.unit.workflows.documents.conftest import TEMPLATE, WRITTEN

from kactl.errors import ExitCode, KactlError
from kactl.workflows.documents.laying_down import new_document
from kactl.workflows.documents.listing import list_documents, show_document


def states(bench: Bench) -> dict[str, str]:
    return {one.key: one.state for one in list_documents(bench.call()).documents}


def test_every_document_is_listed_with_how_far_it_is(shelf: Bench) -> None:
    assert states(shelf) == {"charter": "waiting", "plan": "waiting", "team": "there"}
    new_document(shelf.call(), "charter", writing=WRITE)
    assert states(shelf)["charter"] == "template"
    shelf.write("process/charter.md", TEMPLATE.replace("\n-\n", "\n- goal:\n"))
    assert states(shelf)["charter"] == "partly"
    shelf.write("process/charter.md", WRITTEN)
    assert states(shelf)["charter"] == "filled"
    shelf.write("process/charter.md", "项目".encode("gbk"))
    assert states(shelf)["charter"] == "unreadable"
    shelf.remove("process/charter.md")
    assert states(shelf)["charter"] == "missing"


def test_a_copy_of_an_instance_stands_by_itself(shelf: Bench) -> None:
    shelf.write("process/plans/v1.md", "# Plan\nwritten\n")
    shelf.write("process/documents.yaml", json.dumps({"documents": {"plan@v2": {"file": "plans/v2.docx"}}}))
    shelf.write("process/plans/v2.docx", word("The plan"))
    assert states(shelf) == {
        "charter": "waiting",
        "plan@v1": "filled",
        "plan@v2": "attached",
        "team": "there",
    }


def test_one_is_shown_with_its_sections_readers_and_last_change(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("Write the charter")
    report = show_document(shelf.call(), "项目章程")
    assert [(one.id, one.state, one.optional) for one in report.sections] == [
        ("goals", "filled", False),
        ("risks", "empty", True),
    ]
    assert [(one.gate, one.criterion) for one in report.read_by] == [("review", "charter-complete")]
    assert report.front["version"] == report.document.version == "1.0"
    assert report.last is not None
    assert (report.last.summary, report.committed) == ("Write the charter", True)
    shelf.write("process/charter.md", WRITTEN + "\nmore\n")
    assert not show_document(shelf.call(), "process/charter.md").committed
    assert show_document(shelf.call(), "charter", at="HEAD").committed


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("chartre", "document.unknown"),
        ("charter@v1", "document.no-instance"),
        ("plan", "document.which-instance"),
        ("plan@../x", "document.bad-instance"),
    ],
)
def test_what_is_no_document_is_misuse(shelf: Bench, words: str, code: str) -> None:
    with pytest.raises(KactlError) as refused:
        show_document(shelf.call(), words)
    assert (refused.value.code, refused.value.exit_code) == (code, ExitCode.USAGE)


def test_a_list_of_attachments_that_cannot_be_read_is_said_by_name(shelf: Bench) -> None:
    shelf.write("process/documents.yaml", "documents: 7\n")
    with pytest.raises(KactlError) as refused:
        list_documents(shelf.call())
    assert refused.value.code == "document.list-faulty"
