"""Show one item in full: its fields, the items linked with it from both sides, what is wrong with it."""

from collections.abc import Iterator

from kactl.checks.items_valid import faults_of
from kactl.checks.reading.item_levels import unsaid_level
from kactl.checks.reading.items import ItemTeller
from kactl.model.findings import Finding
from kactl.model.item_reports import ItemReport
from kactl.model.subjects import FilePart
from kactl.model.view import Item
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.item_links import links_from, links_of
from kactl.workflows.registers import OpenRegister, head, open_register, plain


def show_item(call: Call, noun: str, identity: str) -> ItemReport:
    """Return an item with every field of its file, or the finding why its file is none."""
    opened = open_register(open_desk(call), noun)
    known = opened.known(identity)
    found = opened.item(known)
    item, findings = (
        (None, (found,)) if isinstance(found, Finding) else (found, tuple(_faults(opened, found)))
    )
    return ItemReport.model_validate(
        {
            **head(opened, (item,) if item else ()),
            "path": opened.path(known),
            "item": plain(item) if item else None,
            "derived": unsaid_level(opened.register, item) if item else {},
            "links": (*(links_of(opened, item) if item else ()), *links_from(opened, known)),
            "findings": findings,
        }
    )


def _faults(opened: OpenRegister, item: Item) -> Iterator[Finding]:
    """Give what the check `items-valid` would say of the item."""
    snapshot = opened.desk.snapshot
    view = snapshot.view((FilePart(item.path),), opened.desk.call.now, {}, None)
    roles = frozenset(one.id for one in snapshot.playbook.roles)
    return faults_of(ItemTeller(view, opened.register), item, roles)
