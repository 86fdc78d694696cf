"""From the value of an item to what stands in a cell that people read, and that reads back as the same."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from kactl.checks.reading.days import day_of, instant_of
from kactl.model.artifacts import artifact_words
from kactl.model.fields import FieldDeclaration
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language
from kactl.workflows.importing.cells import listed
from kactl.workflows.registers import OpenRegister

Shown: TypeAlias = str | int | Decimal | bool | date | datetime | None
"""What a cell holds; a yes or no is written as a word."""


@dataclass(frozen=True)
class Shower:
    """Shows the values of a register's items in one language."""

    opened: OpenRegister
    language: Language
    nameable: frozenset[str] | None = None
    """The people who may stand in lists to choose from; everybody of the team unless it is given."""

    def shown(self, field: FieldDeclaration, value: Value) -> Shown:
        """Return what a cell of the field holds; what does not fit the field's type is shown as it stands."""
        if value in (None, "", []):
            return None
        if not isinstance(value, list):
            return self.one(field, value)
        texts = [str(self.one(field, one)) for one in value]
        joint = "、" if self.language == "zh" else ", "
        return joint.join(texts) if all(listed(one) == [one] for one in texts) else "\n".join(texts)

    def one(self, field: FieldDeclaration, value: Value) -> Shown:
        """Return one value."""
        if isinstance(value, bool):
            return self.yes if value else self.no
        if isinstance(value, int | Decimal):
            return value
        if field.type == "artifact":
            return artifact_words(value)
        words = str(value)
        if field.type == "date":
            return day_of(words) or words
        if field.type == "instant":
            return self._instant(words)
        return self.names(field).get(words, words)

    def names(self, field: FieldDeclaration) -> Mapping[str, str]:
        """Return what people call the values of a field, by value."""
        if field.type == "choice":
            titles = field.choice_titles
            return {one: titles[one][self.language] if one in titles else one for one in field.choices}
        return {"person": self.people, "role": self.roles}.get(field.type, {})

    @property
    def yes(self) -> str:
        """Return the word for yes."""
        return "是" if self.language == "zh" else "Yes"

    @property
    def no(self) -> str:
        """Return the word for no."""
        return "否" if self.language == "zh" else "No"

    @cached_property
    def people(self) -> dict[str, str]:
        """Return the names of people by id; those who share a name keep their ids."""
        people = self.opened.desk.snapshot.team.people
        count = Counter(one.name.casefold() for one in people.values())
        ids = {one.casefold() for one in people}
        return {
            key: one.name
            for key, one in people.items()
            if count[one.name.casefold()] == 1 and one.name.casefold() not in ids
        }

    @cached_property
    def roles(self) -> dict[str, str]:
        """Return the titles of roles by id."""
        return {one.id: one.title[self.language] for one in self.opened.desk.snapshot.playbook.roles}

    def _instant(self, words: str) -> Shown:
        """Return an instant in the engagement's zone; one that the clock there shows twice, as it stands."""
        found = instant_of(words)
        if found is None:
            return words
        zone = self.opened.desk.engagement.zone
        here = found.astimezone(zone).replace(tzinfo=None, microsecond=0)
        again = here.replace(tzinfo=zone)
        return here if again == found else words
