from collections.abc import Sequence
from itertools import combinations, permutations, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gating import criterion, gate, playbook

from kactl.gates.staffing import least
from kactl.model.playbook import Playbook

OURS = ("a", "b", "c")
ROLES = [{"id": one, "title": one} for one in OURS] + [{"id": "x", "title": "x", "side": "client"}]
GATE = st.fixed_dictionaries(
    {
        "approvals": st.lists(st.sampled_from([*OURS, "x"]), min_size=1, max_size=3, unique=True),
        "decides": st.sampled_from([None, *OURS, "x"]),
        "independent": st.booleans(),
    }
)
PAIRS = st.lists(st.sampled_from([*combinations(OURS, 2)]), max_size=3, unique=True)
Team = Sequence[frozenset[str]]


def passes(asked: dict[str, Any], team: Team) -> bool:
    """Tell whether a team can pass a gate, by trying every choice of who does what."""
    ours = [one for one in asked["approvals"] if one != "x"]
    carried = "x" in asked["approvals"] or asked["decides"] == "x"
    people = range(len(team))
    for carrier, author in product(people, people):
        free = [one for one in people if not (carried and one == carrier)]
        decides = asked["decides"] == "x" or any(asked["decides"] in (None, *team[one]) for one in free)
        for row in permutations(free, len(ours)):
            fits = all(role in team[one] for role, one in zip(ours, row, strict=True))
            if decides and fits and not (asked["independent"] and ours and author in row):
                return True
    return False


def fewest(gates: Sequence[dict[str, Any]], pairs: Sequence[tuple[str, str]], most: int) -> int | None:
    """Return the fewest people by trying every assignment of roles to people."""
    every = [frozenset(one) for size in range(4) for one in combinations(OURS, size)]
    allowed = [one for one in every if not any(set(pair) <= one for pair in pairs)]
    for number in range(1, most + 1):
        for team in product(allowed, repeat=number):
            if all(passes(one, team) for one in gates):
                return number
    return None


@settings(max_examples=40, deadline=None)
@given(st.lists(GATE, min_size=1, max_size=2), PAIRS)
def test_the_least_staffing_is_the_least(gates: list[dict[str, Any]], pairs: list[tuple[str, str]]) -> None:
    laid = [
        gate(
            f"gate-{number}",
            criterion("charter", independent=one["independent"]),
            approvals=[{"role": role} for role in one["approvals"]],
            **({"decides": one["decides"]} if one["decides"] else {}),
        )
        for number, one in enumerate(gates)
    ]
    conflicts = [
        {"id": f"pair-{number}", "roles": [*pair], "reason": "apart"} for number, pair in enumerate(pairs)
    ]
    value = playbook(*laid, roles=ROLES, conflicts=conflicts)
    from pydantic_core import to_json

    found = least(Playbook.model_validate_json(to_json(value)), None)
    assert found is not None
    if found <= 4:
        assert found == fewest(gates, pairs, 4)
    else:
        assert fewest(gates, pairs, 4) is None
