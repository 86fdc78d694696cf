"""The repository: its history, its hook, what was not pushed, what a killed run left."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from kactl.model.findings import Finding
from kactl.model.reports import FileChange
from kactl.store.home import Home
from kactl.store.journal import JOURNAL, Journal
from kactl.store.names import listed, named, raw
from kactl.store.records import FOLDER
from kactl.store.writing import TEMPORARY, Writer
from kactl.workflows.calling import Writing
from kactl.workflows.doctoring.visit import MEND, Check, Complaint, Visit
from kactl.workflows.hooks import install_hook

_UNPUSHED: Final = 128


def shallow(visit: Visit) -> Iterator[Complaint]:
    """Tell when history is cut off: decisions of older commits cannot be judged here."""
    if visit.repository.shallow:
        fix = "git fetch --unshallow"
        yield Complaint(Finding(code="doctor.shallow", severity="warning", fix=fix))


def hook(visit: Visit) -> Iterator[Complaint]:
    """Tell when commits are not checked before they are made."""
    report = install_hook(visit.call, names=("pre-commit",), writing=Writing(dry_run=True))
    beginning = any(one.action == "create" for one in report.files)
    for file in [one for one in report.files if one.action in ("create", "change")][-1:]:
        code = "doctor.hook-missing" if beginning else "doctor.hook-old"
        found = Finding(code=code, severity="warning", path=file.path, fix="kactl hook install")
        yield Complaint(found, act=lambda: install_hook(visit.call, writing=Writing()), acts_on=file)
    for one in report.notes:
        if one.severity == "error":
            yield Complaint(one.model_copy(update={"severity": "warning"}))


def journal(visit: Visit) -> Iterator[Complaint]:
    """Tell of a run that was killed; `--fix` and every writing command mend it first."""
    for home in dict.fromkeys((visit.home, Home(visit.repository.root, visit.repository))):
        left = Journal.found(Writer(home.root))
        if left is not None:
            left.close()
            yield Complaint(Finding(code="doctor.journal", severity="warning", path=JOURNAL, fix=MEND))


def temporary(visit: Visit) -> Iterator[Complaint]:
    """Tell of files that a killed run was writing, where no journal tells of them."""
    if visit.disk.status(JOURNAL) is not None:
        return
    writer = Writer(visit.home.root)
    folders = (".kactl", visit.engagement.process)
    done = visit.repository.git.run("ls-files", "-o", "-z", "--", *folders, folder=visit.home.root)
    for path in map(named, listed(done.output)):
        if path.endswith(TEMPORARY):
            found = Finding(code="doctor.temporary", severity="warning", path=path, fix=MEND)
            gone = FileChange(path=path, action="remove")
            yield Complaint(found, act=partial(writer.remove, path), acts_on=gone)


def unpushed(visit: Visit) -> Iterator[Complaint]:
    """Tell of records that the upstream branch does not have."""
    if visit.repository.head() is None or visit.repository.remote() is None:
        return
    place = f"{visit.home.prefix}/{FOLDER}".lstrip("/")
    asked = ("diff-tree", "-r", "-z", "--name-only", "--diff-filter=A", "@{upstream}", "HEAD", "--", place)
    done = visit.repository.git.run(*asked, allowed=(0, _UNPUSHED))
    followed = done.code == 0
    count = len(listed(done.output)) if followed else _records(visit, place)
    if count:
        fix = "git push" if followed else "git push --set-upstream origin HEAD"
        values = {"count": count}
        yield Complaint(Finding(code="doctor.unpushed", severity="warning", fix=fix, values=values))


def _records(visit: Visit, place: str) -> int:
    done = visit.repository.git.run("ls-tree", "-r", "-z", "--full-tree", "--name-only", "HEAD", "--", place)
    return sum(path.startswith(raw(f"{place}/")) for path in listed(done.output))


CHECKS: tuple[Check, ...] = (shallow, hook, journal, temporary, unpushed)
