"""Engagements in every situation that a gate can be in, laid with real git as if they had begun weeks ago."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from tests.building import git
from tests.gating import PROOF, REVIEW, ROLES, Bench, after, asking, criterion, declared, gate

from kactl.model.records import StoredRecord

ZONE: Final = ZoneInfo("Asia/Shanghai")
TASKS: Final = {
    "id": "tasks", "noun": "task", "title": "Tasks", "prefix": "TASK", "folder": "tasks",
    "fields": [{"id": "title", "title": "Title"}], "states": {"all": ["open", "done"], "closed": ["done"]},
}  # fmt: skip
BOARD: Final = {
    "id": "board",
    "title": "Board",
    "committee": {"members": ["manager", "qa", "dev"], "quorum": 2},
}
RELEASE: Final = gate(
    "release", after("review"), criterion("plan", owner="dev"), stage="build", decides="manager",
    break_glass={"roles": ["dev"]},
)  # fmt: skip


@dataclass(frozen=True)
class Expected:
    """What every front end must say of the gate that a situation is about."""

    gate: str
    """Its name; empty: the next one."""
    status: str
    blockers: frozenset[str] = frozenset()

    @property
    def code(self) -> int:
        """Return the exit code that goes with the status."""
        return {"PASSED": 0, "CONDITIONAL": 0, "ERROR": 3}.get(self.status, 1)


Laying = Callable[[Bench], Expected]
SITUATIONS: Final[dict[str, Laying]] = {}


def situation(laying: Laying) -> Laying:
    """Put a situation into the corpus, by its name."""
    SITUATIONS[laying.__name__] = laying
    return laying


def review(status: str, *blockers: str) -> Expected:
    """Return what is expected of the gate of most situations."""
    return Expected("review", status, frozenset(blockers))


def release(status: str, *blockers: str) -> Expected:
    """Return what is expected of the gate after it."""
    return Expected("release", status, frozenset(blockers))


def began(bench: Bench, *gates: dict[str, Any], weeks: int = 8, **more: Any) -> None:
    """Lay an engagement so many weeks ago, everything filled in and committed."""
    bench.now = datetime.now(UTC) - timedelta(weeks=weeks)  # noqa: TID251 - the commands read the clock too
    bench.lay(*(gates or (REVIEW, RELEASE)), **more)
    bench.fill(charter="Why we are here.", plan="How we go about it.")
    bench.report()
    bench.commit("Begin")


def approved(bench: Bench) -> None:
    """Give both approvals."""
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")


def passed(bench: Bench, **more: Any) -> StoredRecord:
    """Approve and decide the review."""
    approved(bench)
    return bench.decide("wang-fang", **more)


def day(bench: Bench, ahead: int) -> date:
    """Return a day so many days after the engagement's present one."""
    return bench.now.astimezone(ZONE).date() + timedelta(days=ahead)


def midnight(last: date) -> datetime:
    """Return the end of a day where the engagement is at home."""
    return datetime(last.year, last.month, last.day, tzinfo=ZONE) + timedelta(days=1)


def waived(bench: Bench, days: int, answer: str = "granted") -> StoredRecord:
    """Ask to waive the report, and answer."""
    asked = bench.state(
        "waive", "zhao-yun", criterion="report", reason="no host", expires_at=midnight(day(bench, days))
    )
    bench.state("waive", "wang-fang", role="manager", answer=answer, target=asked.name, reason="for now")
    bench.commit("Waive")
    return asked


