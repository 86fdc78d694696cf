"""What the commands of registers answer with: the items that match, and one item in full."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue, PlainSerializer, WithJsonSchema

from kactl.model.base import Model, Text
from kactl.model.fields import FieldType
from kactl.model.findings import Finding
from kactl.model.reports import Report


def plain_numbers(value: Any) -> Any:  # noqa: ANN401 - any raw value of a file
    """Return the value with its decimals as JSON's numbers."""
    if isinstance(value, Mapping):
        return {str(key): plain_numbers(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain_numbers(one) for one in value]
    return float(value) if isinstance(value, Decimal) else value


ItemValues = Annotated[
    dict[str, Any],
    PlainSerializer(plain_numbers, when_used="json"),
    WithJsonSchema({"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}),
]
"""An item: its `id`, and its fields as they stand in its file."""


class ItemField(Model):
    """A field as the register declares it."""

    id: str
    title: Text
    type: FieldType
    choices: dict[str, Text] = Field(default={})
    """Every choice with what people call it."""


class RegisterHead(Report):
    """What every answer about a register begins with."""

    kind: str
    engagement: str
    register_: str = Field(alias="register")
    noun: str
    title: Text
    fields: tuple[ItemField, ...]
    states: dict[str, Text]
    """Every state with what people call it."""
    people: dict[str, str]
    """The names of the people whom the items name."""
    number: Text | None = None
    """What stands before a display number, where the register gives its items numbers."""
    names: dict[str, str] = Field(default={})
    """What people call the items that are named here, where that is not the id: the client's key, or the
    display number as the engagement's language writes it."""


class ItemGroup(Model):
    """The items that have one value in the field by which a list is grouped."""

    value: JsonValue
    """Null for the items without any."""
    title: Text
    """The value as people read it."""
    count: int
    """How many items of those that match, shown or not."""
    items: tuple[str, ...]
    """The ids of those that are shown."""


class RegisterReport(RegisterHead):
    """What `NOUN list` answers, in the order that was asked for, else by name and id."""

    kind: Literal["register"] = "register"
    columns: tuple[str, ...] = ()
    """The fields that a table shows beside the id."""
    total: int = 0
    """How many items match; `items` may hold fewer."""
    group_by: str | None = None
    groups: tuple[ItemGroup, ...] = ()
    """In order, with `--group`."""
    items: tuple[ItemValues, ...]
    derived: dict[str, dict[str, str]] = Field(default={})
    """By the id of an item what its file leaves out and what follows from it, such as a risk's level."""
    findings: tuple[Finding, ...] = ()
    """Files of the register that are no items."""


class LinkedItem(Model):
    """An item at the other end of a link."""

    direction: Literal["to", "from"]
    """Whether the link stands in this item, or in the other one."""
    field: str
    """The link field, of whichever item has it."""
    called: Text
    """What the link is called from this end."""
    register_: str = Field(alias="register")
    """The register of the other item; empty where there is no such item."""
    noun: str
    id: str
    name: str | None
    """The client's key, or the display number as the engagement's language writes it."""
    title: str | None
    """Null where the item is missing or cannot be read."""
    status: Text | None
    suspect: bool = False
    """Whether watched fields of the other end changed since the link was made or confirmed."""


class ItemReport(RegisterHead):
    """What `NOUN show` answers."""

    kind: Literal["item"] = "item"
    path: str
    item: ItemValues | None
    """Null when the file could not be read."""
    derived: dict[str, str] = Field(default={})
    """What the file leaves out and what follows from it."""
    links: tuple[LinkedItem, ...] = ()
    """The links of the item in the order of its fields, then those of other items that lead to it."""
    findings: tuple[Finding, ...] = ()
