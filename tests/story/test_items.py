"""Two people keep the requirements on two branches: states hold to their moves, names stay apart."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, git
from tests.founding import begin


class Team:
    """Runs kactl as people do, in their engagement."""

    def __init__(self, built: Built) -> None:
        """Stand in the engagement's root."""
        self.built = built

    def kactl(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run a command."""
        return subprocess.run(
            [sys.executable, "-m", "kactl", *arguments, "--lang", "en"],
            cwd=self.built.root, env=dict(os.environ), capture_output=True, text=True, encoding="utf-8",
            check=False,
        )  # fmt: skip

    def done(self, *arguments: str) -> str:
        """Run a command that succeeds and return what it printed."""
        done = self.kactl(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, code: int, *arguments: str) -> str:
        """Run a command that ends with that exit code, and return what it said."""
        done = self.kactl(*arguments)
        assert done.returncode == code, (done.stdout, done.stderr)
        return done.stderr

    def document(self, *arguments: str) -> dict[str, Any]:
        """Run a command and return its report."""
        found: dict[str, Any] = json.loads(self.kactl(*arguments, "--format", "json").stdout)
        return found

    def ids(self, noun: str) -> dict[str, str]:
        """Return the id of each item of a register by its title."""
        return {one["title"]: one["id"] for one in self.document(noun, "list")["items"]}


@pytest.fixture
def team(git_repo: Path) -> Team:
    return Team(begin(git_repo))


def test_a_requirement_goes_the_way_that_its_register_declares(team: Team) -> None:
    team.done("req", "add", "Export orders", "--set", "core=yes", "--set", "priority=P0 must")
    req = team.ids("req")["Export orders"]
    said = team.refused(1, "req", "set", req, "status=accepted")
    assert "from here it can go to" in said
    said = team.refused(1, "req", "set", req, "status=confirmed")
    assert f"kactl req set {req} status=confirmed" in said
    team.done("req", "close", req, "--reason", "The client withdrew it")
    shown = team.document("req", "show", req)["item"]
    assert (shown["status"], shown["drop_reason"]) == ("dropped", "The client withdrew it")


def test_two_branches_add_link_and_number_and_the_doctor_parts_what_clashes(team: Team) -> None:
    root = team.built.root
    main = git(root, "rev-parse", "--abbrev-ref", "HEAD")
    team.done("req", "add", "Search")
    git(root, "checkout", "-q", "-b", "east")
    team.done("req", "add", "Export")
    link = f"requirement={team.ids('req')['Export']}"
    team.done("task", "add", "Build it", "--set", link, "--set", "owner=me", "--set", "due=today+9")
    git(root, "checkout", "-q", main)
    team.done("req", "add", "Login")
    git(root, "merge", "-q", "--no-edit", "east")
    ids = team.ids("req")
    assert set(ids) == {"Search", "Export", "Login"}
    for title in ("Export", "Login"):
        place = root / f"process/requirements/{ids[title]}.yaml"
        place.write_text(place.read_text("utf-8") + "number: 1\n", "utf-8")
    team.done("commit")
    assert "more than one item is called 1" in team.refused(2, "req", "show", "1")
    sick = team.kactl("doctor")
    assert (sick.returncode, "kactl doctor --fix" in sick.stdout) == (5, True)
    team.done("doctor", "--fix")
    numbers = {one["title"]: one.get("number") for one in team.document("req", "list")["items"]}
    assert sorted((numbers["Export"], numbers["Login"])) == [1, 2]
    team.done("req", "set", ids["Export"], "title=Export everything")
    links = team.document("req", "show", ids["Export"])["links"]
    assert [(one["direction"], one["title"], one["suspect"]) for one in links] == [("from", "Build it", True)]
