"""What the commands of registers answer with: the items that match, and one item in full."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, PlainSerializer, WithJsonSchema

from kactl.model.base import Model, Text
from kactl.model.fields import FieldType
from kactl.model.findings import Finding
from kactl.model.reports import Report


def _numbers(value: Any) -> Any:  # noqa: ANN401 - any raw value of a file
    """Return the value with its decimals as JSON's numbers."""
    if isinstance(value, Mapping):
        return {str(key): _numbers(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_numbers(one) for one in value]
    return float(value) if isinstance(value, Decimal) else value


ItemValues = Annotated[
    dict[str, Any],
    PlainSerializer(_numbers, when_used="json"),
    WithJsonSchema({"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}),
]
"""An item: its `id`, and its fields as they stand in its file."""


class ItemField(Model):
    """A field as the register declares it."""

    id: str
    title: Text
    type: FieldType


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


class RegisterReport(RegisterHead):
    """What `NOUN list` answers, in order of id."""

    kind: Literal["register"] = "register"
    items: tuple[ItemValues, ...]
    findings: tuple[Finding, ...] = ()
    """Files of the register that are no items."""


class ItemReport(RegisterHead):
    """What `NOUN show` answers."""

    kind: Literal["item"] = "item"
    path: str
    item: ItemValues | None
    """Null when the file could not be read."""
    findings: tuple[Finding, ...] = ()
