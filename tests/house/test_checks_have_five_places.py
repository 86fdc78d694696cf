"""The same name stands in five places: module, test, good and bad example, doc page, texts."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

import kactl.checks
from kactl.checks.registry import load, names
from kactl.model.gates import Criterion
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import LANGUAGES, family, template

ROOT = Path(__file__).parents[2]
CHECKS = Path(kactl.checks.__path__[0])
PAGES = {"en": ROOT / "docs/reference/checks", "zh": ROOT / "docs/zh/reference/checks"}

every_check = pytest.mark.parametrize("check", names())


def codes_in_source(check: str) -> set[str]:
    """Return the codes that stand in the check's module as text."""
    source = (CHECKS / f"{check.replace('-', '_')}.py").read_text(encoding="utf-8")
    texts = {one.value for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Constant)}
    pattern = re.compile(rf"{re.escape(check)}\.[a-z][a-z-]*")
    return {one for one in texts if isinstance(one, str) and pattern.fullmatch(one)}


def codes_in_texts(check: str) -> set[str]:
    """Return the codes that the check's texts word."""
    keys = {one for one in family(check) if not one.endswith((".why", ".mend"))}
    return {f"{check}.{one}" for one in keys - {"title", "about"}}


def page(check: str, language: str) -> str:
    return (PAGES[language] / f"{check}.md").read_text(encoding="utf-8")


def example_on(text: str) -> dict[str, Any]:
    (block,) = re.findall(r"```yaml\n(.*?)```", text, flags=re.DOTALL)
    value = read_yaml(block.encode())
    assert isinstance(value, dict)
    return value


@every_check
def test_a_check_has_a_test(check: str) -> None:
    source = (ROOT / f"tests/unit/checks/test_{check.replace('-', '_')}.py").read_text(encoding="utf-8")
    for example in ("good", "bad"):
        assert f'ask_example(CHECK, "{example}"' in source


@every_check
@pytest.mark.parametrize("kind", ["good", "bad"])
def test_a_check_has_a_good_and_a_bad_example_that_use_it(check: str, kind: str) -> None:
    folder = ROOT / "tests/engagements" / check / kind
    assert (folder / "kactl.yaml").is_file()
    assert f"uses: {check}\n" in (folder / ".kactl/playbook/playbook.yaml").read_text(encoding="utf-8")


@every_check
def test_every_code_has_cause_and_mend_in_both_languages_and_every_text_a_code(check: str) -> None:
    assert codes_in_source(check) == codes_in_texts(check)
    wanted = {f"{check}.title", f"{check}.about"}
    wanted |= {f"{code}{part}" for code in codes_in_source(check) for part in ("", ".why", ".mend")}
    for name in sorted(wanted):
        for language in LANGUAGES:
            assert template(name, language), (name, language)


@every_check
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_every_parameter_and_code(check: str, language: str) -> None:
    found = load(check)
    assert found is not None
    text = page(check, language)
    fields = [one.alias or name for name, one in found.parameters.model_fields.items()]
    missing = [one for one in (*fields, *sorted(codes_in_source(check))) if f"| `{one}` |" not in text]
    assert missing == []


@every_check
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_a_criterion_that_can_be_asked(check: str, language: str) -> None:
    found = load(check)
    assert found is not None
    criterion = Criterion.model_validate_json(canonical_json(example_on(page(check, language))))
    assert criterion.uses == check
    assert found.read_parameters(criterion.with_)[1] == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_leads_to_every_page_and_no_page_is_left_over(language: str) -> None:
    folder = PAGES[language]
    listed = re.findall(
        r"\| \[[^]]+\]\(([a-z-]+)\.md\) \|", (folder / "index.md").read_text(encoding="utf-8")
    )
    assert listed == list(names())
    assert {one.stem for one in folder.glob("*.md")} == {*names(), "index"}
