"""Open an engagement: find it, read the tree that is asked for, look back into its history."""

import shlex
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final, NoReturn

from kactl.checks.reading.releases import artifact_field
from kactl.errors import ExitCode, KactlError
from kactl.gates.evaluate import Evaluator
from kactl.gates.instances import has_cadence, parse_key
from kactl.gates.naming import example
from kactl.gates.staging import has_instance, known_instances, may_begin
from kactl.model.engagement import Engagement, Lock
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.reports import Assurance
from kactl.model.view import Tree
from kactl.store.apply import recover, refuse_left
from kactl.store.find import find_engagement
from kactl.store.history import CommitHistory
from kactl.store.home import Home
from kactl.store.snapshot import PLAYBOOK, TreeSnapshot, open_snapshot
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calling import Call
from kactl.workflows.problems import misuse, refuse, suggestions

LOCK: Final = ".kactl/lock.yaml"


@dataclass(frozen=True)
class Desk:
    """An engagement, opened at one tree."""

    call: Call
    home: Home
    snapshot: TreeSnapshot
    recovered: tuple[Finding, ...] = ()
    """What a killed run had left and was mended on opening for a writing verb."""
    by: str | None = None
    """Who acts, as named with `--by`."""

    @cached_property
    def history(self) -> CommitHistory:
        """Return the snapshots of other commits."""
        return CommitHistory(self.home)

    @cached_property
    def evaluator(self) -> Evaluator:
        """Return the evaluator of the opened tree at the call's instant."""
        return Evaluator(self.snapshot, self.history, self.call.moment(self.engagement.zone))

    @property
    def engagement(self) -> Engagement:
        """Return the engagement's settings."""
        return self.snapshot.engagement

    @property
    def title(self) -> str:
        """Return the client, or the name of the engagement's folder."""
        return str(self.engagement.answers.get("client") or self.home.root.name)

    @property
    def assurance(self) -> Assurance:
        """Return how far what is read can be trusted: nothing is signed, the root is not pinned."""
        return Assurance(history="shallow" if self.home.repository.shallow else "full")

    def gate(self, name: str, *, opening: bool = False) -> tuple[Gate, str | None]:
        """Return the gate that a name means; an unknown one is misuse, with the names that are near.

        So is an instance that no item, period or record names; `opening` begins one, where the gate lets it.
        """
        key = parse_key(name, self.snapshot.playbook)
        if key is None:
            self._no_such_gate(name)
        gate, instance = key
        if instance is not None and not has_instance(self.evaluator, gate, instance):
            begins = may_begin(self.evaluator, gate, instance)
            if not begins:
                self._no_such_instance(gate, instance)
            if not opening:
                misuse("instance.not-opened", f"kactl gate open {name}", gate=gate.id, instance=instance)
        return key

    def _no_such_instance(self, gate: Gate, instance: str) -> NoReturn:
        known = [one for one in known_instances(self.evaluator, gate) if one]
        if not known and has_cadence(gate):
            known = [example(self.evaluator, gate)]
        near = suggestions(instance, known)
        register = self.snapshot.playbook.register_of((gate.recurs and gate.recurs.register_) or "")
        key = gate.recurs.key if gate.recurs else None
        named = f"TITLE --set {key}={instance}" if key else f"TITLE --id {instance}"
        if register is not None and key is None and artifact_field(register) is not None:
            named = instance  # a version names its release
        fix = f"kactl {register.noun} add {named}" if register else "kactl gate list"
        misuse("instance.unknown", fix, gate=gate.id, instance=instance, near=near or "-")

    def _no_such_gate(self, name: str) -> NoReturn:
        gates = self.snapshot.playbook.gates
        identity, _, instance = name.partition("@")
        gate = self.snapshot.playbook.gate(identity)
        if gate is None:
            near = suggestions(identity, (one.id for one in gates))
            misuse("statement.no-gate", "kactl gate list", gate=name, near=near)
        if gate.recurs is None:
            misuse("statement.gate-once", f"kactl gate check {identity}", gate=identity)
        name = example(self.evaluator, gate)
        code = "statement.bad-instance" if instance else "statement.needs-instance"
        misuse(code, "kactl gate list", gate=identity, instance=instance, example=f"{identity}@{name}")

    @cached_property
    def actor(self) -> str:
        """Return the person who acts: named with `--by`, else whose mail address git is configured with."""
        if self.by is not None:
            return self.person(self.by)
        identity = self.home.repository.identity()
        person = self.snapshot.team.by_email(identity.email)
        if person is None:
            fix = f"kactl role assign ROLE PERSON --email {identity.email}"
            misuse("statement.unknown-actor", fix, email=identity.email)
        return person

    def person(self, words: str) -> str:
        """Return the one person of the team whom an id, a mail address or a name means."""
        people = self.snapshot.team.find(words)
        if len(people) != 1:
            code = "statement.person-ambiguous" if people else "statement.no-person"
            misuse(code, f"kactl role assign ROLE {shlex.quote(words)}", person=words)
        return people[0]


def open_desk(call: Call, *, at: str | None = None, staged: bool = False) -> Desk:
    """Open the engagement around the call's folder: its worktree, its index, or a commit."""
    home = find_engagement(call.start, call.index)
    if at is not None:
        return Desk(call, home, opened(home.at(at)))
    refuse_left(home)
    return Desk(call, home, opened(home.index() if staged else home.worktree()))


def open_head(call: Call, by: str | None = None) -> Desk:
    """Open what is committed, to write: statements judge HEAD and nothing that is not committed."""
    home = find_engagement(call.start)
    recovered = recover(home)
    if home.repository.head() is None:
        refuse("statement.nothing-committed", "kactl commit")
    return Desk(call, home, opened(home.at("HEAD")), recovered, by)


def open_to_write(call: Call, by: str | None = None) -> Desk:
    """Open the worktree, to write: what a killed run left is mended first."""
    home = find_engagement(call.start)
    recovered = recover(home)
    return Desk(call, home, opened(home.worktree()), recovered, by)


def opened(tree: Tree) -> TreeSnapshot:
    """Open a tree whose composed playbook is the one that its lock names; another one is not trusted.

    The lock is no proof against somebody who edits both; it tells a playbook that was changed in passing.
    """
    snapshot = open_snapshot(tree)
    if PLAYBOOK not in tree.listing():
        return snapshot
    _ = snapshot.playbook  # one that is none has more to say than its digest
    locked = lock_in(tree)
    wanted = {one.path: one.sha256 for one in locked.files}.get(PLAYBOOK) if locked else None
    if wanted is not None and sha256(tree.read(PLAYBOOK)).hexdigest() != wanted:
        values = {"path": PLAYBOOK, "lock": LOCK}
        raise KactlError(
            "engagement.unlocked", exit_code=ExitCode.UNTRUSTED, fix="kactl doctor", values=values
        )
    return snapshot


def lock_in(tree: Tree) -> Lock | None:
    """Return what a tree's lock says, None where there is none or it cannot be read."""
    if LOCK not in tree.listing():
        return None
    try:
        return Lock.model_validate_json(canonical_json(read_yaml(tree.read(LOCK))))
    except (SyntaxFault, ValueError):
        return None
