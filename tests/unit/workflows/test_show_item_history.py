"""The life of an item: every commit that changed it, its states, its names, and what is not committed yet."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator
from tests.building import Built, git
from tests.unit.workflows.test_items import begin, call

from kactl.errors import KactlError
from kactl.model.history_reports import ItemEvent, ItemHistoryReport
from kactl.render.formats import render
from kactl.render.json import document
from kactl.render.look import Look
from kactl.workflows.publish_schema import schema
from kactl.workflows.show_item_history import show_item_history

PATH = "process/defects/DEF-0000A.yaml"
FIRST = "title: 慢\nstatus: open\nseverity: S2\nowner: li-lei\n"


@pytest.fixture
def project(git_repo: Path) -> Built:
    return begin(git_repo)


def at(
    built: Built, day: int, text: str | None, *, path: str = PATH, author: str = "Li Lei <li.lei@x.cn>"
) -> str:
    """Commit a new content of the item on a day of November."""
    if text is None:
        built.remove(path)
    else:
        built.write(path, text)
    git(built.root, "add", "-A", ".")
    date = f"2026-11-{day:02d}T09:00:00+08:00"
    git(built.root, "commit", "-q", "-m", f"Day {day}", f"--author={author}", GIT_AUTHOR_DATE=date)
    return git(built.root, "rev-parse", "HEAD")


def life(built: Built, item: str = "DEF-0000A", **more: int) -> ItemHistoryReport:
    return show_item_history(call(built), "bug", item, **more)


def kinds(events: Sequence[ItemEvent]) -> list[str]:
    return [one.event for one in events]


def changes(event: ItemEvent) -> dict[str, tuple[object, object]]:
    return {one.field: (one.before, one.after) for one in event.changes}


def test_a_life_has_who_when_and_what(project: Built) -> None:
    first = at(project, 2, FIRST, author="Wang Fang <wang.fang@example.com>")
    second = at(project, 5, FIRST.replace("open", "fixed").replace("owner: li-lei\n", "effort: 2.50\n"))
    report = life(project, "def-0000a")
    assert kinds(report.events) == ["created", "changed"]
    assert [one.commit for one in report.events] == [first, second]
    assert (report.events[0].person, report.events[1].person) == ("wang-fang", None)
    assert changes(report.events[0])["title"] == (None, "慢")
    assert set(changes(report.events[1])) == {"status", "effort", "owner"}
    assert changes(report.events[1])["status"] == ("open", "fixed")
    assert changes(report.events[1])["owner"] == ("li-lei", None)
    assert Draft202012Validator(schema("item-history")).is_valid(json.loads(document(report)))
    assert render(report, "text", Look("zh")).replace(first[:12], "1" * 12).replace(
        second[:12], "2" * 12
    ) == snapshot("""\
DEF-0000A  process/defects/DEF-0000A.yaml
→ 2026-11-02 09:00  王芳  新增  111111111111
    标题：慢
    状态：未处理
    严重程度：S2
    责任人：李雷
→ 2026-11-05 09:00  Li Lei  修改  222222222222
    状态：未处理 → 已修复
    工作量：（空） → 2.50
    责任人：李雷 → （空）
DEF-0000A：共 2 次变动\
""")
    shown = render(report, "markdown", Look("en"))
    assert (
        "| 2026-11-05 09:00 | Li Lei | changed<br>Status: Open → Fixed<br>Effort: (empty) → 2.50<br>" in shown
    )


def test_comments_and_order_are_no_event(project: Built) -> None:
    at(project, 2, FIRST)
    at(project, 3, "# note\n" + "\n".join(reversed(FIRST.splitlines())) + "\n")
    assert kinds(life(project).events) == ["created"]


def test_a_renamed_file_is_followed(project: Built) -> None:
    old = "process/defects/DEF-OLD01.yaml"
    at(project, 2, FIRST, path=old)
    at(project, 3, FIRST.replace("S2", "S1"), path=old)
    git(project.root, "mv", old, PATH)
    at(project, 4, FIRST.replace("S2", "S1"))
    at(project, 5, FIRST)
    report = life(project)
    assert kinds(report.events) == ["created", "changed", "renamed", "changed"]
    assert report.events[2].renamed_from == old
    assert report.events[2].changes == ()


def test_what_was_removed_and_came_back_and_could_not_be_read(project: Built) -> None:
    at(project, 2, FIRST)
    at(project, 3, None)
    assert kinds(life(project).events) == ["created", "removed"]
    at(project, 4, "title: [")
    at(project, 5, FIRST)
    assert kinds(life(project).events) == ["created", "removed", "unreadable", "changed"]


def test_what_is_not_committed_comes_last(project: Built) -> None:
    at(project, 2, FIRST)
    project.write(PATH, FIRST.replace("S2", "S1"))
    last = life(project).events[-1]
    assert (last.commit, last.at, changes(last)) == (None, None, {"severity": ("S2", "S1")})
    assert "not committed yet" in render(life(project), "text", Look("en"))


def test_a_merge_that_settles_a_conflict_is_an_event(project: Built) -> None:
    at(project, 2, FIRST)
    git(project.root, "checkout", "-q", "-b", "side")
    at(project, 3, FIRST.replace("S2", "S1"))
    git(project.root, "checkout", "-q", "main")
    at(project, 4, FIRST.replace("慢", "很慢"))
    git(project.root, "merge", "-q", "side")
    assert kinds(life(project).events).count("changed") == 3


def test_the_last_so_many_are_shown(project: Built) -> None:
    for day in range(2, 7):
        at(project, day, FIRST.replace("慢", f"慢 {day}"))
    report = life(project, limit=2)
    assert (report.total, [one.summary for one in report.events]) == (5, ["Day 5", "Day 6"])


def test_an_item_that_never_was_is_misuse(project: Built) -> None:
    with pytest.raises(KactlError, match=r"register\.no-item"):
        life(project, "DEF-NEVER")


def test_an_engagement_in_a_subfolder_has_the_same_lives(project: Built) -> None:
    at(project, 2, FIRST)
    (project.root / "inner").mkdir()
    for name in ("kactl.yaml", "process", ".kactl"):
        git(project.root, "mv", name, f"inner/{name}")
    git(project.root, "commit", "-q", "-m", "Move")
    inner = Built(project.root / "inner")
    report = life(inner)
    assert kinds(report.events) == ["created", "renamed"]
    assert (report.path, report.events[1].renamed_from) == (PATH, PATH)
