"""Show one item in full."""

from kactl.model.findings import Finding
from kactl.model.item_reports import ItemReport
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.registers import head, open_register, plain


def show_item(call: Call, noun: str, identity: str) -> ItemReport:
    """Return an item with every field of its file, or the finding why its file is none."""
    opened = open_register(open_desk(call), noun)
    known = opened.known(identity)
    found = opened.item(known)
    item, findings = (None, (found,)) if isinstance(found, Finding) else (found, ())
    return ItemReport.model_validate(
        {
            **head(opened, (item,) if item else ()),
            "path": opened.path(known),
            "item": plain(item) if item else None,
            "findings": findings,
        }
    )
