from typing import Any

import pytest
from tests.gating import REVIEW, Bench

from kactl.gates.document_troubles import troubles

CHARTER = {"id": "charter", "title": "Charter", "path": "charter.md", "owner": "manager", "gate": "review"}
NOTES = {"id": "notes", "title": "Notes", "path": "uat/{instance}.md", "owner": "qa", "gate": "review"}
MARKED = "# Charter\n\n## Goal\n<!-- kactl:section goal -->\n"


def found(bench: Bench, **documents: Any) -> list[tuple[str, str | None]]:
    bench.ask(REVIEW, documents=[{**CHARTER, **documents}, NOTES])
    return [(one.code, one.path) for one in troubles(bench.snapshot)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-document"),
        (b"---\nid: charter\n---\n# Charter\n", "empty-document"),
        ("# 章程\n内容\n".encode("gbk"), "no-text"),
    ],
)
def test_a_document_that_cannot_be_read_is_told(bench: Bench, data: bytes, code: str) -> None:
    (bench.root / "process/charter.md").write_bytes(data)
    assert found(bench) == [(f"document-complete.{code}", "process/charter.md")]
    assert found(bench, when={"client": "nobody"}) == []


@pytest.mark.parametrize("text", [MARKED, "Here.\n"])
def test_one_that_is_only_unfinished_is_none(bench: Bench, text: str) -> None:
    bench.write("process/charter.md", text)
    assert found(bench) == []
    (bench.root / "process/charter.md").unlink()
    assert found(bench) == []


def test_every_copy_of_one_that_each_instance_has_is_looked_at(bench: Bench) -> None:
    bench.write("process/uat/v1.md", "")
    bench.write("process/uat/v2.md", "Here.")
    assert found(bench) == [("document-complete.empty-document", "process/uat/v1.md")]
