"""Tasks that a tracker keeps: presets, repeated columns, foreign dates, moved keys, words asked once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, git
from tests.bundled import playbook
from tests.founding import called
from tests.unit.workflows.registering import nonces, read

from kactl.errors import KactlError
from kactl.model.base import Text
from kactl.model.import_mappings import ImportMapping
from kactl.model.import_reports import ImportReport
from kactl.model.tables import Head, Row, Table
from kactl.store.bundled import bundled
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Writing
from kactl.workflows.import_items import Reading, import_items
from kactl.workflows.importing.dates import written_as
from kactl.workflows.importing.gathering import gathered
from kactl.workflows.initialise import Request, initialise
from kactl.workflows.roles import assign

HEADER = (
    "Summary,Issue key,Issue id,Status,Assignee,Due date,Labels,Labels,Sprint,Sprint,Comment,Comment,"
    "Description"
)
TOOLS = ("jira", "ones", "pingcode", "tapd", "zentao")


@pytest.fixture
def project(git_repo: Path) -> Built:
    """Begin an engagement whose tasks are in Jira."""
    request = Request("normal", set_values={"client": "Acme", "tasks": "jira"})
    initialise(called(git_repo), git_repo, request, ask=lambda _question, _default: "", writing=Writing())
    return Built(git_repo)


def jira(built: Built, *rows: str, words: tuple[str, ...] = (), **how: Any) -> ImportReport:
    built.write("jira.csv", "\n".join([HEADER, *rows]) + "\n")
    reading = Reading(name="jira", words=words, save=how.pop("save", None))
    call = called(built.root)
    return import_items(call, "task", Path("jira.csv"), reading, writing=Writing(), **how)


def test_with_the_answer_jira_tasks_are_a_mirror_and_only_titles_are_required(project: Built) -> None:
    register = project.snapshot.playbook.register_of("task")
    assert register is not None
    assert (register.source, [one.id for one in register.fields if one.required]) == ("mirror", ["title"])
    with pytest.raises(KactlError, match=r"register\.mirror"):
        add_item(called(project.root), "task", "x", (), writing=Writing())


def test_without_it_tasks_are_kept_here_and_never_grow_old(git_repo: Path) -> None:
    request = Request("normal", set_values={"client": "Acme"})
    initialise(called(git_repo), git_repo, request, ask=lambda _question, _default: "", writing=Writing())
    register = Built(git_repo).snapshot.playbook.register_of("task")
    assert register is not None
    assert (register.source, register.max_age) == ("here", None)


def test_the_preset_reads_what_jira_writes(project: Built) -> None:
    report = jira(
        project,
        'Slow,PROJ-1,10001,In Progress,,22/Nov/26 9:41 AM,perf,ui,S1,S2,a,b,"h1. Why\n{code}x{code}"',
        "Login,PROJ-2,10002,To Do,,,,,,,,,",
    )
    assert (report.counts.new, report.refusals) == (2, ())
    assert read(project, "tasks/PROJ-1.yaml") == {"title": "Slow", "status": "doing", "due": "2026-11-22"}
    assert read(project, "tasks/_mirror.yaml")["sources"] == {"10001": "PROJ-1", "10002": "PROJ-2"}


def test_what_moved_and_what_was_deleted_closes_with_its_reason(project: Built) -> None:
    jira(project, "a,PROJ-1,1,To Do,,,,,,,,,", "b,PROJ-2,2,To Do,,,,,,,,,", "c,PROJ-3,3,To Do,,,,,,,,,")
    report = jira(project, "a,NEW-5,1,Done,,,,,,,,,", "c,PROJ-3,3,To Do,,,,,,,,,")
    assert (report.counts.new, report.counts.closed) == (1, 2)
    closed = {one: read(project, f"tasks/{one}.yaml") for one in ("PROJ-1", "PROJ-2")}
    assert [one["status"] for one in closed.values()] == ["dropped", "dropped"]
    assert [one["closed_reason"] for one in closed.values()] == ["moved to NEW-5", "gone from source"]
    (note,) = [one for one in report.notes if one.code == "importing.moved"]
    assert note.values == {"keys": "PROJ-1 → NEW-5"}
    again = jira(project, "a,NEW-5,1,Done,,,,,,,,,", "c,PROJ-3,3,To Do,,,,,,,,,")
    assert (again.counts.new, again.counts.changed, again.counts.closed) == (0, 0, 0)
    assert "importing.moved" not in {one.code for one in again.notes}


def test_each_unknown_word_is_asked_for_once_and_kept(project: Built) -> None:
    assign(called(project.root), "dev-lead", "li.lei", name="Li Lei", writing=Writing())
    rows = ("a,P-1,1,Blocked,lilei,,,,,,,,", "b,P-2,2,To Do,lilei,,,,,,,,", "c,P-3,3,To Do,olga,,,,,,,,")
    asked: list[tuple[str, str, int]] = []

    def ask(word: str, title: Text, count: int) -> str:
        asked.append((word, title.en, count))
        return {"lilei": "li.lei", "olga": "-", "Blocked": "doing"}[word]

    report = jira(project, *rows, ask=ask)
    assert sorted(asked) == [("Blocked", "Status", 1), ("lilei", "Owner", 2), ("olga", "Owner", 1)]
    assert report.refusals == ()
    assert read(project, "tasks/P-1.yaml") == {"title": "a", "status": "doing", "owner": "li.lei"}
    assert "owner" not in read(project, "tasks/P-3.yaml")
    kept = read(project, "imports/jira.yaml")
    assert (kept["people"], kept["states"]["Blocked"], kept["words"]) == (
        {"lilei": "li.lei"}, "doing", {"olga": "-"},
    )  # fmt: skip
    asked.clear()
    assert jira(project, *rows, ask=ask).refusals == ()
    assert asked == []


def test_where_nobody_can_be_asked_a_word_is_refused_once_and_nothing_is_written(project: Built) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    report = jira(project, "a,P-1,1,To Do,olga,,,,,,,,", "b,P-2,2,To Do,olga,,,,,,,,")
    assert [(one.finding.code, one.count) for one in report.refusals] == [("register.no-person", 2)]
    assert git(project.root, "rev-parse", "HEAD") == head
    assert jira(project, "a,P-1,1,To Do,olga,,,,,,,,", words=("olga=-",), save="jira").refusals == ()
    assert jira(project, "a,P-1,1,To Do,olga,,,,,,,,").refusals == ()


def test_a_mirror_that_nobody_refreshed_for_a_day_says_nothing_any_more(project: Built) -> None:
    jira(project, "a,P-1,1,To Do,,,,,,,,,")
    register = project.snapshot.playbook.register_of("task")
    assert register is not None
    folder = project.snapshot.registers.folder("task")
    assert folder.expiry is not None
    assert folder.expiry.at == datetime(2026, 11, 22, 8, tzinfo=UTC) + timedelta(hours=24)


@pytest.mark.parametrize("tool", TOOLS)
def test_presets_name_fields_and_states_that_there_are(project: Built, tool: str) -> None:
    data = bundled().preset(("normal", "delivery"), tool)
    assert data is not None
    mapping = ImportMapping.model_validate_json(canonical_json(read_yaml(data)))
    register = project.snapshot.playbook.register_of(mapping.register_)
    assert register is not None
    fields = {"id", "status", *(one.id for one in register.fields)}
    assert set(mapping.columns.values()) <= fields
    assert {"id", "title", "status", "owner", "due"} <= set(mapping.columns.values())
    assert {*mapping.states.values(), mapping.gone} <= set(register.states.all)
    assert bundled().preset(("normal", "delivery"), f"../{tool}") is None


@pytest.mark.parametrize(
    ("tool", "header", "row"),
    [
        ("ones", "编号,标题,状态,负责人,截止日期", "#12,登录,进行中,,2026-11-22"),
        ("pingcode", "编号,标题,状态,负责人,截止时间", "OPS-12,登录,进行中,,2026-11-22 18:00"),
        ("tapd", "ID,标题,状态,处理人,预计结束", "1012,登录,进行中,Wang;,2026-11-22"),
        (
            "zentao", "编号,任务名称,任务状态,指派给,截止日期,实际完成",
            "12,登录,进行中,Wang(#wang),2026-11-22,0000-00-00",
        ),
    ],
)  # fmt: skip
def test_other_tools_are_read_by_their_presets(project: Built, tool: str, header: str, row: str) -> None:
    assign(called(project.root), "dev-lead", "wang", name="Wang", writing=Writing())
    project.write("t.csv", f"{header}\n{row.replace('#12', '12', 1) if tool == 'ones' else row}\n")
    call = called(project.root)
    report = import_items(call, "task", Path("t.csv"), Reading(name=tool), writing=Writing())
    assert report.refusals == ()
    (path,) = [one for one in (project.root / "process/tasks").iterdir() if one.name != "_mirror.yaml"]
    held = read(project, f"tasks/{path.name}")
    assert (held["title"], held["status"], held["due"]) == ("登录", "doing", "2026-11-22")
    assert held.get("owner") == ("wang" if "Wang" in row else None)


@pytest.mark.parametrize("kind", ["defect", "requirement"])
@pytest.mark.parametrize("tool", TOOLS)
def test_presets_of_defects_and_requirements_name_what_there_is(tool: str, kind: str) -> None:
    data = bundled().preset(("normal", "delivery"), f"{tool}-{kind}")
    assert data is not None
    mapping = ImportMapping.model_validate_json(canonical_json(read_yaml(data)))
    register = playbook("normal").register_of(mapping.register_)
    assert register is not None
    fields = {one.id: one for one in register.fields}
    assert {*mapping.columns.values()} <= {"-", "status", *fields}
    assert {*mapping.states.values()} <= {*register.states.all}
    choices = {each for one in fields.values() for each in one.choices}
    assert {*mapping.words.values(), *mapping.defaults.values()} <= {"-", *choices}
    assert {"client_key", "title"} <= {*mapping.columns.values()}


TAKEN = (
    (
        "defect", "jira",
        "Summary,Issue key,Issue id,Issue Type,Status,Status Category,Priority,Assignee,Created,Resolved",
        "Login fails,PAY-7,10007,Bug,To Do,To Do,Highest,Wang,12/Mar/26 9:41 AM,",
        {"client_key": "PAY-7", "status": "open", "severity": "S1", "owner": "wang", "found_in": "test"},
    ),
    (
        "defect", "zentao",
        "Bug编号,所属产品,Bug标题,严重程度,优先级,Bug状态,指派给,创建日期,解决日期",
        "7,中台(#1),登录失败,2,1,激活,Wang(#wang),2026-03-12 09:41:00,0000-00-00 00:00:00",
        {"client_key": "7", "status": "open", "severity": "S2", "owner": "wang"},
    ),
    (
        "defect", "tapd", "ID,标题,严重程度,状态,处理人,创建时间",
        "1160498179001000009,登录失败,致命,新,Wang;,2026-03-12 09:41:00",
        {"client_key": "1160498179001000009", "status": "open", "severity": "S1"},
    ),
    (
        "defect", "ones", "编号,标题,状态,严重程度", "#7,登录失败,待处理,一般",
        {"client_key": "#7", "status": "open", "severity": "S3"},
    ),
    (
        "defect", "pingcode", "编号,标题,状态", "OPS-7,登录失败,新提交",
        {"client_key": "OPS-7", "severity": "S3"},
    ),
    (
        "req", "jira", "Summary,Issue key,Status,Priority", "Login,PAY-8,Done,High",
        {"client_key": "PAY-8", "status": "draft", "priority": "P1"},
    ),
    (
        "req", "zentao", "编号,研发需求名称,优先级,当前状态,所处阶段,验收标准", "8,登录,1,激活,研发中,3 秒内",
        {"client_key": "8", "status": "draft", "priority": "P0", "acceptance": "3 秒内"},
    ),
    (
        "req", "tapd", "ID,标题,优先级,状态", "9,登录,Middle,实现中",
        {"client_key": "9", "priority": "P1", "status": "draft"},
    ),
)  # fmt: skip


def test_defects_and_requirements_of_trackers_are_taken_once(project: Built) -> None:
    assign(called(project.root), "dev-lead", "wang", name="Wang", writing=Writing())
    folders = {"defect": "defects", "req": "requirements"}
    for place, (noun, tool, header, row, held) in enumerate(TAKEN):
        project.write("t.csv", f"{header}\n{row}\n")
        call = replace(called(project.root), nonce=nonces(10 * place))
        report = import_items(call, noun, Path("t.csv"), Reading(name=tool), writing=Writing())
        assert [one.finding for one in report.refusals] == []
        names = (one.name for one in (project.root / "process" / folders[noun]).iterdir())
        found = [read(project, f"{folders[noun]}/{name}") for name in names]
        (made,) = [one for one in found if one.get("client_key") == held["client_key"]]
        assert {name: made.get(name) for name in held} == held
        again = import_items(call, noun, Path("t.csv"), Reading(name=tool), writing=Writing())
        assert (again.counts.new, again.counts.changed, again.counts.untouched) == (0, 0, 1)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("22/Nov/26 9:41 AM", datetime(2026, 11, 22, 9, 41)),  # noqa: DTZ001 - as typed
        ("22/十一月/26 9:41 下午", datetime(2026, 11, 22, 21, 41)),  # noqa: DTZ001
        ("1/一月/27 12:05 上午", datetime(2027, 1, 1, 0, 5)),  # noqa: DTZ001
        ("31/Feb/26 9:41 AM", None),
        ("soon", None),
    ],
)
def test_dates_as_jira_writes_them(words: str, meant: datetime | None) -> None:
    assert written_as(words, ("%d/%b/%y %I:%M %p",)) == meant


def test_columns_under_one_name_become_one() -> None:
    header = tuple(Head(name, 1, place) for place, name in enumerate(("L", "S", "L", "S", "x"), 1))
    table = Table(header, (Row(2, ("a", "S1", "b", "S2", "y")), Row(3, ("a", None, "a")), Row(4, (None,))))
    found = gathered(table, {"L": "all", "S": "last"})
    assert [one.name for one in found.header] == ["L", "S", "x"]
    assert [(row.cell(1), row.cell(2)) for row in found.rows] == [("a\nb", "S2"), ("a", None), (None, None)]
    assert gathered(table, {"S": "first"}).rows[0].cell(2) == "S1"
    assert gathered(table, {"x": "all"}) is table
