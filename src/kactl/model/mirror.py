"""The stamp of a mirror: when its items were last taken from the system that keeps them."""

from datetime import date
from typing import Final

from pydantic import AwareDatetime, Field

from kactl.model.base import Digest, Id, Model

STAMP: Final = "_mirror.yaml"
"""The stamp's name in the register's folder; no item can be called so."""


class MirrorStamp(Model):
    """What an import into a mirror leaves beside the items."""

    at: AwareDatetime
    """When the items were as they are here."""
    source: str
    """The system or workbook that keeps them."""
    file: str | None = None
    """The name of the file that was imported."""
    digest: Digest | None = None
    """The SHA-256 of that file."""
    sources: dict[str, Id] = Field(default={})
    """The items' keys by the id that stays when a key changes, where the source gives one."""
    gone: dict[Id, date] = Field(default={})
    """Items that the source has no more, and the day on which that was seen; they are closed."""
