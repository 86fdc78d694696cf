"""Show what gates settled of a register, what changed since, and how volatile it is."""

from kactl.gates.baselines import Settled, baselines, troubles
from kactl.model.baseline_reports import BaselineReport, SettledReport
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.problems import misuse
from kactl.workflows.registers import head, open_register


def show_baselines(call: Call, noun: str) -> BaselineReport:
    """Return every baseline of a register, and each edit of it that no approved change names."""
    opened = open_register(open_desk(call), noun)
    register, evaluator = opened.register, opened.desk.evaluator
    if register.baseline is None:
        misuse("baseline.undeclared", "kactl playbook show", title=register.title)
    found = [one for one in baselines(evaluator) if one.register.id == register.id]
    wrong = tuple(one for settled in found for one in troubles(evaluator, [settled]))
    return BaselineReport.model_validate(
        {**head(opened, ()), "baselines": tuple(map(_shown, found)), "findings": wrong}
    )


def _shown(one: Settled) -> SettledReport:
    volatility = round(100 * len(one.changes) / one.items, 1) if one.items else None
    return SettledReport(
        gate=one.gate, commit=one.commit, items=one.items, changes=one.changes,
        volatility_percent=volatility, edited=tuple(edit.item for edit in one.edits),
    )  # fmt: skip
