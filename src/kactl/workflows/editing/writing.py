"""Write items as one text to edit: a document of YAML each, under a legend in the reader's language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.model.view import Item
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language, message
from kactl.workflows.item_names import number_of, shown_number
from kactl.workflows.item_order import COLUMNS
from kactl.workflows.registers import OpenRegister

MARK: Final = "# kactl"
"""Begins the lines by which an edited text is known again: how many items, and what each was."""
_DATE: Final = re.compile(r': "(\d{4}-\d{2}-\d{2})"$')
_SHORT: Final = 12
_MOST: Final = 70


def written(opened: OpenRegister, items: Sequence[Item], language: Language) -> str:
    """Return the text: its legend, then each item with the fields that it has or is expected to have."""
    lines = [*_legend(opened, len(items), language)]
    for item in items:
        lines += ["---", _mark(opened, item), *_named(opened, item, language)]
        values = yaml_lines({"id": item.id, **shown(opened, item)})
        lines += map(_simply, values)
    return "\n".join((*lines, ""))


def shown(opened: OpenRegister, item: Item) -> dict[str, Value]:
    """Return what of an item stands in the text: what is filled in, and what a list or a person asks for."""
    asked = {*(opened.register.columns or COLUMNS), *(one.id for one in opened.fields if one.required)}
    return {
        one.id: item.fields.get(one.id)
        for one in opened.fields
        if item.fields.get(one.id) is not None or one.id in asked
    }


def digest_of_file(opened: OpenRegister, item: Item) -> str:
    """Return what tells a file's bytes from others."""
    return sha256(opened.desk.snapshot.tree.read(item.path)).hexdigest()[:_SHORT]


def digest_of_values(values: Mapping[str, Value]) -> str:
    """Return what tells the values of a block from others."""
    return sha256(canonical_json(dict(values))).hexdigest()[:_SHORT]


def _simply(line: str) -> str:
    """Return a line as people write it: nothing for null, a date without quotes."""
    return _DATE.sub(r": \1", line.removesuffix(" null") if line.endswith(": null") else line)


def _mark(opened: OpenRegister, item: Item) -> str:
    return f"{MARK} {item.id} {digest_of_file(opened, item)} {digest_of_values(shown(opened, item))}"


def _named(opened: OpenRegister, item: Item, language: Language) -> Iterator[str]:
    number, word = number_of(item), opened.register.number
    if number is not None and word is not None:
        yield f"# {shown_number(word, number, language)}"


def _legend(opened: OpenRegister, count: int, language: Language) -> Iterator[str]:
    values = {"title": opened.register.title[language], "count": count, "noun": opened.register.noun}
    yield f"{MARK} edit {opened.register.id} {count}"
    for line in message("editing.legend", language, values).splitlines():
        yield f"# {line}".rstrip()
    yield "#"
    width = max(len(one.id) for one in opened.fields)
    for field in opened.fields:
        yield f"#   {field.id:{width}}  {field.title[language]}{_takes(opened, field, language)}"


def _takes(opened: OpenRegister, field: FieldDeclaration, language: Language) -> str:
    """Return what a field takes, where its title does not say it."""
    if field.type == "choice":
        words = (
            one if (title := field.choice_titles.get(one)) is None else f"{one} {title[language]}"
            for one in field.choices
        )
        return _after(" | ".join(words))
    if field.type == "person":
        people = opened.desk.snapshot.team.people
        return _after(_few(f"{key} {one.name}" for key, one in people.items()))
    if field.type == "role":
        roles = opened.desk.snapshot.playbook.roles
        return _after(_few(f"{one.id} {one.title[language]}" for one in roles))
    return _after(message(f"editing.type-{field.type}", language)) if field.type != "text" else ""


def _few(words: Iterable[str]) -> str:
    return shortened(" | ".join(words), _MOST)


def _after(words: str) -> str:
    return f"  ({words})" if words else ""
