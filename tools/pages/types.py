"""A JSON Schema's types as people read them."""

from collections.abc import Mapping
from typing import Any

from tools.pages.wording import word

from kactl.model.base import ID_PATTERN
from kactl.texts.catalogue import Language


def shown_type(schema: Mapping[str, Any], language: Language) -> str:
    """Return a JSON Schema as people read a type."""
    if "enum" in schema or "const" in schema:
        return " · ".join(f"`{one}`" for one in schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema:
        parts = [shown_type(one, language) for one in schema["anyOf"]]
        left_out = ["null"] if "default" in schema else []
        left_out += [word("string", language)] if word("text", language) in parts else []
        return word("or", language).join(dict.fromkeys(one for one in parts if one not in left_out))
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return word("text", language) if name == "Text" else f"`{name}`"
    return _simple_type(schema, language)


def _simple_type(schema: Mapping[str, Any], language: Language) -> str:
    kind = schema.get("type")
    if kind == "array":
        items = schema.get("items") or (schema.get("prefixItems") or [{}])[0]
        return word("list", language, of=shown_type(items, language))
    values = [schema.get("additionalProperties"), *schema.get("patternProperties", {}).values()]
    if kind == "object" and (typed := [one for one in values if isinstance(one, dict)]):
        return word("mapping", language, of=shown_type(typed[0], language))
    if kind == "object":
        return word("condition" if schema.get("minProperties") else "anything", language)
    if schema.get("pattern") == ID_PATTERN:
        return word("id", language)
    return {
        "string": word("string", language), "integer": word("integer", language),
        "number": word("number", language), "boolean": word("false", language), "null": "null",
    }.get(str(kind), word("anything", language))  # fmt: skip
