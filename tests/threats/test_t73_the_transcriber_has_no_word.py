"""T73: who carries a client's word in approves and decides nothing at that gate."""

from pathlib import Path

import pytest
from tests.gating import PROOF, REVIEW, WRITE, Bench, commands, excluded, given
from tests.letters import reply

from kactl.errors import KactlError
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.revoke_record import revoke_record
from kactl.workflows.state import approve, reject
from kactl.workflows.stating import Paper

UNBOUND = {"role": "sponsor", "unbound": True}
CLIENT = {**REVIEW, "approvals": [{"role": "sponsor"}, {"role": "qa"}]}


@pytest.fixture
def carried(bench: Bench) -> Bench:
    """Return an engagement in which Li Lei carried the sponsor's approval in."""
    bench.ask({**CLIENT, "decides": "qa"})
    bench.commit()
    bench.approve("li-lei", "sponsor", on_behalf_of="chen-jie", transcribed_by="li-lei", proof=PROOF)
    return bench


def test_t73_the_transcribers_own_approval_is_ignored_with_its_cause(carried: Bench) -> None:
    carried.approve("li-lei", "qa")
    found = carried.verdict()
    assert (given(found, "sponsor"), given(found, "qa")) == (["chen-jie"], [])
    cause = "transcribed the word of chen-jie for this gate; who carries a word gives none"
    assert excluded(found, "qa") == [("li-lei", cause)]


def test_t73_whoever_files_it_under_anothers_name_is_a_transcriber_too(bench: Bench) -> None:
    bench.ask(CLIENT)
    bench.approve("li-lei", "sponsor", on_behalf_of="chen-jie", transcribed_by="han-mei", proof=PROOF)
    bench.approve("li-lei", "qa")
    bench.approve("han-mei", "qa")
    assert given(bench.verdict(), "qa") == []


def test_t73_the_transcriber_decides_nothing(carried: Bench) -> None:
    carried.approve("han-mei", "qa")
    carried.decide("li-lei")
    found = carried.verdict()
    assert found.status == "READY"
    assert found.blockers[0].code == "gate.decision-ignored"
    with pytest.raises(KactlError) as raised:
        pass_gate(carried.call("li-lei"), "review", writing=WRITE)
    assert raised.value.code == "statement.not-decider"
    assert [(one.command, one.who) for one in found.next] == [("kactl gate pass review", ("han-mei",))]
    pass_gate(carried.call("han-mei"), "review", writing=WRITE)
    assert carried.status() == "PASSED"


@pytest.mark.parametrize("needed", [{"decides": "dev"}, {"approvals": [UNBOUND, {"role": "dev"}]}])
def test_t73_who_alone_can_decide_or_approve_carries_no_consent_in(
    bench: Bench, tmp_path: Path, needed: dict[str, object]
) -> None:
    bench.ask({**REVIEW, "approvals": [UNBOUND], **needed})
    bench.commit()
    paper = Paper("chen-jie", reply(tmp_path, "同意。"))
    with pytest.raises(KactlError) as raised:
        approve(bench.call("zhao-yun"), "review", role="sponsor", paper=paper, writing=WRITE)
    assert raised.value.code == "statement.carrier-needed"
    assert raised.value.values["others"] == ["韩梅", "李雷", "王芳"]
    assert raised.value.fix is not None
    assert raised.value.fix.startswith("kactl gate approve review --as sponsor --on-behalf-of chen-jie")
    approve(bench.call("li-lei"), "review", role="sponsor", paper=paper, writing=WRITE)
    assert given(bench.verdict(), "sponsor") == ["chen-jie"]


def test_t73_an_objection_is_carried_in_by_anybody_and_stays(bench: Bench, tmp_path: Path) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor"}], "decides": "dev"})
    bench.commit()
    paper = Paper("chen-jie", reply(tmp_path, "不同意。"))
    reject(bench.call("zhao-yun"), "review", role="sponsor", reason="too early", paper=paper, writing=WRITE)
    (made,) = bench.snapshot.records
    with pytest.raises(KactlError, match=r"reopen\.not-yours"):
        revoke_record(bench.call("zhao-yun"), made.name, reason="a mistake", writing=WRITE)


def test_t73_the_carrier_takes_back_what_they_carried_and_a_colleague_carries_it(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor"}], "decides": "dev"})
    bench.commit()
    made = bench.approve(
        "zhao-yun", "sponsor", on_behalf_of="chen-jie", transcribed_by="zhao-yun", proof=PROOF
    )
    bench.commit()
    (step,) = bench.verdict().next
    assert (step.who, step.command) == (("zhao-yun",), f'kactl gate revoke {made.name} --reason "…"')
    with pytest.raises(KactlError) as raised:
        pass_gate(bench.call("zhao-yun"), "review", writing=WRITE)
    assert raised.value.fix == step.command
    with pytest.raises(KactlError, match=r"reopen\.not-yours"):
        revoke_record(bench.call("li-lei"), made.name, reason="not mine", writing=WRITE)
    revoke_record(bench.call("zhao-yun"), made.name, reason="Li Lei carries it in", writing=WRITE)
    assert given(bench.verdict(), "sponsor") == []
    bench.approve("li-lei", "sponsor", on_behalf_of="chen-jie", transcribed_by="li-lei", proof=PROOF)
    bench.commit()
    assert commands(bench.verdict()) == ["kactl gate pass review"]
    pass_gate(bench.call("zhao-yun"), "review", writing=WRITE)
    assert bench.status() == "PASSED"
