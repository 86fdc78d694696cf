"""T71: a proof without this review's confirmation code is unbound; one with another's is refused."""

from pathlib import Path

import pytest
from tests.building import Built
from tests.gating import REVIEW, WRITE, Bench, excluded, given
from tests.letters import reply
from tests.threats.waiting import kactl

from kactl.errors import ExitCode, KactlError
from kactl.model.codes import confirmation_code
from kactl.model.reports import ChangeSetReport
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper


def asking(bench: Bench, **sponsor: object) -> str:
    """Ask the sponsor and return the code of what they are asked."""
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor", **sponsor}, {"role": "qa"}]})
    bench.commit()
    return code_of(bench)


def code_of(bench: Bench) -> str:
    return confirmation_code(bench.verdict().approvals[0].fingerprint)


def answered(bench: Bench, mail: Path, expect: str | None = None) -> ChangeSetReport:
    paper = Paper("chen-jie", mail)
    return approve(bench.call(), "review", role="sponsor", paper=paper, expect=expect, writing=WRITE)


def test_t71_a_code_in_the_own_words_binds(bench: Bench, tmp_path: Path) -> None:
    code = asking(bench)
    answered(bench, reply(tmp_path, f"同意，确认码 {code.replace('-', ' ').lower()}"))
    proof = bench.snapshot.records[-1].record.proof
    assert proof is not None
    assert (proof.code, proof.code_in) == (code, "words")
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t71_a_code_in_the_quotation_names_the_version_that_was_seen(bench: Bench, tmp_path: Path) -> None:
    code = asking(bench)
    report = answered(bench, reply(tmp_path, "同意。", quoted=f"请回复同意，确认码 {code}"))
    assert "proof.code-quotation" in [one.code for one in report.notes]
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t71_a_proof_without_a_code_is_refused(bench: Bench, tmp_path: Path) -> None:
    asking(bench)
    with pytest.raises(KactlError) as raised:
        answered(bench, reply(tmp_path, "同意。"))
    assert (raised.value.code, raised.value.exit_code) == ("proof.unbound-refused", ExitCode.FINDINGS)
    assert not bench.snapshot.records


def test_t71_nor_does_a_record_of_one_count(bench: Bench) -> None:
    asking(bench)
    proof = {"sha256": "b" * 64, "name": "scan.pdf", "media_type": "application/pdf"}
    bench.approve("li-lei", "sponsor", on_behalf_of="chen-jie", transcribed_by="li-lei", proof=proof)
    found = bench.verdict()
    assert given(found, "sponsor") == []
    assert "does not carry the confirmation code" in excluded(found, "sponsor")[0][1]


def test_t71_the_playbook_may_let_unbound_papers_count(bench: Bench, tmp_path: Path) -> None:
    asking(bench, unbound=True)
    report = answered(bench, reply(tmp_path, "同意。"))
    assert [one.severity for one in report.notes if one.code == "proof.unbound"] == ["warning"]
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t71_the_playbook_may_ask_it_of_some_engagements_only(bench: Bench, tmp_path: Path) -> None:
    asking(bench, unbound={"client": {"exists": True}})
    with pytest.raises(KactlError, match=r"proof\.unbound-refused"):
        answered(bench, reply(tmp_path, "同意。"))
    asking(bench, unbound={"client": {"exists": False}})
    answered(bench, reply(tmp_path, "同意。"))
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


@pytest.mark.parametrize("quoted", [False, True])
def test_t71_the_code_of_the_version_before_is_refused(bench: Bench, tmp_path: Path, *, quoted: bool) -> None:
    before = asking(bench, unbound=True)
    bench.fill(charter="Why we are here, once more.")
    bench.commit()
    words = "同意。" if quoted else f"同意，确认码 {before}"
    mail = reply(tmp_path, words, quoted=f"确认码 {before}" if quoted else "")
    with pytest.raises(KactlError) as raised:
        answered(bench, mail)
    assert raised.value.code == "proof.foreign"
    assert (raised.value.values["found"], raised.value.values["wanted"]) == (before, code_of(bench))


def test_t71_the_code_of_another_role_is_said_to_be_that(bench: Bench, tmp_path: Path) -> None:
    asking(bench, unbound=True)
    other = confirmation_code(bench.verdict().approvals[1].fingerprint)
    with pytest.raises(KactlError) as raised:
        answered(bench, reply(tmp_path, f"同意 {other}"))
    assert (raised.value.code, raised.value.values["found"]) == ("proof.foreign", other)
    assert getattr(raised.value.values["what"], "en", None) == "QA"


def test_t71_numbers_and_words_are_no_codes_of_another_review(bench: Bench, tmp_path: Path) -> None:
    asking(bench, unbound=True)
    answered(bench, reply(tmp_path, "同意，合同 2026-1122，电话 5088 1234，请 FEEDBACK。"))
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t71_of_a_scan_the_transcriber_says_the_code(bench: Bench, tmp_path: Path) -> None:
    code = asking(bench)
    scan = tmp_path / "scan.png"
    scan.write_bytes(b"\x89PNG signed and sealed")
    with pytest.raises(KactlError, match=r"proof\.unbound-refused"):
        answered(bench, scan)
    answered(bench, scan, expect=code)
    proof = bench.snapshot.records[-1].record.proof
    assert proof is not None
    assert (proof.code, proof.code_in) == (code, "seen")
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t71_nobody_says_the_code_of_a_mail_that_has_none(bench: Bench, tmp_path: Path) -> None:
    code = asking(bench)
    with pytest.raises(KactlError, match=r"proof\.unbound-refused"):
        answered(bench, reply(tmp_path, "同意。"), expect=code)


def test_t71_a_sheet_carries_the_code_of_its_review(engagement: Built) -> None:
    code, report = kactl(engagement, "gate", "sheet", "kickoff", "-o", "sheet.md")
    assert code == 0
    assert report["code"] in (engagement.root / "sheet.md").read_text()
