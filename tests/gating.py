"""Lays small engagements whose gates a test chooses, and makes statements about them."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.building import ENGAGEMENT, Built, git

from kactl.gates.assessing import Assessment
from kactl.gates.evaluate import Evaluator
from kactl.gates.instances import parse_key
from kactl.gates.verdicts import verdict
from kactl.model.gates import Gate
from kactl.model.recording import heads, stored
from kactl.model.records import Record, StoredRecord
from kactl.model.reports import ApprovalReport, GateVerdict
from kactl.model.view import Snapshot
from kactl.store.history import CommitHistory
from kactl.store.home import Home
from kactl.store.snapshot import open_snapshot
from kactl.workflows.calling import Call, Writing

NOON = datetime(2026, 11, 16, 4, tzinfo=UTC)
"""A Monday, 12:00 in Shanghai: the hour at which everything begins."""
PROOF = {"sha256": "a" * 64, "name": "mail.eml", "media_type": "message/rfc822", "code": "K7F3-9Q2M"}

ROLES = (
    {"id": "manager", "title": "Manager"},
    {"id": "qa", "title": "QA"},
    {"id": "dev", "title": "Developer"},
    {"id": "sponsor", "title": "Sponsor", "side": "client"},
)
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "wang-fang": {"name": "王芳", "email": "wang.fang@example.com"},
    "li-lei": {"name": "李雷", "email": "li.lei@example.com"},
    "han-mei": {"name": "韩梅", "email": "han.mei@example.com"},
    "sun-bo": {"name": "孙波", "email": "sun.bo@example.com", "until": "2026-10-31"},
    "zhao-yun": {"name": "赵云", "email": "zhao.yun@example.com"},
    "chen-jie": {"name": "陈洁", "email": "chen.jie@client.example"},
}
HOLDERS: Mapping[str, Sequence[str]] = {
    "manager": ["wang-fang"],
    "qa": ["li-lei", "han-mei", "sun-bo"],
    "dev": ["zhao-yun"],
    "sponsor": ["chen-jie"],
}


def criterion(identity: str, pattern: str = "", **more: Any) -> dict[str, Any]:
    """Return a criterion: a file of the process folder that must be there and have content."""
    used = {"uses": "file-present", "with": {"pattern": pattern or f"{identity}.md"}}
    return {"id": identity, "title": identity, "principle": "clear-duty", **used, **more}


def asking(identity: str, uses: str, values: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return a criterion that uses a check with parameters."""
    return {**criterion(identity), "uses": uses, "with": values, **more}


def declared(identity: str, **more: Any) -> dict[str, Any]:
    """Return a criterion that only its owner's answer meets."""
    return {"id": identity, "title": identity, "principle": "clear-duty", "uses": "declared", **more}


def after(*gates: str, **more: Any) -> dict[str, Any]:
    """Return the criterion that other gates have passed."""
    return asking("after", "gate-passed", {"gates": [*gates]}, **more)


def gate(identity: str, *success: Mapping[str, Any], stage: str = "plan", **more: Any) -> dict[str, Any]:
    """Return a gate."""
    return {
        "id": identity,
        "title": identity,
        "stage": stage,
        "kind": "technical",
        "success": [*success],
        **more,
    }


REVIEW = gate(
    "review",
    criterion("charter", owner="manager"),
    criterion("report", "report/*", owner="qa"),
    approvals=[{"role": "manager"}, {"role": "qa"}],
)
"""The gate of most tests: two roles, each with a criterion of its own, and nobody who decides."""


