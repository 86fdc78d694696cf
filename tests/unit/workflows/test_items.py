"""Items of registers: added, set and closed by people's own words, one commit a command."""

import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.building import SAMPLES, Built, build, git

from kactl.checks.reading.items import set_command
from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.playbooks.item_schema import item_schema
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import LANGUAGES, Language
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Call, Writing
from kactl.workflows.item_ids import CROCKFORD, fresh_id
from kactl.workflows.set_item import close_item, set_items

MORE = """\
  - id: defect
    noun: bug
    title: {zh: 缺陷, en: Defects}
    prefix: DEF
    folder: defects
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: severity, title: {zh: 严重程度, en: Severity}, type: choice, choices: [S1, S2], required: true}
      - {id: effort, title: {zh: 工作量, en: Effort}, type: number}
      - {id: reproduced, title: {zh: 已复现, en: Reproduced}, type: boolean}
      - {id: due, title: {zh: 截止日期, en: Due}, type: date}
      - {id: owner, title: {zh: 责任人, en: Owner}, type: person}
      - {id: watchers, title: {zh: 关注人, en: Watchers}, type: person, many: true}
      - {id: team, title: {zh: 处理角色, en: Handled by}, type: role}
      - {id: requirement, title: {zh: 需求, en: Requirement}, type: link, to: requirements}
      - {id: ticket, title: {zh: 工单, en: Ticket}, type: link, to: ticket}
      - {id: tags, title: {zh: 标签, en: Tags}, type: list}
    states:
      all: [open, fixed, dropped]
      closed: [fixed, dropped]
      titles: {open: {zh: 未处理, en: Open}, fixed: {zh: 已修复, en: Fixed}}
  - id: ticket
    noun: ticket
    title: {zh: 工单, en: Tickets}
    prefix: TCK
    folder: tickets
    fields: [{id: title, title: 标题, required: true}]
    states: {all: [open, done], closed: [done]}
    source: mirror
  - id: note
    noun: note
    title: {zh: 备忘, en: Notes}
    prefix: NOTE
    folder: notes
    fields: [{id: text, title: 内容}]
    states: {all: [kept]}
gates:
"""
DEFECT = "# 客户来信\ntitle:   '导出失败'   # 原话\r\nstatus: open\nseverity: S1 # 很急\n".replace("\r", "")


def begin(root: Path, language: Language = "zh") -> Built:
    built = build(root)
    playbook = (SAMPLES / "minimal/.kactl/playbook/playbook.yaml").read_text("utf-8")
    built.write(".kactl/playbook/playbook.yaml", playbook.replace("gates:\n", MORE, 1))
    settings = (SAMPLES / "minimal/kactl.yaml").read_text("utf-8")
    built.write("kactl.yaml", settings.replace("language: zh", f"language: {language}"))
    built.write("process/defects/DEF-00001.yaml", DEFECT)
    built.write("process/tickets/OPS-7.yaml", "title: x\nstatus: open\n")
    built.commit("Begin")
    return built


@pytest.fixture
def project(git_repo: Path) -> Built:
    return begin(git_repo)


def call(built: Built, nonce: str = "0" * 31 + "7") -> Call:
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    return Call(start=built.root, language="zh", now=now, nonce=lambda: nonce)


def add(built: Built, title: str, *settings: str, noun: str = "bug", **options: Any) -> ChangeSetReport:
    return add_item(call(built), noun, title, settings, writing=Writing(**options))


def change(
    built: Built, *assignments: str, item: str = "DEF-00001", noun: str = "bug", **options: Any
) -> ChangeSetReport:
    return set_items(call(built), noun, (item,), assignments, writing=Writing(**options))


def text(built: Built, item: str = "DEF-00001") -> str:
    return (built.root / f"process/defects/{item}.yaml").read_text("utf-8")


def read(built: Built, item: str = "DEF-00001") -> Any:
    return read_yaml(text(built, item).encode())


def refused(built: Built, *assignments: str) -> KactlError:
    """Return the refusal of an assignment; nothing was written."""
    with pytest.raises(KactlError) as caught:
        change(built, *assignments)
    assert caught.value.exit_code is ExitCode.USAGE
    assert text(built) == DEFECT
    assert git(built.root, "status", "--porcelain") == ""
    return caught.value


