"""The machine: git, the person it knows, and kactl itself."""

import re
from collections.abc import Iterator
from typing import Final

from kactl import __version__
from kactl.errors import KactlError
from kactl.model.findings import Finding
from kactl.store.git import Git
from kactl.store.names import named
from kactl.workflows.desk import lock_in
from kactl.workflows.doctoring.visit import Check, Complaint, Visit
from kactl.workflows.founding import found_ground

OLDEST: Final = (2, 30)
"""The first git that knows every option that kactl uses."""


def git_version(visit: Visit) -> Iterator[Complaint]:
    """Tell when git is older than what kactl asks of it."""
    said = named(Git(visit.call.start).run("version").output).strip()
    if numbers(said)[:2] < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        yield Complaint(Finding(code="doctor.git-old", values={"found": said, "wanted": wanted}))


def identity(visit: Visit) -> Iterator[Complaint]:
    """Tell when git does not know who works here."""
    try:
        found_ground(visit.call.start).identity()
    except KactlError as error:
        if error.code != "repository.no-identity":
            raise
        yield Complaint(Finding(code=error.code, fix=error.fix, values=error.values))


def stranger(visit: Visit) -> Iterator[Complaint]:
    """Tell when the person that git knows is not in the team: statements would be refused."""
    email = visit.repository.settings("user").get("user.email", "").strip()
    if email and not visit.snapshot.team.find(email):
        fix = f"kactl role assign ROLE PERSON --email {email}"
        values = {"email": email}
        yield Complaint(Finding(code="doctor.stranger", severity="warning", fix=fix, values=values))


def kactl_version(visit: Visit) -> Iterator[Complaint]:
    """Tell when a newer kactl than this one has worked on the engagement."""
    lock = lock_in(visit.tree)
    if lock is not None and numbers(lock.kactl) > numbers(__version__):
        values = {"found": __version__, "wanted": lock.kactl}
        fix = "pip install --upgrade kactl"
        yield Complaint(Finding(code="doctor.kactl-old", severity="warning", fix=fix, values=values))


def numbers(version: str) -> tuple[int, ...]:
    """Return the first three numbers of a version."""
    return tuple(int(one) for one in re.findall(r"\d+", version)[:3])


CHECKS: tuple[Check, ...] = (git_version, identity, stranger, kactl_version)
