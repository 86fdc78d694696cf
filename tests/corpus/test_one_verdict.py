"""Every front end gives one verdict on every engagement of the corpus: status, exit code, what blocks."""

import gc
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from tests.corpus import content, decisions, statements
from tests.corpus.laying import SITUATIONS, Expected
from tests.gating import Bench

from kactl.__main__ import main
from kactl.texts.catalogue import message

TREES: dict[str, tuple[str, ...]] = {"worktree": (), "index": ("--staged",), "HEAD": ("--at", "HEAD")}
LAID = (content, decisions, statements)
"""Where the situations lie; each puts its own into the corpus."""
READ_BY_PEOPLE = ("text", "markdown", "html")
Said = tuple[int, str]


class Front:
    """Runs kactl in this process on one engagement."""

    def __init__(self, bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
        self.bench = bench
        self.capsys = capsys

    def __call__(self, *words: str) -> Said:
        self.capsys.readouterr()
        code = main(("-C", str(self.bench.root), "--lang", "en", *words))
        return int(code), self.capsys.readouterr().out

    def gate(self, name: str, *words: str, form: str = "json") -> Said:
        return self("gate", "check", *((name,) if name else ()), *words, "--format", form)


@pytest.fixture(params=sorted(SITUATIONS))
def told(
    request: pytest.FixtureRequest,
    git_repo: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Front, Expected]]:
    """Return a front to each situation, committed and with a clean index, and what is expected of it."""
    monkeypatch.setenv("COLUMNS", "400")
    bench = Bench(git_repo)
    expected = SITUATIONS[request.param](bench)
    bench.commit("As it stands")
    yield Front(bench, capsys), expected
    gc.enable()  # the entry switches it off for its short process; this one is long


def plain(shown: str) -> str:
    """Return what people read of a page: no marks, no entities, one blank between words."""
    without = re.sub(r"<[^>]+>", " ", shown)
    return re.sub(r"[\s\\`*]+", "", html.unescape(without))


def test_every_front_end_gives_one_verdict(told: tuple[Front, Expected]) -> None:
    in_every_tree_and_format(*told)
    by_hook_and_pipeline(*told)


def in_every_tree_and_format(front: Front, expected: Expected) -> None:
    """Judge the gate in each tree, and show the verdict in each format."""
    blockers: list[Any] = []
    for tree, words in TREES.items():
        code, shown = front.gate(expected.gate, *words)
        (found,) = json.loads(shown)["gates"]
        blockers = found["blockers"]
        assert (found["status"], code) == (expected.status, expected.code), (tree, blockers)
        assert {one["code"] for one in blockers} == expected.blockers, tree
    for form in READ_BY_PEOPLE:
        code, shown = front.gate(expected.gate, form=form)
        assert code == expected.code, form
        assert message(f"report.{expected.status}", "en") in shown, form
        assert [one["message"] for one in blockers if plain(one["message"]) not in plain(shown)] == [], form
    for form, read in MACHINES.items():
        code, shown = front.gate(expected.gate, "--at", "HEAD", form=form)
        fails, codes = read(shown)
        assert (code, fails) == (expected.code, expected.code != 0), form
        if form == "junit":  # it has no place for codes
            assert [one["message"] for one in blockers if one["message"] not in html.unescape(shown)] == []
        else:
            assert expected.blockers <= codes, form


def errors(shown: str) -> list[str]:
    """Return the codes of the errors in a report of findings."""
    return sorted(one["code"] for one in json.loads(shown)["findings"] if one["severity"] == "error")


def by_hook_and_pipeline(front: Front, expected: Expected) -> None:
    """Run what the hook and the pipelines run; with nothing staged, nothing is new."""
    code, shown = front("check", "--format", "json")
    wrong = errors(shown)
    assert code == (1 if wrong else 0)
    assert front("check", "--format", "sarif")[0] == code
    assert errors(front("check", "--staged", "--format", "json")[1]) == wrong
    assert errors(front("check", "--at", "HEAD", "--format", "json")[1]) == wrong
    for words in (("hook", "run"), ("check", "--base", "HEAD")):
        passed, told_ = front(*words, "--format", "json")
        assert (passed, errors(told_), json.loads(told_)["known"]) == (0, [], len(wrong)), words
    late, shown = front("check", "--due", "--format", "json")
    assert late == (1 if errors(shown) else 0)
    assert set(wrong) <= set(errors(shown))
    everything = json.loads(front("gate", "check", "--all", "--format", "json")[1])["gates"]
    name = expected.gate or "review"
    assert [one["status"] for one in everything if one["gate"] == name] == [expected.status]


def junit(shown: str) -> tuple[bool, set[str]]:
    root = ET.fromstring(shown)  # noqa: S314 - our own document
    return bool([*root.iter("failure"), *root.iter("error")]), set()


def sarif(shown: str) -> tuple[bool, set[str]]:
    results = [one for run in json.loads(shown)["runs"] for one in run["results"]]
    wrong = [one["ruleId"] for one in results if one["level"] == "error"]
    return bool(wrong), set(wrong)


def github(shown: str) -> tuple[bool, set[str]]:
    wrong = [line for line in shown.splitlines() if line.startswith("::error ")]
    return bool(wrong), {line.split("::")[1].rpartition(" ")[2] for line in wrong}


def gitlab(shown: str) -> tuple[bool, set[str]]:
    wrong = [one["check_name"] for one in json.loads(shown) if one["severity"] not in ("info", "minor")]
    return bool(wrong), set(wrong)


MACHINES = {"junit": junit, "sarif": sarif, "github": github, "gitlab": gitlab}


def test_the_corpus_is_whole() -> None:
    assert {one.__module__ for one in SITUATIONS.values()} == {one.__name__ for one in LAID}
    assert len(SITUATIONS) > 40
