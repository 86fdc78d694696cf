"""Pydantic's errors as codes and values of ours, the same for a playbook and for a single file.

A `loc` is the path of keys and indexes in the plain value; `locate` of the syntax room makes a place of it.
"""

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kactl.model.base import ID_PATTERN, Text
from kactl.model.refusals import RefusedError

Loc = tuple[str | int, ...]


class Coded(NamedTuple):
    """One error: where it stands in the value, its code and what its message shows."""

    loc: Loc
    code: str
    values: Mapping[str, Any]


_KINDS: Final[Mapping[str, Text]] = {
    "bool": Text(zh="true 或 false", en="true or false"),
    "int": Text(zh="整数", en="a whole number"),
    "decimal": Text(zh="数字", en="a number"),
    "float": Text(zh="数字", en="a number"),
    "string": Text(zh="文字", en="text"),
    "tuple": Text(zh="列表", en="a list"),
    "list": Text(zh="列表", en="a list"),
    "dict": Text(zh="键值映射", en="a mapping"),
    "mapping": Text(zh="键值映射", en="a mapping"),
    "model": Text(zh="键值映射", en="a mapping"),
    "date": Text(zh="日期，如 2026-11-30", en="a date such as 2026-11-30"),
    "datetime": Text(zh="带时区的时刻,如 2026-11-30T09:00:00Z", en="an instant such as 2026-11-30T09:00:00Z"),
    "timezone": Text(zh="带时区的时刻,如 2026-11-30T09:00:00Z", en="an instant such as 2026-11-30T09:00:00Z"),
}
_BOUNDS: Final[Mapping[str, str]] = {
    "greater_than_equal": "ge", "greater_than": "gt", "less_than_equal": "le", "less_than": "lt",
}  # fmt: skip
_SIGNS: Final[Mapping[str, str]] = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}


def coded(error: ValidationError, value: object = None, model: type[BaseModel] | None = None) -> list[Coded]:
    """Return every error once, in order of the error.

    With the plain value that was validated, paths name only what stands in it (not Pydantic's names of union
    branches), and of the branches of a union only the one that fits best is told. With the model, an
    unknown key is held against the known ones.
    """
    details = error.errors(include_url=False)
    found = [(_stripped(one, value), one) for one in details]
    schema = model.model_json_schema() if model and any(_unknown(one) for one in details) else {}
    kept: dict[tuple[Loc, str], Coded] = {}
    for loc, one in found:
        if _is_key(one["loc"]):
            mended = _coded_key(loc, one)
        elif _outdone(loc, one, found):
            continue
        else:
            mended = _coded(loc, one, schema)
        known = kept.get((loc, mended.code))
        kept[loc, mended.code] = _joined(known, mended) if known else mended
    return list(kept.values())


def _unknown(detail: ErrorDetails) -> bool:
    return detail["type"] == "extra_forbidden"


def _is_key(loc: Sequence[str | int]) -> bool:
    return bool(loc) and loc[-1] == "[key]"


def _stripped(detail: ErrorDetails, value: object) -> Loc:
    """Return the path without the names of union branches; without a value only the marker of a key goes."""
    loc, missing = detail["loc"], detail["type"] == "missing"
    if value is None:
        return loc[:-1] if _is_key(loc) else loc
    kept: list[str | int] = []
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if isinstance(value, Mapping) and (step in value or (missing and last)):
            value = value.get(str(step))
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            continue
        kept.append(step)
    return tuple(kept)


def _outdone(loc: Loc, detail: ErrorDetails, found: Sequence[tuple[Loc, ErrorDetails]]) -> bool:
    """Tell whether a union's other branch got further into the same value, or took its type."""
    if len(detail["loc"]) == len(loc):
        return False
    deeper = any(len(other) > len(loc) and other[: len(loc)] == loc for other, _ in found)
    beside = (one for other, one in found if other == loc)
    return deeper or (_is_strange(detail) and any(not _is_strange(one) for one in beside))


def _is_strange(detail: ErrorDetails) -> bool:
    """Tell whether a branch wanted a value of another kind altogether."""
    return detail["type"] == "literal_error" or detail["type"].endswith("_type")


