"""Items of registers: listed by typed conditions, shown, and told in both languages."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator
from tests.building import Built
from tests.unit.workflows.test_items import begin, call

from kactl.cli import exits
from kactl.errors import ExitCode, KactlError
from kactl.render.formats import render
from kactl.render.json import document
from kactl.render.look import Look
from kactl.render.widths import columns
from kactl.syntax.json import read_json
from kactl.texts.catalogue import LANGUAGES, Language
from kactl.workflows.list_items import list_items
from kactl.workflows.publish_schema import schema
from kactl.workflows.show_item import show_item

ITEMS = {
    "DEF-00002": "title: 导出的金额不对\nstatus: fixed\nseverity: S2\neffort: 2.50\ndue: 2026-12-31\n"
    "owner: li-lei\nwatchers: [wang-fang, li-lei]\nreproduced: true\nrequirement: REQ-GONE0\n",
    "DEF-00003": "title: 慢\nstatus: open\nseverity: S2\neffort: 10\ndue: 2027-01-01\nowner: wang-fang\n",
}


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    for identity, text in ITEMS.items():
        built.write(f"process/defects/{identity}.yaml", text)
    built.commit()
    return built


def listed(built: Built, *where: str) -> list[str]:
    found = list_items(call(built), "bug", where)
    return [str(one["id"])[-1] for one in found.items]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ([], "123"),
        (["status=open"], "13"),
        (["状态=未处理"], "13"),
        (["status != open"], "2"),
        (["severity in S1,S2", "owner=me"], "3"),
        (["severity not in S1"], "23"),
        (["due<=2026-12-31"], "2"),
        (["due>today+30"], "23"),
        (["effort<10"], "2"),
        (["effort=2.5"], "2"),
        (["reproduced=yes"], "2"),
        (["reproduced!=true"], "13"),
        (["owner="], "1"),
        (["owner!="], "23"),
        (["owner in me,李雷"], "23"),
        (["watchers=王芳"], "2"),
        (["watchers!=王芳"], "13"),
        (["requirement=REQ-GONE0"], "2"),
        (["id in DEF-00001,DEF-00003"], "13"),
        (["title=慢"], "3"),
    ],
)
def test_conditions_are_typed_and_hold_together(project: Built, where: list[str], expected: str) -> None:
    assert listed(project, *where) == list(expected)


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("nonsense", "bad-condition"),
        ("", "bad-condition"),
        ("=open", "bad-condition"),
        ("owner in ,", "bad-condition"),
        ("severty=S1", "no-field"),
        ("status=done", "bad-value"),
        ("due<=soon", "bad-value"),
        ("due<", "bad-value"),
        ("effort=much", "bad-value"),
        ("severity<=S2", "no-order"),
        ("title>a", "no-order"),
        ("owner=nobody", "no-person"),
    ],
)
def test_a_wrong_condition_is_misuse(project: Built, where: str, code: str) -> None:
    with pytest.raises(KactlError) as caught:
        listed(project, where)
    assert (caught.value.code, caught.value.exit_code) == (f"register.{code}", ExitCode.USAGE)


def test_a_list_is_a_table_in_the_language(project: Built) -> None:
    report = list_items(call(project), "bug")
    assert render(report, "text", Look("zh")) == snapshot("""\
编号       状态    标题            责任人  截止日期
DEF-00001  未处理  导出失败
DEF-00002  已修复  导出的金额不对  李雷    2026-12-31
DEF-00003  未处理  慢              王芳    2027-01-01
缺陷：共 3 条\
""")
    assert render(report, "text", Look("en")) == snapshot("""\
Id         Status  Title           Owner  Due
DEF-00001  Open    导出失败
DEF-00002  Fixed   导出的金额不对  李雷   2026-12-31
DEF-00003  Open    慢              王芳   2027-01-01
Defects: 3\
""")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_fits_80_columns(project: Built, language: Language) -> None:
    project.write(
        "process/defects/DEF-00004.yaml", f"title: {'很长的标题' * 40}\nstatus: open\nowner: li-lei\n"
    )
    for look in (Look(language), Look(language, verbosity=1)):
        shown = render(list_items(call(project), "bug"), "text", look)
        assert max(columns(line) for line in shown.splitlines()) <= 80
        assert "DEF-00004" in shown


def test_a_list_without_items_says_so(project: Built) -> None:
    report = list_items(call(project), "note")
    assert render(report, "text", Look("zh")) == "备忘：没有符合的条目"
    assert render(report, "text", Look("en")) == "Notes: no item matches"


def test_an_item_is_shown_in_full(project: Built) -> None:
    report = show_item(call(project), "bug", "def-00002")
    assert render(report, "text", Look("zh")) == snapshot("""\
DEF-00002  process/defects/DEF-00002.yaml
字段         名称      内容
title        标题      导出的金额不对
status       状态      已修复
severity     严重程度  S2
effort       工作量    2.50
reproduced   已复现    是
due          截止日期  2026-12-31
owner        责任人    李雷
watchers     关注人    王芳、李雷
team         处理角色
requirement  需求      REQ-GONE0
ticket       工单
tags         标签

关联  编号       名称  状态
需求  REQ-GONE0        不存在或无法读取\
""")


@pytest.mark.parametrize("kind", ["register", "item"])
def test_the_document_is_as_its_schema_says(project: Built, kind: str) -> None:
    report = list_items(call(project), "bug") if kind == "register" else show_item(
        call(project), "bug", "DEF-00002"
    )  # fmt: skip
    said = read_json(document(report).encode())
    assert isinstance(said, dict)
    assert list(said)[:2] == ["schemaVersion", "kind"]
    assert said["kind"] == kind
    Draft202012Validator(schema(kind)).validate(json.loads(document(report)))
    items = said["items"] if kind == "register" else [said["item"]]
    assert isinstance(items, list)
    second = next(one for one in items if isinstance(one, dict) and one["id"] == "DEF-00002")
    assert isinstance(second, dict)
    assert (second["effort"], second["watchers"]) == (2.5, ["wang-fang", "li-lei"])


@pytest.fixture
def broken(project: Built) -> Built:
    project.write("process/defects/DEF-00009.yaml", "title: [")
    project.write("process/defects/DEF-0000A.yaml", "- x\n")
    return project


def test_a_file_that_is_no_item_is_told_and_the_others_listed(broken: Built) -> None:
    report = list_items(call(broken), "bug")
    assert len(report.items) == 3
    assert [one.subject for one in report.findings] == ["DEF-00009", "DEF-0000A"]
    assert exits.exit_code(report) is ExitCode.FINDINGS


@pytest.mark.parametrize("item", ["DEF-00009", "DEF-0000A"])
def test_to_show_a_file_that_is_no_item_is_a_finding(broken: Built, item: str) -> None:
    report = show_item(call(broken), "bug", item)
    assert report.item is None
    assert report.findings[0].subject == item
    assert exits.exit_code(report) is ExitCode.FINDINGS
    assert item in render(report, "text", Look("en"))
