"""The least staffing of gates on which bodies vote; `tests/property` holds it for single approvals."""

from typing import Any

import pytest
from pydantic_core import to_json
from tests.gating import ROLES, criterion, gate, playbook

from kactl.gates.staffing import least
from kactl.model.playbook import Playbook

BOARD = {"id": "board", "title": "Board", "committee": {"members": ["manager", "qa"]}}


@pytest.mark.parametrize(
    ("asked", "fewest"),
    [
        ([{"role": "board"}], 1),
        ([{"role": "board", "vote": {"threshold": 3}}], 3),
        ([{"role": "manager"}, {"role": "board"}], 2),
        ([{"role": "manager"}, {"role": "board", "vote": {"threshold": 2}}], 2),
        ([{"role": "manager", "needed": 2}, {"role": "board", "vote": {"threshold": 2}}], 3),
        ([{"role": "manager"}, {"role": "board", "vote": {"quorum": 4}}], 4),
    ],
)
def test_a_body_takes_its_voices_and_one_place_of_its_own(asked: list[dict[str, Any]], fewest: int) -> None:
    value = playbook(gate("review", criterion("charter"), approvals=asked), roles=[*ROLES, BOARD])
    assert least(Playbook.model_validate_json(to_json(value)), None) == fewest
