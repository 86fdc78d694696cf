"""Which changes a subject's digest feels, and which it does not."""

import pytest
from tests.building import Built

from kactl.model.conditions import Condition
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Part

CHARTER = FilePart("process/charter.md")
PAGES = GlobPart("process/*.md")
QA = EntryPart("process/team.yaml", ("roles", "qa"))
NAMES = EntryPart("process/team.yaml", ("people",), ("name",))
DRAFTS = ItemsPart("requirements", ("title", "priority"), Condition({"status": "draft"}))
OPEN = ItemsPart("tasks", ("title",), Condition({"status": "open"}), "requirement", ("status",))
DRAFT = "process/requirements/REQ-8M2A1.yaml"
TASK = "process/tasks/TASK-4C9D2.yaml"
TEAM = "process/team.yaml"


def changed(built: Built, part: Part, path: str, old: str, new: str) -> bool:
    """Tell whether a replacement in a file changes the part's digest."""
    before = built.snapshot.digest((part,))
    place = built.root / path
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    return built.snapshot.digest((part,)) != before


@pytest.mark.parametrize(
    ("part", "path", "old", "new"),
    [
        (CHARTER, "process/charter.md", "三个月", "四个月"),
        (PAGES, "process/charter.md", "三个月", "四个月"),
        (QA, TEAM, "person: li-lei", "person: wang-fang"),
        (QA, TEAM, "  qa:", "  testing:"),
        (NAMES, TEAM, "李雷", "李磊"),
        (NAMES, TEAM, "li-lei:", "li-leilei:"),
        (NAMES, TEAM, "name: 李雷", "nickname: 李雷"),
        (DRAFTS, DRAFT, "priority: 2", "priority: 3"),
        (DRAFTS, DRAFT, "priority: 2", "priority: '2'"),
        (DRAFTS, DRAFT, "priority: 2", "priority: 2.0"),
        (DRAFTS, DRAFT, "priority: 2", "priority: null"),
        (DRAFTS, DRAFT, "priority: 2\n", ""),
        (DRAFTS, DRAFT, "status: draft", "status: confirmed"),
        (DRAFTS, DRAFT, "title: ", "title: ["),
        (OPEN, TASK, "REQ-7K3F9", "REQ-8M2A1"),
        (OPEN, TASK, "REQ-7K3F9", "REQ-GONE1"),
        (OPEN, "process/requirements/REQ-7K3F9.yaml", "status: confirmed", "status: done"),
    ],
)
def test_a_change_within_the_subject_is_felt(
    engagement: Built, part: Part, path: str, old: str, new: str
) -> None:
    assert changed(engagement, part, path, old, new)


@pytest.mark.parametrize(
    ("part", "path", "old", "new"),
    [
        (CHARTER, TEAM, "李雷", "李磊"),
        (QA, TEAM, "name: 王芳", "name: 王方"),
        (QA, TEAM, "- person: li-lei", "- person: 'li-lei'  # 兼"),
        (
            QA,
            TEAM,
            "    - person: li-lei\n      from: 2026-01-01",
            "    - {from: 2026-01-01, person: li-lei}",
        ),
        (NAMES, TEAM, "email: li.lei@example.com", "email: new@example.com"),
        (NAMES, TEAM, "    email: li.lei@example.com\n", ""),
        (DRAFTS, DRAFT, "status: draft", "status: draft\nowner: li-lei"),
        (DRAFTS, "process/requirements/REQ-7K3F9.yaml", "priority: 1", "priority: 5"),
        (OPEN, TASK, "assignee: li-lei", "assignee: wang-fang"),
        (OPEN, "process/requirements/REQ-7K3F9.yaml", "priority: 1", "priority: 5"),
        (OPEN, DRAFT, "status: draft", "status: done"),
    ],
)
def test_a_change_outside_the_subject_is_not_felt(
    engagement: Built, part: Part, path: str, old: str, new: str
) -> None:
    assert not changed(engagement, part, path, old, new)


def test_null_and_absent_differ(engagement: Built) -> None:
    digests = set()
    for text in ("roles: {}\n", "roles: {qa: null}\n", "roles: {qa: []}\n", "roles: {qa: {}}\n"):
        engagement.write(TEAM, text)
        digests.add(engagement.snapshot.digest((QA,)))
    assert len(digests) == 4


def test_a_file_that_is_missing_empty_or_unreadable_differs(engagement: Built) -> None:
    digests = set()
    for text in ("roles: {qa: [", "roles: {qa: ]", "roles: 1\n"):
        engagement.write(TEAM, text)
        digests.add(engagement.snapshot.digest((QA,)))
    assert len(digests) == 3


def test_an_added_and_a_removed_file_of_a_pattern_are_felt(engagement: Built) -> None:
    before = engagement.snapshot.digest((PAGES,))
    engagement.write("process/scope.md", "范围")
    added = engagement.snapshot.digest((PAGES,))
    engagement.remove("process/charter.md")
    assert len({before, added, engagement.snapshot.digest((PAGES,))}) == 3


def test_a_new_mode_is_felt(engagement: Built) -> None:
    before = engagement.snapshot.digest((CHARTER,))
    (engagement.root / "process/charter.md").chmod(0o755)
    assert engagement.snapshot.digest((CHARTER,)) != before


def test_a_file_renamed_within_a_pattern_is_felt(engagement: Built) -> None:
    before = engagement.snapshot.digest((PAGES,))
    (engagement.root / "process/charter.md").rename(engagement.root / "process/other.md")
    assert engagement.snapshot.digest((PAGES,)) != before


def test_an_unreadable_item_enters_with_its_bytes(engagement: Built) -> None:
    digests = set()
    for text in ("title: [", "title: ]", "- a list\n"):
        engagement.write(DRAFT, text)
        digests.add(engagement.snapshot.digest((DRAFTS,)))
    assert len(digests) == 3


def test_two_parts_that_find_the_same_but_ask_otherwise_differ(engagement: Built) -> None:
    parts: list[Part] = [
        FilePart("process/none.md"),
        FilePart("process/no-such.md"),
        GlobPart("process/none*.md"),
        ItemsPart("requirements", ("x",), Condition({"status": "none"})),
        ItemsPart("requirements", ("y",), Condition({"status": "none"})),
        ItemsPart("requirements", ("x",), Condition({"status": "no"})),
        ItemsPart("tasks", ("x",), Condition({"status": "none"})),
    ]
    assert len({engagement.snapshot.digest((one,)) for one in parts}) == len(parts)


def test_a_digest_is_a_known_number(engagement: Built) -> None:
    """Every record names digests: a new one would make every approval ever given stale."""
    subject = (CHARTER, FilePart("process/none.md"), PAGES, QA, NAMES, DRAFTS, OPEN)
    assert engagement.snapshot.digest(subject) == (
        "02c531cb25b788c2792d9b9430d8ab5c615aaa84f6769e25230d72078ecc2feb"
    )
