"""The page of an engagement's files names all that is there after a gate was opened and approved."""

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from tests.building import git

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "reference/files.md", "zh": DOCS / "zh/reference/files.md"}
STEPS = (
    ("init", "--playbook", "ka", "--set", "client=Acme"),
    ("role", "assign", "client-sponsor", "zhang.wei", "--name", "Zhang Wei"),
    ("doc", "attach", "roadmap", "--link", "https://wiki.example.com/roadmap"),
    ("gate", "open", "kickoff"),
    (
        "gate",
        "approve",
        "kickoff",
        "--as",
        "client-sponsor",
        "--on-behalf-of",
        "zhang.wei",
        "--evidence",
        "r.txt",
    ),
)


@pytest.mark.parametrize("language", PAGES)
def test_every_file_is_on_the_page_and_every_path_of_the_page_is_there(git_repo: Path, language: str) -> None:
    (git_repo / "r.txt").write_text("I agree.", encoding="utf-8")
    for step in STEPS:
        command = [sys.executable, "-m", "kactl", *step]
        done = subprocess.run(command, cwd=git_repo, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    rows = re.findall(r"^\| ([^|]*`) .*?\|", PAGES[language].read_text(encoding="utf-8"), flags=re.MULTILINE)
    named = [path for row in rows for path in re.findall(r"`((?:process|\.kactl|kactl)[/.][^`]*)`", row)]
    patterns = [re.sub(r"<[^>]*>", "*", path) + ("*" if path.endswith("/") else "") for path in named]
    there = git(git_repo, "ls-files", "-z").strip("\0").split("\0")
    assert [one for one in patterns if not any(fnmatch(path, one) for path in there)] == []
    precise = [one for one in patterns if one not in ("process/*", ".kactl/*")] + [
        "process/*.md",
        "process/*.yaml",
    ]
    assert [path for path in there if not any(fnmatch(path, one) for one in precise)] == []
