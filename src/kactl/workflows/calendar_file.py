"""The calendar's file: read as the commands about it need it, and edited node by node."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from pydantic import ValidationError

from kactl.model.calendar import Calendar
from kactl.store.yaml_edit import remove, set_entry
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.workflows.calendar_merging import KINDS, Merged
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline

CALENDAR: Final = "calendar.yaml"


def calendar_file(desk: Desk) -> tuple[str, bytes | None, Calendar]:
    """Return path, bytes and meaning of the calendar's file; one that says nothing sensible is refused."""
    path, tree = f"{desk.engagement.process}/{CALENDAR}", desk.snapshot.tree
    if path not in tree.listing():
        return path, None, Calendar()
    data = tree.read(path)
    line = 1
    try:
        return path, data, Calendar.model_validate_json(canonical_json(read_yaml(data) or {}))
    except SyntaxFault as error:
        line = error.fault.line
    except ValidationError:
        pass  # an editor, and `check`, say more
    return decline("calendar-file.faulty", "kactl check", path=path, line=line)


def edited(data: bytes, party: str, before: Calendar, wanted: Merged) -> bytes:
    """Return the file with the party's days as they are wanted; nothing else of it changes."""
    known = before.of(party)
    for kind in KINDS:
        had = known.holidays if kind == "holidays" else known.workdays
        data = _days(data, ("parties", party, kind), had, wanted.days[kind])
    for year, sureness in wanted.years.items():
        if known.years.get(year) != sureness:
            data = set_entry(data, ("parties", party, "years", year), sureness)
    return data


def _days(data: bytes, keys: tuple[str, ...], had: Mapping[date, str], wanted: Mapping[date, str]) -> bytes:
    """Write days in their order; where that would take comments away, day by day."""
    if dict(had) == dict(wanted):
        return data
    whole: Value = {day.isoformat(): name for day, name in wanted.items()}
    anew = set_entry(data, keys, whole)
    if anew.count(b"#") == data.count(b"#"):
        return anew
    for day in had:
        if day not in wanted:
            data = remove(data, (*keys, day.isoformat()))
    for day, name in wanted.items():
        if had.get(day) != name:
            data = set_entry(data, (*keys, day.isoformat()), name)
    return data
