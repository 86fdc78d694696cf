"""A body takes one place among the approvals of a gate: nobody alone is two of them."""

from typing import Any

import pytest
from tests.gating import ROLES, Bench, approval, commands, criterion, excluded, gate, given

from kactl.gates.grounds import passable

BOARD: dict[str, Any] = {"id": "board", "title": "Board", "committee": {"members": ["manager", "qa"]}}


@pytest.fixture
def both(blank: Bench) -> Bench:
    """Return a gate that the manager and a board approve; the manager is of the board."""
    asked = [{"role": "manager"}, {"role": "board"}]
    blank.lay(gate("review", criterion("charter"), approvals=asked), roles=[*ROLES, BOARD])
    blank.fill(charter="Why we are here.")
    blank.commit("Begin")
    return blank


def open_(bench: Bench) -> bool:
    return passable(bench.evaluator(), *bench.key("review"))


def test_one_person_alone_is_not_role_and_board(both: Bench) -> None:
    both.approve("wang-fang", "manager")
    both.approve("wang-fang", "board")
    found = both.verdict()
    assert not open_(both)
    assert (approval(found, "board").missing, given(found, "board")) == (1, [])
    assert excluded(found, "board") == [
        ("wang-fang", "one person fills one place, already counted for Manager")
    ]
    assert approval(found, "board").candidates == ("li-lei", "han-mei")
    assert commands(found) == ["kactl gate approve review --as board"]


def test_one_more_member_makes_it_two(both: Bench) -> None:
    for person, role in (("wang-fang", "manager"), ("wang-fang", "board"), ("han-mei", "board")):
        both.approve(person, role)
    assert open_(both)
    assert given(both.verdict(), "board") == ["wang-fang", "han-mei"]


def test_a_place_is_left_to_whoever_can_fill_no_other(both: Bench) -> None:
    both.staff(manager=["wang-fang", "zhao-yun"])
    for person, role in (("wang-fang", "manager"), ("wang-fang", "board"), ("zhao-yun", "manager")):
        both.approve(person, role)
    assert open_(both)
    assert given(both.verdict(), "manager") == ["zhao-yun"]


def test_where_nobody_else_could_the_board_is_short(both: Bench) -> None:
    both.staff(qa=[])
    both.approve("wang-fang", "manager")
    both.approve("wang-fang", "board")
    found = both.verdict()
    assert (found.status, approval(found, "board").short) == ("BLOCKED", 1)
    assert commands(found) == ["kactl role assign board PERSON"]
