"""Link an item with others, or take links away."""

from collections.abc import Sequence

from kactl.checks.reading.links import linked
from kactl.model.reports import ChangeSetReport
from kactl.syntax.values import Value
from kactl.workflows.calling import Call, Writing
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_changes import ItemChange
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import misuse
from kactl.workflows.registers import open_register
from kactl.workflows.set_item import taken_up, written


def link_items(
    call: Call,
    noun: str,
    identity: str,
    field: str,
    others: Sequence[str],
    *,
    remove: bool = False,
    writing: Writing,
) -> ChangeSetReport:
    """Add other items to a link field of an item, or take them out; a field of one link gets the new one."""
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    reader, item = Reader(opened), taken_up(opened, opened.known(identity))
    declared = reader.field(field)
    if declared.type != "link":
        links = ", ".join(one.id for one in opened.fields if one.type == "link") or "-"
        misuse("register.no-link", field=declared.title, id=declared.id, links=links)
    if len(others) > 1 and not declared.many and not remove:
        misuse("register.one-link", field=declared.title, id=declared.id)
    had = linked(item.fields.get(declared.id))
    meant = tuple(str(reader.one(declared, one, existing=not remove)) for one in others)
    if remove:
        folded = {one.casefold() for one in meant}
        left = tuple(one for one in had if one.casefold() not in folded)
        if not left and declared.required:
            misuse("register.required", field=declared.title, id=declared.id)
    else:
        left = tuple(dict.fromkeys((*had, *meant))) if declared.many else meant
    value: Value = [*left] if declared.many else next(iter(left), None)
    change = ItemChange(opened, item.id, {declared.id: value or None}, item)
    code = "register.unlinked" if remove else "register.linked"
    return written(opened, [change], code, writing)
