"""Lists of items: several conditions in one text, order, groups, columns, what is late and what is over."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator
from tests.building import Built
from tests.unit.workflows.test_items import begin, call

from kactl.errors import ExitCode, KactlError
from kactl.render.formats import render
from kactl.render.json import document
from kactl.render.look import Look
from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.publish_schema import schema

ITEMS = {
    "DEF-00002": "title: 导出的金额不对\nstatus: fixed\nseverity: S2\neffort: 2.50\ndue: 2026-12-31\n"
    "owner: li-lei\nwatchers: [wang-fang, li-lei]\nreproduced: true\n",
    "DEF-00003": "title: Export slow\nstatus: open\nseverity: S2\neffort: 10\ndue: 2026-11-20\n"
    "owner: wang-fang\n",
    "DEF-00004": "title: a=b and more\nstatus: dropped\nseverity: S1\neffort: 7\ndue: 2026-11-01\n",
}


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    for identity, text in ITEMS.items():
        built.write(f"process/defects/{identity}.yaml", text)
    return built


def listed(built: Built, **wanted: object) -> str:
    found = list_items(call(built), "bug", wanted=replace(Wanted(), **wanted))  # type: ignore[arg-type] # by name
    return "".join(str(one["id"])[-1] for one in found.items)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("status=open severity=S2", "3"),
        ("status=open, severity=S2", "3"),
        ("status=open and severity=S2", "3"),
        ("状态=未处理 且 owner=me", "3"),
        ("status!=open effort>=2.5 effort<10", "24"),
        ("title~导出", "12"),
        ("title ~ EXPORT", "3"),
        ("title!~导出 status=open", "3"),
        ("title='a=b and more'", "4"),
        ('title="a=b and more" status=dropped', "4"),
        ("title=a=b and more", "4"),
        ("title~'status='", ""),
        ("owner~王", "3"),
        ("owner~lei", "2"),
        ("watchers~李", "2"),
        ("status~处理", "13"),
        ("owner is empty", "14"),
        ("owner is not empty status=open", "3"),
        ("责任人 为空 status=open", "1"),
        ("责任人不为空", "23"),
        ("due<today-1", "34"),
        ("due<today+40 due>today", "2"),
        ("due=2026-11-20", "3"),
        ("due in 2026-11-20,2026-11-01", "34"),
        ("due<今天", "34"),
        ("severity in S1 owner=", "14"),
        ("id=def-00003", "3"),
    ],
)
def test_one_text_may_hold_several_conditions(project: Built, where: str, expected: str) -> None:
    assert listed(project, where=(where,)) == expected


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("status=open prioritty>=3", "bad-condition"),
        ("prioritty>=3 status=open", "no-field"),
        ("status is empty now", "bad-condition"),
        ("title~", "bad-condition"),
        ("status=open severity>S1", "no-order"),
        ("due<today+99999999", "bad-value"),
    ],
)
def test_a_slip_in_one_of_several_is_misuse(project: Built, where: str, code: str) -> None:
    with pytest.raises(KactlError) as caught:
        listed(project, where=(where,))
    assert (caught.value.code, caught.value.exit_code) == (f"register.{code}", ExitCode.USAGE)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (("effort",), "2431"),
        (("-effort",), "3421"),
        (("severity,-due",), "4123"),
        (("状态", "-id"), "3124"),
        (("owner",), "2314"),
        (("-reproduced",), "2134"),
        (("title",), "4312"),
    ],
)
def test_order_is_of_the_fields_type_and_empty_comes_last(
    project: Built, sort: tuple[str, ...], expected: str
) -> None:
    assert listed(project, sort=sort) == expected


def test_a_list_can_be_cut_short_and_says_so(project: Built) -> None:
    report = list_items(call(project), "bug", wanted=Wanted(sort=("-effort",), limit=2))
    assert ([one["id"] for one in report.items], report.total) == (["DEF-00003", "DEF-00004"], 4)
    assert render(report, "text", Look("zh")).splitlines()[-1] == "缺陷：共 4 条，列出 2 条"
    with pytest.raises(KactlError, match=r"listing\.no-limit"):
        listed(project, limit=0)


def test_what_is_late_is_not_over(project: Built) -> None:
    assert listed(project, overdue=True) == "3"
    report = list_items(
        replace(call(project), pretended=date(2026, 11, 20)), "bug", wanted=Wanted(overdue=True)
    )
    assert report.items == ()


def test_open_and_closed_items(project: Built) -> None:
    assert (listed(project, life="open"), listed(project, life="closed")) == ("13", "24")
    assert listed(project, life="closed", where=("severity=S2",)) == "2"
    assert list_items(call(project), "note", wanted=Wanted(life="closed")).items == ()


def test_groups_are_counted_in_the_order_of_the_declaration(project: Built) -> None:
    report = list_items(call(project), "bug", wanted=Wanted(group="状态", sort=("-effort",), limit=3))
    assert [(one.value, one.count, one.items) for one in report.groups] == [
        ("open", 2, ("DEF-00003", "DEF-00001")),
        ("fixed", 1, ("DEF-00002",)),
        ("dropped", 1, ()),
    ]
    assert render(report, "text", Look("zh")) == snapshot("""\
