from datetime import UTC, datetime
from typing import Any

from tests.gating import Bench

from kactl.gates.worth import Worth
from kactl.model.records import StoredRecord


def against(bench: Bench, stored: StoredRecord) -> str | None:
    cause = Worth(bench.evaluator()).against(stored)
    return cause.en if cause else None


def test_what_counts_has_nothing_against_it(bench: Bench) -> None:
    assert against(bench, bench.approve("li-lei", "qa")) is None


def test_a_vote_by_somebody_else_does_not_count(bench: Bench) -> None:
    assert against(bench, bench.approve("zhao-yun", "qa")) == "did not hold the role QA at that time"


def test_what_was_approved_has_changed(bench: Bench) -> None:
    stored = bench.approve("li-lei", "qa")
    bench.report("other")
    assert "has changed" in (against(bench, stored) or "")


def test_what_was_taken_back_does_not_count(bench: Bench) -> None:
    stored = bench.approve("li-lei", "qa")
    bench.state("revoke", "li-lei", target=stored.name, reason="too early")
    assert against(bench, stored) == "it was taken back"


def test_decisions_reopenings_and_requests_without_a_right(bench: Bench) -> None:
    asked: dict[str, Any] = {
        "criterion": "charter",
        "reason": "",
        "expires_at": datetime(2026, 11, 30, tzinfo=UTC),
    }
    found = [
        against(bench, bench.state("waive", "li-lei", **asked)),
        against(bench, bench.state("reopen", "sun-bo", reason="why not")),
        against(bench, bench.state("decision", "li-lei", result="go")),
    ]
    assert found[0] == "no reason is given"
    assert all(found)


def test_what_an_old_cycle_held_is_history(bench: Bench) -> None:
    stored = bench.approve("zhao-yun", "qa")
    bench.commit()
    bench.state("reopen", "wang-fang", reason="again")
    bench.commit()
    assert against(bench, stored) is None
