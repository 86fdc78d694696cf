"""The items at both ends of links, as `show` names them."""

from pathlib import Path

import pytest
from tests.building import Built
from tests.unit.workflows.registering import add, begin, call, change

from kactl.cli.exits import exit_code
from kactl.model.base import Text
from kactl.model.item_reports import ItemReport
from kactl.render.look import Look
from kactl.render.markdown.register import item as markdown
from kactl.workflows.show_item import show_item

TASK = "TASK-10000"


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    add(built, "做导出", "requirement=REQ-0000A", noun="task")
    return built


def show(built: Built, identity: str, noun: str = "req") -> ItemReport:
    return show_item(call(built), noun, identity)


def test_a_link_is_named_from_both_ends(project: Built) -> None:
    (to,) = show(project, TASK, "task").links
    assert (to.direction, to.called.zh, to.id, to.title) == ("to", "需求", "REQ-0000A", "导出报表")
    assert (to.status, to.suspect) == (Text(zh="草稿", en="Draft"), False)
    (back,) = show(project, "REQ-0000A").links
    assert (back.direction, back.called.en, back.id, back.noun) == ("from", "Tasks", TASK, "task")


def test_a_link_is_suspect_once_a_watched_field_of_the_other_end_changed(project: Built) -> None:
    change(project, "REQ-0000A", "tags=x")
    assert [one.suspect for one in show(project, TASK, "task").links] == [False]
    change(project, "REQ-0000A", "title=导出全部")
    assert [one.suspect for one in show(project, TASK, "task").links] == [True]
    assert [one.suspect for one in show(project, "REQ-0000A").links] == [True]


def test_a_link_to_nothing_is_named_by_its_id(project: Built) -> None:
    project.remove("process/requirements/REQ-0000A.yaml")
    (lost,) = show(project, TASK, "task").links
    assert (lost.id, lost.register_, lost.title, lost.status) == ("REQ-0000A", "", None, None)


def test_a_link_without_a_word_for_the_way_back_names_its_register(project: Built) -> None:
    add(project, "测试", f"after={TASK}", noun="task", start=2)
    back = next(one for one in show(project, TASK, "task").links if one.direction == "from")
    assert back.called == Text(zh="任务（前置任务）", en="Tasks (After)")


def test_links_stand_in_markdown(project: Built) -> None:
    said = markdown(show(project, "REQ-0000A"), Look("zh"))
    assert f"| 任务 | `{TASK}` | 做导出 | open |" in said


def test_what_is_wrong_with_an_item_is_told_and_it_is_shown_all_the_same(project: Built) -> None:
    project.write("process/requirements/REQ-0000A.yaml", "title: x\nstatus: confirmed\ncore: maybe\n")
    report = show(project, "REQ-0000A")
    assert [one.code for one in report.findings] == ["items-valid.bad-value", "items-valid.bare-state"]
    assert (report.item is not None, exit_code(report)) == (True, 0)
