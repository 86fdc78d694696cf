"""T08: what was looked at and what is signed are the same, or nothing is signed."""

import pytest
from tests.building import git
from tests.gating import WRITE, Bench

from kactl.errors import ExitCode, KactlError
from kactl.workflows.state import approve


def test_t08_another_fingerprint_than_expected_is_refused(bench: Bench) -> None:
    looked = bench.verdict().approvals[1].fingerprint
    bench.report("3 failures")
    bench.commit()
    before = git(bench.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as raised:
        approve(bench.call("li-lei"), "review", role="qa", writing=WRITE, expect=looked)
    assert (raised.value.code, raised.value.exit_code) == ("statement.unexpected", ExitCode.FINDINGS)
    assert git(bench.root, "rev-parse", "HEAD") == before


def test_t08_what_lies_in_the_working_tree_is_never_signed(bench: Bench) -> None:
    committed = bench.verdict().approvals[1].fingerprint
    bench.report("3 failures")
    with pytest.raises(KactlError, match=r"statement\.uncommitted"):
        approve(bench.call("li-lei"), "review", role="qa", writing=WRITE)
    git(bench.root, "checkout", "-q", "--", ".")
    approve(bench.call("li-lei"), "review", role="qa", writing=WRITE)
    subject = bench.snapshot.records[-1].record.subject
    assert subject is not None
    assert subject.fingerprint == committed
