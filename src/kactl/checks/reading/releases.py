"""The item of a release as the checks of its gate read it."""

from kactl.model.conditions import Condition
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item, Setting, View


def own_part(register: Register, fields: tuple[str, ...], setting: Setting) -> ItemsPart:
    """Return the part that holds the item for which the gate's instance stands, with these fields."""
    return ItemsPart(register.id, tuple(sorted({*fields})), _named(setting))


def own_item(view: View, register: Register, setting: Setting) -> Item | None:
    """Return the item for which the gate's instance stands, None where there is none, or several."""
    found = view.items(register.id, _named(setting)).items
    return found[0] if len(found) == 1 else None


def artifact_field(register: Register) -> str | None:
    """Return the field of a register that holds artifacts, None where it has none."""
    return next((one.id for one in register.fields if one.type == "artifact" and one.many), None)


def _named(setting: Setting) -> Condition:
    """Return the condition that the item is the instance's: by the gate's key, else by its id."""
    gate = setting.playbook.gate(setting.gate or "")
    key = gate.recurs.key if gate is not None and gate.recurs is not None else None
    if key is None:
        return Condition({"id": setting.instance or ""})
    unnamed = {key: {"exists": False}, "id": setting.instance or ""}
    return Condition({"any": [{key: setting.instance or ""}, unnamed]})
