"""Where a workbook comes from: what its cover and its hidden sheet say, and what they are read from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from kactl.model.codes import as_code, confirmation_code
from kactl.model.tables import Table
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import LANGUAGES, message
from kactl.workflows.importing.cells import plain
from kactl.workflows.workbooks.audience import Chosen

FACTS: Final = "_kactl"
MARK: Final = "kactl:"
"""Begins the mark of the column of ids; the register's id follows."""
_COMMIT: Final = re.compile("[0-9a-f]{40}([0-9a-f]{24})?")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a workbook says of itself."""

    engagement: str
    revision: str
    code: str
    whom: str = ""
    nouns: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return the lines of the hidden sheet."""
        values = (self.engagement, self.revision, self.code, self.whom, " ".join(self.nouns))
        return (("kactl", "workbook 1"), *zip(_KEYS, values, strict=True))


_KEYS: Final = ("engagement", "revision", "code", "for", "nouns")


def code_of(engagement: str, revision: str, whom: str, parts: Sequence[Chosen]) -> str:
    """Return the code of what a workbook leaves with: the fields of its items at its revision."""
    items: dict[str, Value] = {
        part.opened.register.id: {
            item.id: {one.id: item.fields.get(one.id) for one in part.fields} for item in part.items
        }
        for part in parts
    }
    content: Value = {"engagement": engagement, "revision": revision, "for": whom, "items": items}
    return confirmation_code(sha256(canonical_json(content)).hexdigest())


def origin_of(tables: Sequence[Table]) -> Origin | None:
    """Return what a workbook says of itself: on its hidden sheet, else on its cover, else None."""
    for table in tables:
        if table.sheet == FACTS:
            said = {plain(row.cell(1)): plain(row.cell(2)) for row in table.rows}
            if all(said.get(one) for one in _KEYS[:3]):
                nouns = tuple(said.get("nouns", "").split())
                return Origin(said["engagement"], said["revision"], said["code"], said.get("for", ""), nouns)
    for table in tables:
        found = _on_cover({plain(row.cell(1)): plain(row.cell(2)) for row in table.rows})
        if found is not None:
            return found
    return None


def _on_cover(said: Mapping[str, str]) -> Origin | None:
    for language in LANGUAGES:
        asked = {key: said.get(message(f"workbook.cover-{key}", language), "") for key in _COVERED}
        if _COMMIT.fullmatch(asked["revision"]) and asked["id"] and (code := as_code(asked["code"])):
            nouns = tuple(asked["nouns"].split())
            return Origin(asked["id"], asked["revision"], code, asked["for-id"], nouns)
    return None


_COVERED: Final = ("id", "revision", "code", "for-id", "nouns")
