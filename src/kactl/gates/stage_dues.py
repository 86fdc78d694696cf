"""Items that say their stage are due while it lasts: what lies outside was planned for another time."""

from collections.abc import Iterator
from datetime import date

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import field_of, owner_of, set_command, still_open
from kactl.gates.calendars import OURS
from kactl.gates.deadlines import Deadlines
from kactl.gates.evaluate import Evaluator
from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.people import Stage
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item

STAGE = "stage"
_READ = (STAGE, "due", "replanned", "owner")


def outside_stages(evaluator: Evaluator) -> Iterator[Finding]:
    """Yield each open item that is due before its stage began or after the last activity of it is due."""
    deadlines = Deadlines(evaluator)
    for register in evaluator.snapshot.playbook.registers:
        if field_of(register, STAGE) and field_of(register, "due"):
            yield from _of_register(evaluator, deadlines, register)


def _of_register(evaluator: Evaluator, deadlines: Deadlines, register: Register) -> Iterator[Finding]:
    where = still_open(register, Condition({STAGE: {"exists": True}}))
    view = evaluator.snapshot.view((ItemsPart(register.id, _READ, where),), evaluator.now, {}, None)
    spans = {one.id: _span(deadlines, one) for one in evaluator.snapshot.playbook.stages}
    titles = {one.id: one.title for one in evaluator.snapshot.playbook.stages}
    for item in view.items(register.id, where).items:
        stage, due = str(item.fields.get(STAGE)), _due(item)
        span = spans.get(stage)
        if stage not in titles:
            yield _told("stage-due.unknown", register, item, STAGE, stage=stage, known=", ".join(titles))
        elif span and due and not span[0] <= due <= span[1]:
            values = {"first": span[0].isoformat(), "last": span[1].isoformat(), "due": due.isoformat()}
            yield _told("stage-due.outside", register, item, "due", stage=titles[stage], **values)


def _span(deadlines: Deadlines, stage: Stage) -> tuple[date, date] | None:
    """Return the first day of a stage and the day on which its last activity is due, once it has begun."""
    begun = deadlines.began(stage)
    if begun is None or not stage.activities:
        return None
    longest = max(one.due for one in stage.activities)
    return begun, deadlines.calendar.working_days_after(begun, longest, OURS)


def _due(item: Item) -> date | None:
    return day_of(item.fields.get("replanned")) or day_of(item.fields.get("due"))


def _told(code: str, register: Register, item: Item, field: str, **values: object) -> Finding:
    return Finding(
        code=code,
        severity="warning",
        path=item.path,
        subject=item.id,
        who=owner_of(item),
        fix=set_command(register, item, field, "DATE" if field == "due" else "STAGE"),
        values={"item": item.id, **values},
    )
