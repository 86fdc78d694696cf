from datetime import date
from typing import Any

import pytest
from tests.timing import OBLIGATION, TASK

from kactl.checks.reading.replanning import as_replanned, promised, silence
from kactl.model.registers import Register

TODAY = date(2026, 11, 16)
TASKS = Register.model_validate(TASK, strict=False)


@pytest.mark.parametrize(
    ("before", "stands"),
    [
        ({"status": "todo", "due": "2026-11-16"}, False),
        ({"status": "todo", "due": "2026-11-15"}, True),
        ({"status": "doing", "due": "2026-12-31"}, True),
        ({"status": "doing"}, False),
        ({"due": "2026-11-31", "status": "doing"}, False),
    ],
)
def test_a_date_is_promised_once_it_passed_or_work_began(before: dict[str, Any], *, stands: bool) -> None:
    assert promised(TASKS, before, TODAY) is stands


def test_a_register_that_cannot_replan_promises_nothing() -> None:
    other = Register.model_validate(OBLIGATION, strict=False)
    assert not promised(other, {"status": "done", "due": "2026-01-01"}, TODAY)


def test_other_fields_and_the_same_date_are_no_move() -> None:
    before = {"status": "doing", "due": "2026-11-20"}
    assert silence(TASKS, before, {"status": "done", "due": "2026-11-20"}, TODAY) is None
    assert as_replanned(TASKS, before, {"due": "2026-11-20"}, TODAY) == {"due": "2026-11-20"}
    first = silence(TASKS, before, {"replanned": "2026-12-01"}, TODAY)
    assert first is None, "the check asks for the reason of a first new date"


def test_a_moved_date_becomes_the_new_one_beside_the_old() -> None:
    before = {"status": "doing", "due": "2026-11-20"}
    fields = {"due": "2026-12-01", "replan_reason": "late"}
    assert silence(TASKS, before, fields, TODAY) is None
    assert as_replanned(TASKS, before, fields, TODAY) == {"replanned": "2026-12-01", "replan_reason": "late"}
