"""Today's duties of an engagement in mid-flight: what its earlier gates ask of the present.

Nobody fills in documents of stages that are over. What people, environments and items are like today is asked
nevertheless: by the owner of the criterion, with the days that its stage gives, counted from the day on which
the engagement came under kactl.
"""

from collections.abc import Iterator

from kactl.gates.evaluate import Evaluator
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.judging import JudgedCriterion
from kactl.gates.stepping import mending
from kactl.model.reports import NextStep
from kactl.model.subjects import EntryPart, FilePart, ItemsPart
from kactl.model.view import Snapshot
from kactl.playbooks.tailoring import applies, facts


def carried_over(evaluator: Evaluator) -> Iterator[NextStep]:
    """Yield one step for each criterion of a gate before kactl that the present does not meet."""
    snapshot = evaluator.snapshot
    known = facts(snapshot.playbook, snapshot.engagement.answers)
    for gate in snapshot.playbook.gates:
        if is_grandfathered(gate, snapshot) and applies(gate.when, known):
            base = evaluator.here(gate, None)
            for one in base.criteria:
                if one.blocks and _is_present(one, snapshot):
                    yield mending(evaluator, base, one)


def _is_present(judged: JudgedCriterion, snapshot: Snapshot) -> bool:
    """Tell whether a criterion looks at people, environments or items, and at no document of its stage."""
    process = f"{snapshot.engagement.process}/"
    standing = {f"{process}{one.path}" for one in snapshot.playbook.documents if one.content != "template"}
    parts = judged.subject
    return bool(parts) and all(
        isinstance(one, EntryPart | ItemsPart) or (isinstance(one, FilePart) and one.path in standing)
        for one in parts
    )
