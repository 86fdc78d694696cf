from decimal import Decimal
from typing import Any

import pytest

from kactl.checks.reading.conditions import in_words, misses, named, narrowed, shown
from kactl.model.base import Text
from kactl.model.conditions import Condition

TITLES = {"status": Text(zh="状态", en="Status")}


@pytest.mark.parametrize(
    ("source", "zh", "en"),
    [
        ({"status": "done"}, "状态：done", "Status: done"),
        ({"status": ["done", "dropped"]}, "状态：done、dropped 之一", "Status: one of done, dropped"),
        ({"status": ["done"]}, "状态：done", "Status: done"),
        ({"owner": {"exists": False}}, "owner：未填写", "owner: empty"),
        ({"b": True, "c": {"ge": 1, "lt": 9}}, "b：true，且 c：≥ 1，且 < 9", "b: true and c: ≥ 1 and < 9"),
        ({"status": {"not_in": ["a", "b"]}}, "状态：不在 a、b 之中", "Status: none of a, b"),
        ({"status": {"ne": None}}, "状态：不是 未填写", "Status: not empty"),
        ({"tags": {"contains": "x"}}, "tags：含 x", "tags: contains x"),
        ({"any": [{"a": 1}, {"b": 2}]}, "（a：1，或 b：2）", "(a: 1 or b: 2)"),
        ({"not": {"a": 1}}, "并非（a：1）", "not (a: 1)"),
    ],
)  # fmt: skip
def test_a_condition_is_told_in_words(source: dict[str, Any], zh: str, en: str) -> None:
    assert in_words(Condition(source), TITLES) == Text(zh=zh, en=en)


def test_only_what_does_not_hold_is_a_miss() -> None:
    condition = Condition({"status": "done", "owner": {"exists": True}, "core": True})
    found = misses(condition, {"status": "todo", "core": True}, TITLES)
    assert [(one.fields, one.expected.en, one.found.en, one.value) for one in found] == [
        (("status",), "done", "todo", "done"),
        (("owner",), "filled in", "empty", None),
    ]


def test_a_group_is_one_miss_with_all_its_fields() -> None:
    condition = Condition({"any": [{"severity": "S4"}, {"owner": {"exists": True}}]})
    (found,) = misses(condition, {"severity": "S1"}, {})
    assert found.fields == ("owner", "severity")
    assert found.expected.en == "(severity: S4 or owner: filled in)"
    assert found.found.en == "owner: empty, severity: S1"
    assert found.value is None


@pytest.mark.parametrize(
    ("value", "en"),
    [
        (None, "empty"),
        ("", "empty"),
        (False, "false"),
        (Decimal("1.10"), "1.10"),
        (["a", 1], "a, 1"),
    ],
)
def test_values_are_shown_as_written(value: object, en: str) -> None:
    assert shown(value).en == en


def test_fields_without_title_keep_their_name() -> None:
    assert named(("status", "rank"), TITLES) == Text(zh="状态、rank", en="Status, rank")


def test_a_condition_that_holds_is_narrowed_to_what_makes_it_hold() -> None:
    asked = {"status": ["done", "held"], "any": [{"date": {"exists": False}}, {"minutes": {"exists": False}}]}
    found = narrowed(Condition(asked), {"status": "held", "date": "2026-11-02"})
    assert found.source == {"minutes": {"exists": False}, "status": "held"}
    choices = {"status": {"held": Text(zh="已召开", en="Held")}}
    assert in_words(found, TITLES, choices).zh == "minutes：未填写，且 状态：已召开"
    twice = Condition({"a": 1, "any": [{"a": {"exists": True}}]})
    assert narrowed(twice, {"a": 1}).source == {"a": 1, "all": [{"a": {"exists": True}}]}
