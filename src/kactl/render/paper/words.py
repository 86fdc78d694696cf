"""Words, days and tables of papers in one language, of one family of texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kactl.model.paper import Column, Grid
from kactl.texts.catalogue import Language, message

SHOWN: Final = 10
"""How many digits of a commit or a digest tell it from others."""
JOINTS: Final = {"zh": "、", "en": ", "}
_EXACT: Final = ("record", "content", "file", "sha256", "code", "entered", "removed")


@dataclass(frozen=True, slots=True)
class Wording:
    """Says what a family of texts has, in one language and zone."""

    family: str
    language: Language
    timezone: str = "UTC"

    def say(self, key: str, **values: object) -> str:
        """Return a text of the family."""
        return message(f"{self.family}.{key}", self.language, values or None)

    def joined(self, parts: Iterable[str]) -> str:
        """Return the parts that say something, in one line."""
        return JOINTS[self.language].join(one for one in parts if one)

    def moment(self, instant: datetime | None) -> str:
        """Return an instant to the minute in the zone."""
        return f"{instant.astimezone(ZoneInfo(self.timezone)):%Y-%m-%d %H:%M}" if instant else ""

    def grid(self, name: str, columns: Sequence[tuple[str, int]], rows: Iterable[tuple[str, ...]]) -> Grid:
        """Return a table of the family: its name, and `no-NAME` for one without rows, are texts."""
        made = tuple(
            Column(title=self.say(key), width=width, kind="code" if key in _EXACT else "text")
            for key, width in columns
        )
        return Grid(name=self.say(name), columns=made, rows=tuple(rows), empty=self.say(f"no-{name}"))


def day(value: date | None) -> str:
    """Return a day as papers write it."""
    return value.isoformat() if value else ""


def short(name: str | None) -> str:
    """Return the last digits of a record's name, by which its file is found."""
    return name[-SHOWN:] if name else ""
