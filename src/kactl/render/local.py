"""Reports as people read them where the engagement is: instants in its zone, so that days are its days."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kactl.model.exceptions import BreakGlassReport
from kactl.model.listing_reports import LogReport
from kactl.model.release_report import ReleaseReport
from kactl.model.reports import ApprovalReport, Decided, GateReport, GateVerdict, ReviewReport


def gates_at_home(report: GateReport) -> GateReport:
    """Return a gate report with every instant in the engagement's zone; data formats keep UTC."""
    zone = ZoneInfo(report.timezone)
    return report.model_copy(update={"gates": tuple(_verdict(one, zone) for one in report.gates)})


def log_at_home(report: LogReport) -> LogReport:
    """Return a log with every instant in the engagement's zone."""
    zone = ZoneInfo(report.timezone)
    entries = tuple(one.model_copy(update={"at": one.at.astimezone(zone)}) for one in report.entries)
    return report.model_copy(update={"entries": entries})


def release_at_home(report: ReleaseReport) -> ReleaseReport:
    """Return the page of a release with its deployments and rehearsal in the zone of its gate's report."""
    if report.gate is None:
        return report
    zone, tried = ZoneInfo(report.gate.timezone), report.rehearsal
    path = tuple(one.model_copy(update={"at": one.at and one.at.astimezone(zone)}) for one in report.path)
    rehearsal = tried and tried.model_copy(update={"at": tried.at.astimezone(zone)})
    return report.model_copy(update={"path": path, "rehearsal": rehearsal})


def instant(at: datetime) -> str:
    """Return an instant to the minute with the offset of its zone, as `2026-11-16 12:00+08:00`."""
    return at.isoformat(" ", "minutes")


def _verdict(one: GateVerdict, zone: ZoneInfo) -> GateVerdict:
    return one.model_copy(
        update={
            "review": _review(one.review, zone),
            "decided": _decided(one.decided, zone),
            "approvals": tuple(_approval(each, zone) for each in one.approvals),
            "break_glass": _broken(one.break_glass, zone),
        }
    )


def _review(one: ReviewReport | None, zone: ZoneInfo) -> ReviewReport | None:
    if one is None:
        return None
    times = {"opened_at": one.opened_at.astimezone(zone), "lapses": one.lapses.astimezone(zone)}
    return one.model_copy(update=times)


def _decided(one: Decided | None, zone: ZoneInfo) -> Decided | None:
    return None if one is None else one.model_copy(update={"at": one.at.astimezone(zone)})


def _approval(one: ApprovalReport, zone: ZoneInfo) -> ApprovalReport:
    given = tuple(each.model_copy(update={"at": each.at.astimezone(zone)}) for each in one.given)
    return one.model_copy(update={"given": given})


def _broken(one: BreakGlassReport | None, zone: ZoneInfo) -> BreakGlassReport | None:
    if one is None:
        return None
    return one.model_copy(update={"at": one.at.astimezone(zone), "until": one.until.astimezone(zone)})
