"""List the items of a register that match."""

from collections.abc import Sequence

from kactl.model.item_reports import RegisterReport
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.item_conditions import condition
from kactl.workflows.registers import head, open_register, plain


def list_items(call: Call, noun: str, where: Sequence[str] = ()) -> RegisterReport:
    """Return the items of which every condition holds; files that are no items are told as findings."""
    opened = open_register(open_desk(call), noun)
    found = opened.matching(condition(opened, where))
    items = tuple(plain(one) for one in found.items)
    return RegisterReport.model_validate(
        {**head(opened, found.items), "items": items, "findings": found.faults}
    )
