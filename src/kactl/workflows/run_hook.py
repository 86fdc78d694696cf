"""What a commit in the making brings, judged as git's hook does: the index against HEAD."""

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import SEVERITIES, Finding, Severity
from kactl.model.reports import CheckReport
from kactl.store.find import MARKER, find_engagement
from kactl.store.home import Home
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.run_check import run_check

_NONE: Final[Mapping[Severity, int]] = dict.fromkeys(SEVERITIES, 0)


def run_hook(call: Call) -> CheckReport:
    """Judge what is staged against HEAD; only errors that the staged change introduces are listed."""
    home = find_engagement(call.start, call.index)
    if home.repository.head() is None:
        return _advice(run_check(call, staged=True))
    changed = _changed(home)
    try:
        return _advice(_judged(call, changed))
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED or any(_governs(path) for path in changed):
            raise
        return _undecided(call)


def _changed(home: Home) -> frozenset[str]:
    """Return the engagement's paths that the commit changes; listings tell, and no content is read."""
    before, after = home.at("HEAD").listing(), home.index().listing()
    paths = before.keys() | after.keys()
    return frozenset(path for path in paths if before.get(path) != after.get(path))


def _governs(path: str) -> bool:
    """Tell whether a file decides how the engagement is judged."""
    return path == MARKER or path.startswith(".kactl/")


def _judged(call: Call, changed: frozenset[str]) -> CheckReport:
    """Judge the index against HEAD; without a change of its own files HEAD is asked only at need."""
    process = open_desk(call, staged=True).engagement.process
    if any(_governs(path) or path.startswith(f"{process}/") for path in changed):
        return run_check(call, staged=True, base="HEAD")
    report = run_check(call, staged=True)
    errors = report.counts["error"]
    if changed and errors:
        return run_check(call, staged=True, base="HEAD")
    quiet = {"findings": (), "counts": _NONE, "by_principle": {}, "base": "HEAD", "known": errors}
    return report.model_copy(update=quiet)


def _undecided(call: Call) -> CheckReport:
    """Report that HEAD cannot be judged already: the commit that leaves it so is not to blame."""
    told = Finding(code="hook.undecided", severity="warning", fix="kactl check")
    return CheckReport(
        engagement="",
        commit=None,
        tree="index",
        today=call.today(ZoneInfo("UTC")),
        findings=(told,),
        rules_run=(),
        skipped=(),
        counts={**_NONE, "warning": 1},
        by_principle={},
        base="HEAD",
    )


def _advice(report: CheckReport) -> CheckReport:
    """Say of a refusal that it is advice about the index."""
    if not report.counts["error"]:
        return report
    note = Finding(code="hook.advisory", severity="note")
    counts = {**report.counts, "note": report.counts["note"] + 1}
    return report.model_copy(update={"findings": (*report.findings, note), "counts": counts})
