"""The tutorial is true in both languages, and a first day asks no more than promised."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from tests.building import git
from tests.pages import PART, alike, run

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGES: Final = (DOCS / "tutorial" / "first-engagement.md", DOCS / "zh" / "tutorial" / "first-engagement.md")
MOST_COMMANDS: Final = 15
ASKS: Final = b": "
"""How everything that a person is asked ends."""
SECONDS: Final = 60.0
KACTL: Final = (sys.executable, "-m", "kactl")


@pytest.fixture
def known(git_repo: Path) -> Path:
    """Return an empty repository in which git knows the person."""
    git(git_repo, "config", "user.name", "王芳")
    git(git_repo, "config", "user.email", "wang.fang@example.com")
    return git_repo


@pytest.mark.parametrize("page", PAGES, ids=("en", "zh"))
def test_three_people_take_an_engagement_to_its_first_passed_gate(page: Path, tmp_path: Path) -> None:
    blocks = list(run(page, tmp_path))
    commands = [line for block in blocks for line in block.commands if line.startswith("kactl ")]
    assert len(commands) < MOST_COMMANDS
    for block in blocks:
        assert block.shown is not None
        assert alike(block.output) == alike(block.shown), block.commands
    assert "kactl gate check kickoff" in commands[-2:]
    people = git(tmp_path / "warehouse", "show", "HEAD:process/team.yaml").split("roles:")[0]
    assert people.count("@delivery.example") == 3
    assert git(tmp_path / "warehouse", "status", "--short") == ""


def test_both_pages_run_the_same_commands() -> None:
    english, chinese = ([words[:3] for words in map(str.split, _commands(page))] for page in PAGES)
    assert english == chinese


def _commands(page: Path) -> list[str]:
    parts = PART.finditer(page.read_text(encoding="utf-8"))
    return [line for part in parts for line in (part["commands"] or "").splitlines()]


@pytest.mark.parametrize(("playbook", "questions", "files"), [("ka", 8, 8), ("normal", 6, 4)])
def test_the_first_day_asks_little(known: Path, playbook: str, questions: int, files: int) -> None:
    asked = _answer(known, "init", "--playbook", playbook, "--yes")
    assert 0 < asked <= questions
    edited = [
        one for one in git(known, "ls-files", "process").splitlines() if not one.endswith(".gitattributes")
    ]
    assert 0 < len(edited) <= files


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("playbook", ["ka", "normal"])
def test_the_first_status_fits_in_twelve_lines(known: Path, playbook: str, language: str) -> None:
    variables = os.environ | {"COLUMNS": "80", "KACTL_LANG": language, "PYTHONUTF8": "1"}
    for words in (("init", "--playbook", playbook, "--set", "client=ACME"), ("status",)):
        done = subprocess.run([*KACTL, *words], cwd=known, env=variables, capture_output=True, check=True)
    lines = done.stdout.decode().splitlines()
    assert 4 < len(lines) <= 12, lines


def _answer(folder: Path, *words: str) -> int:
    """Run kactl at a terminal, answer every question and return how many there were."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)  # noqa: TID251 - the child is another process, which becomes kactl
        os.execv(sys.executable, [*KACTL, *words])  # noqa: S606 - no shell is wanted
    asked, said = 0, b""
    while select.select([terminal], [], [], SECONDS)[0]:
        try:
            more = os.read(terminal, 1 << 16)
        except OSError:
            more = b""  # how Linux tells that the other side has gone
        if not more:
            break
        said += more
        if said.endswith(ASKS):
            os.write(terminal, b"\n" if asked else b"ACME\n")
            asked, said = asked + 1, b""
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return asked
