from typing import Any

import pytest
from tests.unit.playbooks.small import valid
from tests.unit.playbooks.test_lint_registers import RICH

from kactl.checks.reading.moves import Moves, bare, lacking, targets, way
from kactl.model.base import Text
from kactl.model.registers import Register

LEAD = Text(zh="负责人", en="Lead")


def register() -> Register:
    found = valid(RICH).register_of("defects")
    assert found is not None
    return found


def refusal(before: dict[str, Any] | None, after: dict[str, Any], *roles: str) -> str | None:
    moves = Moves(register(), {"lead": LEAD}, lambda role: role in roles)
    found = moves.refusal("BUG-1", before, after)
    return found.code if found else None


def test_from_a_state_lead_the_moves_that_begin_there_or_anywhere() -> None:
    states = register().states
    assert targets(states, "open") == ("doing",)
    assert targets(states, "done") == ("open",)
    assert targets(states, None) == states.all
    free = states.model_copy(update={"moves": ()})
    assert targets(free, "open") == ("doing", "done")


@pytest.mark.parametrize(
    ("before", "after", "roles", "code"),
    [
        ({"status": "open"}, {"status": "open"}, (), None),
        ({"status": "open"}, {"status": "done"}, ("lead",), "move.not-allowed"),
        ({"status": "open"}, {"status": "doing", "severity": "S1"}, (), "move.by"),
        ({"status": "open"}, {"status": "doing", "severity": "S2"}, ("lead",), "move.when"),
        ({"status": "open"}, {"status": "doing", "severity": "S1"}, ("lead",), None),
        ({"status": "doing"}, {"status": "done", "mended": "  "}, (), "move.needs"),
        ({"status": "doing"}, {"status": "done", "mended": "2026-11-22"}, (), None),
        ({"status": "done"}, {"status": "open"}, (), None),
        ({"status": "done", "mended": "2026-11-22"}, {"status": "done", "mended": ""}, (), "move.emptied"),
        ({"status": "done", "mended": "2026-11-22"}, {"status": "done", "mended": "2026-11-23"}, (), None),
        ({"status": "done"}, {"status": "done", "title": "x"}, (), None),
        ({"status": "nonsense"}, {"status": "open"}, (), None),
        ({"status": "nonsense"}, {"status": "done"}, (), "move.needs"),
        ({}, {"status": "open"}, (), None),
        (None, {"status": "open"}, (), None),
        (None, {"status": "doing", "severity": "S1"}, (), "move.by"),
        (None, {"status": "done", "mended": "2026-11-22"}, (), None),
    ],
)
def test_a_move_is_judged(
    before: dict[str, Any] | None, after: dict[str, Any], roles: tuple[str, ...], code: str | None
) -> None:
    assert refusal(before, after, *roles) == code


def test_a_closed_way_names_the_shortest_one_that_is_open_and_what_its_first_step_needs() -> None:
    states = register().states
    assert way(states, "open", "done") == ("doing", "done")
    assert way(states, "open", "open") == ()
    assert way(states, "open", "elsewhere") == ()
    found = Moves(register(), {}, lambda _: True).refusal("BUG-1", {"status": "open"}, {"status": "done"})
    assert found is not None
    assert (found.fix or "").startswith("kactl defect set BUG-1 status=doing")
    assert found.values["way"].en.count(" → ") == 1


def test_where_no_moves_are_declared_any_is_allowed() -> None:
    free = register().model_copy(update={"states": register().states.model_copy(update={"moves": ()})})
    moves = Moves(free, {}, lambda _: False)
    assert moves.refusal("BUG-1", {"status": "open"}, {"status": "done"}) is None


def test_an_item_is_bare_where_no_move_would_have_let_it_in() -> None:
    states = register().states
    assert bare(states, {"status": "done"}) == ("mended",)
    assert bare(states, {"status": "done", "mended": "2026-11-22"}) == ()
    assert bare(states, {"status": "open"}) == ()
    assert bare(states, {"status": "nonsense"}) == ()
    assert lacking(states.moves[1], {"mended": []}) == ("mended",)


def test_a_refusal_names_the_roles_and_who_can_act() -> None:
    moves = Moves(register(), {"lead": LEAD}, lambda _: False)
    found = moves.refusal("BUG-1", {"status": "open"}, {"status": "doing", "severity": "S1"})
    assert found is not None
    assert (found.who, found.values["roles"]) == (("lead",), LEAD)
