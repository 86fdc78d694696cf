"""A proof gives what it says by itself, and is kept as it was asked."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from tests.gating import REVIEW, WRITE, Bench
from tests.letters import reply

from kactl.errors import ExitCode, KactlError
from kactl.workflows.desk import Desk
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.proofs.keeping import MAX_PROOF, take
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper


@pytest.fixture
def asked(bench: Bench) -> Bench:
    """Return an engagement that waits for the sponsor's word, who decides it too."""
    sponsor = {"role": "sponsor", "unbound": True}
    bench.ask({**REVIEW, "approvals": [sponsor], "decides": "sponsor"})
    bench.commit()
    return bench


def refused(bench: Bench, paper: Paper) -> KactlError:
    with pytest.raises(KactlError) as raised:
        approve(bench.call(), "review", role="sponsor", paper=paper, writing=WRITE)
    return raised.value


def test_only_a_mail_names_its_person(asked: Bench, tmp_path: Path) -> None:
    scan = tmp_path / "scan.png"
    scan.write_bytes(b"\x89PNG")
    error = refused(asked, Paper(None, scan))
    assert (error.code, error.exit_code) == ("proof.no-sender", ExitCode.USAGE)


def test_what_is_said_stands_before_what_the_mail_says(asked: Bench, tmp_path: Path) -> None:
    day = asked.now.date().replace(day=13)
    paper = Paper("陈洁", reply(tmp_path, "同意。"), day, "meeting")
    approve(asked.call(), "review", role="sponsor", paper=paper, writing=WRITE)
    made = asked.snapshot.records[-1].record
    assert (made.channel, made.stated_on) == ("meeting", "2026-11-13")


def test_one_mail_may_approve_and_decide(asked: Bench, tmp_path: Path) -> None:
    paper = Paper(None, reply(tmp_path, "同意，通过。"))
    approve(asked.call(), "review", role="sponsor", paper=paper, writing=WRITE)
    pass_gate(asked.call(), "review", paper=paper, writing=WRITE)
    assert asked.status() == "PASSED"


def test_without_keeping_only_the_digest_is_there(tmp_path: Path) -> None:
    mail = reply(tmp_path, "同意。")
    taken = take(mail, "process", keep=False)
    assert (taken.file, taken.proof.kept) == (None, None)
    assert taken.proof.sha256 == sha256(mail.read_bytes()).hexdigest()
    assert taken.letter.own == "同意。"


def test_a_scan_too_large_is_refused_with_the_limit_or_taken_by_its_digest(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    with scan.open("wb") as file:
        file.truncate(4 * MAX_PROOF)
    with pytest.raises(KactlError) as raised:
        take(scan, "process")
    assert (raised.value.code, raised.value.values["size"]) == ("statement.evidence-large", 200)
    taken = take(scan, "process", keep=False)
    assert (taken.letter.unread, taken.file, len(taken.proof.sha256)) == ("too-large", None, 64)


APPROVED = {
    "title": "Review",
    "approver": "陈洁",
    "result": "同意",
    "approved_at": "2026-11-16T09:41:00+08:00",
}


@pytest.mark.parametrize(
    ("told", "doubts"),
    [
        ({}, []),
        ({"rejected": False, "approvals_left": 0, "comment": None}, []),
        ({"email": "chen.jie@client.example", "approver": ""}, []),
        ({"approver": "李四"}, ["the export names"]),
        ({"email": "li.si@client.example"}, ["is not the address of"]),
        ({"result": "驳回"}, ["is to be recorded as consent"]),
        ({"comment": "不同意，见附件"}, ["is to be recorded as consent"]),
        ({"approved": False}, ["is to be recorded as consent"]),
        ({"state": "CHANGES_REQUESTED"}, ["is to be recorded as consent"]),
    ],
)
def test_an_export_that_says_otherwise_is_doubted(
    asked: Bench, tmp_path: Path, told: dict[str, object], doubts: list[str]
) -> None:
    file = tmp_path / "oa.json"
    file.write_text(json.dumps({**APPROVED, **told}, ensure_ascii=False), "utf-8")
    found = Paper("chen-jie", file, channel="oa").received(Desk(asked.call(), asked.home, asked.snapshot))
    assert [any(each in one.en for each in doubts) for one in found.doubts] == [True] * len(doubts)
    assert [one.code for one in found.notes if one.code == "proof.read-export"] == ["proof.read-export"]


def test_a_refusal_in_an_export_may_be_recorded_as_one(asked: Bench, tmp_path: Path) -> None:
    file = tmp_path / "oa.json"
    file.write_text(json.dumps({**APPROVED, "result": "驳回"}, ensure_ascii=False), "utf-8")
    desk = Desk(asked.call(), asked.home, asked.snapshot)
    assert Paper("chen-jie", file, channel="oa").received(desk, consents=False).doubts == ()
