import pytest
from tests.reports import VACANT, change_set, check_report, gate_report, log_report, status_report, verdict

from kactl.cli.exits import exit_code, highest, lenient, of_difference, of_gates, of_listed_gates
from kactl.errors import ExitCode
from kactl.model.reports import FileChange, Status


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("PASSED", 0), ("CONDITIONAL", 0), ("READY", 1), ("BLOCKED", 1), ("STALE", 1), ("EXPIRED", 1),
        ("BYPASSED", 1), ("ERROR", 3),
    ],
)  # fmt: skip
def test_a_gate_opens_only_when_it_is_passed(status: Status, code: int) -> None:
    assert exit_code(gate_report(verdict(status))) == code


def test_of_several_gates_the_gravest_counts() -> None:
    assert exit_code(gate_report(verdict("PASSED"), verdict("READY"))) == 1
    assert exit_code(gate_report(verdict("PASSED"), verdict("READY"), verdict("ERROR"))) == 3


def test_a_pretended_day_is_never_ok() -> None:
    assert exit_code(gate_report(verdict("PASSED"), pretended=True)) == 1
    assert exit_code(gate_report(verdict("ERROR"), pretended=True)) == 3


def test_a_bypass_counts_only_where_it_is_accepted() -> None:
    assert of_gates(gate_report(verdict("BYPASSED")), accept_bypass=True) == 0


def test_a_list_is_ok_when_all_could_be_judged() -> None:
    assert of_listed_gates(gate_report(verdict("BLOCKED"))) == 0
    assert of_listed_gates(gate_report(verdict("BLOCKED"), verdict("ERROR"))) == 3


def test_findings_count_from_error_on() -> None:
    warning = VACANT.model_copy(update={"severity": "warning"})
    assert exit_code(check_report(VACANT)) == 1
    assert exit_code(check_report(warning)) == 0
    assert exit_code(status_report(findings=(VACANT,))) == 1
    assert exit_code(log_report()) == 0


def test_a_conflict_outweighs_a_statement_that_does_not_count() -> None:
    conflict = FileChange(path="x", action="conflict")
    assert exit_code(change_set()) == 0
    assert exit_code(change_set(notes=(VACANT,))) == 1
    assert exit_code(change_set(notes=(VACANT,), files=(conflict,))) == 5


def test_a_difference_is_told_only_when_there_is_one() -> None:
    same = FileChange(path="x", action="identical")
    assert of_difference(change_set()) == 10
    assert of_difference(change_set(files=(same,))) == 0
    assert of_difference(change_set(notes=(VACANT,))) == 1


def test_the_order_is_that_of_the_contract() -> None:
    codes = [ExitCode.OK, ExitCode.FINDINGS, ExitCode.UNDECIDED, ExitCode.CONFLICT, ExitCode.UNTRUSTED]
    for number in range(1, len(codes) + 1):
        assert highest(codes[:number]) is codes[number - 1]
    assert highest([]) is ExitCode.OK


def test_leniency_forgives_findings_alone() -> None:
    assert lenient(ExitCode.FINDINGS) is ExitCode.OK
    assert lenient(ExitCode.UNDECIDED) is ExitCode.UNDECIDED
