"""Many items edited as one text: only what changed is written, and nothing is lost."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from tests.building import Built, git
from tests.unit.workflows.test_items import begin, call

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import Language
from kactl.workflows.calling import Writing
from kactl.workflows.edit_items import Chosen, edit_from, edit_items, write_buffer

SECOND = "# 第二条\ntitle: 慢\nstatus: open\nseverity: S2\nowner: li-lei\nwatchers: [wang-fang]\n"


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    built.write("process/defects/DEF-00002.yaml", SECOND)
    built.commit("Add")
    return built


def edited(
    built: Built, change: Callable[[str], str], *chosen: str, dry_run: bool = False
) -> ChangeSetReport:
    """Edit with an editor that changes the text once."""

    def editor(path: Path) -> int:
        path.write_text(change(path.read_text("utf-8")), "utf-8")
        return 0

    return edit_items(call(built), "bug", Chosen(chosen), editor, writing=Writing(dry_run=dry_run))


def buffer(built: Built, *, language: Language = "zh") -> str:
    write_buffer(replace(call(built), language=language), "bug", Chosen(), Path("out.txt"))
    text = (built.root / "out.txt").read_text("utf-8")
    built.remove("out.txt")
    return text


def from_text(built: Built, text: str) -> ChangeSetReport:
    (built.root.parent / "edited.yaml").write_text(text, "utf-8")
    return edit_from(call(built), "bug", Path("../edited.yaml"), writing=Writing())


def refused(built: Built, text: str) -> list[tuple[str, int | None]]:
    """Return code and line of every fault; nothing was written."""
    head = git(built.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as caught:
        from_text(built, text)
    assert caught.value.exit_code is ExitCode.FINDINGS
    assert (git(built.root, "rev-parse", "HEAD"), git(built.root, "status", "--porcelain")) == (head, "")
    found = caught.value.values["findings"]
    assert isinstance(found, tuple)
    return [(one.code, one.line) for one in found if isinstance(one, Finding)]


def item(built: Built, name: str) -> str:
    return (built.root / f"process/defects/{name}.yaml").read_text("utf-8")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_text_says_what_everything_is(project: Built) -> None:
    assert re.sub(r"[0-9a-f]{12}", "x", buffer(project, language="zh")) == snapshot("""\
