"""The words of the command line and the module that knows each; a module is loaded when its word is used."""

from collections.abc import Mapping
from types import MappingProxyType

NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "init": "kactl.cli.init",
        "status": "kactl.cli.status",
        "check": "kactl.cli.check",
        "gate": "kactl.cli.gate",
        "doc": "kactl.cli.doc",
        "calendar": "kactl.cli.calendar",
        "role": "kactl.cli.role",
        "evidence": "kactl.cli.evidence",
        "env": "kactl.cli.env",
        "report": "kactl.cli.report",
        "board": "kactl.cli.board",
        "audit": "kactl.cli.audit",
        "log": "kactl.cli.log",
        "explain": "kactl.cli.explain",
        "commit": "kactl.cli.commit",
        "undo": "kactl.cli.undo",
        "doctor": "kactl.cli.doctor",
        "workbook": "kactl.cli.workbook",
        "playbook": "kactl.cli.playbook",
        "schema": "kactl.cli.schema",
        "hook": "kactl.cli.hook",
        "ci": "kactl.cli.ci",
        "demo": "kactl.cli.demo",
    }
)
"""In the order in which the help lists them; each module holds `app`."""
