from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kactl.workflows.item_instants import instant

NOW = datetime(2026, 11, 22, 16, 5, 6, 789, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("now", "2026-11-22T16:05:06+08:00"),
        ("现在", "2026-11-22T16:05:06+08:00"),
        ("2026-11-22 09:30", "2026-11-22T09:30:00+08:00"),
        ("2026/11/2 9:30:15", "2026-11-02T09:30:15+08:00"),
        ("2026年11月22日 09：30", "2026-11-22T09:30:00+08:00"),
        ("今天 9:30", "2026-11-22T09:30:00+08:00"),
        ("2026-11-22T09:30:00Z", "2026-11-22T09:30:00+00:00"),
        ("2026-11-22T09:30:00.123-05:00", "2026-11-22T09:30:00-05:00"),
        ("2026-11-22 09:30 +0530", "2026-11-22T09:30:00+05:30"),
    ],
)
def test_an_instant_is_read_as_people_type_it(words: str, meant: str) -> None:
    found = instant(words, NOW)
    assert found is not None
    assert found.isoformat() == meant


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2026-11-22",
        "09:30",
        "2026-13-40 09:30",
        "2026-11-22 25:00",
        "2026-11-22 09:30+99:00",
        "昨天 9:30",
    ],
)
def test_what_is_no_instant_is_none(words: str) -> None:
    assert instant(words, NOW) is None
