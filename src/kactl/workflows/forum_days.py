"""When the rhythm of a forum begins in an engagement."""

from datetime import date

from kactl.gates.assessing import setting_of
from kactl.gates.deadlines import Deadlines
from kactl.model.forums import Forum
from kactl.playbooks.tailoring import applies
from kactl.workflows.desk import Desk


def begins(desk: Desk, forum: Forum) -> date | None:
    """Return the day from which a forum is held: as its stage begins, or with the engagement.

    None where it is not for this engagement, or its stage has not begun.
    """
    if not applies(forum.when, setting_of(desk.snapshot).facts):
        return None
    stages = desk.snapshot.playbook.stages
    stage = next((one for one in stages if one.id == forum.from_), stages[0] if not forum.from_ else None)
    return Deadlines(desk.evaluator).began(stage) if stage else None
