"""States of a register's items: they are there, every one can be reached, and none is a dead end."""

from collections.abc import Iterator, Sequence

from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.registers import Move, Register, States
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import dangling_in_condition


def dangling_states(draft: Draft) -> Iterator[Finding]:
    """Yield states that a register names and does not have."""
    for number, register in enumerate(draft.playbook.registers):
        for place, state in _named(register):
            if state not in register.states.all:
                yield draft.unknown(kinds.STATE, ("registers", number, *place), state, register.states.all)


def dangling_moves(draft: Draft) -> Iterator[Finding]:
    """Yield fields, roles and conditions of moves that lead nowhere."""
    roles = tuple(one.id for one in draft.playbook.roles)
    for number, register in enumerate(draft.playbook.registers):
        fields = tuple(one.id for one in register.fields)
        for index, move in enumerate(register.states.moves):
            loc: Loc = ("registers", number, "states", "moves", index)
            for place, field in enumerate(move.needs):
                if field not in fields:
                    yield draft.unknown(kinds.FIELD, (*loc, "needs", place), field, fields)
            for place, role in enumerate(move.by):
                if role not in roles:
                    yield draft.unknown(kinds.ROLE, (*loc, "by", place), role, roles)
            if move.when:
                yield from dangling_in_condition(draft, (*loc, "when"), move.when, register)


def reach(draft: Draft) -> Iterator[Finding]:
    """Yield states into which no way leads from the first, and open ones out of which none leads."""
    for number, register in enumerate(draft.playbook.registers):
        states = register.states
        if not states.moves:
            continue
        reached = _reached(states)
        for index, state in enumerate(states.all):
            loc: Loc = ("registers", number, "states", "all", index)
            values = {"state": state, "first": states.all[0]}
            if state not in reached:
                yield draft.finding("state-unreachable", loc, values, subject=register.id)
            elif state not in states.closed and not any(_leaves(one, state) for one in states.moves):
                yield draft.finding("state-stuck", loc, values, subject=register.id)


def _leaves(move: Move, state: str) -> bool:
    return move.to != state and (not move.from_ or state in move.from_)


def _reached(states: States) -> set[str]:
    reached: set[str] = set()
    coming: Sequence[str] = states.all[:1]
    while coming:
        reached.update(coming)
        leading = [one.to for one in states.moves if any(_leaves(one, state) for state in coming)]
        coming = [one for one in dict.fromkeys(leading) if one not in reached]
    return reached


def _named(register: Register) -> Iterator[tuple[Loc, str]]:
    states = register.states
    for index, one in enumerate(states.closed):
        yield ("states", "closed", index), one
    for one in states.titles:
        yield ("states", "titles", one), one
    for index, move in enumerate(states.moves):
        yield ("states", "moves", index, "to"), move.to
        for place, one in enumerate(move.from_):
            yield ("states", "moves", index, "from", place), one
    for index, one in enumerate(register.ranking.among if register.ranking else ()):
        yield ("ranking", "among", index), one
    if files := register.files:
        for word, one in files.states.items():
            yield ("files", "states", word), one
        if files.default_state:
            yield ("files", "default_state"), files.default_state
