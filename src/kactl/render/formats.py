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
        ("text", "check-report"): "kactl.render.text.check:check",
        ("text", "change-set"): "kactl.render.text.changes:changes",
        ("text", "status"): "kactl.render.text.status:status",
        ("text", "log"): "kactl.render.text.log:log",
        ("text", "explanation"): "kactl.render.text.explanation:explanation",
        ("text", "roles"): "kactl.render.text.roles:roles",
        ("text", "raci"): "kactl.render.text.roles:raci",
        ("text", "register"): "kactl.render.text.register:register",
        ("text", "item"): "kactl.render.text.register:item",
        ("text", "playbooks"): "kactl.render.text.playbooks:playbooks",
        ("text", "playbook"): "kactl.render.text.playbooks:playbook",
        ("text", "profiles"): "kactl.render.text.playbooks:profiles",
        ("text", "playbook-lint"): "kactl.render.text.playbooks:lint",
        ("text", "schemas"): "kactl.render.json:schemas",
        ("text", "doctor"): "kactl.render.text.doctor:doctor",
        ("text", "demo"): "kactl.render.text.demo:demo",
        ("markdown", "gate-report"): "kactl.render.markdown:gates",
        ("markdown", "check-report"): "kactl.render.markdown:check",
        ("markdown", "status"): "kactl.render.markdown:status",
        ("markdown", "raci"): "kactl.render.markdown:raci",
    }
)
"""Format and kind to `module:function`; a module is loaded when its format is asked for."""


def render(report: Report, format_: str, look: Look) -> str:
    """Return the report as text of a format; a kind that the format does not know is a usage error."""
    kind = str(type(report).model_fields["kind"].default)
    target = TABLE.get((format_, kind)) or TABLE.get((format_, ANY))
    if target is None:
        known = " · ".join(name for name, of in TABLE if of in (kind, ANY))
        raise KactlError(
            "shell.no-format",
            exit_code=ExitCode.USAGE,
            values={"format": format_, "kind": kind, "known": known},
        )
    module, _, name = target.partition(":")
    show: Callable[[Report, Look], str] = getattr(import_module(module), name)
    return show(worded(report, look.language), look)
