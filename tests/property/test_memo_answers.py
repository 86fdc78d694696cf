"""Whatever happens between two runs, the memo answers as if everything had been read anew."""

import random  # noqa: TID251 - stories are drawn from a seed
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.building import Built
from tests.disturbing import STEPS, Step, requirement
from tests.founding import begun, commit
from tests.remembering import Runner

from kactl.cli import registers
from kactl.cli.commands import Noun
from kactl.cli.nouns import NOUNS

SURFACE = (
    ("status",), ("status", "--format", "json"), ("status", "--mine"), ("check",), ("check", "--staged"),
    ("check", "--at", "HEAD"), ("check", "--base", "HEAD"), ("check", "--due"), ("gate", "check"),
    ("gate", "check", "--all", "--format", "json"), ("gate", "list"), ("gate", "show", "kickoff"),
    ("req", "list"), ("req", "list", "--format", "json"), ("req", "trace"), ("req", "next"),
    ("req", "baseline"), ("calendar",),
    ("task", "list"), ("log",), ("role", "list"), ("role", "raci"), ("role", "list", "--stability"),
    ("doc", "list"), ("doc", "show", "charter"), ("doc", "history", "charter"), ("evidence", "list"),
    ("report", "weekly"), ("report", "gate", "kickoff"),
    ("audit", "--from", "2026-01-01", "--to", "2026-12-31"),
    ("playbook", "show"), ("playbook", "list"), ("explain", "role-vacant.vacant"), ("schema",),
    ("--lang", "zh", "status"), ("req", "handoff", "figures"), ("req", "show", "REQ-00001"),
    ("req", "history", "REQ-00001"), ("playbook", "lint"), ("report", "service", "2026-11"),
    ("report", "value", "2026-Q4"), ("evidence", "verify"), ("env", "list"), ("env", "check"),
)  # fmt: skip


MORE = {
    "demo", "doc export", "gate sheet",  # they write files
    "board", "req check", "req notes",  # they want more than lies here
}  # fmt: skip
"""What is not asked below."""


@pytest.fixture
def built(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = begun(tmp_path / "engagement", tmp_path_factory.getbasetemp())
    for number in range(4):
        requirement(built, f"REQ-0000{number}", f"Requirement {number}")
    commit(built)
    return built


@pytest.fixture
def run(built: Built, tmp_path: Path) -> Runner:
    return Runner(built.root, tmp_path)


def _taken(step: Step, built: Built, run: Runner, chance: random.Random) -> str:
    """Take a step; git refuses some in the middle of another one."""
    try:
        step(built, run, chance)
    except AssertionError:
        return f"{step.__name__} (refused)"
    return step.__name__


def test_after_any_story_the_memo_answers_as_if_everything_was_read_anew(built: Built, run: Runner) -> None:
    chance, remembered = random.Random(3), 0  # noqa: S311 - nothing is kept secret by it
    story: list[str] = []
    for step in chance.sample(STEPS, len(STEPS)):
        words = chance.choice(SURFACE)
        run(*words)
        story.append(_taken(step, built, run, chance))
        fresh, known = run.twice(words)
        assert known.told == fresh.told, (words, story)
        again = run(*words)
        assert again.told == fresh.told, (words, story)
        assert fresh.code in (0, 1, 2, 3, 4), (words, story, fresh.errors)
        remembered += again.remembered
    assert remembered > 5


def test_every_command_that_only_reads_is_remembered_and_answers_the_same(run: Runner) -> None:
    for words in SURFACE:
        fresh, first = run.twice(words)
        again = run(*words)
        assert fresh.told == first.told == again.told, words
        assert first.opened == (), words
        assert (first.remembered, again.remembered) == (False, True), (words, fresh.told)


def _reading(path: tuple[str, ...], command: Any) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command that only reads."""
    if isinstance(command, Noun):
        for name, inner in command.commands.items():
            yield from _reading((*path, name), inner)
    if not (getattr(command, "writes", True) or getattr(command, "decides", False)):
        yield path


def test_every_command_that_only_reads_is_asked_here_or_is_named_above() -> None:
    words = (*NOUNS.items(), ("req", registers.MODULE))
    found = (
        one
        for word, module in words
        for one in _reading((word,), typer.main.get_command(import_module(module).app))
    )
    asked = {" ".join(words) for words in SURFACE}
    missing = {
        path for path in map(" ".join, found) if not any(f"{one} ".startswith(f"{path} ") for one in asked)
    }
    assert missing <= MORE
