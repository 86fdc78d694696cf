"""Find a message by its code and language: `family.name` stands in the module `texts/<family>.py`."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

import kactl.texts

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def family(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the messages of one family; what several share is no family, and has none."""
    module = "kactl.texts." + name.replace("-", "_")
    try:
        texts: Mapping[str, Mapping[str, str]] = getattr(import_module(module), "TEXTS", {})
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return {}
    return texts


def families() -> tuple[str, ...]:
    """Return the names of all families, sorted."""
    modules = (one.name for one in iter_modules(kactl.texts.__path__) if not one.ispkg)
    return tuple(sorted(name.replace("_", "-") for name in modules if name != "catalogue"))


def template(code: str, language: Language) -> str | None:
    """Return the unfilled message of `family.name`, or None when there is none."""
    name, _, rest = code.partition(".")
    return family(name).get(rest, {}).get(language)


def message(code: str, language: Language, values: Mapping[str, object] | None = None) -> str:
    """Return the message filled with its values; a code without text is a mistake of ours."""
    text = template(code, language)
    if text is None:
        raise KeyError(code)
    return text.format_map(values) if values else text
