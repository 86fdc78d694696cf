"""Close a condition of a conditional pass; the review after a break-glass is one, too."""

from pathlib import Path

from kactl.gates.conditions import DatedDuty
from kactl.gates.supplementing import who_of
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.problems import decline, misuse
from kactl.workflows.state import sentence
from kactl.workflows.stating import Pen, pen_for, write


def close_condition(
    call: Call, gate: str, condition: str, *, reason: str, writing: Writing, evidence: Path | None = None
) -> ChangeSetReport:
    """Record that a dated duty is done, by its owner or the decider; `condition` is its name or number."""
    pen = pen_for(call, gate, writing.by)
    duty = _open(pen, condition)
    proof = pen.keep(evidence) if evidence is not None else None
    subject = pen.evaluator.here(pen.gate, pen.instance).bound(None)
    pen.state("condition-close", target=duty.name, reason=sentence(reason), proof=proof, subject=subject)
    if any(one.name == duty.name and one.closed is None for one in pen.evaluator.duties):
        people = ", ".join(who_of(pen.evaluator, duty))
        decline("condition.not-yours", f"kactl gate check {pen.key}", person=pen.desk.actor, people=people)
    text = duty.text[pen.desk.engagement.language]
    return write(pen, writing, "condition.closed", person=pen.desk.actor, text=text)


def _open(pen: Pen, words: str) -> DatedDuty:
    """Return the open duty of the gate that is named whole, by its end, or by its number alone."""
    known = [one for one in pen.evaluator.duties if one.key == pen.key and one.closed is None]
    number = words.removeprefix("#")
    found = [one for one in known if one.name.endswith(words)] or [
        one for one in known if number.isdecimal() and one.number == int(number)
    ]
    if len(found) != 1:
        near = ", ".join(one.name for one in known) or "-"
        misuse("condition.none", f"kactl gate check {pen.key}", gate=pen.key, condition=words, near=near)
    return found[0]
