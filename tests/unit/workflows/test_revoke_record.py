from pathlib import Path

import pytest
from tests.gating import REVIEW, WRITE, Bench, given

from kactl.errors import ExitCode, KactlError
from kactl.workflows.revoke_record import revoke_record
from kactl.workflows.state import abstain, approve
from kactl.workflows.stating import Paper


def approved(bench: Bench) -> str:
    approve(bench.call("li-lei"), "review", role="qa", writing=WRITE)
    return bench.snapshot.records[-1].name


def test_people_take_their_own_word_back(bench: Bench) -> None:
    name = approved(bench)
    report = revoke_record(bench.call("li-lei"), name[-10:], reason="I missed a failure", writing=WRITE)
    assert report.message == "Withdraw a statement on review (李雷)"
    assert given(bench.verdict(), "qa") == []
    with pytest.raises(KactlError, match=r"reopen\.past"):
        revoke_record(bench.call("li-lei"), name, reason="once more", writing=WRITE)


def test_nobody_elses(bench: Bench) -> None:
    name = approved(bench)
    with pytest.raises(KactlError) as raised:
        revoke_record(bench.call(), name, reason="I do not like it", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("reopen.not-yours", ExitCode.FINDINGS)


def test_what_is_not_there_is_misuse(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        revoke_record(bench.call(), "nothing", reason="it is not", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("reopen.no-record", ExitCode.USAGE)


def test_what_is_final_stays(bench: Bench) -> None:
    approved(bench)
    record = bench.state("reopen", "wang-fang", reason="again")
    bench.commit()
    with pytest.raises(KactlError, match=r"reopen\.final"):
        revoke_record(bench.call(), record.name, reason="not again", writing=WRITE)


def test_a_client_takes_it_back_by_mail(bench: Bench, tmp_path: Path) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor", "unbound": True}]})
    bench.commit()
    mails: list[Path] = []
    for text in ("Yes.", "Not yet."):
        mails.append(tmp_path / f"{len(mails)}.eml")
        mails[-1].write_text(text)
    first, second = (Paper("chen-jie", mail) for mail in mails)
    approve(bench.call("zhao-yun"), "review", role="sponsor", paper=first, writing=WRITE)
    name = next(one.name for one in bench.snapshot.records if one.record.kind == "approve")
    revoke_record(bench.call("zhao-yun"), name, reason="they wrote again", paper=second, writing=WRITE)
    assert given(bench.verdict(), "sponsor") == []


def test_to_abstain_takes_an_approval_back(bench: Bench) -> None:
    approved(bench)
    report = abstain(bench.call("li-lei"), "review", role="qa", writing=WRITE)
    assert (report.message, report.notes) == ("Abstain from review as QA (李雷)", ())
    assert given(bench.verdict(), "qa") == []
