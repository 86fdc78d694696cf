"""What the sources promise about themselves."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import kactl
from kactl.cli import parameters
from kactl.errors import ExitCode
from kactl.model import gates, records
from kactl.texts import principle

SOURCES = Path(kactl.__file__).parent
FILES = sorted(SOURCES.rglob("*.py"))
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 60


def shown(path: Path) -> str:
    return str(path.relative_to(SOURCES))


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_nothing_is_left_unfinished(path: Path) -> None:
    assert not UNFINISHED.search(path.read_text(encoding="utf-8"))


def test_names_are_the_words_of_the_field() -> None:
    assert not [path for path in FILES if path.stem in VAGUE]


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_files_and_functions_are_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    if path.parent.name != "texts":
        assert len(source.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", [one for one in FILES if one.name == "__init__.py"], ids=shown)
def test_an_init_says_one_sentence_and_exports_nothing(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert len(body) == (2 if path == SOURCES / "__init__.py" else 1)


def test_choices_of_the_command_line_are_those_of_the_models() -> None:
    assert {*get_args(gates.Principle)} <= principle.TEXTS.keys()
    assert parameters.Result == records.Result
    assert parameters.Channel == records.Channel
    assert parameters.Kind == records.RecordKind


def test_exit_codes_are_those_of_the_contract() -> None:
    promised = {
        "OK": 0, "FINDINGS": 1, "USAGE": 2, "UNDECIDED": 3, "REPOSITORY": 4, "CONFLICT": 5, "UNTRUSTED": 6,
        "DIFFERENCE": 10, "BUG": 70, "INTERRUPTED": 130,
    }  # fmt: skip
    assert {one.name: int(one) for one in ExitCode} == promised
