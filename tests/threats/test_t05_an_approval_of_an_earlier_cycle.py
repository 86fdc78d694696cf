"""T05: after a reopening, what was said in the earlier cycle is said no more."""

from tests.gating import Bench, excluded, given


def test_t05_a_reopening_ends_the_approvals_and_the_decision(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    vote = bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    assert bench.status() == "PASSED"
    bench.state("reopen", "wang-fang", reason="again")
    found = bench.verdict()
    assert (found.status, given(found, "manager"), given(found, "qa")) == ("READY", [], [])
    bench.put(vote.record.model_copy(update={"cycle": 2}))
    found = bench.verdict()
    assert given(found, "qa") == []
    assert excluded(found, "qa") == [("li-lei", "an earlier gate or the cycle has changed since")]
    bench.approve("li-lei", "qa")
    assert given(bench.verdict(), "qa") == ["li-lei"]
