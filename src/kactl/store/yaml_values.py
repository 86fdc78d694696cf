"""Edits of plain values: what an edited YAML text has to say when it is read back."""

from collections.abc import Sequence
from typing import Final, NoReturn

from kactl.errors import ExitCode, KactlError
from kactl.store.yaml_nodes import Key
from kactl.syntax.values import Value

MISSING: Final = object()


def refuse_edit(keys: Sequence[Key]) -> NoReturn:
    """Refuse an edit that does not fit what stands in the file."""
    shown = "/".join(str(key) for key in keys)
    raise KactlError("edit.unsure", exit_code=ExitCode.FINDINGS, values={"keys": shown})


def at(value: Value, keys: Sequence[Key]) -> object:
    """Return what stands under the keys, or MISSING."""
    found: object = value
    for key in keys:
        if isinstance(found, dict):
            found = found.get(str(key), MISSING)
        elif isinstance(found, list) and isinstance(key, int) and 0 <= key < len(found):
            found = found[key]
        else:
            return MISSING
    return found


def nested(keys: Sequence[Key], value: Value) -> Value:
    """Return the value inside mappings of one key each."""
    for key in reversed(keys):
        value = {str(key): value}
    return value


def with_entry(value: Value, keys: Sequence[Key], new: Value) -> Value:
    """Return the value with the new one under the keys; a list is never made longer."""
    if not keys:
        return new
    key, *rest = keys
    if isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value):
        return [*value[:key], with_entry(value[key], rest, new), *value[key + 1 :]]
    if isinstance(key, int) or not (value in (None, []) or isinstance(value, dict)):
        refuse_edit(keys)
    held = value if isinstance(value, dict) else {}
    return {**held, key: with_entry(held.get(key), rest, new)}


def without(value: Value, keys: Sequence[Key]) -> Value:
    """Return the value without what stands under the keys, where something does."""
    key, *rest = keys
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name != key}
        return (
            {name: without(one, rest) if name == key else one for name, one in value.items()}
            if rest
            else kept
        )
    if isinstance(value, list) and isinstance(key, int):
        inner = [without(value[key], rest)] if rest else []
        return [*value[:key], *inner, *value[key + 1 :]]
    return value
