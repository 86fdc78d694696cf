"""Stories of tiny worlds: what may happen to two gates, step by step, in the reference and in kactl."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from tests.gating import PEOPLE
from tests.reference.statements import granting
from tests.reference.world import (
    Assignment,
    Gate,
    StandIn,
    World,
    day_of,
)
from tests.twin import Twin

Step = tuple[Any, ...]
WHO: Final = tuple(PEOPLE)
ROLES: Final = ("manager", "qa", "dev", "sponsor")
GATES: Final = ("review", "later")
NAMES: Final = ("charter", "report", "tasks", "said", "after", "plan")
FILES: Final = ("charter.md", "report.md", "plan.md")


@dataclass
class Story:
    """A twin, and the steps that can be taken in it; one that makes no sense is left out."""

    twin: Twin

    @property
    def world(self) -> World:
        return self.twin.world

    def take(self, step: Step) -> None:
        act: Callable[..., None] = getattr(self, f"_{step[0]}", self._vote)
        act(*(step if act == self._vote else step[1:]))

    def say(self, *words: Any, **fields: Any) -> None:
        self.change(now=self.world.now + timedelta(minutes=1))
        fields["unaware"] = min(fields.pop("unaware", 0), len(self.world.records))
        self.twin.say(*words, **fields)

    def change(self, **parts: Any) -> None:
        self.twin.world = replace(self.world, **parts)

    def day(self, ahead: int) -> date:
        return day_of(self.world.now) + timedelta(days=ahead)

    def _complete(self, name: str, result: str, ahead: int) -> None:
        """Let everybody approve who may, and whoever may decide."""
        gate = self.world.gate(name)
        for approval in gate.approvals:
            for one in [one for one in self.world.team.assignments if one.role == approval.role]:
                self.say("approve", name, one.person, role=approval.role)
        self._decide(name, self.holder(gate.decides), result, ahead, 0)

    def holder(self, role: str | None) -> str:
        """Return somebody who holds a role, or anybody."""
        held = (one.person for one in self.world.team.assignments if one.role == role)
        return next(held, WHO[0])

    def _excuse(self, name: str, index: int, ahead: int, answer: str) -> None:
        """Take a file away, and let whoever may answer whether it may be missing."""
        gate = self.world.gate(name)
        files = [one for one in gate.criteria if one.kind == "file"][index : index + 1]
        for one in files:
            self._write(one.target, None)
            role = min(granting(gate, one), default=None)
            granter = self.holder(role)
            self.say(
                "ask",
                name,
                next(who for who in WHO if who != granter),
                criterion=one.id,
                until=self.day(ahead),
            )
            self.say("rule", name, granter, role=role, target=self.world.records[-1].id, answer=answer)

    def _waver(self, by: str, role: str, kind: str) -> None:
        """Approve what lies here, say something of other content, and let the first return."""
        self._vote("approve", "review", by, role, 0)
        self._write("charter.md", "There.")
        self._vote(kind, "review", by, role, 0)
        self._write("charter.md", "Here.")

    def _ponder(self, name: str, text: str, days: float) -> None:
        """Open a review, let everybody approve, change something meanwhile, and wait before deciding."""
        path = next((one.target for one in self.world.gate(name).criteria if one.kind == "file"), FILES[0])
        self.say("review", name, WHO[0])
        for approval in self.world.gate(name).approvals:
            self.say("approve", name, self.holder(approval.role), role=approval.role)
        self._write(path, text)
        self._wait(days)
        self._decide(name, self.holder(self.world.gate(name).decides), "go", 0, 0)

    def _hand_on(self, role: str, by: str, to: str, further: str) -> None:
        """Let somebody stand in, and their stand-in approve."""
        self._stand(role, by, to, 0, 5, ())
        self._stand(role, to, further, 0, 5, ())
        self._vote("approve", "review", further, role, 0)

    def _part(self, name: str, result: str) -> None:
        """Decide differently on two branches that merge."""
        by = self.holder(self.world.gate(name).decides)
        self._decide(name, by, "go", 5, 0)
        self._decide(name, by, result, 5, 1)

    def _write(self, path: str, text: str | None) -> None:
        files = dict(self.world.files) | ({path: text} if text is not None else {})
        kept = {one: found for one, found in files.items() if one != path or text is not None}
        self.change(files=tuple(sorted(kept.items())))

    def _item(self, identity: str, state: str | None) -> None:
        items = dict(self.world.items) | ({identity: state} if state else {})
        kept = {one: found for one, found in items.items() if one != identity or state}
        self.change(items=tuple(sorted(kept.items())))

    def _wait(self, days: float) -> None:
        self.change(now=self.world.now + timedelta(days=days))

    def _hold(self, role: str, person: str, first: int, length: int, backup: bool) -> None:
        last = self.day(first + length) if length >= 0 else None
        made = Assignment(role, person, self.day(first), last, backup)
        self.team(assignments=(*self.world.team.assignments, made))

    def _drop(self, role: str, person: str) -> None:
        kept = [one for one in self.world.team.assignments if (one.role, one.person) != (role, person)]
        self.team(assignments=tuple(kept))

    def _leave(self, person: str, ahead: int) -> None:
        gone = ((person, self.day(ahead)),)
        self.team(people=tuple(one for one in self.world.team.people if one[0] != person) + gone)

    def _stand(self, role: str, by: str, to: str, first: int, length: int, gates: tuple[str, ...]) -> None:
        if by != to and length >= 0:
            made = StandIn(role, by, to, self.day(first), self.day(first + length), gates)
            self.team(stand_ins=(*self.world.team.stand_ins, made))

    def team(self, **parts: Any) -> None:
        self.change(team=replace(self.world.team, **parts))

    def _redefine(self, name: str, needed: int) -> None:
        def other(gate: Gate) -> Gate:
            approvals = tuple(replace(one, needed=needed) for one in gate.approvals)
            return replace(gate, approvals=approvals) if gate.id == name else gate

        self.change(gates=tuple(map(other, self.world.gates)))

    def _vote(self, kind: str, name: str, by: str, role: str, unaware: int) -> None:
        if role in [one.role for one in self.world.gate(name).approvals]:
            self.say(kind, name, by, role=role, unaware=unaware)

    def _answer(self, name: str, by: str, criterion: str, answer: str) -> None:
        self.say("answer", name, by, criterion=criterion, answer=answer)

    def _ask(self, name: str, by: str, criterion: str, days: int) -> None:
        self.say("ask", name, by, criterion=criterion, until=self.day(days))

    def _rule(self, index: int, by: str, role: str, answer: str) -> None:
        asked = [one for one in self.world.records if one.kind == "ask"][index : index + 1]
        for one in asked:
            self.say("rule", one.gate, by, role=role, target=one.id, answer=answer)

    def _revoke(self, index: int, own: bool, by: str) -> None:
        for one in self.world.records[::-1][index : index + 1]:
            self.say("revoke", one.gate, one.by if own else by, target=one.id)

    def _reopen(self, name: str, by: str, unaware: int) -> None:
        self.say("reopen", name, by, unaware=unaware)

    def _review(self, name: str, by: str) -> None:
        self.say("review", name, by)

    def _decide(self, name: str, by: str, result: str, ahead: int, unaware: int) -> None:
        due = ((by, self.day(ahead)),) if result == "conditional" else ()
        role = self.world.gate(name).decides
        self.say("decision", name, by, role=role, result=result, conditions=due, unaware=unaware)

    def _recycle(self, by: str) -> None:
        self.say("decision", "later", by, result="recycle", number=0)
        self.say("reopen", "review", by, target=self.world.records[-1].id)

    def _close(self, index: int, by: str, number: int) -> None:
        left = [one for one in self.world.records if one.conditions][index : index + 1]
        for one in left:
            self.say("close", one.gate, by, target=one.id, number=number)
