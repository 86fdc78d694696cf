import pytest
from tests.building import git
from tests.gating import REVIEW, WRITE, Bench, after, gate, pair

from kactl.errors import ExitCode, KactlError
from kactl.workflows.open_review import open_review


def test_a_review_pins_head(bench: Bench) -> None:
    head = git(bench.root, "rev-parse", "HEAD")
    report = open_review(bench.call("li-lei"), "review", writing=WRITE, note="please")
    found = bench.verdict()
    assert found.review is not None
    assert (found.review.commit, found.review.opened_by) == (head, "li-lei")
    assert (found.review.lapses - found.review.opened_at).days == 30
    assert [one.command for one in report.next] == [one.command for one in found.next]


def test_a_review_pins_the_revision_that_is_named(bench: Bench) -> None:
    first = git(bench.root, "rev-parse", "HEAD")
    bench.fill(charter="")
    bench.commit()
    bench.fill(charter="not committed")
    open_review(bench.call(), "review", writing=WRITE, at="HEAD~1")
    found = bench.verdict()
    assert found.review is not None
    assert found.review.commit == first


def test_what_is_not_committed_cannot_be_pinned(bench: Bench) -> None:
    bench.fill(charter="Changed.")
    for _ in range(2):
        with pytest.raises(KactlError) as raised:
            open_review(bench.call(), "review", writing=WRITE)
        assert (raised.value.code, raised.value.exit_code) == ("statement.uncommitted", ExitCode.REPOSITORY)
        assert raised.value.values["paths"] == "process/charter.md"
    bench.commit()
    open_review(bench.call(), "review", writing=WRITE)
    bench.fill(charter="Changed again.")
    with pytest.raises(KactlError, match=r"statement\.uncommitted"):
        open_review(bench.call(), "review", writing=WRITE)


def test_opening_again_pins_what_is_there_now(bench: Bench) -> None:
    open_review(bench.call(), "review", writing=WRITE)
    bench.report("second run")
    again = bench.commit()
    open_review(bench.call(), "review", writing=WRITE)
    found = bench.verdict()
    assert found.review is not None
    assert found.review.commit == again


def test_opening_again_mends_a_review_of_another_definition(bench: Bench) -> None:
    open_review(bench.call(), "review", writing=WRITE)
    bench.ask({**REVIEW, "decides": "manager"})
    bench.commit()
    assert bench.status() == "STALE"
    open_review(bench.call(), "review", writing=WRITE)
    assert bench.status() == "READY"


def test_a_commit_without_the_gate_is_refused(bench: Bench) -> None:
    before = git(bench.root, "rev-parse", "HEAD")
    bench.ask(REVIEW, gate("later", after("review"), stage="build"))
    bench.commit()
    with pytest.raises(KactlError) as raised:
        open_review(bench.call(), "later", writing=WRITE, at=before)
    assert raised.value.code == "statement.gate-not-there"


def test_a_commit_without_an_engagement_is_refused(bench: Bench) -> None:
    git(bench.root, "checkout", "-q", "--orphan", "empty")
    git(bench.root, "rm", "-rfq", ".")
    bare = bench.commit("Nothing")
    git(bench.root, "checkout", "-q", "main")
    with pytest.raises(KactlError) as raised:
        open_review(bench.call(), "review", writing=WRITE, at=bare)
    assert raised.value.code == "statement.gate-not-there"


def test_a_gate_whose_upstream_is_undecided_can_be_opened(blank: Bench) -> None:
    blank.lay(pair("first"), gate("review", after("first"), stage="build", approvals=[{"role": "qa"}]))
    blank.commit()
    open_review(blank.call(), "review", writing=WRITE)
    assert blank.verdict().review is not None


def test_an_instance_begins_with_its_review(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"v\d+", "example": "v1"}})
    blank.fill(charter="Here.")
    blank.commit()
    open_review(blank.call(), "release@v1", writing=WRITE)
    assert blank.status("release@v1") == "READY"
    for name, code in (
        ("release", "statement.needs-instance"),
        ("release@x", "statement.bad-instance"),
        ("relaese", "statement.no-gate"),
    ):
        with pytest.raises(KactlError) as raised:
            open_review(blank.call(), name, writing=WRITE)
        assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)
