"""The bundled templates: alike in both languages, open as laid, filled by writing what the guide shows."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kactl.syntax.sections import Gap, Section, read_sections
from kactl.syntax.yaml import read_yaml

ROOT: Final = Path(__file__).parents[3] / "templates"
PLAYBOOKS: Final = ("delivery", "ka", "normal")
DOCUMENTS: Final = sorted(path for name in PLAYBOOKS for path in ROOT.glob(f"{name}/*/**/*.md"))
YAML_FILES: Final = sorted(path for name in PLAYBOOKS for path in ROOT.glob(f"{name}/*/**/*.yaml"))
ANSWERS: Final = {
    "client": '华东 "零售": 集团 #1',
    "owner": "delivery-manager",
    "instance": "v1.4.0",
    "today": "2026-11-20",
    "playbook_title": "KA 项目流程规范",
    "profile_title": "KA 项目",
    "tier": "B",
    "tier_title": "B 级",
}
GUIDE: Final = re.compile(r"<!-- kactl:guide\n(.*?)-->", re.DOTALL)
LABELS: Final = {"zh": ("好的标准：", "反例：", "正例："), "en": ("Good: ", "Bad: ", "Example: ")}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def language(path: Path) -> str:
    return path.relative_to(ROOT).parts[1]


def laid(path: Path) -> str:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(path.read_text("utf-8")).render(ANSWERS)


def other(path: Path) -> Path:
    playbook, own, *rest = path.relative_to(ROOT).parts
    return ROOT / playbook / ("en" if own == "zh" else "zh") / Path(*rest)


def sections(text: str) -> tuple[Section, ...]:
    found = read_sections(text.encode())
    assert found.bad_markers == ()
    return found.sections


def example(text: str, section: Section, label: str) -> str:
    """Return what the guide shows, as a team would write it of its own project: not word for word."""
    below = "\n".join(text.splitlines()[section.line :])
    guide = GUIDE.search(below)
    assert guide
    (line,) = [one for one in guide[1].splitlines() if one.startswith(label)]
    shown = line.removeprefix(label)
    return f"{shown} 2 |" if shown.startswith("|") else f"{shown} 2"


def written(text: str, section: Section, shown: str) -> str:
    """Return the document with the section's open rows and labels filled and the example below."""
    lines = text.splitlines()
    body = range(section.line, next_marker(lines, section.line))
    tables = [number for number in body if lines[number].startswith("|")]
    guide_end = next(number for number in body if lines[number] == "-->")
    after = tables[-1] if shown.startswith("|") else guide_end
    lines[after] += f"\n{shown}" if shown.startswith("|") else f"\n\n{shown}"
    for gap in section.gaps:
        lines[gap.line - 1] = closed(lines[gap.line - 1], gap, shown)
    return "\n".join(lines)


def next_marker(lines: list[str], start: int) -> int:
    following = (n for n in range(start, len(lines)) if lines[n].startswith("<!-- kactl:section"))
    return next(following, len(lines))


def closed(line: str, gap: Gap, shown: str) -> str:
    if gap.kind == "label":
        return f"{line}\n  {shown.strip('| ')}"
    row, newline, below = line.partition("\n")
    return re.sub(r"\|\s*(?=\|)", "| 2 ", row) + newline + below


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_front_matter_is_strict_yaml_and_names_the_document(path: Path) -> None:
    front: Any = read_yaml(laid(path).split("---\n")[1].encode())
    assert front["id"] == path.stem
    assert front["client"] == ANSWERS["client"]
    assert front["version"] == "0.1"
    assert set(front) - {"instance"} == {"id", "title", "version", "owner", "client"}
    assert front.get("instance", ANSWERS["instance"]) == ANSWERS["instance"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_languages_have_the_same_sections_in_the_same_order(path: Path) -> None:
    own, others = ([(one.id, one.optional) for one in sections(laid(file))] for file in (path, other(path)))
    assert own == others


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_each_section_has_a_heading_and_a_guide_with_good_bad_and_example(path: Path) -> None:
    text = laid(path)
    guides = GUIDE.findall(text)
    assert len(guides) == len(sections(text)) > 0
    assert all(one.heading for one in sections(text))
    for guide in guides:
        lines = guide.splitlines()
        assert 2 <= len(lines) <= 4
        assert "--" not in guide
        for label in LABELS[language(path)]:
            assert sum(line.startswith(label) for line in lines) == 1, (label, guide)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_required_sections_are_open_as_laid(path: Path) -> None:
    found = sections(laid(path))
    assert [one.id for one in found if one.filled and not one.optional] == []
    assert any(not one.optional for one in found)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_section_is_filled_by_writing_what_its_guide_shows(path: Path) -> None:
    text = laid(path)
    for section in sections(text):
        shown = example(text, section, LABELS[language(path)][2])
        after = {one.id: one for one in sections(written(text, section, shown))}
        assert after[section.id].filled, (section.id, after[section.id].gaps)
        others = [one.id for one in after.values() if one.filled and one.id != section.id]
        assert others == [one.id for one in sections(text) if one.filled and one.id != section.id]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_example_rows_fit_the_table(path: Path) -> None:
    text = laid(path)
    for section in sections(text):
        shown = example(text, section, LABELS[language(path)][2])
        if shown.startswith("|"):
            lines = text.splitlines()
            body = lines[section.line : next_marker(lines, section.line)]
            head = next(one for one in body if one.startswith("|"))
            assert shown.removesuffix(" 2 |").count("|") == head.count("|"), section.id


@pytest.mark.parametrize("path", YAML_FILES, ids=name)
def test_yaml_templates_parse_when_filled_and_agree_in_both_languages(path: Path) -> None:
    own, others = (read_yaml(laid(file).encode()) for file in (path, other(path)))
    assert isinstance(own, dict)
    assert isinstance(others, dict)
    assert list(own) == list(others)


@pytest.mark.parametrize("path", YAML_FILES, ids=name)
def test_yaml_templates_begin_with_their_schema(path: Path) -> None:
    assert laid(path).startswith("# yaml-language-server: $schema=../")
