"""The tables of a playbook's fields, from the models; what they mean stands in `fields.yaml`."""

import inspect
import json
from functools import cache
from typing import Any, get_args

from tools.pages.types import shown_type
from tools.pages.wording import data, table, word

from kactl.model.base import Model, Text
from kactl.model.playbook import Playbook
from kactl.texts.catalogue import Language


@cache
def language_models() -> dict[str, type[Model]]:
    """Return every model of the playbook language by its name, each after the one that first names it."""
    found: dict[str, type[Model]] = {}
    waiting: list[type[Model]] = [Playbook]
    while waiting:
        one = waiting.pop(0)
        if one not in (*found.values(), Text):
            found[one.__name__] = one
            waiting += [each for field in one.model_fields.values() for each in _named(field.annotation)]
    return found


def _named(annotation: Any) -> list[type[Model]]:  # noqa: ANN401 - any annotation
    """Return the models that an annotation names, in order."""
    if inspect.isclass(annotation) and issubclass(annotation, Model):
        return [annotation]
    return [one for each in get_args(annotation) for one in _named(each)]


def field_pages(language: Language) -> list[str]:
    """Return the fields of every model, the playbook's own first."""
    lines = []
    for name, model in language_models().items():
        lines += [f"### {name}", "", *field_table(model, language)]
    return lines


def fields_of(model: type[Model]) -> dict[str, dict[str, Any]]:
    """Return the fields of a model as its schema has them, by the name that files use."""
    found: dict[str, dict[str, Any]] = model.model_json_schema()["properties"]
    return found


def field_table(model: type[Model], language: Language) -> list[str]:
    """Return the table of a model's fields: type, default, meaning."""
    required = model.model_json_schema().get("required", [])
    rows = []
    for name, one in fields_of(model).items():
        default = word("required", language) if name in required else f"`{_plain(one.get('default'))}`"
        said = data("fields").get(model.__name__, {}).get(name, {})
        meaning = said.get(language) or one.get("description", "").rstrip(".")
        rows.append((f"`{name}`", _linked(shown_type(one, language)), default, meaning))
    return table([word(one, language) for one in ("field", "type", "default", "meaning")], rows)


def _linked(shown: str) -> str:
    for name in language_models():
        shown = shown.replace(f"`{name}`", f"[{name}](#{name.lower()})")
    return shown


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
