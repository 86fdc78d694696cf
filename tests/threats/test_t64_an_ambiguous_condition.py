"""T64: a condition has one small grammar, strict by type; what does not fit it is refused, not guessed."""

import pytest

from kactl.model.conditions import Condition
from kactl.model.refusals import RefusedError


@pytest.mark.parametrize(
    "source", [{}, [], "status", {"any": []}, {"n": {"above": 1}}, {"n": {}}, {"n": {"in": 1}}, {"not": []}]
)
def test_t64_what_is_no_condition_is_refused(source: dict[str, object]) -> None:
    with pytest.raises(RefusedError):
        Condition(source)


@pytest.mark.parametrize(
    ("test", "value"),
    [({"gt": 1}, "2"), ({"ge": 1}, None), ({"eq": 1}, True), ({"eq": "1"}, 1), ({"lt": "b"}, 1), ([1], "1")],
)
def test_t64_what_cannot_be_compared_does_not_hold(test: object, value: object) -> None:
    assert not Condition({"n": test}).holds({"n": value})
