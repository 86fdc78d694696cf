"""Records and facts that the history has and HEAD has not: a statement is revoked, a report made anew."""

import shlex
from collections.abc import Iterator

from kactl.checks.reading.evidence import FOLDER as EVIDENCE
from kactl.model.deployments import FOLDER as DEPLOYMENTS
from kactl.model.findings import Finding
from kactl.store.names import listed, named
from kactl.store.records import FOLDER
from kactl.workflows.doctoring.visit import Check, Complaint, Visit


def lost_records(visit: Visit) -> Iterator[Complaint]:
    """Tell of each record that some commit behind HEAD held, dropped by a commit, a revert or a merge."""
    if visit.repository.head() is None:
        return
    for own, fix in _gone(visit, FOLDER, ".json"):
        name = own.rpartition("/")[2].removesuffix(".json")
        values = {"subject": name}
        yield Complaint(Finding(code="doctor.record-lost", path=own, subject=name, fix=fix, values=values))


def lost_facts(visit: Visit) -> Iterator[Complaint]:
    """Tell of evidence and deployments that some commit behind HEAD held and HEAD does not."""
    if visit.repository.head() is None:
        return
    process = visit.engagement.process
    for folder, ending in ((EVIDENCE, ".yaml"), (DEPLOYMENTS, ".json")):
        for own, fix in _gone(visit, f"{process}/{folder}", ending):
            yield Complaint(Finding(code="lost-fact.gone", path=own, fix=fix, values={"subject": own}))


def _gone(visit: Visit, folder: str, ending: str) -> Iterator[tuple[str, str]]:
    """Yield each path that is gone, and the command that brings it back."""
    place = f"{visit.home.prefix}/{folder}".lstrip("/")
    for path in sorted(_ever(visit, place, ending) - _now(visit, place)):
        own = path.removeprefix(f"{visit.home.prefix}/") if visit.home.prefix else path
        came = f"git log --full-history --diff-filter=A --format=%H -1 -- {shlex.quote(own)}"
        yield own, f'git restore --source="$({came})" -- {shlex.quote(own)}'


def _ever(visit: Visit, place: str, ending: str) -> set[str]:
    """Return the paths of all such files of all commits behind HEAD; a merge hides no branch."""
    asked = ("rev-list", "--objects", "--full-history", "HEAD", "--", place)
    done = visit.repository.git.run(*asked)
    paths = (line.partition(b" ")[2] for line in done.output.splitlines())
    return {named(one) for one in paths if one.endswith(ending.encode())}


def _now(visit: Visit, place: str) -> set[str]:
    done = visit.repository.git.run("ls-tree", "-r", "-z", "--full-tree", "--name-only", "HEAD", "--", place)
    return set(map(named, listed(done.output)))


CHECKS: tuple[Check, ...] = (lost_records, lost_facts)
