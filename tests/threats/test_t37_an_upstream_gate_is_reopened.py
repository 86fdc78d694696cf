"""T37: a gate that is reopened takes its word back from the gates that rest on it; decisions stay."""

import pytest
from tests.gating import WRITE, Bench, after, criterion, gate, given

from kactl.workflows.reopen_gate import reopen_gate
from kactl.workflows.state import approve


@pytest.fixture
def chain(blank: Bench) -> Bench:
    """Return an engagement whose second gate rests on the first one, which is passed."""
    blank.lay(
        gate("first", criterion("charter"), decides="manager"),
        gate("second", after("first"), stage="build", approvals=[{"role": "qa"}], decides="dev"),
    )
    blank.fill(charter="Here.")
    blank.decide("wang-fang", "first")
    approve(blank.call("li-lei"), "second", role="qa", writing=WRITE)
    return blank


def reopen(bench: Bench) -> None:
    reopen_gate(bench.call(), "first", reason="the client changed the scope", writing=WRITE)


def test_t37_a_gate_that_is_not_decided_loses_its_upstream(chain: Bench) -> None:
    assert (chain.status("second"), given(chain.verdict("second"), "qa")) == ("READY", ["li-lei"])
    reopen(chain)
    assert (chain.status("second"), given(chain.verdict("second"), "qa")) == ("BLOCKED", [])


def test_t37_passing_it_again_on_the_same_content_restores_it(chain: Bench) -> None:
    reopen(chain)
    chain.decide("wang-fang", "first")
    assert (chain.status("second"), given(chain.verdict("second"), "qa")) == ("READY", ["li-lei"])


def test_t37_passing_it_again_on_other_content_makes_it_stale(chain: Bench) -> None:
    reopen(chain)
    chain.fill(charter="Elsewhere.")
    chain.decide("wang-fang", "first")
    assert (chain.status("second"), given(chain.verdict("second"), "qa")) == ("STALE", [])


def test_t37_a_decision_stays_and_says_so(chain: Bench) -> None:
    chain.decide("zhao-yun", "second")
    assert chain.verdict("second").notes == ()
    reopen(chain)
    found = chain.verdict("second")
    assert (found.status, [one.code for one in found.notes]) == ("PASSED", ["reopen.upstream"])
    chain.decide("wang-fang", "first")
    assert chain.verdict("second").notes == ()
