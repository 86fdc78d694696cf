from decimal import Decimal

import pytest

from kactl.checks import file_present, items
from kactl.checks.registry import load
from kactl.model.base import Text
from kactl.model.conditions import Condition


def test_parameters_are_read_from_plain_values() -> None:
    check = load("items")
    assert check is not None
    plain = {"register": "requirement", "hold": {"core": True}, "expect": "share", "at_least": 33.3}
    parameters, faults = check.read_parameters(plain)
    assert faults == ()
    assert isinstance(parameters, items.Parameters)
    assert parameters.hold == Condition({"core": True})
    assert parameters.at_least == Decimal("33.3")


def test_defaults_fill_what_is_not_said() -> None:
    check = load("file-present")
    assert check is not None
    parameters, _ = check.read_parameters({"pattern": "*.md"})
    assert parameters == file_present.Parameters(pattern="*.md", at_least=1)


def test_each_wrong_parameter_is_told_in_both_languages() -> None:
    check = load("file-present")
    assert check is not None
    parameters, faults = check.read_parameters({"patern": "*.md", "at_least": "2"})
    assert parameters is None
    assert {one.code for one in faults} == {"check.bad-parameters"}
    told = {one.values["parameter"]: one.values["problem"] for one in faults}
    assert set(told) == {"pattern", "patern", "at_least"}
    assert told["patern"] == Text(
        zh="没有“patern”这个键，是不是“pattern”？", en="no such key `patern`; did you mean `pattern`?"
    )


@pytest.mark.parametrize(
    ("expect", "bounds", "word"),
    [("share", {}, "needed"), ("count", {}, "needed"), ("all", {"at_most": 3}, "mean nothing")],
)
def test_bounds_belong_to_counts_and_shares(expect: str, bounds: dict[str, int], word: str) -> None:
    check = load("items")
    assert check is not None
    plain = {"register": "requirement", "hold": {"core": True}, "expect": expect, **bounds}
    parameters, faults = check.read_parameters(plain)
    assert parameters is None
    assert [word in one.values["problem"].en for one in faults] == [True]
