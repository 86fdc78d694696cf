"""What is remembered of a file that comes again and again: `process/imports/NAME.yaml`."""

from typing import Final

from pydantic import Field

from kactl.model.base import Id, Model

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
    key: Id | None = None
    """The field by which rows find their items."""
    sheet: str | None = None
    encoding: str | None = None
    gone: Id | None = None
    """Of a mirror: the state of items that the file has no more; the last of the closed ones unless given."""
