from itertools import product

import pytest
from tests.reports import VACANT, check_report, criterion, gate_report, verdict

from kactl.cli import exits
from kactl.errors import ExitCode
from kactl.model.findings import Finding
from kactl.model.reports import GateVerdict, Status
from kactl.render.issues import of_check, of_gates
from kactl.render.wording import worded

STATUSES: tuple[Status, ...] = (
    "PASSED", "CONDITIONAL", "READY", "BLOCKED", "STALE", "EXPIRED", "BYPASSED", "ERROR",
)  # fmt: skip


@pytest.mark.parametrize(("status", "pretended"), [*product(STATUSES, (False, True))])
def test_there_is_an_error_exactly_where_the_exit_code_is_not_ok(status: Status, *, pretended: bool) -> None:
    report = gate_report(verdict(status), pretended=pretended)
    errors = [one for one in of_gates(report, "en") if one.level == "error"]
    assert bool(errors) == (exits.exit_code(report) is not ExitCode.OK)


def test_lines_that_move_keep_the_fingerprint() -> None:
    moved = VACANT.model_copy(update={"line": 99, "column": 1, "values": {**VACANT.values, "line": 99}})
    first, second = (of_check(check_report(one))[0] for one in (VACANT, moved))
    assert first.fingerprint == second.fingerprint
    assert (first.line, second.line) == (12, 99)


def test_the_language_of_the_run_keeps_the_fingerprint() -> None:
    found = [of_gates(worded(gate_report(), language), language) for language in ("zh", "en")]
    assert [one.fingerprint for one in found[0]] == [one.fingerprint for one in found[1]]
    assert [one.message for one in found[0]] != [one.message for one in found[1]]


def test_no_two_issues_share_a_fingerprint() -> None:
    elsewhere = VACANT.model_copy(update={"path": "process/other.yaml"})
    about = VACANT.model_copy(update={"subject": "ops-lead"})
    brought = [Finding(code="nowhere.brought", message=one) for one in ("one", "two")]
    issues = of_check(check_report(VACANT, VACANT, elsewhere, about, *brought))
    assert len({one.fingerprint for one in issues}) == 6


def test_paths_begin_at_the_root_of_the_repository() -> None:
    report = check_report(VACANT, Finding(code="check.overdue")).model_copy(
        update={"folder": "delivery/acme"}
    )
    assert [one.path for one in of_check(report)] == [
        "delivery/acme/process/team.yaml",
        "delivery/acme/kactl.yaml",
    ]


def test_the_same_finding_in_two_engagements_of_a_repository_is_two() -> None:
    folders = [check_report(VACANT).model_copy(update={"folder": one}) for one in ("a", "b")]
    assert len({of_check(one)[0].fingerprint for one in folders}) == 2


def levels(judged: GateVerdict) -> dict[str, str]:
    return {one.finding.code: one.level for one in of_gates(gate_report(judged), "en")}


def test_what_a_waiver_or_a_decision_covers_is_a_note() -> None:
    waived = verdict("READY", criteria=(criterion(waiver="2026-11-01-a-waive-0a1b2c3d4e"),))
    assert levels(waived)["role-vacant.vacant"] == "note"
    assert levels(verdict("PASSED"))["role-vacant.vacant"] == "note"
    assert levels(verdict("BLOCKED"))["role-vacant.vacant"] == "error"


def test_what_is_only_advised_warns() -> None:
    advised = verdict(criteria=(criterion(strength="should", severity="warning"),))
    assert levels(advised)["role-vacant.vacant"] == "warning"


def test_missing_approvals_are_told_once_only_they_are_missing() -> None:
    assert "verdict.approval-missing" in levels(verdict("READY"))
    assert "verdict.approval-missing" not in levels(verdict("BLOCKED"))


def test_a_blocker_that_a_criterion_found_is_told_once() -> None:
    other = Finding(code="gate.rejected", subject="li.lei", values={"person": "li.lei", "reason": "x"})
    found = of_gates(gate_report(verdict(blockers=(VACANT, other))), "en")
    assert [one.finding.code for one in found] == [
        "role-vacant.vacant",
        "gate.rejected",
        "verdict.not-passed",
    ]
