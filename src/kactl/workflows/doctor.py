"""Look at the machine and the engagement, say what is not well, and mend what is safe to mend."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

import kactl.workflows.doctoring
from kactl.errors import ExitCode, KactlError
from kactl.model.changes import Change, ChangeSet
from kactl.model.doctor_report import DoctorReport, Health
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.reports import ChangeSetReport
from kactl.store.apply import apply, recover
from kactl.store.home import Home
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import planned, worded
from kactl.workflows.doctoring.visit import Check, Complaint, Visit

_GRAVEST: Final[tuple[Health, ...]] = ("untrusted", "clashing", "refused", "undecided", "unsound")
_HEALTH: Final[dict[ExitCode, Health]] = {
    ExitCode.UNDECIDED: "undecided",
    ExitCode.REPOSITORY: "refused",
    ExitCode.UNTRUSTED: "untrusted",
}

_LEFT: Final = "apply.left"
"""What every reader says of a killed run; the check of the journal says more."""


def examine(call: Call, *, writing: Writing, fix: bool = False) -> DoctorReport:
    """Run every check; with `fix`, also carry out what is safe, after showing the plan, and look again."""
    told = _recovered(call) if fix and not writing.dry_run else ()
    visit = Visit(call)
    complaints = _complaints(visit)
    if not fix:
        return _report(visit, complaints)
    plan = _plan(visit, complaints, writing, told)
    if writing.dry_run or not plan.files or not writing.confirm(plan):
        return _report(visit, complaints, plan)
    commit = _mend(visit, complaints, plan, writing)
    # What returned to what is committed leaves nothing to commit.
    told_of = plan.message if commit is not None or not writing.commit else ""
    done = plan.model_copy(update={"commit": commit, "planned": False, "message": told_of})
    again = Visit(call)
    return _report(again, _complaints(again), done)


@cache
def checks() -> tuple[Check, ...]:
    """Return every check of the modules in `doctoring`, in order of module."""
    room = kactl.workflows.doctoring
    modules = (import_module(f"{room.__name__}.{one.name}") for one in iter_modules(room.__path__))
    return tuple(check for module in modules for check in getattr(module, "CHECKS", ()))


def _recovered(call: Call) -> tuple[Finding, ...]:
    """Mend first what a killed run left, in the engagement and in the repository's root."""
    try:
        home = Visit(call).home
        homes = dict.fromkeys((home, Home(home.repository.root, home.repository)))
        return tuple(told for one in homes for told in recover(one))
    except KactlError:
        return ()  # the examination says it


def _complaints(visit: Visit) -> tuple[Complaint, ...]:
    """Return every complaint once: several checks may meet the same file that cannot be read."""
    found: dict[tuple[object, ...], Complaint] = {}
    for check in checks():
        for one in _examined(check, visit):
            found.setdefault(one.finding.identity(), one)
    return tuple(sorted(found.values(), key=_order))


def _order(one: Complaint) -> tuple[int, str, str]:
    return SEVERITIES.index(one.finding.severity), one.finding.code, one.finding.path or ""


def _examined(check: Check, visit: Visit) -> Iterator[Complaint]:
    try:
        yield from check(visit)
    except KactlError as error:
        if error.code == _LEFT:
            return
        health = _HEALTH.get(error.exit_code, "unsound")
        values = dict(error.values)
        inner = values.pop("findings", ())
        path = values.get("path")
        yield Complaint(
            Finding(code=error.code, path=str(path) if path else None, fix=error.fix, values=values),
            health=health,
        )
        for one in inner if isinstance(inner, tuple) else ():
            yield Complaint(one, health=health)


def _plan(
    visit: Visit, complaints: Sequence[Complaint], writing: Writing, told: Sequence[Finding]
) -> ChangeSetReport:
    changes = _changes(complaints)
    summary = message("doctor.summary", _language(visit)) if changes else ""
    report = planned(ChangeSet(changes, summary), writing, told)
    acts = tuple(one.acts_on for one in complaints if one.acts_on is not None)
    return report.model_copy(update={"files": (*report.files, *acts), "planned": bool(changes or acts)})


def _changes(complaints: Iterable[Complaint]) -> tuple[Change, ...]:
    """Return the changes of all complaints, one a file."""
    return tuple({change.path: change for one in complaints for change in one.changes}.values())


def _language(visit: Visit) -> Language:
    try:
        return visit.engagement.language
    except KactlError:
        return visit.call.language


def _mend(
    visit: Visit, complaints: Sequence[Complaint], plan: ChangeSetReport, writing: Writing
) -> str | None:
    """Carry out the acts, then the changes in one commit; return the commit."""
    for one in complaints:
        if one.act is not None:
            one.act()
    changes = _changes(complaints)
    if not changes:
        return None
    text = worded(plan.message, visit.engagement.commit)
    return apply(visit.home, changes, message=text, commit=writing.commit)


def _report(
    visit: Visit, complaints: Sequence[Complaint], plan: ChangeSetReport | None = None
) -> DoctorReport:
    errors = {one.health for one in complaints if one.finding.severity == "error"}
    weights = Counter(one.finding.severity for one in complaints)
    return DoctorReport(
        engagement=_folder(visit),
        health=next((one for one in _GRAVEST if one in errors), "sound"),
        findings=tuple(one.finding for one in complaints),
        checks=tuple(check.__name__.replace("_", "-") for check in checks()),
        counts={severity: weights[severity] for severity in SEVERITIES},
        plan=plan,
    )


def _folder(visit: Visit) -> str | None:
    try:
        return str(visit.home.root)
    except KactlError:
        return None
