"""T25: a rule that no staffing meets is a fault of the playbook; a vacant role only blocks."""

import json
from pathlib import Path

from tests.gating import REVIEW, Bench, approval, playbook

from kactl.workflows.lint_playbook import findings_of
from kactl.workflows.sources import draft_of


def test_t25_more_approvals_than_the_role_has_people_is_an_error_of_the_playbook(tmp_path: Path) -> None:
    asked = {**REVIEW, "approvals": [{"role": "manager", "needed": 2}]}
    (tmp_path / "playbook.yaml").write_text(json.dumps(playbook(asked)), encoding="utf-8")
    found = {one.code: one.severity for one in findings_of(draft_of(str(tmp_path), tmp_path))}
    assert found["lint.too-many-approvals"] == "error"


def test_t25_a_vacant_role_blocks_and_says_who_is_missing(bench: Bench) -> None:
    bench.staff(qa=[])
    bench.approve("wang-fang", "manager")
    found = bench.verdict()
    assert found.status not in ("PASSED", "CONDITIONAL", "ERROR")
    assert (approval(found, "qa").missing, approval(found, "qa").candidates) == (1, ())
