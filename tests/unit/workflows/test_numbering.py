"""Display numbers: who gives them, that they stay, and that they name an item everywhere."""

from pathlib import Path

import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import add, begin, call, change, read

from kactl.errors import KactlError
from kactl.model.base import Text
from kactl.workflows.calling import Writing
from kactl.workflows.desk import open_desk, open_to_write
from kactl.workflows.item_changes import plan_items
from kactl.workflows.item_names import shown_name
from kactl.workflows.numbering import next_number, numbered_items, oldest_first
from kactl.workflows.open_review import open_review
from kactl.workflows.registers import open_register
from kactl.workflows.show_item import show_item

REQ = "requirements/REQ-0000A.yaml"


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    add(built, "甲", start=2)
    add(built, "乙", "client_key=CR-7", start=1)
    return built


def number(built: Built) -> None:
    """Give every requirement its number and commit them."""
    opened = open_register(open_to_write(call(built)), "req")
    for one in plan_items(numbered_items(opened, oldest_first(opened, opened.all.items)), "").changes:
        assert one.after is not None
        built.write(one.path, one.after)
    built.commit("Number")


def numbers(built: Built) -> dict[str, int | None]:
    """Return the number of each requirement."""
    folder = built.root / "process/requirements"
    return {
        one.stem: read(built, f"requirements/{one.name}").get("number") for one in sorted(folder.iterdir())
    }


def test_numbers_follow_the_order_of_addition_and_stay(project: Built) -> None:
    number(project)
    assert numbers(project) == {"REQ-0000A": 1, "REQ-10000": None, "REQ-20000": 2}
    add(project, "丙", start=3)
    number(project)
    assert numbers(project) == {"REQ-0000A": 1, "REQ-10000": None, "REQ-20000": 2, "REQ-30000": 3}


def test_the_clients_key_wins(project: Built) -> None:
    number(project)
    opened = open_register(open_desk(call(project)), "req")
    named = {one.id: shown_name(opened.register, one, "zh") for one in opened.all.items}
    assert named == {"REQ-0000A": "需求-001", "REQ-10000": "CR-7", "REQ-20000": "需求-002"}


@pytest.mark.parametrize("words", ["需求-002", "需求-2", "需求2", "req-2", "REQ-002", "2", "#2", "req-20000"])
def test_a_number_names_an_item_wherever_an_id_does(project: Built, words: str) -> None:
    number(project)
    change(project, (words,), "tags=x")
    assert read(project, "requirements/REQ-20000.yaml")["tags"] == ["x"]
    add(project, "t", f"requirement={words}，cr-7", noun="task")
    assert read(project, "tasks/TASK-10000.yaml")["requirement"] == ["REQ-20000", "REQ-10000"]


@pytest.mark.parametrize("words", ["需求-9", "任务-1", "CR-8", "需求-", "0", "9" * 30])
def test_a_name_of_nothing_is_misuse(project: Built, words: str) -> None:
    number(project)
    with pytest.raises(KactlError, match=r"register\.no-item"):
        show_item(call(project), "req", words)


def test_the_next_number_is_after_the_largest_of_every_branch(project: Built) -> None:
    number(project)
    start = git(project.root, "rev-parse", "--abbrev-ref", "HEAD")
    git(project.root, "checkout", "-q", "-b", "far")
    project.write("process/" + REQ, "title: x\nstatus: draft\nnumber: 41 # far away\n")
    project.commit("Far")
    git(project.root, "update-ref", "refs/remotes/origin/far", "HEAD")
    git(project.root, "checkout", "-q", start)
    git(project.root, "branch", "-q", "-D", "far")
    assert next_number(open_register(open_desk(call(project)), "req")) == 42


def test_a_number_given_twice_names_nothing_until_it_is_mended(project: Built) -> None:
    for one in ("REQ-0000A", "REQ-20000"):
        project.write(f"process/requirements/{one}.yaml", "title: x\nstatus: draft\nnumber: 5\n")
    with pytest.raises(KactlError, match=r"register\.ambiguous"):
        show_item(call(project), "req", "需求-005")


def test_opening_a_review_numbers_what_it_asks_about_and_nothing_else(project: Built) -> None:
    add(project, "t", noun="task")
    before = git(project.root, "rev-list", "--count", "HEAD")
    report = open_review(call(project), "acceptance", writing=Writing())
    assert numbers(project) == {"REQ-0000A": 1, "REQ-10000": None, "REQ-20000": 2}
    assert "number" not in read(project, "tasks/TASK-10000.yaml")
    assert int(git(project.root, "rev-list", "--count", "HEAD")) == int(before) + 1
    assert report.commit is not None
    open_review(call(project, 9), "acceptance", writing=Writing())
    assert numbers(project) == {"REQ-0000A": 1, "REQ-10000": None, "REQ-20000": 2}


def test_items_of_one_commit_are_numbered_as_their_titles_count(project: Built) -> None:
    for name, title in (("Z", "第 2 条"), ("Y", "第 10 条"), ("X", "第 1 条")):
        project.write(f"process/requirements/REQ-0000{name}.yaml", f"title: {title}\nstatus: draft\n")
    project.commit()
    number(project)
    found = numbers(project)
    order = sorted((one for one in found if one[-1] in "XYZ"), key=lambda one: found[one] or 0)
    assert order == ["REQ-0000X", "REQ-0000Z", "REQ-0000Y"]


def test_commits_and_refusals_say_the_number_with_the_id(project: Built) -> None:
    number(project)
    change(project, "需求-1", "priority=P1")
    assert git(project.root, "log", "-1", "--format=%s") == "更新 需求-001（REQ-0000A）：优先级"
    with pytest.raises(KactlError) as caught:
        change(project, "需求-1", "status=done")
    assert caught.value.values["item"] == Text(zh="需求-001（REQ-0000A）", en="REQ-001 (REQ-0000A)")


def test_a_number_cannot_be_set_by_hand(project: Built) -> None:
    with pytest.raises(KactlError, match=r"register\.no-field"):
        change(project, "REQ-0000A", "number=7")
