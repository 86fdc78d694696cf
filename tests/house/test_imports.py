"""The storeys hold, and a command loads no more than it needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.building import Built

ROOT = Path(__file__).parents[2]
TOLD = """
import json, sys
from kactl.__main__ import main
try:
    main(sys.argv[1:])
finally:
    sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", TOLD, *arguments], capture_output=True, text=True, check=True, env=os.environ
    )
    return set(json.loads(done.stderr.rpartition("\n")[2]))


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


def test_judging_a_gate_loads_no_library_of_the_others(engagement: Built) -> None:
    heavy = {"git", "jinja2", "holidays", "typer.rich_utils", "rich.markdown", "pygments", "openpyxl"}
    assert not heavy & loaded("-C", str(engagement.root), "gate", "check")


def test_json_loads_no_rich(engagement: Built) -> None:
    assert "rich" not in loaded("-C", str(engagement.root), "gate", "check", "--format", "json")


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
