"""The exit code of a report: it comes from the value, whatever the format."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from kactl.errors import ExitCode
from kactl.model.comparison_reports import ComparisonReport
from kactl.model.doctor_report import DoctorReport, Health
from kactl.model.findings import Finding
from kactl.model.import_reports import ImportReport
from kactl.model.item_reports import ItemReport
from kactl.model.release_report import ReleaseReport
from kactl.model.reports import ChangeSetReport, GateReport, GateVerdict, Report
from kactl.model.workbook_reports import WorkbookImportReport

_ORDER = (ExitCode.UNTRUSTED, ExitCode.CONFLICT, ExitCode.UNDECIDED, ExitCode.FINDINGS, ExitCode.OK)


def exit_code(report: Report) -> ExitCode:
    """Return the exit code of a report; one that only shows something is OK."""
    judge = _BY_KIND.get(kind(report))
    return judge(report) if judge else ExitCode.OK


def kind(report: Report) -> str:
    """Return the report's kind, as its JSON document names it."""
    return str(type(report).model_fields["kind"].default)


def highest(codes: Iterable[ExitCode]) -> ExitCode:
    """Return the gravest of several exit codes."""
    found = set(codes)
    return next((one for one in _ORDER if one in found), ExitCode.OK)


def of_gates(report: GateReport, *, accept_bypass: bool = False) -> ExitCode:
    """Return OK only when every gate that was asked for is passed, on no pretended day."""
    codes = [of_gate(one, accept_bypass=accept_bypass) for one in report.gates]
    return highest([*codes, ExitCode.FINDINGS if report.pretended else ExitCode.OK])


def of_gate(verdict: GateVerdict, *, accept_bypass: bool = False) -> ExitCode:
    """Return what one gate's status comes to."""
    if verdict.status == "ERROR":
        return ExitCode.UNDECIDED
    open_ = ("PASSED", "CONDITIONAL", *(("BYPASSED",) if accept_bypass else ()))
    return ExitCode.OK if verdict.status in open_ else ExitCode.FINDINGS


def of_comparison(report: ComparisonReport) -> ExitCode:
    """Return OK only when the change is to blame for nothing, on no pretended day."""
    faults = {fault for one in report.gates for fault in one.faults}
    if "undecidable" in faults:
        return ExitCode.UNDECIDED
    return ExitCode.FINDINGS if faults or report.pretended else ExitCode.OK


def of_listed_gates(report: GateReport) -> ExitCode:
    """Return OK when every gate could be judged, however it was."""
    undecided = any(one.status == "ERROR" for one in report.gates)
    return ExitCode.UNDECIDED if undecided else ExitCode.OK


def lenient(code: ExitCode) -> ExitCode:
    """Return OK instead of findings, for `--exit-zero`."""
    return ExitCode.OK if code is ExitCode.FINDINGS else code


def of_difference(report: ChangeSetReport | ImportReport | WorkbookImportReport) -> ExitCode:
    """Return DIFFERENCE when a plan would change something, for `--exit-code`."""
    code = exit_code(report)
    changed = any(one.action not in ("identical", "kept", "skipped") for one in report.files)
    return ExitCode.DIFFERENCE if code is ExitCode.OK and changed else code


def _of_changes(report: ChangeSetReport) -> ExitCode:
    conflict = any(one.action == "conflict" for one in report.files)
    return highest([ExitCode.CONFLICT if conflict else ExitCode.OK, _of_findings(report.notes)])


def _of_import(report: ImportReport) -> ExitCode:
    """Return findings when a row is refused, whether the others were written or not."""
    return ExitCode.FINDINGS if report.refusals else _of_findings(report.notes)


def _of_workbook(report: WorkbookImportReport) -> ExitCode:
    """Return a conflict while nobody decided it, else findings when a row is refused."""
    undecided = any(one.taken is None for one in report.conflicts)
    refused = any(one.refusals for one in report.sheets)
    codes = (undecided and ExitCode.CONFLICT, refused and ExitCode.FINDINGS, _of_findings(report.notes))
    return highest(one for one in codes if one)


def _of_health(report: DoctorReport) -> ExitCode:
    return _HEALTH[report.health]


def _of_findings(findings: Iterable[Finding]) -> ExitCode:
    return ExitCode.FINDINGS if any(one.severity == "error" for one in findings) else ExitCode.OK


def _of_item(report: ItemReport) -> ExitCode:
    """Shown is shown, whatever is wrong with it; a file that cannot be read is not."""
    return ExitCode.FINDINGS if report.item is None else ExitCode.OK


def _of_release(report: ReleaseReport) -> ExitCode:
    """Return OK once the gate of the release is passed and nothing about it is wrong."""
    gate = of_gates(report.gate) if report.gate is not None else ExitCode.OK
    return highest([gate, _of_findings(report.findings)])


def _of_its_findings(report: Any) -> ExitCode:  # noqa: ANN401 - any report that has findings
    return _of_findings(report.findings)


_HEALTH: Mapping[Health, ExitCode] = MappingProxyType(
    {
        "sound": ExitCode.OK,
        "unsound": ExitCode.FINDINGS,
        "undecided": ExitCode.UNDECIDED,
        "refused": ExitCode.REPOSITORY,
        "clashing": ExitCode.CONFLICT,
        "untrusted": ExitCode.UNTRUSTED,
    }
)

_BY_KIND: Mapping[str, Callable[[Any], ExitCode]] = MappingProxyType(
    {
        "gate-report": of_gates,
        "gate-comparison": of_comparison,
        "change-set": _of_changes,
        "import-plan": _of_import,
        "workbook-import": _of_workbook,
        "check-report": _of_its_findings,
        "status": _of_its_findings,
        "log": _of_its_findings,
        "gate-figures": _of_its_findings,
        "document-list": _of_its_findings,
        "environment-check": _of_its_findings,
        "environment-list": _of_its_findings,
        "evidence-list": _of_its_findings,
        "evidence-verification": _of_its_findings,
        "release-report": _of_release,
        "roles": _of_its_findings,
        "raci": _of_its_findings,
        "register": _of_its_findings,
        "item": _of_item,
        "handoff-figures": _of_its_findings,
        "matrix": _of_its_findings,
        "solutions": _of_its_findings,
        "suspects": _of_its_findings,
        "baseline-report": _of_its_findings,
        "trace": _of_its_findings,
        "ranking": _of_its_findings,
        "next-items": _of_its_findings,
        "playbook-lint": _of_its_findings,
        "demo": _of_its_findings,
        "doctor": _of_health,
    }
)
