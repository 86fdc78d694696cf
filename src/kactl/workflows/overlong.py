"""Ask of an ordinary project that takes longer than half a year whether it should be a key account."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kactl.checks.reading.days import day_of
from kactl.model.findings import Finding
from kactl.playbooks.tailoring import planned_days
from kactl.workflows.desk import Desk

LONGEST: Final = 183
"""The days of an ordinary project at most: six months."""
ORDINARY: Final = "normal"
_PATH: Final = "kactl.yaml"


def overlong(desk: Desk, *, over: bool) -> Iterator[Finding]:
    """Yield that an ordinary project is planned for, or has run for, more days than one may take.

    `over` tells that its last gate is decided: it runs no longer.
    """
    if desk.snapshot.playbook.profile != ORDINARY:
        return
    answers = desk.engagement.answers
    planned, start = planned_days(answers), day_of(answers.get("start"))
    if planned is not None and planned > LONGEST:
        yield _told("overlong.planned", planned)
    elif start is not None and not over and (ran := (_today(desk) - start).days) > LONGEST:
        yield _told("overlong.running", ran)


def _today(desk: Desk) -> date:
    return desk.call.today(desk.engagement.zone)


def _told(code: str, days: int) -> Finding:
    return Finding(
        code=code, severity="warning", path=_PATH, fix="kactl playbook show --profiles",
        values={"days": days, "most": LONGEST},
    )  # fmt: skip
