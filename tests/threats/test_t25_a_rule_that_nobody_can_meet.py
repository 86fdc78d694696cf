"""T25: a rule that no staffing can meet is refused when it is written; else the gate is blocked, not lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.gating import REVIEW, Bench, codes, commands, criterion, gate, playbook

from kactl.gates.staffing import least
from kactl.model.playbook_reports import LintReport
from kactl.workflows.calling import Call
from kactl.workflows.lint_playbook import lint_playbook
from kactl.workflows.sources import bundled_drafts


def linted(bench: Bench, folder: Path, *gates: dict[str, Any], **more: Any) -> LintReport:
    """Lint a playbook of these gates."""
    value = playbook(*gates, gate("end", criterion("end"), stage="build", approvals=[{"role": "qa"}]), **more)
    folder.mkdir(exist_ok=True)
    (folder / "playbook.yaml").write_text(json.dumps(value), encoding="utf-8")
    call: Call = bench.call()
    return lint_playbook(call, str(folder))


IMPOSSIBLE: list[tuple[str, list[dict[str, Any]]]] = [
    ("gate.cannot-be-met", [{"role": "qa", "allowed": ["ann"], "vote": {"quorum": 2}}]),
    ("gate.cannot-be-met", [{"any_of": ["qa", "dev"], "needed": 3, "allowed": ["ann", "bo"]}]),
    ("gate.countersigning-circle", [{"role": "qa", "after": ["dev"]}, {"role": "dev", "after": ["qa"]}]),
]


@pytest.mark.parametrize(("code", "approvals"), IMPOSSIBLE)
def test_t25_an_approval_that_no_staffing_can_give_is_an_error_of_the_playbook(
    bench: Bench, tmp_path: Path, code: str, approvals: list[dict[str, Any]]
) -> None:
    report = linted(bench, tmp_path / "impossible", {**REVIEW, "approvals": approvals})
    assert code in [one.code for one in report.findings if one.severity == "error"]
    assert report.staffing == ()


def test_t25_while_somebody_can_be_assigned_the_gate_is_blocked(bench: Bench) -> None:
    bench.staff(manager=["li-lei"], qa=["li-lei"])
    found = bench.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["gate.role-short"])
    assert commands(found) == [
        "kactl gate approve review --as manager",
        "kactl role assign qa PERSON",
        "kactl gate approve review --as qa",
    ]


def test_t25_three_people_of_the_firm_are_enough_for_the_bundled_playbooks() -> None:
    found = {}
    for draft in bundled_drafts():
        known, _ = draft.validated
        if known is not None and not known.abstract:
            found[draft.name] = {one.id: least(known, one.id) for one in known.tiers}
    assert found == {"ka": {"A": 3, "B": 3, "C": 3}, "normal": {"S": 2, "M": 2}}


@pytest.mark.parametrize("name", ["ka", "normal"])
def test_t25_the_lint_prints_it(bench: Bench, name: str) -> None:
    report = lint_playbook(bench.call(), name)
    assert [one for one in report.findings if one.severity == "error"] == []
    assert {one.people for one in report.staffing} <= {2, 3}
    assert len(report.staffing) >= 2
