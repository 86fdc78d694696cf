from pathlib import Path

import pytest

from kactl.syntax.faults import SyntaxFault
from kactl.syntax.sections import Section, read_sections

TEMPLATES = Path(__file__).parents[3] / "templates"


def one(body: str) -> Section:
    """Return the section that a body makes below its marker, which stands on line 1."""
    (section,) = read_sections(f"<!-- kactl:section s -->\n{body}".encode()).sections
    return section


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n  \n",
        "## 下一级标题\n",
        "---\n***\n",
        "<!-- 待写 -->\n<!-- 一\n二\n三 -->\n",
        "-\n- [ ]\n* \n1.\n2)\n",
        "> \n>\n",
        "| 名称 | 日期 |\n|---|:---:|\n",
        "| 名称 | 日期 |\n|---|---|\n|  |  |\n| | |\n",
        "```yaml\n```\n",
        "<!-- kactl:guide\n好的标准：写数字。\n反例：提升满意度。\n-->\n\n提升满意度。\n",
        "<!-- kactl:guide\n- 写谁、写到哪天\n-->\n\n- 写谁、写到哪天\n",
        "<!-- kactl:guide\n反例：| 若干 | 有 |\n-->\n| 变更 | 影响 |\n|---|---|\n| 若干 | 有 |\n",
    ],
)
def test_what_says_nothing_is_no_content(body: str) -> None:
    assert not one(body).content
    assert one(body).gaps == ()
    assert not one(body).filled


@pytest.mark.parametrize(
    "body",
    [
        "无，理由见会议纪要。\n",
        "- [ ] 提交变更单\n",
        "- [x] 已提交\n",
        "> 客户原话\n",
        "| 名称 | 日期 |\n|---|---|\n| 上线 | 2026-12-04 |\n",
        "| 名称 |\n|---|\n| 上线 |\n",
        "| 名称 | 日期 |\n|---|---|\n|  | 2026-12-04 |\n",
        "```yaml\n# 不是标题\n```\n",
        "~~~\n<!-- 代码里的批注 -->\n~~~\n",
        "甲 <!-- 批注 --> 乙\n",
        "a | b\n",
        "- 目标：缺货率 1.5%\n",
        "- 目标：\n  - 缺货率 1.5%\n",
        "- 目标：\n\n  缺货率 1.5%\n",
        "1. **目标：**\n   缺货率 1.5%\n",
        "目标：\n",
        "#5 号门店\n",
    ],
)
def test_what_somebody_wrote_is_content(body: str) -> None:
    assert one(body).filled


@pytest.mark.parametrize(
    ("body", "gaps"),
    [
        ("| 项 | 内容 |\n|---|---|\n| 触发条件 |  |\n", [("row", 4, "触发条件")]),
        ("| 项 | 内容 |\n|---|---|\n| 触发条件 | <!-- 待定 --> |\n", [("row", 4, "触发条件")]),
        ("| 项 | 内容 |\n|---|---|\n| 触发条件 |\n", [("row", 4, "触发条件")]),
        ("项 | 内容\n--- | ---\n触发条件 | \n", [("row", 4, "触发条件")]),
        ("| a\\|b | 内容 |\n|---|---|\n| a\\|b | |\n", [("row", 4, "a\\|b")]),
        ("- 负责人：\n- 日期：2026-12-04\n", [("label", 2, "负责人")]),
        ("- **负责人：**\n", [("label", 2, "负责人")]),
        ("- **负责人**：\n", [("label", 2, "负责人")]),
        ("* Owner:\n\n下一段\n", [("label", 2, "Owner")]),
        ("- 客户方：\n  - 负责人：\n", [("label", 3, "负责人")]),
        ("- 客户方：\n  -\n  - [ ]\n", [("label", 2, "客户方")]),
        ("- 客户方：\n  <!-- 写姓名 -->\n", [("label", 2, "客户方")]),
        ("```\n- 负责人：\n| a | b |\n|---|---|\n| c | |\n```\n", []),
        ("| 单行 | 无表头 |\n", []),
    ],
)
def test_rows_and_labels_that_wait_are_told_with_their_line(
    body: str, gaps: list[tuple[str, int, str]]
) -> None:
    assert [(gap.kind, gap.line, gap.text) for gap in one(body).gaps] == gaps


def test_a_waiting_row_is_no_content() -> None:
    assert not one("| 项 | 内容 |\n|---|---|\n| 触发条件 |  |\n").content
    assert one("| 项 | 内容 |\n|---|---|\n| 触发条件 |  |\n| 决定人 | 王芳 |\n").content


def test_sections_run_from_marker_to_marker_under_their_headings() -> None:
    text = (
        "---\nid: charter\n---\n\n# 章程\n\n开头的话\n\n"
        "## 目标\n\n<!-- kactl:section goals -->\n\n缺货率 1.5%\n\n"
        "## 附录 ##\n\n<!-- kactl:section appendix optional -->\n"
    )
    found = read_sections(text.encode())
    assert [(s.id, s.optional, s.line, s.heading, s.filled) for s in found.sections] == [
        ("goals", False, 11, "目标", True),
        ("appendix", True, 17, "附录", False),
    ]
    assert found.find("goals") is found.sections[0]
    assert found.find("risks") is None
    assert found.content


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(ending: str, mark: str) -> None:
    text = "---\nid: x\n---\n<!-- kactl:section s -->\n- 负责人：\n"
    found = read_sections((mark + text.replace("\n", ending)).encode())
    assert [(s.line, [gap.line for gap in s.gaps]) for s in found.sections] == [(4, [5])]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<!-- kactl:section -->\n", (1,)),
        ("\n<!-- kactl:section 目标 -->\n", (2,)),
        ("<!-- kactl:section a b -->\n", (1,)),
        ("<!-- kactl:section a -->\n<!-- kactl:section a -->\n", (2,)),
        ("```\n<!-- kactl:section -->\n```\n", ()),
    ],
)
def test_markers_without_an_id_of_their_own_are_told(text: str, lines: tuple[int, ...]) -> None:
    assert read_sections(text.encode()).bad_markers == lines


@pytest.mark.parametrize("text", ["", "---\nid: x\n---\n", "# 标题\n", "<!-- 从不结束\n正文\n"])
def test_a_document_can_be_without_content(text: str) -> None:
    assert not read_sections(text.encode()).content


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_sections("---\n正文\n".encode()).content


def test_bytes_that_are_no_text_are_refused_with_their_place() -> None:
    with pytest.raises(SyntaxFault) as caught:
        read_sections(b"# a\n\xff\n")
    assert (caught.value.fault.code, caught.value.fault.line) == ("markdown.encoding", 2)


def test_no_section_of_a_bundled_template_counts_as_filled() -> None:
    templates = [one for name in ("delivery", "ka", "normal") for one in (TEMPLATES / name).rglob("*.md")]
    assert templates
    for path in templates:
        found = read_sections(path.read_bytes())
        assert found.bad_markers == (), path
        assert [one.id for one in found.sections if one.filled] == [], path


def test_a_hostile_document_is_read_in_time() -> None:
    for text in ("<!-- " * 100_000, "*" * 200_000, "- " * 100_000, "|" * 200_000, "| -" * 100_000):
        read_sections(f"<!-- kactl:section s -->\n{text}\n".encode())