def test_a_new_item_is_one_file_and_one_commit(project: Built) -> None:
    before = git(project.root, "rev-parse", "HEAD")
    report = add(project, " 导出为空 ", "due=2026/12/1", "severity=S2", "owner=李雷")
    assert text(project, "DEF-70000") == (
        "# yaml-language-server: $schema=../../.kactl/schemas/defect.json\n"
        'title: 导出为空\nstatus: open\nseverity: S2\ndue: "2026-12-01"\nowner: li-lei\n'
    )
    assert [(one.path, one.action) for one in report.files] == [("process/defects/DEF-70000.yaml", "create")]
    assert git(project.root, "rev-parse", "HEAD~1") == before
    assert git(project.root, "show", "--name-only", "--format=%s").split("\n") == [
        "新增 DEF-70000：导出为空", "", "process/defects/DEF-70000.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "subject"), [("zh", "新增 DEF-70000：x"), ("en", "Add DEF-70000: x")])
def test_commits_speak_the_engagements_language(git_repo: Path, language: Language, subject: str) -> None:
    built = begin(git_repo, language)
    add(built, "x", "severity=S1")
    assert git(built.root, "log", "-1", "--format=%s") == subject


def test_what_is_written_fits_the_schema_of_the_register(project: Built) -> None:
    add(
        project, "- x: [y]", "severity=s1", "effort=1.50", "reproduced=是", "due=today+10", "owner=me",
        "watchers=wang-fang，李雷、me", "team=测试负责人", "requirement=req-7k3f9", "ticket=JIRA-1",
        "tags=a, b;c", "status=已修复",
    )  # fmt: skip
    playbook = project.snapshot.playbook
    register = playbook.register_of("bug")
    assert register is not None
    said = read(project, "DEF-70000")
    assert said == {
        "title": "- x: [y]", "status": "fixed", "severity": "S1", "effort": said["effort"],
        "reproduced": True,
        "due": "2026-12-02", "owner": "wang-fang", "watchers": ["wang-fang", "li-lei"], "team": "qa",
        "requirement": "REQ-7K3F9", "ticket": "JIRA-1", "tags": ["a", "b", "c"],
    }  # fmt: skip
    assert str(said["effort"]) == "1.50"
    Draft202012Validator(item_schema(register, playbook)).validate(said | {"effort": 1.5})


def test_ids_are_random_digits_that_nobody_confuses() -> None:
    assert not set("ILOU") & set(CROCKFORD)
    assert len(set(CROCKFORD)) == 32
    nonces = iter([f"{7:032x}", f"{7:032x}", "f" * 32])
    assert fresh_id("DEF", lambda: next(nonces), {"def-70000"}) == "DEF-ZZZZZ"


def test_a_file_that_differs_by_case_takes_an_id(project: Built) -> None:
    project.write("process/defects/def-70000.yaml", DEFECT)
    nonces = iter([f"{7:032x}", f"{8:032x}"])
    told = Call(project.root, "zh", datetime(2026, 11, 22, tzinfo=UTC), lambda: next(nonces))
    report = add_item(told, "bug", "x", ["severity=S1"], writing=Writing())
    assert report.files[0].path == "process/defects/DEF-80000.yaml"


@pytest.mark.parametrize("title", ["", "  ", "一\n二", "x" * 10_000, "a\x1b[31mb", "abc\u202edef", "\ud800"])
def test_a_title_is_one_line_that_can_be_shown(project: Built, title: str) -> None:
    with pytest.raises(KactlError) as caught:
        add(project, title, "severity=S1")
    assert caught.value.exit_code is ExitCode.USAGE
    assert git(project.root, "status", "--porcelain") == ""


def test_all_lacking_fields_are_named_at_once_with_what_to_add(project: Built) -> None:
    with pytest.raises(KactlError) as caught:
        add(project, "x")
    assert caught.value.code == "register.lacking"
    assert caught.value.values["settings"] == "--set severity=S1"


def test_a_title_goes_into_the_first_text_where_there_is_no_title(project: Built) -> None:
    add(project, "记一笔", noun="note")
    assert "text: 记一笔\nstatus: kept\n" in (project.root / "process/notes/NOTE-70000.yaml").read_text(
        "utf-8"
    )


def test_only_what_changes_is_edited(project: Built) -> None:
    change(project, "严重程度=S2", "title=导出失败", "owner=me")
    expected = DEFECT.replace("severity: S1 # 很急\n", "severity: S2 # 很急\nowner: wang-fang\n")
    assert text(project) == expected
    assert git(project.root, "log", "-1", "--format=%s") == "更新 DEF-00001：严重程度、责任人"


def test_nothing_changed_is_no_commit(project: Built) -> None:
    before = git(project.root, "rev-parse", "HEAD")
    report = change(project, "severity=S1", "title=导出失败", "due=")
    assert report.files == ()
    assert git(project.root, "rev-parse", "HEAD") == before


def test_an_empty_value_takes_a_field_out(project: Built) -> None:
    change(project, "owner=li-lei", "due=2026-12-01")
    change(project, "owner=")
    assert "owner" not in read(project)
    assert text(project) == DEFECT + 'due: "2026-12-01"\n'


def test_an_id_may_be_typed_in_any_case(project: Built) -> None:
    change(project, "reproduced=yes", item="def-00001")
    assert read(project)["reproduced"] is True


@pytest.mark.parametrize("diff", [False, True])
def test_a_plan_writes_nothing(project: Built, *, diff: bool) -> None:
    report = change(project, "reproduced=yes", dry_run=True, diff=diff)
    assert report.planned
    assert ("+reproduced: true\n" in (report.diff or "")) is diff
    assert text(project) == DEFECT


def test_a_change_can_stay_uncommitted_or_carry_its_own_message(project: Built) -> None:
    assert change(project, "reproduced=yes", commit=False).commit is None
    assert git(project.root, "status", "--porcelain") == "M process/defects/DEF-00001.yaml"
    change(project, "reproduced=no", message="说明")
    assert git(project.root, "log", "-1", "--format=%s") == "说明"


@pytest.mark.parametrize(
    ("assignment", "code"),
    [
        ("effort=1,5", "bad-value"),
        ("effort=.inf", "bad-value"),
        ("effort=" + "9" * 40, "bad-value"),
        ("effort=yes", "bad-value"),
        ("reproduced=maybe", "bad-value"),
        ("due=2026-02-30", "bad-value"),
        ("due=today+999999", "bad-value"),
        ("severity=S3", "bad-value"),
        ("status=done", "bad-value"),
        ("team=qq", "bad-value"),
        ("tags=,", "bad-value"),
        ("title=" + "x" * 10_000, "bad-value"),
        ("requirement=../../team", "bad-value"),
        ("requirement=REQ-7К3F9", "bad-value"),
        ("requirement=TASK-4C9D2", "no-target"),
        ("owner=王方", "no-person"),
        ("watchers=me,nobody", "no-person"),
        ("title=", "required"),
        ("status=", "required"),
        ("ownr=me", "no-field"),
        ("id=DEF-00002", "no-field"),
        ("owner", "bad-assignment"),
        ("=me", "bad-assignment"),
    ],
)
def test_a_wrong_value_is_refused(project: Built, assignment: str, code: str) -> None:
    assert refused(project, assignment).code == f"register.{code}"


def test_a_refusal_names_the_field_and_an_example(project: Built) -> None:
    error = refused(project, "reproduced=yes", "due=2026-13-40")
    assert error.values["id"] == "due"
    assert error.values["example"] == "due=2026-12-01"
    assert "王芳" in str(refused(project, "owner=王方").values["near"])
    assert refused(project, "requirement=REQ-7K3F8").values["near"] == "REQ-7K3F9"


def test_a_field_is_given_once(project: Built) -> None:
    assert refused(project, "reproduced=yes", "已复现=no").code == "register.twice"
    with pytest.raises(KactlError, match=r"register\.twice"):
        add(project, "x", "title=y", "severity=S1")


@pytest.mark.parametrize(
    "item",
    ["DEF-ООООО", "DEF-0000１", "../defects/DEF-00001", "DEF-00001.yaml", "", ".", "\u212a", "x" * 9999],
)
def test_an_item_that_is_not_there_is_misuse(project: Built, item: str) -> None:
    with pytest.raises(KactlError) as caught:
        change(project, "reproduced=yes", item=item)
    assert (caught.value.code, caught.value.exit_code) == ("register.no-item", ExitCode.USAGE)
    assert caught.value.values["near"] == "DEF-00001"


def test_an_unknown_register_is_misuse_with_the_near_ones(project: Built) -> None:
    with pytest.raises(KactlError) as caught:
        change(project, "reproduced=yes", noun="bugs")
    assert (caught.value.code, caught.value.values["near"]) == ("register.no-noun", "bug")
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_mirror_is_read_only(project: Built) -> None:
    attempts: list[Callable[[], ChangeSetReport]] = [
        lambda: add(project, "x", noun="ticket"),
        lambda: change(project, "title=y", noun="ticket", item="OPS-7"),
        lambda: close_item(call(project), "ticket", "OPS-7", writing=Writing()),
    ]
    for attempt in attempts:
        with pytest.raises(KactlError) as caught:
            attempt()
        assert (caught.value.code, caught.value.exit_code) == ("register.mirror", ExitCode.FINDINGS)


def test_a_file_that_cannot_be_read_is_not_edited(project: Built) -> None:
    project.write("process/defects/DEF-00002.yaml", "title: [")
    with pytest.raises(KactlError) as caught:
        change(project, "reproduced=yes", item="DEF-00002")
    assert (caught.value.code, caught.value.exit_code) == ("register.item-faulty", ExitCode.FINDINGS)


def test_while_the_team_cannot_be_read_nobody_is_called_unknown(project: Built) -> None:
    project.write("process/team.yaml", "people: [")
    with pytest.raises(KactlError) as caught:
        change(project, "owner=li-lei")
    assert caught.value.code == "role.team-faulty"


def test_two_people_of_one_name_are_told_apart(project: Built) -> None:
    team = (project.root / "process/team.yaml").read_text("utf-8")
    project.write("process/team.yaml", team.replace("name: 李雷", "name: 王芳"))
    project.commit()
    error = refused(project, "owner=王芳")
    assert (error.code, error.values["ids"]) == ("register.person-ambiguous", "li-lei, wang-fang")


def test_closing_takes_the_only_closed_state(project: Built) -> None:
    close_item(call(project), "task", "TASK-4C9D2", writing=Writing())
    assert git(project.root, "log", "-1", "--format=%s") == "关闭 TASK-4C9D2：done"
    assert "status: done\n" in (project.root / "process/tasks/TASK-4C9D2.yaml").read_text("utf-8")
    again = close_item(call(project), "task", "TASK-4C9D2", writing=Writing())
    assert again.files == ()


def test_of_several_closed_states_people_choose(project: Built) -> None:
    with pytest.raises(KactlError) as caught:
        close_item(call(project), "bug", "DEF-00001", writing=Writing())
    assert (caught.value.code, caught.value.values["states"]) == ("register.close-how", "fixed, dropped")
    with pytest.raises(KactlError, match=r"register\.not-closed"):
        close_item(call(project), "bug", "DEF-00001", ["status=open"], writing=Writing())
    close_item(call(project), "bug", "DEF-00001", ["status=dropped", "reproduced=no"], writing=Writing())
    assert (read(project)["status"], read(project)["reproduced"]) == ("dropped", False)


def test_what_cannot_end_is_not_closed(project: Built) -> None:
    project.write("process/notes/NOTE-1.yaml", "text: x\nstatus: kept\n")
    with pytest.raises(KactlError, match=r"register\.no-end"):
        close_item(call(project), "note", "NOTE-1", writing=Writing())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fix_that_a_check_suggests_works(git_repo: Path, language: Language) -> None:
    built = begin(git_repo, language)
    register = built.snapshot.playbook.register_of("bug")
    assert register is not None
    item = Item("DEF-00001", "defect", "process/defects/DEF-00001.yaml", {})
    command = set_command(register, item, "title", "it's wide")
    assert command is not None
    _, noun, verb, identity, *assignments = shlex.split(command)
    assert verb == "set"
    change(built, *assignments, item=identity, noun=noun)
    assert read(built)["title"] == "it's wide"


def test_an_item_keeps_the_id_that_it_brings(project: Built) -> None:
    add_item(call(project), "bug", "Slow", ["severity=S1"], identity="ACME-7.1", writing=Writing())
    assert (project.root / "process/defects/ACME-7.1.yaml").exists()
    with pytest.raises(KactlError) as taken:
        add_item(call(project), "bug", "Slow", ["severity=S1"], identity="acme-7.1", writing=Writing())
    assert (taken.value.code, taken.value.exit_code) == ("register.id-taken", ExitCode.CONFLICT)
    for wrong in ("../x", "x\n", "-x", "y" * 65):
        with pytest.raises(KactlError) as refused:
            add_item(call(project), "bug", "Slow", ["severity=S1"], identity=wrong, writing=Writing())
        assert (refused.value.code, refused.value.exit_code) == ("register.bad-id", ExitCode.USAGE)
