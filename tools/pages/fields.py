"""The tables of a playbook's fields, from the models; what they mean stands in `fields.yaml`."""

import inspect
import json
from typing import Any, Final

from tools.pages.types import shown_type
from tools.pages.wording import data, table, word

from kactl.model import gates, people, playbook, registers, settings
from kactl.model.base import Model
from kactl.texts.catalogue import Language

LANGUAGE_OF_PLAYBOOKS: Final = (playbook, gates, people, registers, settings)


def language_models() -> dict[str, type[Model]]:
    """Return every model of the playbook language by its name."""
    return {
        name: one
        for module in LANGUAGE_OF_PLAYBOOKS
        for name, one in vars(module).items()
        if inspect.isclass(one) and issubclass(one, Model) and one.__module__ == module.__name__
    }


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
