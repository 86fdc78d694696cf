"""From what people type to the value that a field's declaration asks for; a wrong one is misuse."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from kactl.model.artifacts import read_artifact
from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration, FieldType
from kactl.model.findings import Finding
from kactl.model.settings import Question
from kactl.playbooks.answers import parsed
from kactl.playbooks.nearest import nearest
from kactl.render.wording import CONTROLS
from kactl.syntax.values import SURROGATE, UNSUITABLE, Value
from kactl.syntax.yaml_scalars import OddNumberError, resolved
from kactl.workflows.item_days import working_day
from kactl.workflows.item_instants import instant
from kactl.workflows.item_references import folded, link, link_or_words, person, role
from kactl.workflows.item_refusals import LONGEST, refuse_value
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

_SEPARATOR: Final = re.compile(r"[,;、，；]")


def parts(words: str) -> list[str]:
    """Return the parts of a list that is typed with commas."""
    return [one.strip() for one in _SEPARATOR.split(words) if one.strip()]


@dataclass(frozen=True)
class Reader:
    """Reads values for the items of one register."""

    opened: OpenRegister

    def named(self, words: str) -> tuple[FieldDeclaration, ...]:
        """Return the fields of that id, or else of that title in either language."""
        fields = self.opened.fields
        found = [one for one in fields if one.id == words]
        return tuple(found or (one for one in fields if words.casefold() in folded(one.title)))

    def field(self, words: str) -> FieldDeclaration:
        """Return the one field that an id or a title names; an unknown one is misuse."""
        found = self.named(words)
        if len(found) != 1:
            title = self.opened.register.title
            near = nearest(words, [one.id for one in self.opened.fields], 20)
            misuse("register.no-field", title=title, field=shortened(words), near=near)
        return found[0]

    def value(self, field: FieldDeclaration, words: str) -> Value:
        """Return the value of a field: where it holds several a list, in which each stands once."""
        if field.type != "list" and not field.many:
            return self.one(field, words)
        found: list[Value] = []
        for part in parts(words):
            value = self.one(field, part)
            found += [] if value in found else [value]
        return found or refuse_value(field, words)

    def one(self, field: FieldDeclaration, words: str, *, existing: bool = True) -> Value:
        """Return one value of the field's type; without `existing`, a link may lead nowhere."""
        words = words.strip()
        desk = self.opened.desk
        readers: Mapping[FieldType, Callable[[FieldDeclaration, str], Value]] = {
            "number": self._number,
            "boolean": self._answer,
            "date": self._answer,
            "instant": self._instant,
            "choice": self._choice,
            "person": partial(person, desk),
            "role": partial(role, desk),
            "artifact": self._artifact,
            "link": partial(link if existing else link_or_words, self.opened),
        }
        return readers.get(field.type, self._text)(field, words)

    def _text(self, field: FieldDeclaration, words: str) -> Value:
        unfit = any(one.search(words) for one in (CONTROLS, UNSUITABLE, SURROGATE))
        if not words or unfit or len(words) > LONGEST:
            refuse_value(field, words)
        return words

    def _number(self, field: FieldDeclaration, words: str) -> Value:
        try:
            found = resolved(words)
        except OddNumberError:
            found = None
        if found is None or isinstance(found, bool | str):
            refuse_value(field, words)
        return found

    def _answer(self, field: FieldDeclaration, words: str) -> Value:
        """Read a date or a yes or no as the questions of `init` are read; a date in working days, too."""
        if field.type == "date" and (day := working_day(self.opened.desk, words)) is not None:
            return day.isoformat()
        question = Question(id=field.id, ask=field.title, type="date" if field.type == "date" else "boolean")
        found = parsed(question, words, self.opened.desk.call.today(self.opened.desk.engagement.zone))
        if isinstance(found, Finding | tuple):
            refuse_value(field, words)
        return found

    def _instant(self, field: FieldDeclaration, words: str) -> Value:
        desk = self.opened.desk
        zone = desk.engagement.zone
        found = instant(words, desk.call.moment(zone).astimezone(zone))
        return refuse_value(field, words) if found is None else found.isoformat(timespec="seconds")

    def _artifact(self, field: FieldDeclaration, words: str) -> Value:
        found = read_artifact(words)
        if found is None:
            refuse_value(field, words)
        plain: dict[str, Value] = found.model_dump(exclude_none=True)
        return plain

    def _choice(self, field: FieldDeclaration, words: str) -> Value:
        if words in field.choices:
            return words
        wanted = words.casefold()
        titles = field.choice_titles
        found = [one for one in field.choices if wanted in (one.casefold(), *folded(titles.get(one)))]
        if len(found) != 1:
            listed = ", ".join(field.choices)
            refuse_value(field, words, Text(zh=f"{listed} 之一", en=f"one of {listed}"))
        return found[0]
