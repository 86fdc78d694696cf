"""From what stands in a cell to the value that its field asks for; what cannot be read is a KactlError."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from unicodedata import normalize

from kactl.checks.reading.days import instant_of
from kactl.errors import KactlError
from kactl.model.base import ID_PATTERN
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.model.tables import CellFault, Raw, Table
from kactl.syntax.values import SURROGATE, UNSUITABLE, Value, bounded
from kactl.workflows.importing.dates import written_as
from kactl.workflows.importing.local import Locals
from kactl.workflows.item_refusals import refuse_value
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister

LONGEST: Final = 32_767
"""The characters that a cell of a workbook can hold."""
WORDED: Final = ("person", "role", "choice", "link", "artifact")
NOTHING: Final = "-"
"""What a word means that means nothing here: the cell counts as empty."""
_YES: Final = frozenset({"√", "✓", "✔", "☑", "1", "t", "是", "y", "yes", "true", "有", "需要"})
_NO: Final = frozenset({"×", "✗", "✘", "☐", "0", "f", "否", "n", "no", "false", "无", "不需要"})
_GROUPED: Final = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PERCENT: Final = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*%")
_DAY: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]\s*(.*))?")
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.0+)?")
_FIRST_SERIAL: Final = 61
"""1 March 1900: before it, workbooks count a day that never was."""
_LAST_SERIAL: Final = 109_574  # the end of 2199
_PERSON: Final = re.compile(r"(.+?)\s*[(（<]\s*([^)）>]+?)\s*[)）>]")


@dataclass
class CellReader:
    """Reads the cells of one table for the items of one register."""

    opened: OpenRegister
    table: Table
    words: dict[str, str]
    """What the file's own words mean."""
    local: Locals
    dates: tuple[str, ...] = ()
    """How dates are written that would not be known otherwise."""
    _known: dict[tuple[str, str], Value | KactlError] = field(default_factory=dict)

    def value(self, declared: FieldDeclaration, raw: Raw) -> Value:
        """Return the value of a field; of an empty cell None."""
        if isinstance(raw, CellFault):
            decline(f"importing.cell-{raw.reason}", found=shortened(raw.shown))
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            return None
        if isinstance(raw, str) and self.words.get(raw.strip()) == NOTHING:
            return None
        if declared.type != "list" and not declared.many:
            return self.one(declared, raw)
        found: list[Value] = []
        for part in listed(raw) if isinstance(raw, str) else [raw]:
            value = self.one(declared, part)
            found += [] if value in found else [value]
        return found

    def one(self, declared: FieldDeclaration, raw: Raw) -> Value:
        """Return one value of the field's type."""
        if declared.type in WORDED:
            return self._remembered(declared, plain(raw))
        if declared.type == "number":
            return self._number(declared, raw)
        if declared.type == "boolean":
            return self._boolean(declared, raw)
        if declared.type == "date":
            return self._moment(declared, raw).date().isoformat()
        if declared.type == "instant":
            return self._instant(declared, raw)
        return _text(declared, plain(raw))

    def _remembered(self, declared: FieldDeclaration, words: str) -> Value:
        """Return what words mean; each is looked up once, however often it stands in the table."""
        key = (declared.id, words)
        if key not in self._known:
            try:
                self._known[key] = self._meaning(declared, self.words.get(words, words))
            except KactlError as error:
                self._known[key] = error
        found = self._known[key]
        if isinstance(found, KactlError):
            raise found
        return found

    def _meaning(self, declared: FieldDeclaration, words: str) -> Value:
        if declared.type == "link":
            return self._link(declared, words)
        reader = Reader(self.opened)
        words = words.rstrip(";； ") if declared.type == "person" else words
        if declared.type == "person" and (named := _PERSON.fullmatch(words)):
            try:  # a name with an id or an address behind it
                return reader.one(declared, named[2])
            except KactlError:
                return reader.one(declared, named[1])
        return reader.one(declared, words)

    def _link(self, declared: FieldDeclaration, words: str) -> Value:
        """Return the id of an item, of this table's new ones too."""
        ends = self.opened.ends(declared)
        found = {known for one in ends if (known := one.find(words))}
        if any(one.register.id == self.opened.register.id for one in ends) and not found:
            found = set(self.local.find(words))
        if len(found) > 1:
            title = ", ".join(one.register.id for one in ends)
            misuse("register.ambiguous", title=title, id=shortened(words), ids=", ".join(sorted(found)))
        if found:
            return found.pop()
        if any(one.register.source == "mirror" for one in ends) and re.fullmatch(ID_PATTERN, words):
            return words
        return misuse("register.no-target", field=declared.title, id=shortened(words), near="-")

    def _number(self, declared: FieldDeclaration, raw: Raw) -> Value:
        if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
            return raw if bounded(raw) else refuse_value(declared, str(raw))
        words = normalize("NFKC", plain(raw)).strip()
        if _GROUPED.fullmatch(words):
            words = words.replace(",", "")
        if share := _PERCENT.fullmatch(words):
            return _least(Decimal(share[1]) / 100)
        return Reader(self.opened).one(declared, words)

    def _boolean(self, declared: FieldDeclaration, raw: Raw) -> Value:
        if isinstance(raw, bool):
            return raw
        words = plain(raw)
        word = self.words.get(words, words).casefold()
        if word in _YES | _NO:
            return word in _YES
        return refuse_value(declared, plain(raw))

    def _moment(self, declared: FieldDeclaration, raw: Raw) -> datetime:
        """Return a day, and the time of day where there is one, without a zone."""
        if isinstance(raw, datetime):
            return raw
        if isinstance(raw, date):
            return datetime.combine(raw, time())
        words = normalize("NFKC", plain(raw)).strip()
        if (isinstance(raw, int | Decimal) and not isinstance(raw, bool)) or re.fullmatch(r"\d{5}", words):
            return self._counted(declared, Decimal(words))
        if (known := written_as(words, self.dates)) is not None:
            return known
        found = _DAY.fullmatch(words)
        clock = _CLOCK.fullmatch(found[4].strip()) if found and found[4] else None
        if found is None or (found[4] and clock is None):
            refuse_value(declared, words)
        try:
            hours = (int(clock[1]), int(clock[2]), int(clock[3] or 0)) if clock else (0, 0, 0)
            return datetime(int(found[1]), int(found[2]), int(found[3]), *hours)  # noqa: DTZ001 - as typed
        except ValueError:
            refuse_value(declared, words)

    def _counted(self, declared: FieldDeclaration, number: Decimal) -> datetime:
        """Return the day that a workbook counts as a number, from its own first day on."""
        if not _FIRST_SERIAL <= number < _LAST_SERIAL:
            refuse_value(declared, str(number))
        seconds = round((number % 1) * 86_400)
        start = datetime.combine(self.table.epoch, time())
        return start + timedelta(days=int(number), seconds=int(seconds))

    def _instant(self, declared: FieldDeclaration, raw: Raw) -> Value:
        known = instant_of(raw.strip()) if isinstance(raw, str) else None
        if known is not None:
            return known.isoformat(timespec="seconds")
        zone = self.opened.desk.engagement.zone
        return self._moment(declared, raw).replace(tzinfo=zone).isoformat(timespec="seconds")


def listed(words: str) -> list[str]:
    """Return the parts of a list: its lines where it has several, else what stands between commas."""
    lines = [one.strip() for one in words.split("\n") if one.strip()]
    return lines if len(lines) > 1 else parts(words)


def plain(raw: Raw) -> str:
    """Return what stands in a cell as text."""
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, datetime):
        return raw.isoformat(" ", "minutes" if not raw.second else "seconds")
    if isinstance(raw, date | time):
        return raw.isoformat()
    return "" if raw is None else str(raw).strip()


def _text(declared: FieldDeclaration, words: str) -> Value:
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if UNSUITABLE.search(words) or SURROGATE.search(words) or len(words) > LONGEST:
        refuse_value(declared, words)
    return words


def _least(number: Decimal) -> Value:
    """Return a number without idle zeros, whole ones as integers."""
    return int(number) if number == number.to_integral_value() else number.normalize()
