"""What lays the engagements of the corpus, with real git and as if they had begun weeks ago."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from tests.building import git
from tests.gating import REVIEW, Bench, after, criterion, gate

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
