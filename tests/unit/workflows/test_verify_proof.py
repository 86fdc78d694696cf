"""A second person verifies what was carried in, and a playbook can ask for it."""

from pathlib import Path

import pytest
from tests.gating import REVIEW, WRITE, Bench, approval, excluded, given
from tests.letters import reply

from kactl.errors import KactlError
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.workflows.calling import Call
from kactl.workflows.doctor import examine
from kactl.workflows.run_check import run_check
from kactl.workflows.show_log import show_log
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper
from kactl.workflows.verify_proof import verify_proof


def carried(bench: Bench, tmp_path: Path, *, keep: bool = True, **sponsor: object) -> str:
    """Carry the sponsor's mail in, by Wang Fang, and return the record's name."""
    asked = {"role": "sponsor", "unbound": True, **sponsor}
    bench.ask({**REVIEW, "approvals": [asked, {"role": "qa"}]})
    bench.commit()
    paper = Paper("chen-jie", reply(tmp_path, "同意。"), keep=keep)
    approve(bench.call(), "review", role="sponsor", paper=paper, writing=WRITE)
    return bench.snapshot.records[-1].name


def refused(call: Call, record: str, evidence: Path | None = None) -> str:
    with pytest.raises(KactlError) as raised:
        verify_proof(call, record, evidence=evidence, writing=WRITE)
    return raised.value.code


def test_a_second_person_makes_it_verified(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path)
    assert approval(bench.verdict(), "sponsor").given[0].assurance == "transcribed"
    report = verify_proof(bench.call("zhao-yun"), record, writing=WRITE)
    assert [one.values["words"] for one in report.notes if one.code == "proof.read"] == ["同意。"]
    assert approval(bench.verdict(), "sponsor").given[0].assurance == "verified"


def test_nobody_with_a_hand_in_it_verifies(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path)
    assert refused(bench.call("wang-fang"), record) == "proof.own-hand"
    assert refused(bench.call("chen-jie"), record) == "proof.own-hand"


def test_a_record_by_the_transcriber_verifies_nothing(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path, assurance="verified")
    bench.state("verify", "wang-fang", target=record, role="sponsor")
    assert given(bench.verdict(), "sponsor") == []


def test_the_playbook_can_ask_for_it(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path, assurance="verified")
    cause = f"no second person has looked at the proof: kactl gate verify-proof {record}"
    assert excluded(bench.verdict(), "sponsor") == [("chen-jie", cause)]
    verify_proof(bench.call("zhao-yun"), record[-10:], writing=WRITE)
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_the_playbook_can_ask_for_a_proof(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor", "assurance": "transcribed"}, {"role": "qa"}]})
    bench.commit()
    bench.approve("chen-jie", "sponsor")
    assert excluded(bench.verdict(), "sponsor") == [
        ("chen-jie", "for this role a word counts only with its proof")
    ]


def test_of_a_digest_alone_the_original_is_wanted(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path, keep=False)
    assert not (bench.root / "process/evidence").exists()
    call = bench.call("zhao-yun")
    assert refused(call, record) == "proof.needs-file"
    other = reply(tmp_path, "驳回。", name="other.eml")
    assert refused(call, record, other) == "proof.other-bytes"
    verify_proof(call, record, evidence=tmp_path / "reply.eml", writing=WRITE)
    assert approval(bench.verdict(), "sponsor").given[0].assurance == "verified"


def test_what_no_proof_carries_is_not_verified(bench: Bench, tmp_path: Path) -> None:
    carried(bench, tmp_path)
    own = bench.approve("li-lei", "qa")
    bench.commit()
    assert refused(bench.call("zhao-yun"), own.name) == "proof.no-record"


def test_a_proof_that_changed_or_went_is_said(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path)
    (kept,) = (bench.root / "process/evidence").iterdir()
    assert told(bench) == checked(bench) == []
    kept.write_bytes(kept.read_bytes() + b"and more")
    assert told(bench) == checked(bench) == [("proof.altered", record)]
    bench.commit("Change the proof")
    assert refused(bench.call("zhao-yun"), record) == "proof.altered"
    kept.unlink()
    assert told(bench) == checked(bench) == [("proof.gone", record)]
    bench.commit("Remove the proof")
    assert refused(bench.call("zhao-yun"), record) == "proof.gone"


def checked(bench: Bench) -> list[tuple[str, str | None]]:
    """Return what a check of the whole engagement says of proofs, as errors."""
    found = run_check(bench.call()).findings
    return [(one.code, one.subject) for one in found if one.code.startswith("proof.")]


def told(bench: Bench) -> list[tuple[str, str | None]]:
    """Return what the doctor says of proofs."""
    findings = examine(bench.call(), writing=WRITE).findings
    return [(one.code, one.subject) for one in findings if one.code.startswith("proof.")]


def test_the_log_tells_it(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path)
    verify_proof(bench.call("zhao-yun"), record, writing=WRITE)
    report = show_log(bench.call(), kind="verify")
    assert [one.summary.en for one in report.entries] == ["赵云 verified a proof of review"]
    assert "赵云 verified a proof of review" in render(report, "text", Look(language="en"))


def test_what_waits_for_a_second_look_says_who_and_how(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path, assurance="verified")
    steps = {one.command: one for one in bench.verdict().next}
    step = steps[f"kactl gate verify-proof {record}"]
    assert "wang-fang" not in step.who
    assert "chen-jie" not in step.who
    assert "zhao-yun" in step.who
    assert not [one for one in steps if "--as sponsor" in one]
    verify_proof(bench.call("zhao-yun"), record, writing=WRITE)
    assert not [one.command for one in bench.verdict().next if "verify-proof" in one.command]


def test_without_the_kept_file_the_second_look_brings_its_own(bench: Bench, tmp_path: Path) -> None:
    record = carried(bench, tmp_path, keep=False, assurance="verified")
    commands = [one.command for one in bench.verdict().next]
    assert f"kactl gate verify-proof {record} --evidence FILE" in commands
