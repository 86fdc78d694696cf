"""T32: a date is the whole day in the engagement's zone; it ends with the instant of the next midnight."""

from datetime import UTC, datetime

import pytest
from tests.gating import Bench, given


@pytest.mark.parametrize(
    ("instant", "counts"),
    [
        (datetime(2026, 11, 19, 15, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 19, 16, 0, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 15, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 16, 0, 0, tzinfo=UTC), False),
    ],
)
def test_t32_a_role_is_held_from_midnight_to_midnight_in_shanghai(
    bench: Bench, instant: datetime, *, counts: bool
) -> None:
    bench.staff(qa=[{"person": "li-lei", "from": "2026-11-20", "until": "2026-11-20"}])
    bench.now = datetime(2026, 11, 21, tzinfo=UTC)
    bench.approve("li-lei", "qa", issued_at=instant)
    assert bool(given(bench.verdict(), "qa")) is counts
