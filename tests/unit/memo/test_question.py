import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.building import Built

from kactl.memo import question

Monkey = pytest.MonkeyPatch


@pytest.fixture(autouse=True)
def plain(engagement: Built, monkeypatch: Monkey) -> None:
    """Stand in an engagement, the memo allowed, the streams taken for those the process began with."""
    monkeypatch.delenv("KACTL_NO_CACHE")
    monkeypatch.setattr(question, "_plain_streams", lambda: True)
    monkeypatch.chdir(engagement.root)


def key(*words: str) -> str | None:
    found = question.asked(list(words))
    return None if found is None else found.key


def test_the_same_words_in_the_same_surroundings_ask_the_same(engagement: Built) -> None:
    found = question.asked(["status"])
    assert found is not None
    assert found.root == str(engagement.root)
    assert key("status") == found.key != key("status", "--mine")
    assert key("a", "b") != key("a b")


def variable(name: str, value: str) -> Callable[[Built, Monkey], object]:
    return lambda _built, monkeypatch: monkeypatch.setenv(name, value)


def elsewhere(built: Built, monkeypatch: Monkey) -> None:
    monkeypatch.chdir(built.root / "process")


def version(_built: Built, monkeypatch: Monkey) -> None:
    monkeypatch.setattr(question, "__version__", "0.0.0")


def python(_built: Built, monkeypatch: Monkey) -> None:
    monkeypatch.setattr(sys, "version", "4.0")


def terminal(_built: Built, monkeypatch: Monkey) -> None:
    monkeypatch.setattr(os, "isatty", lambda number: number != 1)


def machine(_built: Built, monkeypatch: Monkey) -> None:
    known = os.uname()
    monkeypatch.setattr(os, "uname", lambda: os.uname_result(("x", "other", *known[2:])))


def copied(built: Built, _monkeypatch: Monkey) -> None:
    aside = built.root.with_name("aside")
    built.root.rename(aside)
    built.root.mkdir()
    for path in aside.iterdir():
        path.rename(built.root / path.name)
    os.chdir(built.root)  # noqa: TID251 - the old folder is gone


OTHERS: dict[str, Callable[[Built, Monkey], object]] = {
    "language": variable("KACTL_LANG", "zh"),
    "locale": variable("LC_ALL", "zh_CN.UTF-8"),
    "colour": variable("NO_COLOR", "1"),
    "terminal": variable("TERM", "dumb"),
    "width": variable("COLUMNS", "40"),
    "encoding": variable("PYTHONIOENCODING", "gbk"),
    "path": variable("PATH", "/nowhere"),
    "folder": elsewhere,
    "version": version,
    "python": python,
    "streams": terminal,
    "machine": machine,
    "place": copied,
    "settings": lambda built, _: built.write("kactl.yaml", "language: zh\n"),
    "lock": lambda built, _: built.write(".kactl/lock.yaml", "nouns: [x]\n"),
}  # fmt: skip


@pytest.mark.parametrize("change", OTHERS.values(), ids=OTHERS)
def test_other_surroundings_ask_something_else(
    engagement: Built, monkeypatch: Monkey, change: Callable[[Built, Monkey], object]
) -> None:
    before = key("status")
    change(engagement, monkeypatch)
    assert key("status") not in (None, before)


def test_code_that_is_being_edited_has_marks(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("one")
    before = question._marks(str(tmp_path))
    assert question._marks(str(tmp_path)) == before
    (tmp_path / "a.py").write_text("two")
    os.utime(tmp_path / "a.py", ns=(1, 1))
    assert question._marks(str(tmp_path)) != before


@pytest.mark.parametrize("words", [["--no-cache", "status"], ["status", "--no-cache"]])
def test_the_option_switches_it_off(words: list[str]) -> None:
    assert key(*words) is None


@pytest.mark.parametrize("name", ["KACTL_NO_CACHE", "_KACTL_COMPLETE"])
def test_variables_switch_it_off(name: str, monkeypatch: Monkey) -> None:
    monkeypatch.setenv(name, "1")
    assert key("status") is None


def test_streams_that_a_caller_put_in_are_not_written_to(monkeypatch: Monkey) -> None:
    monkeypatch.undo()
    assert not question._plain_streams()


def test_no_engagement_no_question(tmp_path: Path, monkeypatch: Monkey) -> None:
    monkeypatch.chdir(tmp_path)
    assert key("status") is None
    assert key("-C", "nowhere", "status") is None


@pytest.mark.parametrize(
    "words", [["-C", "project"], ["-Cproject"], ["-C=project"], ["-C", "x", "-C", "project"]]
)
def test_the_folder_of_the_line_counts(words: list[str], engagement: Built, monkeypatch: Monkey) -> None:
    monkeypatch.chdir(engagement.root.parent)
    found = question.asked([*words, "status"])
    assert found is not None
    assert found.root == str(engagement.root)


def test_a_way_through_a_link_is_not_plain(engagement: Built, monkeypatch: Monkey) -> None:
    (engagement.root.parent / "link").symlink_to(engagement.root)
    monkeypatch.chdir(engagement.root.parent)
    assert key("-C", "link", "status") is None


@pytest.mark.parametrize("path", [".kactl/.journal", ".kactl-link.yaml", "process/.kactl-link.yaml"])
def test_what_a_killed_run_left_and_links_elsewhere_are_read_anew(
    path: str, engagement: Built, monkeypatch: Monkey
) -> None:
    monkeypatch.chdir(engagement.root / "process")
    assert key("status") is not None
    engagement.write(path, "x\n")
    assert key("status") is None