def merged(bench: Bench, side: Callable[[], object], main: Callable[[], object]) -> None:
    """Do something on each of two branches and merge them."""
    git(bench.root, "switch", "-q", "-c", "side")
    side()
    bench.commit("Side")
    git(bench.root, "switch", "-q", "main")
    main()
    bench.commit("Main")
    git(bench.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")


def standing_in(by: str, to: str, first: date, last: date) -> dict[str, Any]:
    """Return a stand-in of the manager."""
    return {"role": "manager", "by": by, "to": to, "from": first.isoformat(), "until": last.isoformat()}


@situation
def blocked(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/charter.md")
    return review("BLOCKED", "file-present.missing")


@situation
def ready(bench: Bench) -> Expected:
    began(bench)
    return review("READY")


@situation
def approved_and_not_decided(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    return review("READY")


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
def stale_approval(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    bench.fill(charter="Something else.")
    return review("STALE")


@situation
def content_that_returned(bench: Bench) -> Expected:
    stale_approval(bench)
    bench.commit("Change")
    bench.fill(charter="Why we are here.")
    return review("READY")


@situation
def broken_promise(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter", holds="always"), decides="manager"))
    bench.decide("wang-fang")
    bench.fill(charter="")
    return review("STALE", "file-present.missing")


@situation
def waived_(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 89)
    return review("READY")


@situation
def waiver_lapsed(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 9)
    return review("EXPIRED", "file-present.missing")


@situation
def waiver_denied(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 89, "denied")
    return review("BLOCKED", "file-present.missing")


@situation
def stand_in(bench: Bench) -> Expected:
    began(bench)
    bench.stand_in(standing_in("wang-fang", "zhao-yun", day(bench, 0), day(bench, 5)))
    bench.approve("zhao-yun", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def stand_in_of_a_stand_in(bench: Bench) -> Expected:
    began(bench)
    bench.stand_in(
        standing_in("wang-fang", "zhao-yun", day(bench, 0), day(bench, 400)),
        standing_in("zhao-yun", "han-mei", day(bench, 0), day(bench, 400)),
    )
    bench.approve("han-mei", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    return review("READY", "gate.decision-ignored")


@situation
def leaver(bench: Bench) -> Expected:
    began(bench)
    bench.staff(manager=["sun-bo"])
    return review("BLOCKED", "gate.role-short")


@situation
def approver_who_left_later(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    bench.staff(manager=["zhao-yun"], qa=["han-mei"])
    return review("PASSED")


@situation
def committee_says_yes(bench: Bench) -> Expected:
    asked = gate("review", criterion("charter"), approvals=[{"role": "board"}])
    began(bench, asked, roles=[*ROLES, BOARD])
    for who in ("wang-fang", "zhao-yun"):
        bench.approve(who, "board")
    bench.state("reject", "li-lei", role="board", reason="too early")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def committee_without_quorum(bench: Bench) -> Expected:
    asked = gate("review", criterion("charter"), approvals=[{"role": "board"}])
    began(bench, asked, roles=[*ROLES, BOARD])
    bench.approve("wang-fang", "board")
    return review("READY")


@situation
def one_voter_for_role_and_committee(bench: Bench) -> Expected:
    alone = {"id": "board", "title": "Board", "committee": {"members": ["wang-fang"]}}
    asked = gate("review", criterion("charter"), approvals=[{"role": "manager"}, {"role": "board"}])
    began(bench, asked, roles=[*ROLES, alone])
    bench.approve("wang-fang", "manager")
    bench.approve("wang-fang", "board")
    return review("BLOCKED", "gate.role-short")


@situation
def rejected(bench: Bench) -> Expected:
    began(bench)
    bench.state("reject", "li-lei", role="qa", reason="the report lies")
    return review("BLOCKED", "gate.rejected")


@situation
def revoked(bench: Bench) -> Expected:
    began(bench)
    made = passed(bench)
    bench.state("revoke", "wang-fang", target=made.name, reason="a mistake")
    return review("READY")


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
def two_branches_decide_differently(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    bench.commit("Approve")
    merged(
        bench,
        lambda: bench.decide("wang-fang"),
        lambda: bench.decide("wang-fang", result="hold", reason="wait"),
    )
    return review("BLOCKED", "gate.decision-ignored")


@situation
def two_branches_approve(bench: Bench) -> Expected:
    began(bench)
    merged(bench, lambda: bench.approve("wang-fang", "manager"), lambda: bench.approve("li-lei", "qa"))
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def half_a_record(bench: Bench) -> Expected:
    began(bench)
    made = bench.approve("li-lei", "qa")
    bench.commit("Approve")
    bench.write(made.path, (bench.root / made.path).read_bytes()[:200])
    return review("BLOCKED", "record-file.altered")


@situation
def half_a_reopening(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    made = bench.state("reopen", "wang-fang", reason="again")
    bench.write(made.path, (bench.root / made.path).read_bytes()[:200])
    return review("BLOCKED", "record-file.altered")


@situation
def record_of_a_newer_kactl(bench: Bench) -> Expected:
    began(bench)
    bench.record(gate="review", kind="reject", role="qa", reason="no", schemaVersion=2)
    return review("ERROR", "record-file.version")


@situation
def homoglyph_id(bench: Bench) -> Expected:
    began(bench)
    bench.approve("wang-fang", "manager")
    bench.record(gate="review", role="qa", by="li-l\u0435i")
    return review("READY")


@situation
def unreadable_item(bench: Bench) -> Expected:
    asked = asking("done", "items", {"register": "tasks", "hold": {"status": "done"}})
    began(bench, gate("review", asked, decides="manager"), registers=[TASKS])
    bench.write("process/tasks/TASK-00001.yaml", "title: One\nstatus: done\n")
    bench.write("process/tasks/TASK-00002.yaml", "title: [\n")
    return review("BLOCKED", "yaml.unclosed-bracket")


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


@situation
def unknown_check(bench: Bench) -> Expected:
    began(bench, gate("review", asking("odd", "no-such-check", {}), decides="manager"))
    return review("ERROR", "check.unknown")


@situation
def nothing_applies(bench: Bench) -> Expected:
    began(bench, gate("review", declared("said", owner="manager"), decides="manager"))
    bench.answer("wang-fang", "said", "not-applicable")
    return review("ERROR", "gate.asks-nothing")


@situation
def answered(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), declared("said", owner="manager"), decides="manager"))
    bench.answer("wang-fang", "said", "met")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def conflicting_duties(bench: Bench) -> Expected:
    apart = [{"id": "apart", "roles": ["manager", "qa"], "reason": "nobody tests their own plan"}]
    began(bench, conflicts=apart)
    bench.staff(manager=["li-lei"], qa=["li-lei"])
    return review("BLOCKED", "gate.role-short")


@situation
def signed_by_the_client(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), approvals=[{"role": "sponsor"}]))
    bench.approve("zhao-yun", "sponsor", on_behalf_of="chen-jie", transcribed_by="zhao-yun", proof=PROOF)
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def no_instance_yet(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), recurs={"pattern": r"v\d+", "example": "v1"}))
    return Expected("", "BLOCKED", frozenset({"gate.no-instance"}))
