"""What is remembered of a file that comes again and again: `process/imports/NAME.yaml`."""

from typing import Final, Literal

from pydantic import Field

from kactl.model.base import Id, Model

Repeated = Literal["all", "first", "last"]
FOLDER: Final = "imports"
"""Below the process folder."""


class ImportMapping(Model):
    """How the columns and words of somebody else's table are read here."""

    register_: Id = Field(alias="register")
    columns: dict[str, str] = Field(default={})
    """Which field a column is, by the name in its header; `-` for one that is passed over."""
    order: tuple[str, ...] = ()
    """The headers of the file from the left, those that mean nothing here among them."""
    widths: dict[str, int] = Field(default={})
    """How wide the columns are, by header."""
    words: dict[str, str] = Field(default={})
    """What the file's own words for people, states and choices mean here."""
    states: dict[str, str] = Field(default={})
    """What the file's own words for states mean here."""
    people: dict[str, str] = Field(default={})
    """Who is meant by the file's own words for people; `-` for nobody here."""
    defaults: dict[str, str] = Field(default={})
    """What a new item has in fields of which the file says nothing."""
    dates: tuple[str, ...] = ()
    """How dates are written, where kactl does not know it: as `strptime` of Python has it."""
    repeated: dict[str, Repeated] = Field(default={})
    """What is taken of columns that stand several times under one name."""
    identity: str | None = None
    """Of a mirror: the column of an id that stays when an item's key changes."""
    key: Id | None = None
    """The field by which rows find their items."""
    sheet: str | None = None
    encoding: str | None = None
    gone: Id | None = None
    """Of a mirror: the state of items that the file has no more; the last of the closed ones unless given."""

    @property
    def meanings(self) -> dict[str, str]:
        """Return what every word of the file's own means here."""
        return {**self.people, **self.states, **self.words}
