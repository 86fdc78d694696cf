"""The bundled templates: alike in both languages, open as laid, filled by writing what the guide shows."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from kactl.model.playbook import Playbook
from kactl.model.registers import Document
from kactl.playbooks.answers import answered
from kactl.playbooks.compose import compose
from kactl.playbooks.fill import fill
from kactl.playbooks.layers import Layer
from kactl.playbooks.paths import template_of
from kactl.playbooks.tailoring import tier_of
from kactl.playbooks.validate import validate
from kactl.syntax.sections import Gap, Section, read_sections
from kactl.syntax.yaml import read_yaml

PROJECT: Final = Path(__file__).parents[3]
TEMPLATES: Final = PROJECT / "templates"
PLAYBOOKS: Final = ("ka", "normal")
FOLDERS: Final = (*PLAYBOOKS, "delivery")
LANGUAGES: Final = ("zh", "en")
CLIENT: Final = '华东 "零售": 集团 #1'
INSTANCE: Final = "v1.4.0"
GUIDE: Final = re.compile(r"<!-- kactl:guide\n(.*?)-->", re.DOTALL)
LABELS: Final = {"zh": ("好的标准：", "反例：", "正例："), "en": ("Good: ", "Bad: ", "Example: ")}
STAFF: Final = {"id", "title", "version", "owner", "client"}


def layer(name: str) -> Layer | None:
    path = PROJECT / "playbooks" / name / "playbook.yaml"
    return Layer(name, path.as_posix(), path.read_bytes()) if path.exists() else None


@cache
def playbook(name: str) -> Playbook:
    top = layer(name)
    assert top
    made, findings = validate(compose(top, layer))
    assert made, findings
    return made


@dataclass(frozen=True)
class Template:
    """A document's template in one language, as one of the two playbooks finds it."""

    playbook: str
    language: str
    document: Document

    def __str__(self) -> str:
        return f"{self.playbook}-{self.language}-{self.document.id}"

    @property
    def path(self) -> Path:
        name = template_of(self.document)
        found = [TEMPLATES / folder / self.language / name for folder in (self.playbook, "delivery")]
        return next(path for path in found if path.is_file())

    @property
    def instance(self) -> str:
        return INSTANCE if "{instance}" in self.document.path else ""

    def laid(self) -> str:
        made = playbook(self.playbook)
        answers = answered(made, {"client": CLIENT}, date(2026, 11, 20)).values
        tier = tier_of(made, answers)
        assert tier
        context = {key: value if isinstance(value, str) else str(value) for key, value in answers.items()}
        context |= {"playbook_title": made.title[self.language], "profile_title": "KA", "tier": tier.id}
        context |= {"tier_title": tier.title[self.language], "today": "2026-11-20"}
        context |= {"instance": self.instance, "owner": self.document.owner}
        filled, findings = fill(self.path.read_bytes(), self.path.name, context)
        assert filled, findings
        return filled.decode()

    def other(self) -> "Template":
        return Template(self.playbook, "en" if self.language == "zh" else "zh", self.document)


EVERY: Final = [
    Template(name, language, document)
    for name in PLAYBOOKS
    for document in playbook(name).documents
    if document.content == "template"
    for language in LANGUAGES
]
DOCUMENTS: Final = [one for one in EVERY if one.document.path.endswith(".md")]
YAML_FILES: Final = [one for one in EVERY if one.document.path.endswith(".yaml")]
each_document = pytest.mark.parametrize("template", DOCUMENTS, ids=str)
each_yaml = pytest.mark.parametrize("template", YAML_FILES, ids=str)


def sections(text: str) -> tuple[Section, ...]:
    found = read_sections(text.encode())
    assert found.bad_markers == ()
    return found.sections


def body(lines: list[str], section: Section) -> range:
    """Return the indices of the lines from the section's marker to the next one."""
    following = (n for n in range(section.line, len(lines)) if lines[n].startswith("<!-- kactl:section"))
    return range(section.line, next(following, len(lines)))


