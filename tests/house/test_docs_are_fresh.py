"""The reference says what the code says, in both languages, and no page leads nowhere."""

import re
from pathlib import Path

import pytest
from tools import reference
from tools.pages import fields, threats
from tools.pages.wording import data

from kactl.errors import ExitCode
from kactl.model.base import Model
from kactl.playbooks.layers import Layer
from kactl.texts.catalogue import LANGUAGES, Language
from kactl.workflows.lint_playbook import findings_of
from kactl.workflows.sources import draft_of

PROJECT = Path(__file__).parents[2]
DOCS: dict[Language, Path] = {"en": PROJECT / "docs", "zh": PROJECT / "docs/zh"}
OF_ONE_LANGUAGE = ("decisions",)
"""Read by those who change kactl."""
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(#[^)]*)?\)")
THREATS = [f"T{number:02d}" for number in range(1, 75)]


MODELS: dict[str, type[Model]] = fields.language_models()
FILLED: list[tuple[Path, Language]] = list(reference.pages())


def pages(language: Language) -> set[str]:
    root = DOCS[language]
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.md")}
    return {one for one in found if one.split("/")[0] not in (*OF_ONE_LANGUAGE, "zh")}


def examples(language: Language) -> list[str]:
    page = (DOCS[language] / "reference/playbook-language.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)


@pytest.mark.parametrize(("path", "language"), FILLED, ids=str)
def test_what_comes_from_the_code_is_as_the_code_has_it(path: Path, language: Language) -> None:
    page = path.read_text(encoding="utf-8")
    assert reference.filled(page, language) == page, "run `make docs`"


def test_both_languages_have_the_same_pages() -> None:
    assert pages("en") == pages("zh")


def test_both_languages_take_the_same_parts_from_the_code() -> None:
    names = {
        language: [
            (path.name, name) for path, one in FILLED if one == language
            for _, name, _ in reference.BLOCK.findall(path.read_text(encoding="utf-8"))
        ]
        for language in LANGUAGES
    }  # fmt: skip
    assert names["en"] == names["zh"]
    assert {name for _, name in names["en"]} == set(reference.WHOLE)


@pytest.mark.parametrize("name", MODELS)
def test_every_field_of_a_playbook_is_explained_in_both_languages_and_once(name: str) -> None:
    written = data("fields").get(name, {})
    declared = fields.fields_of(MODELS[name])
    assert written.keys() == declared.keys(), "say in tools/pages/fields.yaml what a field means"
    for field, schema in declared.items():
        assert written[field]["zh"], field
        assert ("en" in written[field]) != ("description" in schema), field


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_exit_codes_are_those_of_the_code(language: Language) -> None:
    page = (DOCS[language] / "reference/exit-codes.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (\d+) \| `([A-Z]+)` \| ", page, flags=re.MULTILINE)
    assert listed == [(str(int(one)), one.name) for one in ExitCode]


def test_both_languages_show_the_same_examples_of_playbooks() -> None:
    assert examples("en") == examples("zh")


@pytest.mark.parametrize("number", range(len(examples("en"))))
def test_an_example_of_a_playbook_is_sound(number: int, tmp_path: Path) -> None:
    example = examples("en")[number]
    head = next(one for one in examples("en") if one.startswith("playbook:"))
    layer = example if example.startswith("playbook:") else f"{head}\n{example}"
    (tmp_path / "playbook.yaml").write_text(layer, encoding="utf-8")
    draft = draft_of(str(tmp_path), tmp_path)
    assert isinstance(draft.composition.layers[-1], Layer)
    assert [one for one in findings_of(draft) if one.severity == "error"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_between_pages_leads_somewhere(language: Language) -> None:
    astray = [
        (name, target)
        for name in sorted(pages(language))
        for target, _ in LINK.findall((DOCS[language] / name).read_text(encoding="utf-8"))
        if not ((DOCS[language] / name).parent / target).exists()
    ]
    assert astray == []


def test_every_threat_has_its_sentence_and_no_feature_is_waited_for_in_vain() -> None:
    written = {name: said for group in data("threats")["groups"] for name, said in group["threats"].items()}
    assert list(written) == THREATS
    features = data("threats")["waits"]
    assert {said["waits"] for said in written.values() if "waits" in said} == set(features)
    for name, said in written.items():
        assert {*LANGUAGES} <= said.keys() <= {*LANGUAGES, "waits"}
        if threats.state_of(name) in ("waits", "partly"):
            assert "waits" in said, name


def test_the_security_page_lists_the_threats_in_both_languages() -> None:
    for language in LANGUAGES:
        page = (DOCS[language] / "explanation/security.md").read_text(encoding="utf-8")
        assert re.findall(r"^\| (T\d\d) \|", page, flags=re.MULTILINE) == THREATS
