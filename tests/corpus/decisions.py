"""Situations after a decision, or under a review."""

from datetime import timedelta

from tests.corpus.laying import RELEASE, Expected, approved, began, day, passed, release, review, situation
from tests.gating import REVIEW, Bench, criterion, gate


@situation
def passed_(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    return review("PASSED")


@situation
def passed_with_drift(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    bench.fill(charter="Improved.")
    return review("PASSED")


@situation
def conditional(bench: Bench) -> Expected:
    began(bench)
    due = {"text": "mend the export", "owner": "li-lei", "due": day(bench, 400).isoformat()}
    passed(bench, result="conditional", conditions=(due,))
    return review("CONDITIONAL")


@situation
def condition_overdue(bench: Bench) -> Expected:
    began(bench)
    due = {"text": "mend the export", "owner": "li-lei", "due": day(bench, 9).isoformat()}
    passed(bench, result="conditional", conditions=(due,))
    return release("BLOCKED", "condition.overdue")


@situation
def condition_closed(bench: Bench) -> Expected:
    began(bench)
    due = {"text": "mend the export", "owner": "li-lei", "due": day(bench, 9).isoformat()}
    made = passed(bench, result="conditional", conditions=(due,))
    bench.state("condition-close", "li-lei", target=f"{made.name}#1", reason="it is mended")
    return release("READY")


@situation
def broken_promise(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter", holds="always"), decides="manager"))
    bench.decide("wang-fang")
    bench.fill(charter="")
    return review("STALE", "file-present.missing")


@situation
def reopened(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    bench.state("reopen", "wang-fang", reason="the scope changed")
    return review("READY")


@situation
def upstream_reopened(bench: Bench) -> Expected:
    reopened(bench)
    return release("BLOCKED", "gate-passed.not-passed")


@situation
def pinned_review_with_drift(bench: Bench) -> Expected:
    began(bench, weeks=2)
    bench.state("review", "wang-fang")
    approved(bench)
    bench.fill(charter="Work goes on.")
    return review("READY")


@situation
def bad_news_under_a_review(bench: Bench) -> Expected:
    pinned_review_with_drift(bench)
    bench.fill(charter="")
    return review("BLOCKED", "file-present.missing")


@situation
def review_of_another_definition(bench: Bench) -> Expected:
    began(bench, weeks=2)
    bench.state("review", "wang-fang")
    bench.ask({**REVIEW, "approvals": [{"role": "manager"}]}, RELEASE)
    return review("STALE", "gate.review-definition")


@situation
def review_lapsed(bench: Bench) -> Expected:
    began(bench)
    bench.state("review", "wang-fang")
    approved(bench)
    bench.fill(charter="Weeks later.")
    return review("STALE")


@situation
def on_hold(bench: Bench) -> Expected:
    began(bench)
    bench.decide("wang-fang", result="hold", reason="the client is not ready")
    return review("BLOCKED", "gate.held")


@situation
def recycled(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    made = bench.decide("wang-fang", "release", result="recycle", reason="it is all wrong", target="plan")
    bench.state("reopen", "wang-fang", "review", target=made.name, reason="it is all wrong")
    return release("BLOCKED", "gate-passed.not-passed", "gate.held")


@situation
def stopped(bench: Bench) -> Expected:
    began(bench)
    bench.decide("wang-fang", result="stop", reason="the client is gone")
    return release("BLOCKED", "reopen.stopped", "gate-passed.not-passed")


@situation
def bypassed(bench: Bench) -> Expected:
    began(bench, weeks=0)
    bench.now -= timedelta(hours=2)
    bench.state("break-glass", "zhao-yun", "release", role="dev", reason="payments are down")
    return release("BYPASSED", "gate-passed.not-passed")


@situation
def bypassed_and_over(bench: Bench) -> Expected:
    began(bench)
    bench.state("break-glass", "zhao-yun", "release", role="dev", reason="payments are down")
    return release("EXPIRED", "gate-passed.not-passed")