# kactl edit defect 2
# 缺陷：2 条。改好后保存并关闭，只写入改动。
# - 一段就是一条，以 --- 隔开；不要改 id。
# - 值留空表示清除；删掉一行或一段，什么也不会改。
# - 新增一条：写一段没有 id 的内容。
# - 人员、选项、状态写标识或名称均可；日期可写 today+7。
#
#   title        标题
#   status       状态  (open 未处理 | fixed 已修复 | dropped)
#   severity     严重程度  (S1 | S2)
#   effort       工作量  (数字)
#   reproduced   已复现  (true 或 false)
#   due          截止日期  (日期，如 2026-12-01)
#   owner        责任人  (chen-jie 陈洁 | li-lei 李雷 | wang-fang 王芳)
#   watchers     关注人  (chen-jie 陈洁 | li-lei 李雷 | wang-fang 王芳)
#   team         处理角色  (delivery-manager 交付经理 | qa 测试负责人 | sponsor 客户方发起人)
#   requirement  需求  (条目编号)
#   ticket       工单  (条目编号)
#   tags         标签  (列表，如 [a, b])
---
# kactl DEF-00001 x x
id: DEF-00001
title: 导出失败
status: open
severity: S1
due:
owner:
---
# kactl DEF-00002 x x
id: DEF-00002
title: 慢
status: open
severity: S2
due:
owner: li-lei
watchers: [wang-fang]
""")


def test_the_legend_is_in_the_readers_language(project: Built) -> None:
    text = buffer(project, language="en")
    assert "# Defects: 2. Save and close" in text
    assert "severity     Severity  (S1 | S2)" in text


def test_only_what_changed_is_written_in_one_commit(project: Built) -> None:
    report = edited(
        project, lambda text: text.replace("status: open\nseverity: S2", "status: 已修复\nseverity: S1")
    )
    assert [(one.path, one.action) for one in report.files] == [("process/defects/DEF-00002.yaml", "change")]
    assert item(project, "DEF-00002") == SECOND.replace("open", "fixed").replace("S2", "S1")
    assert git(project.root, "log", "-1", "--format=%s") == "修改缺陷 1 条：DEF-00002"
    assert git(project.root, "status", "--porcelain") == ""


def test_words_of_people_are_read_as_set_reads_them(project: Built) -> None:
    edited(
        project,
        lambda text: text.replace("due:\nowner: li-lei", "due: today+7\nowner: 王芳\neffort: 2.50").replace(
            "watchers: [wang-fang]", "关注人: [李雷, me]"
        ),
    )
    assert read_yaml(item(project, "DEF-00002").encode()) == {
        "title": "慢", "status": "open", "severity": "S2", "owner": "wang-fang",
        "watchers": ["li-lei", "wang-fang"], "due": "2026-11-29", "effort": read_yaml(b"2.50"),
    }  # fmt: skip


def test_an_empty_value_takes_a_field_out_and_a_deleted_line_changes_nothing(project: Built) -> None:
    edited(
        project, lambda text: text.replace("owner: li-lei", "owner:").replace("watchers: [wang-fang]\n", "")
    )
    assert item(project, "DEF-00002") == SECOND.replace("owner: li-lei\n", "")


def test_a_block_without_an_id_is_a_new_item(project: Built) -> None:
    report = edited(project, lambda text: text + "---\ntitle: 新的\nseverity: S1\n---\n# only a comment\n")
    (one,) = report.files
    assert one.action == "create"
    assert read_yaml((project.root / one.path).read_bytes()) == {
        "title": "新的",
        "status": "open",
        "severity": "S1",
    }


def test_a_deleted_block_deletes_nothing_and_is_told(project: Built) -> None:
    for number in range(3, 6):
        project.write(f"process/defects/DEF-0000{number}.yaml", SECOND)
    project.commit()
    report = edited(project, lambda text: text[: text.rindex("---")].replace("title: 慢", "title: 快", 1))
    assert [(one.code, one.subject) for one in report.notes] == [("editing.left-out", "DEF-00005")]
    assert (item(project, "DEF-00005"), "快" in item(project, "DEF-00002")) == (SECOND, True)


def test_a_text_of_which_half_is_gone_is_refused_unless_that_is_said(project: Built) -> None:
    text = buffer(project)
    half = text[: text.rindex("---")].replace("导出失败", "导出")
    assert refused(project, half) == [("editing.half-deleted", 1)]
    report = from_text(project, "# kactl rest\n" + half)
    assert [one.code for one in report.notes] == ["editing.some-left-out"]
    assert "导出" in item(project, "DEF-00001")


def test_an_emptied_text_changes_nothing(project: Built) -> None:
    assert refused(project, buffer(project).split("---")[0]) == [("editing.half-deleted", 1)]


def test_faults_are_all_told_with_their_lines(project: Built) -> None:
    text = buffer(project).replace("owner: li-lei", "owner: nobody\nseverty: S1\neffort: much")
    text = (
        text.replace("title: 导出失败", "title:")
        + '---\ntitle: 新的\n---\n- a list\n---\nid: DEF-NONE\n---\nx: "open\n'
    )
    assert refused(project, text) == [
        ("register.required", line_of(text, "title:\n")),
        ("register.no-person", line_of(text, "owner: nobody")),
        ("register.no-field", line_of(text, "severty")),
        ("register.bad-value", line_of(text, "effort: much")),
        ("register.lacking", line_of(text, "title: 新的")),
        ("editing.no-fields", line_of(text, "- a list")),
        ("editing.no-item", line_of(text, "id: DEF-NONE")),
        ("yaml.unclosed-quote", line_of(text, 'x: "open')),
    ]


def test_ids_are_left_alone(project: Built) -> None:
    text = buffer(project)
    assert refused(project, text.replace("id: DEF-00002\n", "")) == [
        ("editing.id-changed", line_of(text, "id: DEF-00002"))
    ]
    assert [code for code, _ in refused(project, text.replace("id: DEF-00002", "id: DEF-00001"))] == [
        "editing.id-changed"
    ]
    block = text[text.rindex("---") :]
    assert [code for code, _ in refused(project, text + block)] == ["editing.twice"]


def test_the_text_of_another_register_is_refused(project: Built) -> None:
    assert [code for code, _ in refused(project, buffer(project).replace("edit defect", "edit note"))] == [
        "editing.other-register"
    ]


def test_who_changed_an_item_meanwhile_wins(project: Built) -> None:
    text = buffer(project)
    project.write("process/defects/DEF-00002.yaml", SECOND.replace("慢", "很慢"))
    project.commit("Meanwhile")
    with pytest.raises(KactlError) as caught:
        from_text(project, text.replace("title: 慢", "title: 快"))
    assert (caught.value.code, caught.value.exit_code) == ("editing.clash", ExitCode.REPOSITORY)
    assert "很慢" in item(project, "DEF-00002")
    from_text(project, text.replace("导出失败", "导出"))
    assert ("很慢" in item(project, "DEF-00002"), "导出\n" in item(project, "DEF-00001")) == (True, False)
    assert "'导出'" in item(project, "DEF-00001")


def test_an_item_that_changes_while_the_editor_is_open_is_refused_and_the_text_kept(project: Built) -> None:
    def meanwhile(text: str) -> str:
        project.write("process/defects/DEF-00002.yaml", SECOND.replace("慢", "很慢"))
        return text.replace("title: 慢", "title: 快")

    with pytest.raises(KactlError) as caught:
        edited(project, meanwhile)
    assert caught.value.exit_code is ExitCode.REPOSITORY
    kept = Path(str(caught.value.values["path"]))
    assert "title: 快" in kept.read_text("utf-8")
    kept.unlink()


def test_a_refused_text_is_opened_again_with_what_was_wrong(project: Built) -> None:
    seen: list[str] = []

    def editor(path: Path) -> int:
        text = path.read_text("utf-8")
        seen.append(text)
        wanted = (
            text.replace("owner: li-lei", "owner: nobody") if len(seen) == 1 else text.replace("nobody", "me")
        )
        path.write_text(wanted, "utf-8")
        return 0

    edit_items(call(project), "bug", Chosen(), editor, writing=Writing())
    assert "owner: wang-fang" in item(project, "DEF-00002")
    first = seen[1].splitlines()[0]
    assert first.startswith(f"#! {line_of(seen[1], 'owner: nobody')}: ")


def test_a_text_that_nobody_mends_is_kept(project: Built) -> None:
    with pytest.raises(KactlError) as caught:
        edited(project, lambda text: text.replace("owner: li-lei", "owner: nobody"))
    assert caught.value.code == "editing.refused"
    kept = Path(str(caught.value.values["path"]))
    assert caught.value.fix == f"kactl bug edit --from {kept}"
    kept.write_text(kept.read_text("utf-8").replace("nobody", "me"), "utf-8")
    edit_from(call(project), "bug", kept, writing=Writing())
    assert "owner: wang-fang" in item(project, "DEF-00002")
    kept.unlink()


def test_a_move_that_is_not_allowed_is_told_with_its_line(project: Built) -> None:
    path = project.root / ".kactl/playbook/playbook.yaml"
    text = path.read_text("utf-8").replace(
        "all: [open, fixed, dropped]\n",
        "all: [open, fixed, dropped]\n      moves: [{from: [open], to: fixed}]\n",
    )
    path.write_text(text, "utf-8")
    project.commit()
    text = buffer(project).replace("status: open\nseverity: S2", "status: dropped\nseverity: S2")
    assert refused(project, text) == [("move.not-allowed", line_of(text, "status: dropped"))]


@pytest.mark.parametrize("ending", [3, KeyboardInterrupt()])
def test_giving_up_changes_nothing(project: Built, ending: int | BaseException) -> None:
    seen: list[Path] = []

    def editor(path: Path) -> int:
        seen.append(path)
        if isinstance(ending, BaseException):
            raise ending
        return ending

    with pytest.raises(KactlError) as caught:
        edit_items(call(project), "bug", Chosen(), editor, writing=Writing())
    assert (caught.value.code, caught.value.exit_code) == ("editing.gave-up", ExitCode.INTERRUPTED)
    assert not seen[0].exists()
    assert git(project.root, "status", "--porcelain") == ""


def test_a_text_without_changes_does_nothing(project: Built) -> None:
    head = git(project.root, "rev-parse", "HEAD")
    assert edited(project, lambda text: text).files == ()
    assert git(project.root, "rev-parse", "HEAD") == head


def test_a_preview_keeps_the_text(project: Built) -> None:
    report = edited(project, lambda text: text.replace("title: 慢", "title: 快"), dry_run=True)
    assert report.planned
    (note,) = report.notes
    Path(str(note.values["path"])).unlink()
    assert "慢" in item(project, "DEF-00002")


def test_items_are_chosen_by_id_and_condition(project: Built) -> None:
    report = write_buffer(call(project), "bug", Chosen(("def-00002",)), Path("out.txt"))
    assert report.items == 1
    report = write_buffer(call(project), "bug", Chosen(where=("owner=李雷 severity=S2",)), Path("out.txt"))
    assert (report.items, "DEF-00002" in (project.root / "out.txt").read_text("utf-8")) == (1, True)


def test_a_mirror_is_not_edited(project: Built) -> None:
    with pytest.raises(KactlError, match=r"register\.mirror"):
        write_buffer(call(project), "ticket", Chosen(), Path("out.txt"))