def playbook(*gates: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return a playbook of two stages with these gates."""
    exits = {one["stage"]: one["id"] for one in reversed(gates)}
    stages = [{"id": name, "title": name, "exit": exits.get(name, "review")} for name in ("plan", "build")]
    value = {"playbook": "bench", "version": "1.0.0", "title": "Bench", "roles": [*ROLES], "stages": stages}
    return {**value, "gates": [*gates], **more}


class Bench(Built):
    """An engagement on disk; its clock goes on by a minute with every statement."""

    now = NOON

    def lay(self, *gates: Mapping[str, Any], answers: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Write settings, playbook and team; the gate `review` unless others are given."""
        settings = {"engagement": ENGAGEMENT, "playbook": "bench", "version": "1.0.0", "language": "en"}
        self.write(
            "kactl.yaml", json.dumps({**settings, "answers": answers or {}, **more.pop("settings", {})})
        )
        self.ask(*(gates or (REVIEW,)), **more)
        self.staff()

    def ask(self, *gates: Mapping[str, Any], **more: Any) -> None:
        """Write the playbook."""
        self.write(".kactl/playbook/playbook.yaml", json.dumps(playbook(*gates, **more)))

    def staff(self, **roles: Sequence[str | Mapping[str, Any]]) -> None:
        """Write the team, with other holders of some roles."""
        held = {**HOLDERS, **roles}
        assigned = {
            role: [one if isinstance(one, Mapping) else {"person": one} for one in people]
            for role, people in held.items()
        }
        self.write("process/team.yaml", json.dumps({"people": PEOPLE, "roles": assigned}))

    def stand_in(self, *entries: Mapping[str, Any]) -> None:
        """Write these stand-ins into the team, in place of others."""
        path = self.root / "process/team.yaml"
        self.write("process/team.yaml", json.dumps({**json.loads(path.read_text()), "stand_ins": [*entries]}))

    def fill(self, **texts: str) -> None:
        """Write documents of the process folder."""
        for name, text in texts.items():
            self.write(f"process/{name}.md", text)

    def report(self, text: str = "all green", name: str = "unit.txt") -> None:
        """Write a test report."""
        self.write(f"process/report/{name}", text)

    def tick(self, **more: float) -> datetime:
        """Let time go on, by a minute unless told, and return the instant."""
        self.now += timedelta(**more) if more else timedelta(minutes=1)
        return self.now

    def evaluator(self, *, at: str | None = None, home: Home | None = None) -> Evaluator:
        """Return an evaluator of the working tree, or of a commit."""
        home = home or self.home
        snapshot: Snapshot = open_snapshot(home.at(at) if at else home.worktree())
        return Evaluator(snapshot, CommitHistory(home), self.now)

    def key(self, name: str) -> tuple[Gate, str | None]:
        """Return the gate and instance of a name."""
        found = parse_key(name, self.snapshot.playbook)
        assert found is not None
        return found

    def verdict(
        self, name: str = "review", *, at: str | None = None, home: Home | None = None
    ) -> GateVerdict:
        """Return the verdict on a gate."""
        return verdict(self.evaluator(at=at, home=home), *self.key(name))

    def status(self, name: str = "review", *, at: str | None = None) -> str:
        """Return the status of a gate."""
        return self.verdict(name, at=at).status

    def base(self, name: str = "review") -> Assessment:
        """Return what a statement would judge: the pinned commit under a review, else what lies here."""
        evaluator, (asked, instance) = self.evaluator(), self.key(name)
        review = evaluator.review(asked, instance)
        pinned = evaluator.pinned(asked, instance, review) if review else None
        return pinned or evaluator.here(asked, instance)

    def state(self, kind: str, by: str, name: str = "review", **fields: Any) -> StoredRecord:
        """Write a statement as kactl would, without asking whether it may be made; nothing is committed."""
        base = self.evaluator().here(*self.key(name)) if kind == "review" else self.base(name)
        role = next((one for one in base.gate.approvals if one.role == fields.get("role")), None)
        own = role if kind in ("approve", "reject", "abstain") else None
        records, head = self.snapshot.records, git(self.root, "rev-parse", "HEAD")
        subject = base.bound(own)
        if kind == "decision" and subject.commit != head:
            subject = subject.model_copy(update={"head": head})
        values: dict[str, Any] = {
            "kind": kind,
            "engagement": ENGAGEMENT,
            "gate": base.gate.gate.id,
            "instance": base.gate.instance,
            "cycle": base.cycle,
            "by": by,
            "subject": subject,
            "issued_at": self.tick(),
            "seen": heads(records),
            "nonce": f"{len(records):032x}",
        }
        return self.put(Record.model_validate({**values, **fields}, by_name=True))

    def put(self, record: Record) -> StoredRecord:
        """Write a record to its place and return it."""
        found, data = stored(record, self.snapshot.engagement.zone)
        self.write(found.path, data)
        return found

    def approve(self, by: str, role: str, name: str = "review", **fields: Any) -> StoredRecord:
        """Approve as a role."""
        return self.state("approve", by, name, role=role, **fields)

    def answer(self, by: str, asked: str, outcome: str, name: str = "review", **more: Any) -> StoredRecord:
        """Answer a criterion."""
        return self.state("answer", by, name, criterion=asked, answer=outcome, reason="so it is", **more)

    def decide(self, by: str, name: str = "review", result: str = "go", **fields: Any) -> StoredRecord:
        """Commit what lies here, and commit a decision about it."""
        self.commit("Work")
        made = self.state("decision", by, name, result=result, **fields)
        self.commit("Decide")
        return made

    def call(self, who: str = "wang-fang") -> Call:
        """Return the call of a person at this minute."""
        git(self.root, "config", "user.email", PEOPLE[who]["email"])
        git(self.root, "config", "user.name", who)
        instant = self.tick()
        return Call(self.root, "en", instant, nonce=lambda: f"{int(instant.timestamp()):032x}")


def ready(root: Path) -> Bench:
    """Lay the gate `review`, its criteria met, everything committed."""
    bench = Bench(root)
    bench.lay()
    bench.fill(charter="Why we are here.")
    bench.report()
    bench.commit("Begin")
    return bench


def approval(found: GateVerdict, role: str) -> ApprovalReport:
    """Return the report of one role's approvals."""
    return next(one for one in found.approvals if one.role == role)


def excluded(found: GateVerdict, role: str) -> list[tuple[str, str]]:
    """Return who does not count for a role, and why."""
    return [(one.person, one.reason.en) for one in approval(found, role).excluded]


def given(found: GateVerdict, role: str) -> list[str]:
    """Return who counts for a role."""
    return [one.person for one in approval(found, role).given]


def outcome(found: GateVerdict, identity: str) -> str:
    """Return the outcome of a criterion."""
    return next(one.outcome for one in found.criteria if one.id == identity)


def pair(identity: str = "review") -> dict[str, Any]:
    """Return a gate of one criterion and one approval."""
    return gate(identity, criterion("charter"), approvals=[{"role": "qa"}])


def codes(found: GateVerdict) -> list[str]:
    """Return the codes of what blocks."""
    return [one.code for one in found.blockers]


def commands(found: GateVerdict) -> list[str]:
    """Return the commands of the next steps."""
    return [one.command for one in found.next]


WRITE = Writing()
