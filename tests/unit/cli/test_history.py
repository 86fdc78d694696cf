"""The options that look back, at the command line."""

from pathlib import Path

import pytest
from tests.building import git
from tests.gating import Bench, ready
from tests.unit.cli.conftest import Kactl


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return ready(git_repo)


def test_a_change_that_breaks_something_exits_with_1_whatever_the_format(kactl: Kactl, bench: Bench) -> None:
    here = ("-C", str(bench.root), "gate", "check", "--base", "HEAD")
    assert kactl(*here).code == 0
    bench.fill(charter="")
    assert {kactl(*here, "--format", one).code for one in ("text", "json", "markdown")} == {1}
    assert kactl(*here, "--exit-zero").code == 0
    assert kactl(*here, "--staged").code == 0
    assert kactl(*here, "--at", "HEAD").code == 0


def test_a_change_after_which_a_gate_cannot_be_judged_exits_with_3(kactl: Kactl, bench: Bench) -> None:
    here = ("-C", str(bench.root), "gate", "check", "--base", "HEAD")
    path = bench.root / ".kactl/playbook/playbook.yaml"
    path.write_text(path.read_text("utf-8").replace('"file-present"', '"no-such-check"'), "utf-8")
    assert kactl(*here).code == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("gate", "check", "--base", "nowhere"), "repository.unknown-revision"),
        (("gate", "check", "--base", "HEAD", "--at", "HEAD", "--staged"), "shell.one-tree"),
        (("gate", "check", "lunch", "--base", "HEAD"), "statement.no-gate"),
        (("log", "--stats", "--limit", "3"), "shell.not-with-stats"),
        (("log", "--stats", "--kind", "approve"), "shell.not-with-stats"),
        (("log", "--kind", "shout"), "shell.bad-parameter"),
        (("log", "--gate", "lunch"), "statement.no-gate"),
        (("status", "--mine"), "statement.unknown-actor"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_is_refused(
    kactl: Kactl, bench: Bench, words: tuple[str, ...], code: str
) -> None:
    git(bench.root, "config", "user.email", "nobody@example.com")
    told = kactl("-C", str(bench.root), *words, "--format", "json")
    assert (told.code, told.document["code"]) == (2, code)


def test_a_gate_may_be_named_as_a_word_and_as_an_option(kactl: Kactl, bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    here = ("-C", str(bench.root), "log", "--format", "json")
    for words in (("review",), ("--gate", "review"), ("review", "--gate", "review"), ("--limit", "1")):
        assert len(kactl(*here, *words).document["entries"]) == 1
    assert kactl(*here, "--until", "2020-01-01").document["entries"] == []


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_what_is_no_day_is_misuse(kactl: Kactl, bench: Bench, option: str) -> None:
    told = kactl("-C", str(bench.root), "log", option, "soon")
    assert (told.code, told.out) == (2, "")
