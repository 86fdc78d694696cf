"""Moves of state: which ones an item may make, and what it lacks for one; every verb asks here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any, Final

from kactl.checks.reading.conditions import in_words, named
from kactl.checks.reading.items import STATUS, choices_of, titles_of
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.registers import Move, Register, States

Fields = Mapping[str, Any]

_NONE: Final = Text(zh="无", en="none")
_UNSTATED: Final = Text(zh="（无状态）", en="(no state)")


def leaving(states: States, state: str | None) -> Iterator[Move]:
    """Give the declared moves that may begin in a state; from none, every one."""
    return (one for one in states.moves if state is None or not one.from_ or state in one.from_)


def targets(states: States, state: str | None) -> tuple[str, ...]:
    """Return the states to which an item may go from one; all others where no moves are declared."""
    reached = {one.to for one in leaving(states, state)} if states.moves else set(states.all)
    return tuple(one for one in states.all if one in reached and one != state)


def way(states: States, start: str, end: str) -> tuple[str, ...]:
    """Return the states by which the fewest declared moves lead from one state to another; none: no way."""
    ways: dict[str, tuple[str, ...]] = {start: ()}
    queue = [start]
    for state in queue:  # it grows while it is walked: each state once, the near ones first
        for one in targets(states, state):
            if one not in ways:
                ways[one] = (*ways[state], one)
                queue.append(one)
    return ways.get(end, ())


def lacking(move: Move, fields: Fields) -> tuple[str, ...]:
    """Return the fields that a move needs and an item does not have."""
    return tuple(one for one in move.needs if empty(fields.get(one)))


def empty(value: object) -> bool:
    """Tell whether a raw value counts as not filled in."""
    return value in (None, "", [], {}) or (isinstance(value, str) and not value.strip())


def bare(states: States, fields: Fields) -> tuple[str, ...]:
    """Return the fields that an item lacks for the state it stands in, into which no move would have let it.

    Of several moves it is the one that lacks least; the first state needs nothing.
    """
    state = fields.get(STATUS)
    into = [one for one in states.moves if one.to == state]
    if not into or state == states.all[0]:
        return ()
    return min((lacking(one, fields) for one in into), key=len)


@dataclass(frozen=True, slots=True)
class Moves:
    """Judges the moves of a register's items for one actor; `holds` tells whether they speak for a role."""

    register: Register
    roles: Mapping[str, Text]
    """The titles of the playbook's roles."""
    holds: Callable[[str], bool]

    def refusal(self, item: str, before: Fields | None, after: Fields) -> Finding | None:
        """Return why an item may not go from what it was (None: it is new) to what it shall be, or None.

        A new item begins in the first state, or in one into which a declared move leads whose conditions
        it meets; so does one whose state was none of the register's. One that stays where it is keeps what
        the move into its state needed.
        """
        states = self.register.states
        was, end = (before or {}).get(STATUS), after.get(STATUS)
        start = was if was in states.all else None
        if was == end:
            return self._emptied(item, before or {}, after)
        if not states.moves or (start is None and end == states.all[0]):
            return None
        into = [one for one in leaving(states, start) if one.to == end]
        if not into:
            return self._closed_way(item, start, end, after)
        found = [self._lack(item, one, start, after) for one in into]
        return None if None in found else found[0]

    def _emptied(self, item: str, before: Fields, after: Fields) -> Finding | None:
        states = self.register.states
        held = bare(states, before)
        fields = tuple(one for one in bare(states, after) if one not in held)
        if not fields:
            return None
        end, fix = after.get(STATUS), f"kactl {self.register.noun} show {quote(item)}"
        said = named(fields, titles_of(self.register))
        return self._finding("move.emptied", item, None, end, fix, fields=said)

    def _closed_way(self, item: str, start: str | None, end: object, after: Fields) -> Finding:
        """Return that no declared move leads there, and the first move of the shortest way that does."""
        states = self.register.states
        allowed = targets(states, start) if start else (states.all[0], *targets(states, None))
        steps = way(states, start, end) if start and isinstance(end, str) else ()
        fix = f"kactl {self.register.noun} show {quote(item)}"
        if first := (*steps, *allowed)[:1]:
            into = [lacking(one, after) for one in leaving(states, start) if one.to == first[0]]
            fix = self._command(item, first[0], *(f"{one}=VALUE" for one in min(into, key=len, default=())))
        listed = self._listed([self._state(one) for one in dict.fromkeys(allowed)])
        named_way = self._listed([self._state(one) for one in steps], " → ")
        return self._finding("move.not-allowed", item, start, end, fix, allowed=listed, way=named_way)

    def _lack(self, item: str, move: Move, start: str | None, after: Fields) -> Finding | None:
        """Return what stands against a declared move: who may make it, what it needs, what must hold."""
        if move.by and not any(map(self.holds, move.by)):
            roles = self._listed([self.roles.get(one, _same(one)) for one in move.by])
            fix = "kactl role list"
            found = self._finding("move.by", item, start, move.to, fix, roles=roles)
            return found.model_copy(update={"who": move.by})
        titles = titles_of(self.register)
        if fields := lacking(move, after):
            fix = self._command(item, move.to, *(f"{one}=VALUE" for one in fields))
            return self._finding("move.needs", item, start, move.to, fix, fields=named(fields, titles))
        if move.when is not None and not move.when.holds({**after, "id": item}):
            fix = f"kactl {self.register.noun} show {quote(item)}"
            said = in_words(move.when, titles, choices_of(self.register))
            return self._finding("move.when", item, start, move.to, fix, condition=said)
        return None

    def _finding(
        self, code: str, item: str, start: str | None, end: object, fix: str | None, **values: Text
    ) -> Finding:
        ends = {"start": self._state(start), "end": self._state(end)}
        return Finding(code=code, subject=item, fix=fix, values={"item": item, **ends, **values})

    def _command(self, item: str, state: str, *others: str) -> str:
        return " ".join(["kactl", self.register.noun, "set", quote(item), f"{STATUS}={state}", *others])

    def _state(self, state: object) -> Text:
        """Return a state by its title, with the word by which a command names it."""
        if not isinstance(state, str):
            return _UNSTATED
        title = self.register.states.titles.get(state)
        return Text(zh=f"{title.zh}（{state}）", en=f"{title.en} ({state})") if title else _same(state)

    def _listed(self, texts: Sequence[Text], between: str | None = None) -> Text:
        zh = (between or "、").join(one.zh for one in texts)
        en = (between or ", ").join(one.en for one in texts)
        return Text(zh=zh, en=en) if texts else _NONE


def _same(text: str) -> Text:
    return Text(zh=text, en=text)
