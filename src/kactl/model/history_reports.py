"""What `NOUN history` answers: the life of one item, as git tells it."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, PlainSerializer, WithJsonSchema

from kactl.model.base import Model
from kactl.model.findings import Finding
from kactl.model.item_reports import RegisterHead, plain_numbers

RawValue = Annotated[object, PlainSerializer(plain_numbers, when_used="json"), WithJsonSchema({})]
"""A value as it stood in the item's file."""

EventKind = Literal["created", "changed", "renamed", "removed", "unreadable"]


class FieldChange(Model):
    """A field and what it was and became; null where it was not there."""

    field: str
    before: RawValue
    after: RawValue


class ItemEvent(Model):
    """One commit that changed the item, or what is not committed yet."""

    event: EventKind
    at: AwareDatetime | None
    """Null for what is not committed yet."""
    commit: str | None
    person: str | None
    """The person of the team with the author's address."""
    name: str
    email: str
    summary: str
    """The first line of the commit's message."""
    renamed_from: str | None = None
    """The file's path before, where it changed."""
    changes: tuple[FieldChange, ...] = ()


class ItemHistoryReport(RegisterHead):
    """What `NOUN history` answers: the life of an item, oldest event first."""

    kind: Literal["item-history"] = "item-history"
    id: str
    path: str
    timezone: str
    """The engagement's, in which people read the times."""
    total: int
    """How many events there are; the last ones are shown."""
    events: tuple[ItemEvent, ...]
    findings: tuple[Finding, ...] = Field(default=())
