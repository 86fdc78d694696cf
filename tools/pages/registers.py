"""The registers of the bundled playbooks: fields, states, moves and clocks, from the playbooks themselves."""

from collections.abc import Iterator, Mapping
from typing import Final

from tools.pages.wording import table, word

from kactl.checks.reading.conditions import in_words
from kactl.checks.reading.items import titles_of
from kactl.model.base import Text
from kactl.model.fields import FieldDeclaration
from kactl.model.playbook import Playbook
from kactl.model.registers import Move, Register
from kactl.playbooks.compose import compose
from kactl.playbooks.validate import validate
from kactl.store.bundled import bundled
from kactl.texts.catalogue import Language

NAMES: Final = ("normal", "ka")
"""The playbooks with which engagements begin, the lighter one first."""


def playbooks() -> Mapping[str, Playbook]:
    """Return the bundled playbooks as they are composed."""
    shelf = bundled()
    found = {}
    for name in NAMES:
        top = shelf.layer(name)
        assert top is not None  # noqa: S101 - bundled
        playbook, findings = validate(compose(top, shelf.layer))
        assert playbook is not None, findings  # noqa: S101 - linted by the tests
        found[name] = playbook
    return found


def register_pages(language: Language) -> list[str]:
    """Return every register once, with the playbooks that have it."""
    found = playbooks()
    registers = {one.id: one for playbook in found.values() for one in playbook.registers}
    lines = []
    for identity, register in registers.items():
        having = [name for name, one in found.items() if one.register_of(identity)]
        roles = {one.id: one.title for playbook in found.values() for one in playbook.roles}
        lines += [f"### {register.title[language]}", "", *_about(register, having, language)]
        lines += [*_fields(register, language), *_states(register, language)]
        lines += [*_moves(register, roles, language), *_clocks(register, language)]
    return lines


def _about(register: Register, having: list[str], language: Language) -> list[str]:
    values = {"noun": f"`kactl {register.noun}`", "prefix": f"`{register.prefix}-…`"}
    lines = [word("register-about", language, folder=f"`process/{register.folder}`", **values)]
    if len(having) < len(NAMES):
        lines.append(word("register-only", language, names=", ".join(f"`{one}`" for one in having)))
    if register.number is not None:
        lines.append(word("register-number", language, example=f"{register.number[language]}-012"))
    if register.key is not None:
        lines.append(word("register-key", language, key=f"`{register.key}`"))
    return [" ".join(lines) if language == "en" else "".join(lines), ""]


def _fields(register: Register, language: Language) -> list[str]:
    rows = [(f"`{one.id}`", one.title[language], _type(one, language)) for one in register.fields]
    return table([word(one, language) for one in ("field", "title", "type")], rows)


def _type(field: FieldDeclaration, language: Language) -> str:
    shown = word(f"type-{field.type}", language)
    if field.choices:
        titles = [(one, field.choice_titles.get(one)) for one in field.choices]
        shown = " · ".join(f"`{one}` {title[language]}" if title else f"`{one}`" for one, title in titles)
    if field.to:
        shown = f"{shown} → `{field.to}`"
    if field.many:
        shown = word("list", language, of=shown)
    return word("type-required", language, of=shown) if field.required else shown


def _states(register: Register, language: Language) -> list[str]:
    states = register.states
    shown = [
        f"`{one}` {title[language]}" if (title := states.titles.get(one)) else f"`{one}`"
        for one in states.all
        if one not in states.closed
    ]
    ended = [
        f"`{one}` {title[language]}" if (title := states.titles.get(one)) else f"`{one}`"
        for one in states.closed
    ]
    rows = [
        (word("states-open", language), " · ".join(shown)),
        (word("states-closed", language), " · ".join(ended)),
    ]
    return table([word("states", language), ""], [one for one in rows if one[1]])


def _moves(register: Register, roles: Mapping[str, Text], language: Language) -> list[str]:
    rows = [
        (
            " · ".join(f"`{state}`" for state in one.from_) or word("any-state", language),
            f"`{one.to}`",
            " · ".join(f"`{name}`" for name in one.needs),
            "; ".join(_when(register, one, roles, language)),
        )
        for one in register.states.moves
    ]
    return table([word(one, language) for one in ("move-from", "move-to", "move-needs", "move-when")], rows)


def _when(register: Register, move: Move, roles: Mapping[str, Text], language: Language) -> Iterator[str]:
    by, when = move.by, move.when
    if by:
        comma = "、" if language == "zh" else ", "
        yield word(
            "move-by", language, roles=comma.join(roles[one][language] if one in roles else one for one in by)
        )
    if when is not None:
        yield in_words(when, titles_of(register))[language]


def _clocks(register: Register, language: Language) -> list[str]:
    rows = [
        (
            clock.title[language],
            f"`{clock.from_}` → `{clock.until}`",
            in_words(limit.when, titles_of(register))[language]
            if limit.when
            else word("clock-else", language),
            f"`{limit.within}` ({limit.on})",
        )
        for clock in register.clocks
        for limit in clock.limits
    ]
    return table([word(one, language) for one in ("clock", "clock-span", "clock-when", "clock-limit")], rows)
