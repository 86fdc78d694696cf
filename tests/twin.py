"""The same tiny world twice: in the reference evaluator, and in kactl over trees that lie in memory."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from tests.building import ENGAGEMENT, Built, git
from tests.gating import PEOPLE, ROLES, asking, declared, playbook
from tests.gating import criterion as file_criterion
from tests.gating import gate as plain_gate
from tests.reference.verdicts import statement
from tests.reference.world import ZONE, Criterion, Gate, Record, World, end_of

from kactl.gates.evaluate import Evaluator
from kactl.gates.verdicts import verdict
from kactl.model.recording import heads, stored
from kactl.model.records import Record as Statement
from kactl.model.records import StoredRecord
from kactl.model.reports import GateVerdict
from kactl.model.view import Contribution, Entry, Snapshot
from kactl.store.history import CommitHistory
from kactl.store.snapshot import open_snapshot

REGISTER = {
    "id": "tasks", "noun": "task", "title": "Tasks", "prefix": "TASK", "folder": "tasks",
    "fields": [{"id": "title", "title": "Title"}], "states": {"all": ["open", "done"], "closed": ["done"]},
}  # fmt: skip
SETTINGS = {"engagement": ENGAGEMENT, "playbook": "bench", "version": "1.0.0", "language": "en"}
STAGES = ("plan", "build")
KINDS = {"ask": "waive", "rule": "waive", "close": "condition-close"}
_PLAIN = Entry("100644", None)


class MemoryTree:
    """A commit that lies in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take the files; their bytes give the commit's id."""
        self._files = dict(sorted(files.items()))
        told = "".join(f"{path} {sha256(data).hexdigest()}\n" for path, data in self._files.items())
        self.name = self.commit = sha256(told.encode()).hexdigest()[:40]

    def listing(self) -> Mapping[str, Entry]:
        """Return every path."""
        return dict.fromkeys(self._files, _PLAIN)

    def read(self, path: str) -> bytes:
        """Return the bytes of a path."""
        return self._files[path]


class MemoryHistory:
    """The commits that were made in memory."""

    shallow = False

    def __init__(self) -> None:
        """Know no commit yet."""
        self._snapshots: dict[str, Snapshot] = {}

    def keep(self, files: Mapping[str, bytes]) -> Snapshot:
        """Return the snapshot of a new commit, or of the same one again."""
        tree = MemoryTree(files)
        return self._snapshots.setdefault(tree.commit, open_snapshot(tree))

    def at(self, commit: str) -> Snapshot | None:
        """Return the snapshot of a commit."""
        return self._snapshots.get(commit)

    def introduced(self, path: str) -> str | None:  # noqa: ARG002 - the protocol of a history
        """Return nothing: no commit is ever lost here."""
        return None

    def contributions(
        self,
        paths: Collection[str],  # noqa: ARG002
        since: str | None,  # noqa: ARG002
        until: str,  # noqa: ARG002
    ) -> tuple[Contribution, ...]:
        """Return nobody: no criterion here asks who wrote what."""
        return ()


class GitHistory(CommitHistory):
    """The same with real commits of a repository."""

    def __init__(self, built: Built) -> None:
        """Take a repository for itself."""
        built.write("kactl.yaml", json.dumps(SETTINGS))
        built.commit("Begin")
        super().__init__(built.home)
        self._built = built
        self._commits: dict[str, str] = {}

    def keep(self, files: Mapping[str, bytes]) -> Snapshot:
        """Return the snapshot of a new commit, or of the same one again."""
        known = MemoryTree(files).commit
        if known not in self._commits:
            for path in git(self._built.root, "ls-files", "-z").split("\0"):
                (self._built.root / path).unlink(missing_ok=True) if path else None
            for path, data in files.items():
                self._built.write(path, data)
            self._commits[known] = self._built.commit("Another world")
        found = self.at(self._commits[known])
        assert found is not None
        return found


