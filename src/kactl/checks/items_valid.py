"""Items have the fields and states that their register declares, each of its type."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from re import fullmatch
from typing import Any, Final

from kactl.checks.reading.conditions import named
from kactl.checks.reading.days import day_of, instant_of
from kactl.checks.reading.items import STATUS, ItemTeller, field_of, no_register, titles_of
from kactl.checks.reading.moves import bare
from kactl.model.artifacts import artifact_of
from kactl.model.base import ID_PATTERN, Id, Model, Text
from kactl.model.faults import shortened
from kactl.model.fields import KEPT, FieldDeclaration, FieldType
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "items-valid"
REVISION = 1


class Parameters(Model):
    """Whose items."""

    registers: tuple[Id, ...] | None = None
    """The registers; all of the playbook's unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the items, whole, without what kactl keeps of them: giving a number changes no approval."""
    return tuple(ItemsPart(one.id, ("*",), each=True) for one in _registers(parameters, setting))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no item says what its register does not declare; without items there is nothing to say."""
    for name in parameters.registers or ():
        if setting.playbook.register_of(name) is None:
            return no_register("items-valid.no-such-register", name)
    roles = frozenset(one.id for one in setting.playbook.roles)
    return judged(
        finding
        for register in _registers(parameters, setting)
        for item in view.items(register.id).items
        for finding in faults_of(ItemTeller(view, register), item, roles)
    )


def _registers(parameters: Parameters, setting: Setting) -> tuple[Register, ...]:
    if parameters.registers is None:
        return setting.playbook.registers
    return tuple(one for name in parameters.registers if (one := setting.playbook.register_of(name)))


def faults_of(teller: ItemTeller, item: Item, roles: frozenset[str]) -> Iterator[Finding]:
    """Give what is wrong with one item; `roles` are those of the playbook."""
    register = teller.register
    yield from _status(teller, item)
    for field in register.fields:
        value = item.fields.get(field.id)
        mend = (field.id, "VALUE")
        if value in (None, "", []) or (isinstance(value, str) and not value.strip()):
            if field.required:
                yield teller.tell("items-valid.no-value", item, field.id, mend=mend)
        elif (expected := _expected(field, value, roles)) is not None:
            said = shortened(value)
            yield teller.tell(
                "items-valid.bad-value", item, field.id, mend=mend, expected=expected, found=said
            )
    yield from _bare(teller, item)
    known = [STATUS, *(one.id for one in register.fields)]
    for name in sorted(item.fields.keys() - {*known, *KEPT}):
        yield teller.tell("items-valid.unknown-field", item, name, known=", ".join(known))


def _status(teller: ItemTeller, item: Item) -> Iterator[Finding]:
    status, states = item.fields.get(STATUS), teller.register.states.all
    if status not in states:
        code = "items-valid.no-status" if status in (None, "") else "items-valid.bad-status"
        found, listed = shortened(status), ", ".join(states)
        yield teller.tell(code, item, STATUS, mend=(STATUS, states[0]), found=found, states=listed)


def _bare(teller: ItemTeller, item: Item) -> Iterator[Finding]:
    """Yield a finding for an item in a state into which no move would have let it as it is."""
    register = teller.register
    wanted = bare(register.states, item.fields)
    told = [one for one in wanted if not (declared := field_of(register, one)) or not declared.required]
    if told:
        state = str(item.fields.get(STATUS))
        title = register.states.titles.get(state) or Text(zh=state, en=state)
        fields = named(told, titles_of(register))
        mend = (told[0], "VALUE")
        yield teller.tell("items-valid.bare-state", item, STATUS, mend=mend, state=title, fields=fields)


def _expected(field: FieldDeclaration, value: Any, roles: frozenset[str]) -> Text | None:  # noqa: ANN401
    """Return what should stand there instead of the value, or None when it fits."""
    if field.type == "list":
        return None if isinstance(value, list) else _LIST
    if field.many and not isinstance(value, list):
        return _LIST
    for one in value if field.many else [value]:
        if field.type == "choice" and one not in field.choices:
            choices = ", ".join(field.choices)
            return Text(zh=f"{choices} 之一", en=f"one of {choices}")
        if field.type == "role" and one not in roles:
            return _ROLE
        fits, expected = _TYPES[field.type]
        if not fits(one):
            return expected
    return None


def _text(value: object) -> bool:
    return isinstance(value, str)


def _id(value: object) -> bool:
    return isinstance(value, str) and fullmatch(ID_PATTERN, value) is not None


_LIST: Final = Text(zh="列表", en="a list")
_ROLE: Final = Text(zh="流程规范中的角色", en="a role of the playbook")
_TYPES: Final[Mapping[FieldType, tuple[Callable[[object], bool], Text]]] = {
    "text": (_text, Text(zh="文字（数字请加引号）", en="text (quote a number)")),
    "number": (
        lambda value: isinstance(value, int | Decimal) and not isinstance(value, bool),
        Text(zh="数字", en="a number"),
    ),
    "boolean": (lambda value: isinstance(value, bool), Text(zh="true 或 false", en="true or false")),
    "date": (
        lambda value: day_of(value) is not None,
        Text(zh="日历上有的日期，如 2026-11-30", en="a real date such as 2026-11-30"),
    ),
    "instant": (
        lambda value: instant_of(value) is not None,
        Text(
            zh="带时区的时刻，如 2026-11-30T09:30:00+08:00", en="an instant such as 2026-11-30T09:30:00+08:00"
        ),
    ),
    "choice": (_text, Text(zh="文字", en="text")),
    "person": (_id, Text(zh="team.yaml 中的人员标识", en="a person's id of team.yaml")),
    "role": (_text, _ROLE),
    "link": (_id, Text(zh="条目编号", en="an item's id")),
    "artifact": (
        lambda value: artifact_of(value) is not None,
        Text(
            zh="制品：commit 为完整的提交号，可有 repo、tag、digest",
            en="an artifact: `commit` in full, and perhaps `repo`, `tag`, `digest`",
        ),
    ),
}
