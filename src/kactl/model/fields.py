"""The fields of a register's items, as a playbook declares them."""

from typing import Final, Literal

from pydantic import Field

from kactl.model.base import Id, Model, Words

FieldType = Literal[
    "text",
    "number",
    "boolean",
    "date",
    "instant",
    "choice",
    "person",
    "role",
    "link",
    "list",
    "artifact",
]
"""`instant` is a date and a time with its offset, such as `2026-11-22T09:30:00+08:00`; `artifact` the commit
of a code repository, with its tag and with the digest of what was built of it."""
STATUS: Final = "status"
NUMBER: Final = "number"
"""Where an item's display number stands."""
SEEN: Final = "seen"
"""Where an item keeps, by link and by id, the digest of the other end as it was when confirmed."""
KEPT: Final = (STATUS, NUMBER, SEEN)
"""The keys of an item's file that no field may be called."""


class FieldDeclaration(Model):
    """One field of a register's items."""

    id: Id
    title: Words
    type: FieldType = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    choice_titles: dict[str, Words] = Field(default={})
    """What people call the choices."""
    to: Id | None = None
    """For `link`: the register (or register of each id) that the field points to."""
    many: bool = False
    """Whether the value is a list of such values."""
    watch: tuple[Id, ...] = ()
    """For `link`: fields of the other end; once one changes, the link is suspect until a person clears it."""
    inverse: Words | None = None
    """For `link`: what the link is called from the other end."""
    at: str | None = None
    """In a register over files that were there before: the keys under which the value stands, with dots."""
    public: bool = False
    """Whether its value may be shown to the client; what is not declared public is internal."""
    says: dict[str, str | bool | int] = Field(default={})
    """In such a register: what the file's own words mean here, such as `WIP: doing`."""
