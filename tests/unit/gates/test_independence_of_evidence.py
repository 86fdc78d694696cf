import subprocess
import sys

from tests.building import git
from tests.checking import EXAMPLES
from tests.gating import Bench, approval, asking, criterion, gate
from tests.unit.checks.test_evidence import UNIT

from kactl.checks.registry import load
from kactl.gates.independence import EVIDENCE


def test_who_produced_a_report_does_not_approve_what_it_shows(blank: Bench) -> None:
    shown = asking("tests", "evidence", {"kind": "tests"}, independent=True)
    blank.lay(gate("review", shown, criterion("charter"), approvals=[{"role": "qa"}]))
    blank.fill(charter="Why.")
    text = (EXAMPLES / "evidence/good" / UNIT).read_text(encoding="utf-8")
    blank.write(UNIT, text)
    git(blank.root, "config", "user.email", "wang.fang@example.com")
    blank.commit("Begin")
    found = approval(blank.verdict(), "qa")
    assert found.candidates == ("han-mei",)
    assert [one.outcome for one in blank.verdict().criteria] == ["met", "met"]


def test_the_check_that_it_knows_by_name_is_there() -> None:
    assert load(EVIDENCE) is not None


def test_gates_that_ask_for_no_evidence_do_not_pay_for_its_models() -> None:
    code = "import sys, kactl.gates.independence; assert 'kactl.model.evidence' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
