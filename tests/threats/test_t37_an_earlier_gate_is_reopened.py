"""T37: when an earlier gate is reopened, what was decided later stays and says so, and open votes wait."""

from tests.gating import Bench, after, gate, given, pair


def two(bench: Bench) -> None:
    bench.lay(pair(), gate("later", after("review"), stage="build", approvals=[{"role": "qa"}]))
    bench.fill(charter="Here.")
    bench.commit()
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")


def test_t37_an_open_gate_loses_its_votes_and_has_them_back_when_the_same_is_passed_again(
    blank: Bench,
) -> None:
    two(blank)
    blank.approve("han-mei", "qa", "later")
    blank.state("reopen", "wang-fang", reason="again")
    found = blank.verdict("later")
    assert (found.status, given(found, "qa")) == ("BLOCKED", [])
    blank.approve("li-lei", "qa")
    blank.decide("wang-fang")
    assert given(blank.verdict("later"), "qa") == ["han-mei"]


def test_t37_a_decided_gate_stays_and_shows_the_earlier_one_as_drift(blank: Bench) -> None:
    two(blank)
    blank.approve("han-mei", "qa", "later")
    blank.decide("wang-fang", "later")
    blank.state("reopen", "wang-fang", reason="again")
    found = blank.verdict("later")
    assert found.status == "PASSED"
    assert [one.name for one in found.drift] == ["review"]
