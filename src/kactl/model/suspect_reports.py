"""What `NOUN suspect` answers with: links whose other end changed since a person saw it."""

from typing import Literal

from pydantic import Field

from kactl.model.base import Model, Text
from kactl.model.findings import Finding
from kactl.model.item_reports import RegisterHead


class SuspectLink(Model):
    """A link, or a confirmation, that says less than it did."""

    id: str
    title: str
    link: str
    """The field; of a confirmation, the field that names who confirmed."""
    link_title: Text
    register_: str = Field(alias="register")
    """The register of the other end; of a confirmation, the item's own."""
    target: str
    """The other end; of a confirmation, the item itself."""
    target_title: str
    cause: Literal["changed", "unseen", "confirmation"]
    """Unseen: nobody has said what the other end was when the link was made."""
    changed: tuple[str, ...] | None
    """The fields that became another value since; null where git does not tell."""
    changed_titles: tuple[Text, ...] = ()
    """What people call those fields."""


class SuspectReport(RegisterHead):
    """What `NOUN suspect` answers."""

    kind: Literal["suspects"] = "suspects"
    suspects: tuple[SuspectLink, ...]
    findings: tuple[Finding, ...] = ()
