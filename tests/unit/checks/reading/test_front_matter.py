from collections.abc import Sequence

import pytest

from kactl.checks.reading.front_matter import entry_troubles, front_troubles
from kactl.model.base import Text
from kactl.model.documents import AttachedDocument
from kactl.model.findings import Finding
from kactl.model.registers import Document
from kactl.model.team import Person, Team

DOCUMENT = Document(
    id="charter", title=Text(zh="章程", en="Charter"), path="charter.md", owner="manager", gate="review"
)
TEAM = Team(people={"li-lei": Person(name="李雷", email="li.lei@example.com")})


def told(front: str) -> Sequence[Finding]:
    data = f"---\n{front}---\n# Charter\n".encode()
    return tuple(front_troubles(DOCUMENT, "process/charter.md", data, TEAM))


@pytest.mark.parametrize(
    "front",
    [
        "",
        'id: charter\nversion: "1.10"\nclient: Acme\nheight: 3\n',
        "reviewer: 李雷\napprover: li.lei@example.com\nauthor: somebody from outside\n",
        "reviewer: [li-lei, 李雷]\nauthor: [a, b]\n",
        "reviewer:\nversion:\n",
    ],
)
def test_what_is_text_and_names_the_team_is_no_trouble(front: str) -> None:
    assert told(front) == ()


@pytest.mark.parametrize(
    ("front", "code", "severity", "line"),
    [
        ("id: charter\nversion: 1.10\n", "document.front-type", "warning", 3),
        ("title: [a, b]\n", "document.front-type", "warning", 2),
        ("approver: {name: x}\n", "document.front-type", "warning", 2),
        ("reviewer: 韩梅\n", "document.front-person", "warning", 2),
        ("id: charter\napprover: [李雷, 韩梅]\n", "document.front-person", "warning", 3),
        ("id: [\n", "document.front-unreadable", "error", 3),
    ],
)
def test_what_is_not_is_told_with_its_line(front: str, code: str, severity: str, line: int) -> None:
    (found,) = told(front)
    assert (found.code, found.severity, found.line) == (code, severity, line)
    assert found.who == ("manager",)


def test_a_document_without_front_matter_is_no_trouble() -> None:
    assert tuple(front_troubles(DOCUMENT, "process/charter.md", b"# Charter\n", TEAM)) == ()


def test_the_entry_of_an_attached_file_names_people_too() -> None:
    one = AttachedDocument(file="charter.docx", reviewer="李雷", approver="韩梅")
    (found,) = entry_troubles(DOCUMENT, "process/documents.yaml", one, TEAM)
    assert (found.code, found.values["found"]) == ("document.front-person", "韩梅")
