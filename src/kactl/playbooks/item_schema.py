"""The JSON Schema of a register's items: an editor knows fields, states and choices in both languages."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from kactl.model.base import ID_PATTERN, Text
from kactl.model.fields import NUMBER, SEEN, STATUS, FieldDeclaration
from kactl.model.playbook import Playbook
from kactl.model.registers import Register

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_STATUS: Final = Text(zh="状态", en="Status")
_NUMBER: Final = Text(zh="展示编号，由 kactl 给出", en="Display number, given by kactl")
_SEEN: Final = Text(
    zh="关联条目已确认的内容，由 kactl 维护", en="What was confirmed of linked items, kept by kactl"
)
_KEPT: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    },
}
_SIMPLE: Final[dict[str, dict[str, Any]]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "instant": {"type": "string", "format": "date-time"},
    "person": {"type": "string", "pattern": ID_PATTERN},
    "link": {"type": "string", "pattern": ID_PATTERN},
    "list": {"type": "array", "items": {"type": "string"}},
    "artifact": {
        "type": "object",
        "properties": {
            "repo": {"type": "string", "pattern": ID_PATTERN},
            "tag": {"type": "string"},
            "commit": {"type": "string", "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"},
            "digest": {"type": "string", "pattern": "^[a-z0-9]+:[0-9a-f]{32,128}$"},
        },
        "required": ["commit"],
        "additionalProperties": False,
    },
}


def item_schema(register: Register, playbook: Playbook) -> dict[str, Any]:
    """Return the schema of one item's file: its fields and its status are the top-level keys."""
    status = {"enum": list(register.states.all), **_said(_STATUS, _states(register))}
    properties = {STATUS: status} | {one.id: _field(one, playbook) for one in register.fields}
    properties |= (
        {NUMBER: {**_said(_NUMBER, None), "type": "integer", "minimum": 1}} if register.number else {}
    )
    properties |= {SEEN: {**_said(_SEEN, None), **_KEPT}} if any(one.watch for one in register.fields) else {}
    return {
        "$schema": DIALECT,
        **_said(register.title, None),
        "type": "object",
        "properties": properties,
        "required": [STATUS, *(one.id for one in register.fields if one.required)],
        "additionalProperties": False,
    }


def _field(field: FieldDeclaration, playbook: Playbook) -> dict[str, Any]:
    one = _one(field, playbook)
    shape = {"type": "array", "items": one} if field.many and field.type != "list" else one
    target = playbook.register_of(field.to) if field.to else None
    said = _pointing(target) or _titled(field.choices, field.choice_titles)
    return {**_said(field.title, said), **shape}


def _one(field: FieldDeclaration, playbook: Playbook) -> dict[str, Any]:
    if field.type == "choice":
        return {"enum": list(field.choices)}
    if field.type == "role":
        return {"enum": [one.id for one in playbook.roles]}
    return _SIMPLE[field.type]


def _pointing(target: Register | None) -> Text | None:
    if target is None:
        return None
    return Text(zh=f"{target.title.zh}的编号", en=f"An id of: {target.title.en}")


def _states(register: Register) -> Text:
    return _titled(register.states.all, register.states.titles) or _STATUS


def _titled(words: Sequence[str], titles: Mapping[str, Text]) -> Text | None:
    """Return the words with what people call them, None for none."""
    found = [(one, titles.get(one)) for one in words]
    zh = "；".join(f"{one} {title.zh}" if title else one for one, title in found)
    en = "; ".join(f"{one} {title.en}" if title else one for one, title in found)
    return Text(zh=zh, en=en) if found else None


def _said(title: Text, description: Text | None) -> dict[str, str]:
    """Return title and description, each in both languages: an editor shows one text to everybody."""
    said = {"title": _both(title)}
    return said | {"description": _both(description)} if description else said


def _both(text: Text) -> str:
    return text.zh if text.zh == text.en else f"{text.zh} / {text.en}"
