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
from kactl.workflows.hooking.softening import softened
from kactl.workflows.run_check import run_check
from kactl.workflows.staged_check import check_staged

_NONE: Final[Mapping[Severity, int]] = dict.fromkeys(SEVERITIES, 0)


def run_hook(call: Call) -> CheckReport:
    """Judge what is staged against HEAD; only errors that the staged change introduces are listed."""
    home = find_engagement(call.start, call.index)
    if home.repository.head() is None:
        return _advice(softened(run_check(call, staged=True)))
    try:
        return _advice(softened(check_staged(call)))
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED or any(map(_governs, _changed(home))):
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
