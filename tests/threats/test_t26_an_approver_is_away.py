"""T26: somebody who is away is stood in for: for a time, in the engagement's days, and for one role."""

from datetime import UTC, datetime

import pytest
from tests.gating import Bench, given

STAND_IN = {
    "role": "manager",
    "by": "wang-fang",
    "to": "zhao-yun",
    "from": "2026-11-17",
    "until": "2026-11-20",
}


@pytest.mark.parametrize(("day", "counts"), [(16, False), (17, True), (20, True), (21, False)])
def test_t26_a_stand_in_has_the_vote_while_it_lasts(bench: Bench, day: int, *, counts: bool) -> None:
    bench.stand_in(STAND_IN)
    bench.now = datetime(2026, 11, 21, 5, tzinfo=UTC)
    bench.approve("zhao-yun", "manager", issued_at=datetime(2026, 11, day, 4, tzinfo=UTC))
    assert bool(given(bench.verdict(), "manager")) is counts
