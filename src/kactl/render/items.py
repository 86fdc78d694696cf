"""How items read in every format: their columns, their values in words, the parts of a list."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kactl.model.artifacts import artifact_words
from kactl.model.fields import NUMBER, SEEN, STATUS
from kactl.model.item_reports import ItemField, ItemReport, RegisterHead, RegisterReport
from kactl.render.called import called
from kactl.render.look import Look
from kactl.render.wording import said
from kactl.texts.catalogue import message

_DIGITS = 3
ID = "id"


class Part(NamedTuple):
    """A part of a list: its heading, nothing where the list has no groups, and its items."""

    title: str
    items: Sequence[Mapping[str, Any]]


class Words:
    """Puts the items of one report into words of a language."""

    def __init__(self, report: RegisterHead, look: Look) -> None:
        """Know the report's fields by their ids."""
        self.report = report
        self.look = look
        self.language = look.language
        self.fields: Mapping[str, ItemField] = {one.id: one for one in report.fields}

    def says(self, key: str, **values: object) -> str:
        """Return a word of registers."""
        return message(f"register.{key}", self.language, values or None)

    def title(self, field: str) -> str:
        """Return what people call a field, its id where nobody declared it."""
        if field == NUMBER:
            return message("listing.number", self.language)
        if field == ID:
            return self.says("own-id")
        known = self.fields.get(field)
        return known.title[self.language] if known else field

    def value(self, field: str, value: Any) -> str:  # noqa: ANN401 - any raw value
        """Return a raw value as people read it."""
        if isinstance(value, list):
            return said([self.value(field, one) for one in value], self.language)
        if value is None:
            return ""
        if isinstance(value, bool):
            return self.says("yes" if value else "no")
        if isinstance(value, dict):
            return artifact_words(value)
        return self._text(field, value) if isinstance(value, str) else self._number(field, value)

    def _text(self, field: str, value: str) -> str:
        if field == STATUS and value in self.report.states:
            return self.report.states[value][self.language]
        known = self.fields.get(field)
        if known is not None and value in known.choices:
            return known.choices[value][self.language]
        if known is not None and known.type == "link":
            return called(self.report, value, self.look)
        person = known is not None and known.type == "person"
        return self.report.people.get(value, value) if person else value

    def _number(self, field: str, value: Any) -> str:  # noqa: ANN401 - any raw value
        word = self.report.number
        if field != NUMBER or word is None or not isinstance(value, int):
            return str(value)
        return f"{word[self.language]}-{value:0{_DIGITS}d}"

    def columns(self, report: RegisterReport) -> tuple[str, ...]:
        """Return the fields that a table shows beside what people call an item: its id, with everything."""
        ids = self.look.verbosity > 0 and bool(report.names)
        return (*((ID,) if ids else ()), *report.columns)

    def header(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return what stands above the names, and the titles of columns."""
        return (self.says("id"), *map(self.title, columns))

    def row(
        self, item: Mapping[str, Any], columns: Sequence[str], derived: Mapping[str, str] | None = None
    ) -> tuple[str, ...]:
        """Return the cells of an item: its name, then its values, what follows from others among them."""
        told, identity = derived or {}, str(item[ID])
        name = self.report.names.get(identity, identity)
        return (name, *(self.value(one, told.get(one, item.get(one))) for one in columns))

    def rows(self, report: ItemReport, item: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Give id, title and value of every field of an item, those that it lacks too."""
        derived = {
            name: message("matrix.derived", self.language, {"value": self.value(name, told)})
            for name, told in report.derived.items()
        }
        for name in dict.fromkeys((*self.fields, *item)):
            if name not in (ID, SEEN):
                yield (
                    name,
                    self.title(name) if name in (*self.fields, NUMBER) else "",
                    derived.get(name) or self.value(name, item.get(name)),
                )

    def linked(self, report: ItemReport) -> Iterator[tuple[str, str, str, str]]:
        """Give what a link is called, the other item's id, its name and title, and its state."""
        for one in report.links:
            named = " ".join(part for part in (one.name, one.title) if part)
            state = one.status[self.language] if one.status else ""
            if one.title is None and one.status is None:
                state = message("listing.link-missing", self.language)
            elif one.suspect:
                mark = message("listing.link-suspect", self.language)
                state = said([part for part in (state, mark) if part], self.language)
            yield one.called[self.language], one.id, named, state

    def linked_header(self) -> tuple[str, str, str, str]:
        """Return the titles of what `linked` gives."""
        link = message("listing.link", self.language)
        return link, self.says("id"), self.says("name"), self.title(STATUS)

    def parts(self, report: RegisterReport) -> Iterator[Part]:
        """Give the items group by group, or all of them as one part without a heading."""
        by_id = {str(one[ID]): one for one in report.items}
        if report.group_by is None:
            yield Part("", report.items)
        for group in report.groups:
            title = message(
                "listing.group", self.language, {"title": group.title[self.language], "count": group.count}
            )
            yield Part(title, [by_id[one] for one in group.items])

    def count(self, report: RegisterReport) -> str:
        """Return how many items match, and how many of them are shown."""
        shown, total = len(report.items), report.total
        key = "none" if not total else "all" if shown == total else "some"
        values = {"register": report.title[self.language], "count": shown, "total": total}
        return message(f"listing.{key}", self.language, values)
