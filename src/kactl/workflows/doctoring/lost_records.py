"""Records that the history has and HEAD has not: a statement is never taken out, it is revoked."""

import shlex
from collections.abc import Iterator

from kactl.model.findings import Finding
from kactl.store.names import listed, named
from kactl.store.records import FOLDER
from kactl.workflows.doctoring.visit import Check, Complaint, Visit


def lost_records(visit: Visit) -> Iterator[Complaint]:
    """Tell of each record that some commit behind HEAD held, dropped by a commit, a revert or a merge."""
    if visit.repository.head() is None:
        return
    place = f"{visit.home.prefix}/{FOLDER}".lstrip("/")
    for path in sorted(_ever(visit, place) - _now(visit, place)):
        own = path.removeprefix(f"{visit.home.prefix}/") if visit.home.prefix else path
        came = f"git log --full-history --diff-filter=A --format=%H -1 -- {shlex.quote(own)}"
        fix = f'git restore --source="$({came})" -- {shlex.quote(own)}'
        yield Complaint(_lost(own, fix))


def _ever(visit: Visit, place: str) -> set[str]:
    """Return the paths of all records of all commits behind HEAD; a merge hides no branch."""
    asked = ("rev-list", "--objects", "--full-history", "HEAD", "--", place)
    done = visit.repository.git.run(*asked)
    paths = (line.partition(b" ")[2] for line in done.output.splitlines())
    return {named(one) for one in paths if one.endswith(b".json")}


def _now(visit: Visit, place: str) -> set[str]:
    done = visit.repository.git.run("ls-tree", "-r", "-z", "--full-tree", "--name-only", "HEAD", "--", place)
    return set(map(named, listed(done.output)))


def _lost(path: str, fix: str) -> Finding:
    name = path.rpartition("/")[2].removesuffix(".json")
    return Finding(code="doctor.record-lost", path=path, subject=name, fix=fix, values={"subject": name})


CHECKS: tuple[Check, ...] = (lost_records,)
