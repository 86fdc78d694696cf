"""The kinds of JSON documents, from the models of the reports."""

import inspect
import re
from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from tools.pages.types import shown_type
from tools.pages.wording import table, word

import kactl.model
from kactl.model.reports import Report
from kactl.texts.catalogue import Language


def reports() -> dict[str, type[Report]]:
    """Return every report by the kind that its JSON document names."""
    modules: list[ModuleType] = [
        import_module(f"kactl.model.{one.name}") for one in iter_modules(kactl.model.__path__)
    ]
    found = {
        str(one.model_fields["kind"].default): one
        for module in modules
        for one in vars(module).values()
        if inspect.isclass(one) and issubclass(one, Report) and _names_its_kind(one)
    }
    return dict(sorted(found.items()))


def _names_its_kind(model: type[Report]) -> bool:
    kind = model.model_fields.get("kind")
    return kind is not None and isinstance(kind.default, str)


def _bare(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: one for key, one in schema.items() if key != "default"}


def report_tables(language: Language) -> list[str]:
    """Return every kind of document with its top-level keys."""
    lines = []
    for kind, model in reports().items():
        answered = re.findall(r"`[^`]+`", inspect.getdoc(model) or "")
        head = word("answers", language, of=answered[0]) if answered else word(kind, language)
        schema = model.model_json_schema(mode="serialization")["properties"]
        keys = [(f"`{name}`", shown_type(_bare(one), language)) for name, one in schema.items()]
        lines += [f"### {kind}", "", head, "", *table([word(one, language) for one in ("key", "type")], keys)]
    return lines
