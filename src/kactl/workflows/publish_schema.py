"""Publish the JSON Schemas of files and reports."""

from functools import cache
from typing import Any, Final

from pydantic.json_schema import JsonSchemaMode

from kactl.model.audit_report import AuditReport
from kactl.model.base import Model
from kactl.model.baseline_reports import BaselineReport
from kactl.model.baselines import Baselines
from kactl.model.board_report import BoardReport
from kactl.model.calendar import Calendar
from kactl.model.calendar_reports import CalendarReport
from kactl.model.clock_reports import ClocksReport
from kactl.model.comparison_reports import ComparisonReport
from kactl.model.deployments import Deployment, DeploymentReview
from kactl.model.doctor_report import DoctorReport
from kactl.model.document_reports import DocumentHistoryReport, DocumentReport, DocumentsReport
from kactl.model.documents import AttachedDocuments
from kactl.model.engagement import Engagement, Lock
from kactl.model.engagement_report import EngagementReport
from kactl.model.environment_reports import EnvironmentCheck, EnvironmentsReport
from kactl.model.environments import Environments
from kactl.model.error_report import ErrorReport
from kactl.model.evidence import EvidenceFact
from kactl.model.evidence_bundle import EvidenceBundle
from kactl.model.evidence_reports import EvidenceList, EvidenceVerification
from kactl.model.figures_reports import FiguresReport
from kactl.model.forum_reports import ForumsReport
from kactl.model.handoff_reports import HandoffReport
from kactl.model.history_reports import ItemHistoryReport
from kactl.model.import_mappings import ImportMapping
from kactl.model.import_reports import ExportReport, ImportReport
from kactl.model.item_reports import ItemReport, RegisterReport
from kactl.model.listing_reports import (
    DemoReport,
    Explanation,
    LogReport,
    RaciReport,
    RolesReport,
    SchemaReport,
    StatusReport,
)
from kactl.model.matrix_reports import MatrixReport
from kactl.model.mirror import MirrorStamp
from kactl.model.pack_report import PackReport
from kactl.model.paper_report import PaperReport, PapersReport
from kactl.model.playbook import Playbook
from kactl.model.playbook_reports import LintReport, PlaybookList, PlaybookReport, ProfilesReport
from kactl.model.ranking_reports import NextReport, RankingReport
from kactl.model.records import Record
from kactl.model.release_report import ReleaseReport
from kactl.model.reports import ChangeSetReport, CheckReport, GateReport
from kactl.model.sla import ServiceLevels
from kactl.model.solution_reports import SolutionsReport
from kactl.model.stability_reports import StabilityReport
from kactl.model.suspect_reports import SuspectReport
from kactl.model.team import Team
from kactl.model.trace_reports import TraceReport
from kactl.model.weekly_report import WeeklyReport
from kactl.model.workbook_reports import WorkbookImportReport, WorkbookReport
from kactl.playbooks.item_schema import DIALECT, item_schema
from kactl.workflows.calling import Call
from kactl.workflows.problems import misuse, suggestions

FILES: Final[dict[str, type[Model]]] = {
    "baselines": Baselines,
    "calendar": Calendar,
    "documents": AttachedDocuments,
    "deployment": Deployment,
    "deployment-review": DeploymentReview,
    "engagement": Engagement,
    "environments": Environments,
    "evidence": EvidenceFact,
    "evidence-bundle": EvidenceBundle,
    "import-mapping": ImportMapping,
    "lock": Lock,
    "mirror": MirrorStamp,
    "playbook": Playbook,
    "record": Record,
    "sla": ServiceLevels,
    "team": Team,
}
"""What lies in a repository; the schema says what is read."""

REPORTS: Final[dict[str, type[Model]]] = {
    "agenda": CalendarReport,
    "audit": AuditReport,
    "baseline-report": BaselineReport,
    "change-set": ChangeSetReport,
    "check-report": CheckReport,
    "clocks": ClocksReport,
    "demo": DemoReport,
    "pack": PackReport,
    "paper": PaperReport,
    "papers": PapersReport,
    "error": ErrorReport,
    "doctor": DoctorReport,
    "document": DocumentReport,
    "document-history": DocumentHistoryReport,
    "document-list": DocumentsReport,
    "environment-check": EnvironmentCheck,
    "environment-list": EnvironmentsReport,
    "evidence-list": EvidenceList,
    "evidence-verification": EvidenceVerification,
    "explanation": Explanation,
    "export": ExportReport,
    "forums": ForumsReport,
    "gate-comparison": ComparisonReport,
    "gate-figures": FiguresReport,
    "gate-report": GateReport,
    "import-plan": ImportReport,
    "handoff-figures": HandoffReport,
    "item": ItemReport,
    "item-history": ItemHistoryReport,
    "log": LogReport,
    "matrix": MatrixReport,
    "playbook-lint": LintReport,
    "playbook-report": PlaybookReport,
    "playbooks": PlaybookList,
    "profiles": ProfilesReport,
    "next-items": NextReport,
    "raci": RaciReport,
    "ranking": RankingReport,
    "release-report": ReleaseReport,
    "register": RegisterReport,
    "roles": RolesReport,
    "schemas": SchemaReport,
    "solutions": SolutionsReport,
    "stability": StabilityReport,
    "status": StatusReport,
    "suspects": SuspectReport,
    "trace": TraceReport,
    "board": BoardReport,
    "report": EngagementReport,
    "weekly": WeeklyReport,
    "workbook": WorkbookReport,
    "workbook-import": WorkbookImportReport,
}
"""What commands answer with; the schema says what is written."""


def publish_schema(call: Call, name: str | None = None) -> SchemaReport:  # noqa: ARG001 - every verb takes the call
    """Return one schema by its name, or all; an unknown name is misuse."""
    known = (*FILES, *REPORTS)
    if name is not None and name not in known:
        misuse("playbook.no-schema", "kactl schema", name=name, known=suggestions(name, known))
    return SchemaReport(
        schemaVersion=1, schemas={one: schema(one) for one in ([name] if name else sorted(known))}
    )


@cache
def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a file as it is read, or of a report as it is written."""
    mode: JsonSchemaMode = "validation" if kind in FILES else "serialization"
    model = FILES.get(kind) or REPORTS[kind]
    return {"$schema": DIALECT, **model.model_json_schema(mode=mode)}


_WRITTEN_ONCE: Final = frozenset({"record", "deployment", "deployment-review", "evidence-bundle"})
"""Files that nobody edits."""


def editor_schemas(playbook: Playbook) -> dict[str, dict[str, Any]]:
    """Return the schemas that an engagement keeps for editors, by name: its files, and one a register."""
    registers = {one.id: item_schema(one, playbook) for one in playbook.registers}
    return {**registers, **{kind: schema(kind) for kind in FILES if kind not in _WRITTEN_ONCE}}
