"""Items of registers as the checks read them: selections, values, findings with a place and a command."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from shlex import quote
from typing import Any, Final

from kactl.checks.reading.confirming import Marks, marked_state, marks
from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding, Judgement, unknown
from kactl.model.registers import Register
from kactl.model.view import Item, View

STATUS: Final = "status"
_STATUS_TITLE: Final = Text(zh="状态", en="status")
_YES_NO: Final = {"True": Text(zh="是", en="yes"), "False": Text(zh="否", en="no")}


def field_of(register: Register, identity: str) -> FieldDeclaration | None:
    """Return a register's field of that id."""
    return next((one for one in register.fields if one.id == identity), None)


def undeclared(
    register: Register, *conditions: Condition | None, fields: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the fields that are asked about and that items of the register cannot have."""
    known = {one.id for one in register.fields} | {STATUS}
    asked = set(fields).union(*(one.fields() for one in conditions if one))
    return tuple(sorted(asked - known))


def titles_of(register: Register) -> Mapping[str, Text]:
    """Return the titles of a register's fields by id."""
    return {one.id: one.title for one in register.fields} | {STATUS: _STATUS_TITLE}


def choices_of(register: Register) -> Mapping[str, Mapping[str, Text]]:
    """Return what people call the states and the choices of a register's fields, by field."""
    said = {one.id: _YES_NO if one.type == "boolean" else one.choice_titles for one in register.fields}
    return said | {STATUS: register.states.titles}


def still_open(register: Register, where: Condition | None = None) -> Condition | None:
    """Return the condition that leaves out items whose life has ended."""
    if not register.states.closed:
        return where
    living = Condition({STATUS: {"not_in": list(register.states.closed)}})
    return Condition({"all": [where.source, living.source]}) if where else living


def values_of(item: Item, field: str) -> tuple[Any, ...]:
    """Return the values of a field: none when it is not filled in, several when it is a list."""
    value = item.fields.get(field)
    if value in (None, "", []):
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def owner_of(item: Item) -> tuple[str, ...]:
    """Return the people who own the item, where the subject has its owner."""
    return tuple(one for one in values_of(item, "owner") if isinstance(one, str))


def adding(register: Register, among: Condition | None, hold: Condition | None = None) -> str:
    """Return the command that adds an item of those that are looked at, with what it should hold."""
    declared = {one.id for one in register.fields} | ({STATUS} if hold else set())
    known = {key: one for key, one in (among.source if among else {}).items() if key in declared}
    settings = [f" --set {key}={quote(one)}" for key, one in known.items() if isinstance(one, str)]
    filled = [key for key, one in (hold.source if hold else {}).items() if one == {"exists": True}]
    settings += [f" --set {key}=VALUE" for key in filled if key in declared]
    return f"kactl {register.noun} add TITLE{''.join(settings)}"


def no_register(code: str, name: str) -> Judgement:
    """Return that the playbook has no such register."""
    return unknown(Finding(code=code, subject=name, values={"register": name}))


def no_fields(code: str, register: Register, lacking: Iterable[str]) -> Judgement:
    """Return that items of the register cannot have what is asked about."""
    values = {"register": register.title, "fields": ", ".join(lacking)}
    return unknown(Finding(code=code, subject=register.id, values=values))


@dataclass(frozen=True, slots=True)
class ItemTeller:
    """Words findings about the items of one register."""

    view: View
    register: Register

    def tell(
        self,
        code: str,
        item: Item,
        field: str,
        *,
        mend: tuple[str, str] | None = None,
        **values: object,
    ) -> Finding:
        """Return an error about a field of an item, with its place.

        `mend` is the field to set and what to set it to.
        """
        line, column = self.view.locate(item.path, *item.keys(field))
        return Finding(
            code=code,
            path=item.path,
            line=line,
            column=column,
            subject=item.id,
            who=owner_of(item),
            fix=set_command(self.register, item, *mend) if mend else None,
            values={"item": item.id, "field": titles_of(self.register).get(field, field), **values},
        )


def set_command(register: Register, item: Item, field: str, value: str) -> str | None:
    """Return the command that sets a field, or None where the register is kept elsewhere.

    What has a verb of its own is not typed in: the order of the ranking, and the client's confirmation.
    """
    if register.source != "here":
        return None
    if register.ranking is not None and field == register.ranking.rank:
        return f"kactl {register.noun} rank --apply"
    word = marks(register)
    if word is not None and _is_word(register, word, field, value):
        unspoken = quote(f"{word.by} is empty")
        return f"kactl {register.noun} confirm --where {unspoken} --on-behalf-of PERSON --evidence FILE"
    return f"kactl {register.noun} set {quote(item.id)} {quote(f'{field}={value}')}"


def _is_word(register: Register, word: Marks, field: str, value: str) -> bool:
    """Tell whether setting a field would write down the client's word without its proof."""
    if field_of(register, word.proof) is None:
        return False
    return field in (word.by, word.proof) or (field, value) == (STATUS, marked_state(register, word))
