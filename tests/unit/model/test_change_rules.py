"""Windows, limits and freezes, as they are written."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from kactl.model.change_rules import Freeze, Window
from kactl.model.faults import coded


def freeze(**fields: Any) -> Freeze:
    """Return a freeze as a file says it."""
    plain = {key.rstrip("_"): one for key, one in fields.items()}
    return Freeze.model_validate_json(json.dumps({"id": "f", "title": "封网", **plain}))


def test_a_range_is_of_days_or_of_instants() -> None:
    found = freeze(from_="2028-02-29", until="2028-03-01T02:00:00+08:00")
    assert (found.from_, found.until) == (date(2028, 2, 29), datetime(2028, 2, 29, 18, tzinfo=UTC))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"from_": "2026-10-02", "until": "2026-10-01"}, "model.freeze-order"),
        ({"from_": "2026-10-01T10:00:00+08:00", "until": "2026-10-01T01:59:00Z"}, "model.freeze-order"),
        ({"from_": "2026-10-01"}, "model.freeze-kind"),
        ({}, "model.freeze-kind"),
        ({"month_end": 2, "rrule": "FREQ=DAILY"}, "model.freeze-kind"),
        ({"from_": "2027-02-29", "until": "2027-03-01"}, "model.moment"),
        ({"from_": "2026-10-01T10:00:00", "until": "2026-10-02"}, "model.moment"),
        ({"month_end": 2, "timezone": "Asia/Nowhere"}, "model.timezone"),
    ],
)
def test_a_freeze_that_says_nothing_is_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        freeze(**fields)
    assert code in [one.code for one in coded(caught.value, fields, Freeze)]


@pytest.mark.parametrize("zone", ["+08:00", "Europe/Berlin"])
def test_a_window_has_its_own_zone_and_may_end_with_the_day(zone: str) -> None:
    found = Window.model_validate_json(json.dumps({"from": "22:00", "until": "24:00", "timezone": zone}))
    assert (found.timezone, found.until, found.days[0]) == (zone, "24:00", "mon")
