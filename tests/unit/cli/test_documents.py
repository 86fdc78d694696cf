"""Every kind of report that a command answers with is what its published schema says."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from jsonschema import Draft202012Validator
from tests.unit.cli.conftest import Kactl

import kactl.model
from kactl.model.reports import Report
from kactl.workflows.publish_schema import REPORTS

COMMANDS: dict[str, tuple[str, ...]] = {
    "agenda": ("calendar",),
    "audit": ("audit", "--from", "2026-01-01", "--to", "2026-12-31"),
    "baseline-report": ("req", "baseline"),
    "change-set": ("role", "assign", "qa-lead", "han.mei", "--name", "韩梅", "--dry-run"),
    "check-report": ("check",),
    "clocks": ("feedback", "list", "--clock"),
    "document": ("doc", "show", "charter"),
    "document-history": ("doc", "history", "charter"),
    "document-list": ("doc", "list"),
    "environment-check": ("env", "check"),
    "environment-list": ("env", "list"),
    "error": ("gate", "show", "nowhere"),
    "export": ("risk", "export", "-o", "{out}/risks.xlsx"),
    "evidence-list": ("evidence", "list"),
    "evidence-verification": ("evidence", "verify"),
    "explanation": ("explain", "role-vacant.vacant"),
    "forums": ("meeting", "list", "--due"),
    "gate-comparison": ("gate", "check", "--base", "HEAD"),
    "gate-figures": ("log", "--stats"),
    "gate-report": ("gate", "check", "--all"),
    "handoff-figures": ("req", "handoff", "figures"),
    "import-plan": ("risk", "import", "{out}/risks.csv", "--dry-run"),
    "item-history": ("obligation", "history", "OBL-00001"),
    "log": ("log",),
    "matrix": ("risk", "list", "--matrix"),
    "next-items": ("req", "next"),
    "pack": ("report", "gate", "kickoff"),
    "paper": ("gate", "sheet", "kickoff", "-o", "{out}/sheet.docx"),
    "papers": ("doc", "export", "charter", "communication", "-o", "{out}/{doc}.docx"),
    "playbook-report": ("playbook", "show", "ka", "--why", "gates.kickoff"),
    "playbook-lint": ("playbook", "lint"),
    "playbooks": ("playbook", "list"),
    "raci": ("role", "raci"),
    "ranking": ("req", "rank"),
    "register": ("risk", "list"),
    "release-report": ("release", "check", "v1.0.0"),
    "roles": ("role", "list"),
    "schemas": ("schema",),
    "solutions": ("module", "list", "--solutions"),
    "stability": ("role", "list", "--stability"),
    "status": ("status",),
    "suspects": ("req", "suspect"),
    "trace": ("req", "trace"),
    "board": ("board",),
    "report": ("report",),
    "weekly": ("report", "weekly"),
    "workbook": ("workbook", "export", "-o", "{out}/registers.xlsx"),
    "workbook-import": ("workbook", "import", "{out}/registers.xlsx"),
}
FIRST: dict[str, tuple[str, ...]] = {
    "release-report": ("release", "add", "v1.0.0"),
    "workbook-import": COMMANDS["workbook"],
}
"""What must have been done before."""
ELSEWHERE = {"item", "profiles", "demo", "doctor"}
"""Kinds whose command needs more than an engagement on its first day; their own tests validate them."""

"""Kinds whose schema has another name, because a file has theirs."""


def kinds() -> Iterator[str]:
    for module in iter_modules(kactl.model.__path__, "kactl.model."):
        import_module(module.name)
    waiting = [*Report.__subclasses__()]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        kind = one.model_fields["kind"]
        if not kind.is_required():
            yield str(kind.default)


def test_every_kind_has_a_published_schema_and_a_document_below() -> None:
    found = set(kinds())
    assert found - ELSEWHERE == set(COMMANDS)
    assert found == set(REPORTS)


def placed(words: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    return tuple(one.replace("{out}", str(folder)) for one in words)


@pytest.mark.parametrize("kind", COMMANDS)
def test_a_document_is_what_its_published_schema_says(
    kactl: Kactl, git_repo: Path, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "risks.csv").write_text("标题\n接口延期\n", "utf-8")
    here = ("-C", str(git_repo))
    begun = kactl(*here, "init", "--playbook", "ka", "--set", "client=ACME", "--no-input", "--lang", "zh")
    assert begun.code == 0, begun.err
    if kind in FIRST:
        assert kactl(*here, *placed(FIRST[kind], tmp_path)).code == 0
    document = kactl(*here, *placed(COMMANDS[kind], tmp_path), "--format", "json").document
    assert document["kind"] == kind
    schema = json.loads(kactl("schema", kind).out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)
