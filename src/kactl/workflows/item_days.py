"""Days as people type them in working days: from today, or from the beginning of a stage."""

import re
from datetime import date
from typing import Final

from kactl.gates.calendars import OURS
from kactl.gates.deadlines import Deadlines
from kactl.gates.staging import staged
from kactl.model.people import Stage
from kactl.playbooks.nearest import nearest
from kactl.workflows.desk import Desk
from kactl.workflows.problems import misuse

_WORKING: Final = re.compile(
    r"(?:([A-Za-z0-9][A-Za-z0-9._-]*?)\s*)?\+\s*(\d{1,4})\s*(?:wd|个?工作日)", re.IGNORECASE
)
_TODAY: Final = ("", "today")
_STAGE: Final = "stage"


def working_day(desk: Desk, words: str) -> date | None:
    """Return the day of `+3wd`, `stage+5wd` or `STAGE+5wd` on our calendar, None for other words.

    `stage` is the one at hand; a stage that has not begun, or is none, is misuse.
    """
    found = _WORKING.fullmatch(words.strip())
    if found is None:
        return None
    named, count = (found[1] or "").casefold(), int(found[2])
    deadlines = Deadlines(desk.evaluator)
    if named in _TODAY:
        start = desk.call.today(desk.engagement.zone)
    else:
        stage = _stage(desk, named)
        begun = deadlines.began(stage)
        if begun is None:
            misuse("register.stage-not-begun", "kactl status", stage=stage.title)
        start = begun
    return deadlines.calendar.working_days_after(start, count, OURS)


def _stage(desk: Desk, named: str) -> Stage:
    stages = desk.snapshot.playbook.stages
    if named == _STAGE:
        current = next((one.stage for one in staged(desk.evaluator) if one.state == "current"), None)
        return current or stages[-1]
    found = next((one for one in stages if one.id.casefold() == named), None)
    near = nearest(named, [_STAGE, *(one.id for one in stages)])
    return found or misuse("register.no-stage", stage=named, near=near)
