"""T70: nobody states anything on behalf of a person of their own firm."""

from pathlib import Path
from typing import Any

import pytest
from tests.building import git
from tests.gating import PROOF, REVIEW, WRITE, Bench, codes, declared, excluded, gate, outcome

from kactl.errors import ExitCode, KactlError
from kactl.workflows.state import approve, reject
from kactl.workflows.stating import Paper


def test_t70_the_command_refuses(bench: Bench, tmp_path: Path) -> None:
    proof = tmp_path / "mail.eml"
    proof.write_bytes(b"I agree")
    before = git(bench.root, "rev-parse", "HEAD")
    paper = Paper("li-lei", proof)
    with pytest.raises(KactlError) as raised:
        approve(bench.call(), "review", role="qa", writing=WRITE, paper=paper)
    assert (raised.value.code, raised.value.exit_code) == ("statement.own-firm", ExitCode.FINDINGS)
    with pytest.raises(KactlError, match=r"statement\.own-firm"):
        reject(bench.call(), "review", role="qa", reason="two failures", writing=WRITE, paper=paper)
    assert git(bench.root, "rev-parse", "HEAD") == before


def test_t70_a_record_made_by_hand_does_not_count(bench: Bench) -> None:
    bench.approve("wang-fang", "qa", on_behalf_of="li-lei", transcribed_by="wang-fang", proof=PROOF)
    found = bench.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["gate.role-short"])
    assert "who carries a word gives none" in found.blockers[0].values["why"].en
    assert [person for person, _ in excluded(found, "qa")] == ["li-lei"]
    assert "nobody transcribes it" in excluded(found, "qa")[0][1]


def test_t70_nor_does_an_answer_or_a_decision(blank: Bench) -> None:
    blank.lay(
        gate("review", declared("trained", owner="dev")), REVIEW | {"id": "other", "decides": "manager"}
    )
    blank.commit()
    own: dict[str, Any] = {"transcribed_by": "li-lei", "proof": PROOF}
    blank.answer("li-lei", "trained", "met", on_behalf_of="zhao-yun", **own)
    assert outcome(blank.verdict(), "trained") == "unmet"
    blank.decide("li-lei", "other", result="hold", on_behalf_of="wang-fang", **own)
    assert blank.verdict("other").result is None
