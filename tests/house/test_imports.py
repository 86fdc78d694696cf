"""The storeys hold, and a command loads no more than it needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import Built
from tests.founding import begun

ROOT = Path(__file__).parents[2]
TOLD = """
import sys
from kactl.__main__ import main
try:
    main(sys.argv[1:])
finally:
    sys.stderr.write("\\n" + " ".join(sorted(sys.modules)))
"""
MEMO = {"kactl.__main__", "kactl.hardening", "kactl.memo"} | {
    f"kactl.memo.{one}"
    for one in ("answers", "ground", "places", "question", "recall", "running", "shelf", "worktree")
}
"""All of kactl that an answer from the memo loads."""


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", TOLD, *arguments], capture_output=True, text=True, check=True, env=os.environ
    )
    return set(done.stderr.rpartition("\n")[2].split())


def test_the_version_costs_nothing() -> None:
    heavy = {"typer", "rich", "pydantic", "pathlib", "kactl.cli", "kactl.errors"}
    assert not heavy & loaded("--version")


@pytest.mark.parametrize("arguments", [("--help",), ("gate", "check", "--help"), ("init", "--help")])
def test_help_loads_no_models(arguments: tuple[str, ...]) -> None:
    heavy = {
        "rich",
        "pydantic",
        "git",
        "jinja2",
        "ruamel.yaml",
        "holidays",
        "kactl.model",
        "kactl.workflows.desk",
    }
    assert not heavy & loaded(*arguments)


def test_help_loads_only_the_noun_that_is_used() -> None:
    words = {one for one in loaded("gate", "--help") if one.startswith("kactl.cli.")}
    assert "kactl.cli.gate" in words
    assert not {"kactl.cli.role", "kactl.cli.init", "kactl.cli.playbook"} & words


EACH = """
import json, os, sys
from kactl.__main__ import main
for words in json.loads(sys.argv[1]):
    if not os.fork():
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        main(words)
        sys.stderr.write(json.dumps([words, sorted(sys.modules)]) + "\\n")
        sys.stderr.flush()
        os._exit(0)
    os.wait()
"""
"""Each command in a process of its own that has loaded nothing yet but the entry."""
READING = (
    "status", "check", "gate check", "gate list", "req list", "req trace", "log", "role raci", "doc list",
    "evidence list", "playbook show", "env list", "explain role-vacant.vacant", "report weekly",
)  # fmt: skip
FOREIGN = {
    "git", "holidays", "openpyxl", "icalendar", "docx", "weasyprint", "charset_normalizer", "markdown_it",
    "pygments", "typer.rich_utils", "asyncio", "ssl", "urllib.request", "http.client",
}  # fmt: skip
"""What writes, fetches or converts: nothing that a command needs to read an engagement."""


def test_no_reading_command_loads_what_only_others_need(tmp_path: Path) -> None:
    built = begun(tmp_path / "engagement", tmp_path)
    lines = [["-C", str(built.root), *words.split()] for words in READING]
    done = subprocess.run(
        [sys.executable, "-c", EACH, json.dumps(lines)], capture_output=True, text=True, check=True
    )
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert len(told) == len(READING), done.stderr
    for words, modules in told:
        foreign = FOREIGN if "report" in words else FOREIGN | {"jinja2"}
        assert not foreign & set(modules), words


def test_judging_a_gate_loads_no_library_of_the_others(engagement: Built) -> None:
    heavy = {"git", "jinja2", "holidays", "typer.rich_utils", "rich.markdown", "pygments", "openpyxl"}
    assert not heavy & loaded("-C", str(engagement.root), "gate", "check")


def test_json_loads_no_rich(engagement: Built) -> None:
    assert "rich" not in loaded("-C", str(engagement.root), "gate", "check", "--format", "json")


@pytest.mark.parametrize("words", [("req", "list"), ("status",)])
def test_what_is_remembered_loads_no_shell(
    engagement: Built, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.delenv("KACTL_NO_CACHE")
    asked = ("-C", str(engagement.root), *words)
    assert {"kactl.cli.app", "typer"} <= loaded(*asked)
    again = loaded(*asked)
    heavy = {
        "typer",
        "rich",
        "pydantic",
        "pathlib",
        "json",
        "subprocess",
        "typing",
        "datetime",
        "dataclasses",
    }
    assert not heavy & again
    assert {one for one in again if one.startswith("kactl.")} == MEMO


def test_the_contracts_between_rooms_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"COLUMNS": "200"},
    )
    assert done.returncode == 0, done.stdout[-3000:]