def example(text: str, section: Section, language: str) -> str:
    """Return what the guide shows, as a team would write it of its own project: not word for word."""
    label = LABELS[language][2]
    guide = GUIDE.search("\n".join(text.splitlines()[section.line :]))
    assert guide
    (line,) = [one for one in guide[1].splitlines() if one.startswith(label)]
    shown = line.removeprefix(label)
    return f"{shown} 2 |" if shown.startswith("|") else f"{shown} 2"


def written(text: str, section: Section, shown: str) -> str:
    """Return the document with the section's open rows and labels filled and the example below."""
    lines = text.splitlines()
    inside = body(lines, section)
    row = shown.startswith("|")
    after = [number for number in inside if lines[number] == "-->" or (row and lines[number].startswith("|"))]
    for gap in section.gaps:
        lines[gap.line - 1] = closed(lines[gap.line - 1], gap, shown)
    lines[after[-1]] += f"\n{shown}" if row else f"\n\n{shown}"
    return "\n".join(lines)


def closed(line: str, gap: Gap, shown: str) -> str:
    if gap.kind == "label":
        return f"{line}\n  {shown.strip('| ')}"
    return re.sub(r"\|\s*(?=\|)", "| 2 ", line)


@each_document
def test_front_matter_is_strict_yaml_and_names_the_document(template: Template) -> None:
    front: Any = read_yaml(template.laid().split("---\n")[1].encode())
    assert front["id"] == template.document.id
    assert template.document.title[template.language].startswith(front["title"])
    assert front["owner"] == template.document.owner
    assert (front["client"], front["version"]) == (CLIENT, "0.1")
    assert set(front) - {"instance"} == STAFF
    assert front.get("instance", template.instance) == template.instance


@each_document
def test_languages_have_the_same_sections_in_the_same_order(template: Template) -> None:
    own, others = ([(s.id, s.optional) for s in sections(one.laid())] for one in (template, template.other()))
    assert own == others


@each_document
def test_each_section_has_a_heading_and_a_guide_with_good_bad_and_example(template: Template) -> None:
    text = template.laid()
    guides = GUIDE.findall(text)
    assert len(guides) == len(sections(text)) > 0
    assert all(one.heading for one in sections(text))
    for guide in guides:
        lines = guide.splitlines()
        assert 2 <= len(lines) <= 4
        assert "--" not in guide
        for label in LABELS[template.language]:
            assert sum(line.startswith(label) for line in lines) == 1, (label, guide)


@each_document
def test_required_sections_are_open_as_laid(template: Template) -> None:
    found = sections(template.laid())
    assert [one.id for one in found if one.filled and not one.optional] == []
    assert any(not one.optional for one in found)


@each_document
def test_every_section_is_filled_by_writing_what_its_guide_shows(template: Template) -> None:
    text = template.laid()
    for section in sections(text):
        shown = example(text, section, template.language)
        after = {one.id for one in sections(written(text, section, shown)) if one.filled}
        assert after == {section.id} | {one.id for one in sections(text) if one.filled}


@each_document
def test_example_rows_fit_their_table(template: Template) -> None:
    text = template.laid()
    lines = text.splitlines()
    for section in sections(text):
        shown = example(text, section, template.language).removesuffix(" 2 |")
        heads = [lines[number].count("|") for number in body(lines, section) if lines[number].startswith("|")]
        assert not shown.startswith("|") or shown.count("|") == heads[-1], section.id


@each_yaml
def test_yaml_templates_parse_when_filled_and_agree_in_both_languages(template: Template) -> None:
    own, others = (read_yaml(one.laid().encode()) for one in (template, template.other()))
    assert isinstance(own, dict)
    assert isinstance(others, dict)
    assert list(own) == list(others)


@each_yaml
def test_yaml_templates_find_their_schema_from_where_they_are_laid(template: Template) -> None:
    up = "../" * (template.document.path.count("/") + 1)
    assert template.laid().startswith(f"# yaml-language-server: $schema={up}.kactl/schemas/")


def test_every_template_belongs_to_a_document() -> None:
    there = {path for folder in FOLDERS for path in (TEMPLATES / folder).rglob("*") if path.is_file()}
    assert there == {one.path for one in EVERY}
