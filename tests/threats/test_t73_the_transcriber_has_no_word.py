"""T73: who carries a client's word in approves and decides nothing at that gate."""

import pytest
from tests.gating import PROOF, REVIEW, WRITE, Bench, excluded, given

from kactl.errors import KactlError
from kactl.workflows.pass_gate import pass_gate

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
