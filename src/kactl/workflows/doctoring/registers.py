"""The registers: files that are no items, and names that stand for more than one item."""

from collections.abc import Iterator, Sequence

from kactl.model.findings import Finding
from kactl.store.items import read_items
from kactl.workflows.doctoring.clashes import Clash, clashes
from kactl.workflows.doctoring.mending_ids import mended
from kactl.workflows.doctoring.visit import MEND, Check, Complaint, Visit
from kactl.workflows.registers import OpenRegister

_SAME_NAME = "item-file.same-name"


def item_files(visit: Visit) -> Iterator[Complaint]:
    """Tell which files are no items: another ending, a bad name, damage."""
    for one in (one for one in visit.playbook.registers if one.folder):
        faults = read_items(visit.files, one.id, f"{visit.engagement.process}/{one.folder}").faults.values()
        yield from (Complaint(each) for fault in faults for each in fault if each.code != _SAME_NAME)


def same_ids(visit: Visit) -> Iterator[Complaint]:
    """Tell which names stand for several items: ids, client's keys, display numbers; `--fix` parts them."""
    opened = _opened(visit)
    found = tuple(clashes(opened)) if opened else ()
    changes = mended(opened, found, visit.call.nonce) if found else ()
    for place, clash in enumerate(found):
        yield Complaint(_finding(clash), changes if place == 0 else (), health="clashing")


def _opened(visit: Visit) -> Sequence[OpenRegister]:
    """Return the registers that have folders, opened together."""
    beside: dict[str, OpenRegister] = {}
    declared = (one for one in visit.playbook.registers if one.folder)
    for one in declared:
        beside[one.id] = OpenRegister(visit.desk, one, beside)
    return tuple(beside.values())


def _finding(clash: Clash) -> Finding:
    first, *others = clash.entries
    values = {
        "id": clash.name,
        "paths": [one.path for one in others],
        "register": first.opened.register.title,
    }
    return Finding(
        code=clash.kind, path=first.path, subject=first.id,
        fix=MEND if clash.mendable else None, values=values,
    )  # fmt: skip


CHECKS: tuple[Check, ...] = (item_files, same_ids)
