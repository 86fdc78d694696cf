"""Time zones by name or by offset."""

from datetime import datetime, timedelta

import pytest

from kactl.model.refusals import RefusedError
from kactl.model.zones import zone_of

SUMMER = datetime(2026, 7, 1)  # noqa: DTZ001 - asked in each zone


@pytest.mark.parametrize(
    ("name", "minutes"),
    [
        ("Asia/Shanghai", 480),
        ("+08:00", 480),
        ("-03:30", -210),
        ("+05:45", 345),
        ("UTC", 0),
        ("Z", 0),
        ("Europe/Berlin", 120),
    ],
)
def test_a_zone_is_named_or_is_an_offset(name: str, minutes: int) -> None:
    assert zone_of(name).utcoffset(SUMMER) == timedelta(minutes=minutes)


@pytest.mark.parametrize("name", ["Asia/Nowhere", "+8", "+15:00", "+08:60", "", "../../etc/passwd", "CST8"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(RefusedError):
        zone_of(name)
