import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

import kactl.texts

MODULES = sorted(one.name for one in iter_modules(kactl.texts.__path__) if not one.ispkg)
FAMILIES = [one for one in MODULES if hasattr(import_module(f"kactl.texts.{one}"), "TEXTS")]

REFUSED = ("剧本", "作业指导书", "卡点", "质量门", "签署记录", "任命", "登记册")
"""What the glossary does not use."""

HALF_WIDTH = re.compile(r"[\u4e00-\u9fff」][,:;?!](?!\w)|[\u4e00-\u9fff][()]|[(][\u4e00-\u9fff]")
QUOTED = re.compile(r'"[^"]*"|「[^」]*」|“[^”]*”')


def texts(family: str) -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = import_module(f"kactl.texts.{family}").TEXTS
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def sentences(family: str) -> Iterator[tuple[str, str]]:
    """Yield what people read in Chinese, examples of commands apart."""
    for key, text in texts(family).items():
        if not key.endswith("example"):
            yield key, text["zh"]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_has_both_languages(family: str) -> None:
    for key, text in texts(family).items():
        assert set(text) == {"zh", "en"}, key
        assert text["zh"].strip(), key
        assert text["en"].strip(), key


@pytest.mark.parametrize("family", FAMILIES)
def test_both_languages_show_the_same_values(family: str) -> None:
    for key, text in texts(family).items():
        if not key.endswith("example"):
            assert placeholders(text["zh"]) == placeholders(text["en"]), key


@pytest.mark.parametrize("family", [one for one in FAMILIES if not one.startswith("help_")])
def test_a_cause_never_stands_without_message_and_mend(family: str) -> None:
    keys = set(texts(family))
    causes = {key.rpartition(".")[0] for key in keys if key.endswith((".why", ".mend"))}
    for key in causes:
        assert {key, f"{key}.why", f"{key}.mend"} <= keys, key


@pytest.mark.parametrize("family", FAMILIES)
def test_chinese_can_be_shown_by_a_gbk_console(family: str) -> None:
    for key, text in sentences(family):
        assert text == text.encode("gbk", "replace").decode("gbk"), key


@pytest.mark.parametrize("family", FAMILIES)
def test_chinese_uses_the_words_of_the_field(family: str) -> None:
    for key, text in sentences(family):
        assert not [word for word in REFUSED if word in text], (key, text)


@pytest.mark.parametrize("family", FAMILIES)
def test_chinese_is_punctuated_in_full_width(family: str) -> None:
    for key, text in sentences(family):
        assert not HALF_WIDTH.search(QUOTED.sub("引", text)), (key, text)