def _joined(first: Coded, second: Coded) -> Coded:
    """Return one error for two branches of a union that both wanted another kind of value."""
    if first.code != "model.type":
        return first
    one, other = first.values["expected"], second.values["expected"]
    if one == other or other.en in one.en:
        return first
    expected = Text(zh=f"{one.zh} 或 {other.zh}", en=f"{one.en} or {other.en}")
    return first._replace(values={**first.values, "expected": expected})


def _coded_key(loc: Loc, detail: ErrorDetails) -> Coded:
    found, expected = str(loc[-1]), _KINDS.get(detail["type"].split("_", 1)[0])
    if expected is None or detail["type"].startswith("string"):
        return Coded(loc, "model.key", {"found": found})
    return Coded(loc, "model.key-type", {"found": found, "expected": expected})


def _coded(loc: Loc, detail: ErrorDetails, schema: Mapping[str, Any]) -> Coded:
    kind, context = detail["type"], detail.get("ctx", {})
    key = "" if not loc else f"#{loc[-1] + 1}" if isinstance(loc[-1], int) else loc[-1]
    refused = context.get("error")
    if isinstance(refused, RefusedError):
        return Coded(loc, refused.code, {"key": key, **refused.values})
    if kind == "missing":
        return Coded(loc, "model.missing", {"key": key})
    if kind == "extra_forbidden":
        return _unknown_key(loc, key, schema)
    code, values = _of_value(kind, context)
    shown = {"key": key, "found": shortened(detail["input"]), **values}
    return Coded(loc, code, shown if code != "model.value" else {**shown, "problem": detail["msg"]})


def _of_value(kind: str, context: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return code and values for a value that has the wrong kind, form or size."""
    if kind in ("literal_error", "enum"):
        return "model.choice", {"expected": str(context["expected"]).replace("'", "").replace(" or ", ", ")}
    if kind == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        return ("model.id" if pattern == ID_PATTERN else "model.pattern"), {"pattern": pattern}
    if kind in _BOUNDS:
        sign = _BOUNDS[kind]
        return "model.range", {"bound": f"{_SIGNS[sign]} {context[sign]}"}
    if kind in ("string_too_short", "too_short"):
        least = context["min_length"]
        return ("model.empty" if least == 1 else "model.too-short"), {"least": least}
    if kind in ("string_too_long", "too_long"):
        return "model.too-long", {"most": context["max_length"]}
    expected = _KINDS.get(kind.split("_", 1)[0])
    return ("model.type", {"expected": expected}) if expected else ("model.value", {})


def shortened(value: object, most: int = 40) -> str:
    """Return a value as people see it in a message, on one line and not too long."""
    plain = json.dumps(value) if value is None or isinstance(value, bool) else str(value)
    text = " ".join(plain.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _unknown_key(loc: Loc, key: str, schema: Mapping[str, Any]) -> Coded:
    known = known_keys(schema, loc[:-1])
    near = get_close_matches(key, known, n=1, cutoff=0.6)
    if near:
        return Coded(loc, "model.misspelt-key", {"key": key, "nearest": near[0]})
    if known:
        return Coded(loc, "model.unknown-key", {"key": key, "known": ", ".join(known)})
    return Coded(loc, "model.unwanted-key", {"key": key})


def known_keys(schema: Mapping[str, Any], loc: Loc) -> list[str]:
    """Return the keys that a JSON schema knows at a path, in the order of declaration."""
    nodes = [schema]
    for step in loc:
        nodes = [child for node in nodes for child in _children(_branches(node, schema), step)]
    return list(
        dict.fromkeys(
            key for node in nodes for one in _branches(node, schema) for key in one.get("properties", {})
        )
    )


def _branches(node: Mapping[str, Any], root: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the node itself or, through references and unions, the nodes that it stands for."""
    if "$ref" in node:
        return _branches(root["$defs"][str(node["$ref"]).rsplit("/", 1)[-1]], root)
    if "anyOf" in node:
        return [branch for one in node["anyOf"] for branch in _branches(one, root)]
    return [node]


def _children(branches: Sequence[Mapping[str, Any]], step: str | int) -> list[Mapping[str, Any]]:
    found = []
    for node in branches:
        named = node.get("properties", {}).get(step)
        named_by_form = next(
            iter(node.get("patternProperties", {}).values()), node.get("additionalProperties")
        )
        other = node.get("items") if isinstance(step, int) else named_by_form
        child = named if named is not None else other
        if isinstance(child, Mapping):
            found.append(child)
    return found