class Twin:
    """A world and its likeness in kactl; both go on together."""

    def __init__(self, world: World, history: "MemoryHistory | GitHistory | None" = None) -> None:
        """Begin with a world in which nothing was stated."""
        self.world = world
        self.history = history or MemoryHistory()
        self.written: dict[str, StoredRecord] = {}
        self.data: dict[str, bytes] = {}

    def snapshot(self, world: World) -> Snapshot:
        """Return kactl's snapshot of a world."""
        records = {self.written[one.id].path: self.data[one.id] for one in world.records}
        return self.history.keep({**laid(world), **records})

    def evaluator(self, world: World) -> Evaluator:
        """Return kactl's evaluator of a world at its instant."""
        return Evaluator(self.snapshot(world), self.history, world.now)

    def verdict(self, name: str) -> GateVerdict:
        """Return kactl's verdict on a gate."""
        evaluator = self.evaluator(self.world)
        return verdict(evaluator, _known(evaluator, name), None)

    def say(self, kind: str, name: str, by: str, *, unaware: int = 0, **fields: Any) -> Record:
        """State something in both, maybe on a branch that lacks the last records, and merge it at once."""
        known = self.world.records[: len(self.world.records) - unaware]
        where = replace(self.world, records=known)
        identity = f"r{len(self.world.records)}"
        made = replace(statement(where, kind, name, **fields), id=identity, by=by)
        self.written[identity], self.data[identity] = stored(self._record(made, where), ZONE)
        self.world = replace(self.world, records=(*self.world.records, made))
        return made

    def _record(self, made: Record, where: World) -> Statement:
        """Return the statement as kactl would write it."""
        evaluator = self.evaluator(where)
        gate = _known(evaluator, made.gate)
        here = evaluator.here(gate, None)
        review = evaluator.review(gate, None) if made.kind not in ("review", "reopen") else None
        base = (evaluator.pinned(gate, None, review) if review else None) or here
        asked = base.gate.approval_of(made.role or "")
        subject = base.bound(asked if made.kind in ("approve", "reject", "abstain") else None)
        if made.kind == "decision" and base is not here:
            subject = subject.model_copy(update={"head": here.snapshot.tree.commit})
        values = {**self._fields(made), "cycle": base.cycle, "subject": subject, "reason": "so it is"}
        seen = heads(self.written[one.id] for one in where.records)
        return Statement.model_validate(
            {**values, "engagement": ENGAGEMENT, "seen": seen, "nonce": f"{made.id:0>32}"}, by_name=True
        )

    def _fields(self, made: Record) -> dict[str, Any]:
        target = self.written[made.target].name if made.target in self.written else made.target
        if made.kind == "close":
            target = f"{target}#{made.number}"
        if made.result == "recycle":
            target = STAGES[made.number]
        conditions = [{"text": who, "owner": who, "due": due.isoformat()} for who, due in made.conditions]
        return {
            "kind": KINDS.get(made.kind, made.kind),
            "gate": made.gate,
            "by": made.by,
            "role": made.role,
            "criterion": made.criterion,
            "answer": made.answer,
            "result": made.result,
            "target": target,
            "conditions": tuple(conditions),
            "issued_at": made.at,
            "expires_at": end_of(made.until) if made.until else None,
        }


def _known(evaluator: Evaluator, name: str) -> Any:
    found = evaluator.gate(name)
    assert found is not None
    return found


def laid(world: World) -> dict[str, bytes]:
    """Return the files of a world, besides its records."""
    conflicts = [
        {"id": f"{one}-{two}", "roles": [one, two], "reason": "apart"} for one, two in world.conflicts
    ]
    asked = playbook(*(_gate(one) for one in world.gates), registers=[REGISTER], conflicts=conflicts)
    files: dict[str, object] = {
        "kactl.yaml": SETTINGS,
        ".kactl/playbook/playbook.yaml": {**asked, "roles": [*ROLES]},
        "process/team.yaml": _team(world),
    }
    files |= {f"process/tasks/{one}.yaml": {"title": one, "status": state} for one, state in world.items}
    texts = {f"process/{path}": text.encode() for path, text in world.files}
    return {path: json.dumps(value).encode() for path, value in files.items()} | texts


def _team(world: World) -> dict[str, Any]:
    team = world.team
    people = {one: {**PEOPLE[one], "until": _day(last)} for one, last in team.people}
    roles: dict[str, list[dict[str, Any]]] = {}
    for one in team.assignments:
        span = {"from": _day(one.first), "until": _day(one.last), "backup": one.backup}
        roles.setdefault(one.role, []).append({"person": one.person, **span})
    stand_ins = [
        {
            "role": one.role, "by": one.by, "to": one.to, "from": one.first.isoformat(),
            "until": one.last.isoformat(), "gates": list(one.gates),
        }
        for one in team.stand_ins
    ]  # fmt: skip
    return {"people": people, "roles": roles, "stand_ins": stand_ins}


def _day(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())


def _gate(gate: Gate) -> dict[str, Any]:
    approvals = [
        {"role": one.role, "needed": one.needed, "binds": "gate" if one.whole else "own"}
        for one in gate.approvals
    ]
    more = {"approvals": approvals or "none", "decides": gate.decides, "review_window": gate.window}
    return plain_gate(
        gate.id, *_criteria(gate.criteria), stage=STAGES[gate.stage], waivers=gate.waivers, **more
    )


def _criteria(criteria: Iterable[Criterion]) -> Iterable[dict[str, Any]]:
    for one in criteria:
        more = {
            "owner": one.owner,
            "strength": "must" if one.must else "should",
            "holds": "always" if one.always else "at-decision",
            "na": "justified" if one.excusable else "forbidden",
            "waivable": {"by": one.granted_by, "days": one.days, "times": one.times}
            if one.waivable
            else False,
        }
        if one.kind == "file":
            yield file_criterion(one.id, one.target, **more)
        elif one.kind == "declared":
            yield declared(one.id, **more)
        elif one.kind == "passed":
            yield asking(one.id, "gate-passed", {"gates": [one.target]}, **more)
        else:
            held = {"register": "tasks", "hold": {"status": one.target}}
            yield asking(one.id, "items", held, **more)
