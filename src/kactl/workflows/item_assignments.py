"""From `FIELD=VALUE` to what becomes of an item's fields; `+=` and `-=` add to a list and take out of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.syntax.values import Value
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.problems import misuse

Sign = Literal["", "+", "-"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A field and what becomes of it: the value, or the values that a list gains or loses."""

    field: FieldDeclaration
    sign: Sign
    value: Value
    """None takes the field out."""

    def applied(self, before: Value) -> Value:
        """Return the field's new value where it had that one before."""
        if not self.sign:
            return self.value
        had = before if isinstance(before, list) else [] if before in (None, "") else [before]
        wanted = self.value if isinstance(self.value, list) else []
        if self.sign == "-":
            return [one for one in had if one not in wanted] or None
        return [*had, *(one for one in wanted if one not in had)]


def read_assignments(reader: Reader, texts: Iterable[str]) -> tuple[Assignment, ...]:
    """Return the assignments that the texts make; an empty value takes a field out, a field stands once."""
    found: dict[str, Assignment] = {}
    for text in texts:
        one = _read(reader, text)
        if one.field.id in found:
            misuse("register.twice", field=one.field.id)
        found[one.field.id] = one
    return tuple(found.values())


def applied(assignments: Sequence[Assignment], before: Mapping[str, Value]) -> dict[str, Value]:
    """Return the fields that the assignments name with their new values; no required one is taken out."""
    found = {one.field.id: one.applied(before.get(one.field.id)) for one in assignments}
    for one in assignments:
        if found[one.field.id] is None and one.field.required:
            misuse("register.required", field=one.field.title, id=one.field.id)
    return found


def _read(reader: Reader, text: str) -> Assignment:
    name, equals, words = text.partition("=")
    name, words = name.strip(), words.strip()
    if not equals or not name:
        misuse("register.bad-assignment", text=shortened(text))
    sign: Sign = "+" if name.endswith("+") else "-" if name.endswith("-") else ""
    if not sign or reader.named(name):
        field = reader.field(name)
        return Assignment(field, "", reader.value(field, words) if words else None)
    field = reader.field(name[:-1].strip())
    if field.type != "list" and not field.many:
        misuse("register.no-list", field=field.title, id=field.id)
    if not words:
        misuse("register.bad-assignment", text=shortened(text))
    taken = [reader.one(field, one, existing=sign == "+") for one in parts(words)]
    return Assignment(field, sign, taken)
