from typing import Any

import jsonschema
import pytest
from tests.unit.playbooks.small import valid

from kactl.model.fields import FieldDeclaration
from kactl.model.registers import Register, States
from kactl.playbooks.item_schema import item_schema

PLAYBOOK = valid()
DEFECTS = PLAYBOOK.registers[0]


def schema_of(*fields: dict[str, Any]) -> dict[str, Any]:
    declared = tuple(FieldDeclaration.model_validate({"title": "T", **one}) for one in fields)
    register = Register.model_validate(
        {
            "id": "r",
            "noun": "r",
            "title": "R",
            "prefix": "RR",
            "folder": "r",
            "fields": (),
            "states": States(all=("open",)),
        }
    ).model_copy(update={"fields": declared})
    return item_schema(register, PLAYBOOK)


def accepts(schema: dict[str, Any], item: object) -> bool:
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    return bool(validator.is_valid(item))


@pytest.mark.parametrize(
    ("item", "accepted"),
    [
        ({"status": "open", "severity": "S1"}, True),
        ({"status": "open", "severity": "S1", "blocks": ["BUG-1"], "release": "v1"}, True),
        ({"status": "open"}, False),
        ({"severity": "S1"}, False),
        ({"status": "lost", "severity": "S1"}, False),
        ({"status": "open", "severity": "S9"}, False),
        ({"status": "open", "severity": "S1", "blocks": "BUG-1"}, False),
        ({"status": "open", "severity": "S1", "colour": "red"}, False),
    ],
)
def test_an_item_is_held_to_its_register(item: object, accepted: bool) -> None:
    assert accepts(item_schema(DEFECTS, PLAYBOOK), item) is accepted


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ({"type": "text"}, "x", 1),
        ({"type": "number"}, 1.5, "1.5"),
        ({"type": "boolean"}, True, "yes"),
        ({"type": "date"}, "2026-11-30", "30.11.2026"),
        ({"type": "person"}, "wang.fang", "王芳"),
        ({"type": "role"}, "lead", "nobody"),
        ({"type": "link", "to": "defects"}, "BUG-1", 3),
        ({"type": "list"}, ["a"], "a"),
        ({"type": "text", "many": True}, ["a"], "a"),
    ],
)
def test_a_field_takes_values_of_its_type(field: dict[str, Any], good: object, bad: object) -> None:
    schema = schema_of({"id": "f", **field})
    assert accepts(schema, {"status": "open", "f": good})
    assert not accepts(schema, {"status": "open", "f": bad})


def test_titles_and_states_are_said_in_both_languages() -> None:
    schema = item_schema(DEFECTS, PLAYBOOK)
    assert schema["title"] == "缺陷 / Defects"
    assert schema["properties"]["status"] == {
        "enum": ["open", "done"],
        "title": "状态 / Status",
        "description": "open；done / open; done",
    }
    assert schema["properties"]["blocks"]["description"] == "缺陷的编号 / An id of: Defects"
