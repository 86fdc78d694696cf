from pathlib import Path
from typing import Any

import pytest
from tests.checking import ask, ask_example, codes, lay, setting_of, told

from kactl.checks.items_valid import Parameters, _expected, subject
from kactl.model.base import Text
from kactl.model.fields import FieldDeclaration

CHECK = "items-valid"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_each_wrong_entry(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    found = sorted((one.subject or "", one.code.partition(".")[2], one.line) for one in judgement.findings)
    assert found == [
        ("REQ-1AB2C", "bad-status", 2),
        ("REQ-1AB2C", "bad-value", 3),
        ("REQ-1AB2C", "bad-value", 4),
        ("REQ-1AB2C", "bad-value", 5),
        ("REQ-3DE4F", "no-status", 1),
        ("REQ-3DE4F", "no-value", 1),
        ("REQ-3DE4F", "unknown-field", 1),
        ("REQ-5GH6J", "bare-state", 2),
    ]
    assert told(judgement, "bad-status").fix == "kactl req set REQ-1AB2C status=draft"


@pytest.mark.parametrize(
    ("declared", "good", "bad"),
    [
        ({"type": "text"}, ["x", "2026-11-30"], [1, True, ["x"]]),
        ({"type": "number"}, [1, 0], ["1", True, [1]]),
        ({"type": "boolean"}, [True, False], ["yes", 1]),
        ({"type": "date"}, ["2026-11-30"], ["2026-11-31", "30.11.2026", 20261130]),
        ({"type": "choice", "choices": ["a", "b"]}, ["a"], ["c", ["a"]]),
        ({"type": "person"}, ["li.lei"], ["李雷", 7]),
        ({"type": "role"}, ["dev-lead"], ["wizard"]),
        ({"type": "link", "to": "task"}, ["TASK-1"], ["no id", 1]),
        ({"type": "list"}, [["a", 1]], ["a"]),
        ({"type": "person", "many": True}, [["a", "b"]], ["a", ["a", 1]]),
    ],
)
def test_each_type_takes_its_values(declared: dict[str, Any], good: list[Any], bad: list[Any]) -> None:
    field = FieldDeclaration.model_validate(
        {"id": "x", "title": "X", **declared, "choices": tuple(declared.get("choices", ()))}
    )
    assert [_expected(field, one, frozenset({"dev-lead"})) for one in good] == [None] * len(good)
    assert None not in [_expected(field, one, frozenset({"dev-lead"})) for one in bad]


def test_without_items_it_holds(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove("process/requirements/REQ-1AB2C.yaml")
    assert ask(built, CHECK, {}).outcome == "met"


def test_all_registers_are_looked_at_unless_some_are_named(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/modules/MOD-1.yaml", "status: planned\n")
    assert codes([ask(built, CHECK, {})]) == ["no-value"]
    assert codes([ask(built, CHECK, {"registers": ["requirement"]})]) == []
    assert codes([ask(built, CHECK, {"registers": ["wish"]})]) == ["no-such-register"]
    assert setting_of(built.snapshot).gate == "review"


def test_an_item_that_no_move_would_have_let_in_is_told(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    found = told(ask(built, CHECK, {"registers": ["requirement"]}), "bare-state")
    assert found.values["fields"] == Text(zh="验收标准", en="Acceptance criterion")
    assert found.fix == "kactl req set REQ-5GH6J acceptance=VALUE"


def test_what_kactl_keeps_of_an_item_is_no_unknown_field(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    before = built.snapshot.digest(subject(Parameters(), setting_of(built.snapshot)))
    path = "process/requirements/REQ-1AB2C.yaml"
    built.write(path, (built.root / path).read_text("utf-8") + "number: 7\nseen: {}\n")
    assert ask(built, CHECK, {}).outcome == "met"
    assert built.snapshot.digest(subject(Parameters(), setting_of(built.snapshot))) == before
