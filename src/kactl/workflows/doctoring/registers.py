"""The registers: files that are no items, and ids that stand for more than one."""

from collections.abc import Iterator

from kactl.model.findings import Finding
from kactl.store.items import read_items
from kactl.workflows.doctoring.visit import Check, Complaint, Visit

_ENDINGS = (".yaml", ".yml")


def item_files(visit: Visit) -> Iterator[Complaint]:
    """Tell which files are no items: another ending, a bad name, an id that differs only by case, damage."""
    for register, folder in _folders(visit):
        yield from map(Complaint, read_items(visit.files, register, folder).faults.values())


def same_ids(visit: Visit) -> Iterator[Complaint]:
    """Tell which ids stand in several folders: a link, and a person, could mean either."""
    places: dict[str, list[str]] = {}
    folders = tuple(f"{folder}/" for _, folder in _folders(visit))
    for path in visit.own(*_ENDINGS):
        if path.startswith(folders):
            name = path.rpartition("/")[2].rpartition(".")[0]
            places.setdefault(name.casefold(), []).append(path)
    for paths in places.values():
        if len({path.rpartition("/")[0] for path in paths}) > 1:
            first, *others = paths
            identity = first.rpartition("/")[2].rpartition(".")[0]
            values = {"id": identity, "paths": others}
            yield Complaint(Finding(code="doctor.same-id", path=first, subject=identity, values=values))


def _folders(visit: Visit) -> Iterator[tuple[str, str]]:
    """Yield each register with its folder."""
    for one in (one for one in visit.playbook.registers if one.folder):
        yield one.id, f"{visit.engagement.process}/{one.folder}"


CHECKS: tuple[Check, ...] = (item_files, same_ids)
