import pytest
from tests.gating import WRITE, Bench

from kactl.errors import KactlError
from kactl.workflows.documents.laying_down import new_document


def test_a_document_is_laid_from_its_template_once(shelf: Bench) -> None:
    report = new_document(shelf.call(), "charter", writing=WRITE)
    assert [(one.path, one.action) for one in report.files] == [
        ("process/charter.md", "create"),
        (".kactl/base/charter.md", "create"),
    ]
    text = shelf.root / "process/charter.md"
    assert "Client: ACME" in text.read_text("utf-8")
    text.write_text("mine\n", "utf-8")
    again = new_document(shelf.call(), "charter", writing=WRITE)
    assert ([(one.path, one.action) for one in again.files], again.commit) == (
        [("process/charter.md", "kept")],
        None,
    )
    assert text.read_text("utf-8") == "mine\n"


def test_that_of_an_instance_is_laid_for_it(shelf: Bench) -> None:
    new_document(shelf.call(), "plan@v1.0", writing=WRITE)
    assert (shelf.root / "process/plans/v1.0.md").read_text("utf-8") == "# Plan v1.0\n"


def test_what_is_declared_comes_from_no_template(shelf: Bench) -> None:
    with pytest.raises(KactlError) as refused:
        new_document(shelf.call(), "team", writing=WRITE)
    assert refused.value.code == "document.declared"
