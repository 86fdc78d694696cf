"""The one table of formats: which function shows which kind of report."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import Report
from kactl.render.look import Look
from kactl.render.wording import worded

ANY = "*"

TABLE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("json", ANY): "kactl.render.json:shown",
        ("text", "gate-report"): "kactl.render.text.gates:gates",
        ("text", "gate-comparison"): "kactl.render.text.comparison:comparison",
        ("text", "check-report"): "kactl.render.text.check:check",
        ("text", "change-set"): "kactl.render.text.changes:changes",
        ("text", "status"): "kactl.render.text.status:status",
        ("text", "log"): "kactl.render.text.log:log",
        ("text", "gate-figures"): "kactl.render.text.figures:figures",
        ("text", "explanation"): "kactl.render.text.explanation:explanation",
        ("text", "roles"): "kactl.render.text.roles:roles",
        ("text", "raci"): "kactl.render.text.roles:raci",
        ("text", "register"): "kactl.render.text.register:register",
        ("text", "item"): "kactl.render.text.register:item",
        ("text", "item-history"): "kactl.render.text.item_history:item_history",
        ("text", "import-plan"): "kactl.render.text.exchange:import_plan",
        ("text", "export"): "kactl.render.text.exchange:export",
        ("text", "workbook"): "kactl.render.text.workbook:workbook",
        ("text", "workbook-import"): "kactl.render.text.workbook:workbook_import",
        ("text", "clocks"): "kactl.render.text.clocks:clocks",
        ("text", "solutions"): "kactl.render.text.solutions:solutions",
        ("text", "environment-check"): "kactl.render.text.environments:checked",
        ("text", "environment-list"): "kactl.render.text.environments:listed",
        ("text", "evidence-list"): "kactl.render.text.evidence:listed",
        ("text", "evidence-verification"): "kactl.render.text.evidence:verified",
        ("text", "release-report"): "kactl.render.text.releases:release",
        ("text", "forums"): "kactl.render.text.forums:forums",
        ("text", "stability"): "kactl.render.text.stability:stability",
        ("text", "agenda"): "kactl.render.text.calendar:calendar",
        ("text", "ranking"): "kactl.render.text.ranking:ranking",
        ("text", "next-items"): "kactl.render.text.ranking:up_next",
        ("text", "handoff-figures"): "kactl.render.text.handoffs:figures",
        ("text", "trace"): "kactl.render.text.trace:trace",
        ("markdown", "trace"): "kactl.render.markdown.trace:trace",
        ("html", "trace"): "kactl.render.html.trace:trace",
        ("text", "matrix"): "kactl.render.text.heat_map:heat_map",
        ("markdown", "matrix"): "kactl.render.markdown.heat_map:heat_map",
        ("html", "matrix"): "kactl.render.html.heat_map:heat_map",
        ("text", "suspects"): "kactl.render.text.suspects:suspects",
        ("text", "baseline-report"): "kactl.render.text.baselines:baselines",
        ("text", "playbooks"): "kactl.render.text.playbooks:playbooks",
        ("text", "playbook-report"): "kactl.render.text.playbooks:playbook",
        ("text", "profiles"): "kactl.render.text.playbooks:profiles",
        ("text", "playbook-lint"): "kactl.render.text.playbooks:lint",
        ("text", "schemas"): "kactl.render.json:schemas",
        ("text", "doctor"): "kactl.render.text.doctor:doctor",
        ("text", "paper"): "kactl.render.text.paper:paper",
        ("text", "papers"): "kactl.render.text.paper:papers",
        ("text", "document-list"): "kactl.render.text.documents:documents",
        ("text", "document"): "kactl.render.text.documents:document",
        ("text", "document-history"): "kactl.render.text.documents:history",
        ("text", "audit"): "kactl.render.paper.audit:as_text",
        ("markdown", "audit"): "kactl.render.paper.audit:as_markdown",
        ("html", "audit"): "kactl.render.paper.audit:as_html",
        ("text", "pack"): "kactl.render.paper.pack:as_text",
        ("markdown", "pack"): "kactl.render.paper.pack:as_markdown",
        ("html", "pack"): "kactl.render.paper.pack:as_html",
        ("text", "board"): "kactl.render.text.board:board",
        ("text", "report"): "kactl.render.paper.engagement:as_text",
        ("markdown", "report"): "kactl.render.paper.engagement:as_markdown",
        ("html", "report"): "kactl.render.paper.engagement:as_html",
        ("text", "weekly"): "kactl.render.paper.weekly:as_text",
        ("markdown", "weekly"): "kactl.render.paper.weekly:as_markdown",
        ("html", "weekly"): "kactl.render.paper.weekly:as_html",
        ("text", "demo"): "kactl.render.text.demo:demo",
        ("markdown", "gate-report"): "kactl.render.markdown.gates:gates",
        ("markdown", "gate-comparison"): "kactl.render.markdown.comparison:comparison",
        ("markdown", "check-report"): "kactl.render.markdown.check:check",
        ("markdown", "gate-figures"): "kactl.render.markdown.figures:figures",
        ("markdown", "status"): "kactl.render.markdown.status:status",
        ("markdown", "raci"): "kactl.render.markdown.raci:raci",
        ("markdown", "register"): "kactl.render.markdown.register:register",
        ("markdown", "item"): "kactl.render.markdown.register:item",
        ("markdown", "document-list"): "kactl.render.markdown.documents:documents",
        ("markdown", "document"): "kactl.render.markdown.documents:document",
        ("markdown", "document-history"): "kactl.render.markdown.documents:history",
        ("markdown", "item-history"): "kactl.render.markdown.item_history:item_history",
        ("markdown", "import-plan"): "kactl.render.markdown.exchange:import_plan",
        ("html", "check-report"): "kactl.render.html.check:check",
        ("html", "gate-report"): "kactl.render.html.gates:gates",
        ("html", "raci"): "kactl.render.html.raci:raci",
        ("sarif", "gate-report"): "kactl.render.sarif:gates",
        ("sarif", "check-report"): "kactl.render.sarif:check",
        ("junit", "gate-report"): "kactl.render.junit:gates",
        ("junit", "check-report"): "kactl.render.junit:check",
        ("github", "gate-report"): "kactl.render.github:gates",
        ("github", "check-report"): "kactl.render.github:check",
        ("gitlab", "gate-report"): "kactl.render.gitlab:gates",
        ("gitlab", "check-report"): "kactl.render.gitlab:check",
    }
)
"""Format and kind to `module:function`; a module is loaded when its format is asked for."""


def render(report: Report, format_: str, look: Look) -> str:
    """Return the report as text of a format; a kind that the format does not know is a usage error."""
    module, _, name = renderer(str(type(report).model_fields["kind"].default), format_).partition(":")
    show: Callable[[Report, Look], str] = getattr(import_module(module), name)
    return show(worded(report, look.language), look)


def renderer(kind: str, format_: str) -> str:
    """Return what shows a kind of report in a format, as `module:function`; none is a usage error."""
    target = TABLE.get((format_, kind)) or TABLE.get((format_, ANY))
    if target is None:
        known = " · ".join(name for name, of in TABLE if of in (kind, ANY))
        raise KactlError(
            "shell.no-format",
            exit_code=ExitCode.USAGE,
            values={"format": format_, "kind": kind, "known": known},
        )
    return target