未处理（2）
编号       状态    标题         责任人  截止日期
DEF-00003  未处理  Export slow  王芳    2026-11-20
DEF-00001  未处理  导出失败

已修复（1）
编号       状态    标题            责任人  截止日期
DEF-00002  已修复  导出的金额不对  李雷    2026-12-31

dropped（1）

缺陷：共 4 条，列出 3 条\
""")
    Draft202012Validator(schema("register")).validate(json.loads(document(report)))


def test_an_item_stands_in_each_group_of_its_values(project: Built) -> None:
    report = list_items(call(project), "bug", wanted=Wanted(group="watchers"))
    assert [(one.title.zh, one.count) for one in report.groups] == [
        ("李雷", 1),
        ("王芳", 1),
        ("（未填写）", 3),
    ]


def test_columns_are_those_that_are_asked_for(project: Built) -> None:
    report = list_items(
        call(project), "bug", wanted=Wanted(columns=("标题,effort", "tags"), where=("effort=7",))
    )
    assert report.columns == ("title", "effort", "tags")
    assert render(report, "text", Look("en")) == snapshot("""\
Id         Title         Effort  Tags
DEF-00004  a=b and more  7
Defects: 1\
""")


def test_columns_without_anything_are_left_out(project: Built) -> None:
    report = list_items(call(project), "bug", wanted=Wanted(where=("id=DEF-00001",)))
    assert report.columns == ("status", "title")


def test_a_list_and_an_item_as_markdown(project: Built) -> None:
    project.write("process/defects/DEF-00002.yaml", "title: a|b <x> `c`\nstatus: fixed\nseverity: S2\n")
    report = list_items(call(project), "bug", wanted=Wanted(where=("id=DEF-00002",)))
    assert render(report, "markdown", Look("zh")) == snapshot("""\
# 缺陷

| 编号 | 状态 | 标题 |
| --- | --- | --- |
| `DEF-00002` | 已修复 | a\\|b \\<x\\> \\`c\\` |

缺陷：共 1 条\
""")


def with_instants(project: Built, *instants: str) -> None:
    """Give items the time at which they were seen, a field that the register gets along with it."""
    path = project.root / ".kactl/playbook/playbook.yaml"
    declared = "      - {id: tags, title: {zh: 标签, en: Tags}, type: list}\n"
    text = path.read_text("utf-8")
    assert declared in text
    path.write_text(
        text.replace(declared, declared + "      - {id: seen_at, title: Seen, type: instant}\n"), "utf-8"
    )
    for number, at in enumerate(instants, start=2):
        name = f"process/defects/DEF-0000{number}.yaml"
        project.write(name, ITEMS[f"DEF-0000{number}"] + f"seen_at: {at}\n")


def test_instants_of_several_offsets_are_compared_as_instants(project: Built) -> None:
    with_instants(project, "2026-11-20T20:00:00+00:00", "2026-11-21T01:00:00+08:00", "2026-11-20T17:00:00Z")
    assert listed(project, where=("seen_at!=",), sort=("seen_at",)) == "342"
    assert listed(project, where=("seen_at!=",), sort=("-seen_at",)) == "234"
    for where, expected in (
        ("seen_at=2026-11-21T01:00", "34"), ("seen_at>2026-11-21T01:00", "2"), ("seen_at=2026-11-21", "234"),
        ("seen_at=2026-11-20", ""), ("seen_at<=2026-11-20", ""), ("seen_at!=2026-11-21T01:00", "12"),
        ("seen_at<2026-11-20T17:00:01Z", "34"), ("seen_at>=2026-11-20T20:00+00:00", "2"),
    ):  # fmt: skip
        assert listed(project, where=(where,)) == expected, where


def test_instants_are_asked_about_by_days(project: Built) -> None:
    with_instants(project, "2026-11-20T23:59:00+08:00", "2026-11-21T00:00:00+08:00")
    for where, expected in (
        ("seen_at=2026-11-20", "2"), ("seen_at<=2026-11-20", "2"), ("seen_at>2026-11-20", "3"),
        ("seen_at<2026-11-20", ""), ("seen_at>=today-2", "23"), ("seen_at=today-1", "3"),
    ):  # fmt: skip
        assert listed(project, where=(where,)) == expected, where
