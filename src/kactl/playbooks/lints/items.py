"""What a register declares of its items' fields leads to fields that are there, of a type that serves."""

from collections.abc import Iterator

from kactl.model.clocks import Clock
from kactl.model.faults import Loc
from kactl.model.fields import KEPT, FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.ranking import Ranking
from kactl.model.registers import Register
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.item_conditions import choice_of, dangling_in_condition, known_fields

Named = Iterator[tuple[Loc, str]]


def dangling_fields(draft: Draft) -> Iterator[Finding]:
    """Yield fields that a register names and does not have: key, columns, ranking, clocks, baseline."""
    for number, register in enumerate(draft.playbook.registers):
        loc: Loc = ("registers", number)
        declared = tuple(one.id for one in register.fields)
        for place, field in _named(register):
            if field not in declared:
                yield draft.unknown(kinds.FIELD, (*loc, *place), field, declared)
        shown = (*known_fields(register), *KEPT)
        for index, field in enumerate(register.columns):
            if field not in shown:
                yield draft.unknown(kinds.FIELD, (*loc, "columns", index), field, known_fields(register))
        yield from _baseline(draft, register, (*loc, "baseline"))


def dangling_choices(draft: Draft) -> Iterator[Finding]:
    """Yield titles and points of choices that a field does not offer."""
    for number, register in enumerate(draft.playbook.registers):
        loc: Loc = ("registers", number)
        offered = {one.id: one.choices for one in register.fields}
        for index, field in enumerate(register.fields):
            for choice in field.choice_titles:
                if choice not in field.choices:
                    place = (*loc, "fields", index, "choice_titles", choice)
                    yield draft.unknown(choice_of(field.id), place, choice, field.choices)
        for index, weight in enumerate(register.ranking.weights if register.ranking else ()):
            for choice in weight.points:
                if choice not in offered.get(weight.field, (choice,)):
                    place = (*loc, "ranking", "weights", index, "points", choice)
                    yield draft.unknown(choice_of(weight.field), place, choice, offered[weight.field])


def clocks(draft: Draft) -> Iterator[Finding]:
    """Yield clocks between fields that are no times, and limits whose conditions or parties are not there."""
    parties = (
        "ours",
        *(one.id for one in (draft.playbook.calendar.parties if draft.playbook.calendar else ())),
    )
    for number, register in enumerate(draft.playbook.registers):
        types = {one.id: "list" if one.many else one.type for one in register.fields}
        for index, clock in enumerate(register.clocks):
            loc: Loc = ("registers", number, "clocks", index)
            for key, field in (("from", clock.from_), ("until", clock.until)):
                if types.get(field, "date") not in ("date", "instant"):
                    values = {"field": field, "clock": clock.id}
                    yield draft.finding("clock-type", (*loc, key), values, subject=register.id)
            yield from _limits(draft, register, clock, loc, tuple(dict.fromkeys(parties)))


def watches(draft: Draft) -> Iterator[Finding]:
    """Yield watched fields that the other end does not have, and watches of fields that link to nothing."""
    for number, register in enumerate(draft.playbook.registers):
        for index, field in enumerate(register.fields):
            loc: Loc = ("registers", number, "fields", index, "watch")
            if field.watch and field.type != "link":
                values = {"field": field.id}
                yield draft.finding("watch-no-link", loc, values, subject=register.id)
            elif field.watch:
                known = _other_end(draft, field)
                for place, one in enumerate(field.watch):
                    if one not in known:
                        yield draft.unknown(kinds.FIELD, (*loc, place), one, known)


def _other_end(draft: Draft, field: FieldDeclaration) -> tuple[str, ...]:
    """Return the fields that items at the other end of a link may have."""
    target = draft.playbook.register_of(field.to) if field.to else None
    targets = (target,) if target else draft.playbook.registers
    return tuple(dict.fromkeys(one for each in targets for one in ("status", *(f.id for f in each.fields))))


def _named(register: Register) -> Named:
    """Yield the fields that the register's own declarations name, each with its place."""
    if register.key:
        yield ("key",), register.key
    for index, one in enumerate(register.matrix or ()):
        yield ("matrix", index), one
    for index, clock in enumerate(register.clocks):
        yield ("clocks", index, "from"), clock.from_
        yield ("clocks", index, "until"), clock.until
    if register.ranking:
        yield from _ranked_by(register.ranking)
    if baseline := register.baseline:
        if baseline.instance:
            yield ("baseline", "instance"), baseline.instance
        for index, one in enumerate(baseline.fields):
            yield ("baseline", "fields", index), one


def _ranked_by(ranking: Ranking) -> Named:
    yield ("ranking", "rank"), ranking.rank
    if ranking.core:
        yield ("ranking", "core"), ranking.core
    for key, one in ranking.inputs.items():
        yield ("ranking", "inputs", key), one
    for index, weight in enumerate(ranking.weights):
        yield ("ranking", "weights", index, "field"), weight.field


def _baseline(draft: Draft, register: Register, loc: Loc) -> Iterator[Finding]:
    baseline, playbook = register.baseline, draft.playbook
    if baseline is None:
        return
    if playbook.gate(baseline.gate) is None:
        yield draft.unknown(kinds.GATE, (*loc, "gate"), baseline.gate, [one.id for one in playbook.gates])
    changes = playbook.register_of(baseline.change)
    if changes is None:
        known = [one.id for one in playbook.registers]
        yield draft.unknown(kinds.REGISTER, (*loc, "change"), baseline.change, known)
    elif baseline.by not in (fields := [one.id for one in changes.fields]):
        yield draft.unknown(kinds.FIELD, (*loc, "by"), baseline.by, fields)


def _limits(
    draft: Draft, register: Register, clock: Clock, loc: Loc, parties: tuple[str, ...]
) -> Iterator[Finding]:
    for index, limit in enumerate(clock.limits):
        place: Loc = (*loc, "limits", index)
        if limit.when:
            yield from dangling_in_condition(draft, (*place, "when"), limit.when, register)
        if limit.on != "7x24" and limit.on not in parties:
            yield draft.unknown(kinds.PARTY, (*place, "on"), limit.on, ("7x24", *parties))
