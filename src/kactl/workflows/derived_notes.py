"""Tell what a change fills in besides what was asked for: levels that follow, dates that stay, lateness."""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.checks.reading.item_levels import as_levelled
from kactl.checks.reading.lateness import days_late, due_of
from kactl.checks.reading.replanning import DUE, NEW, as_replanned
from kactl.model.base import Text
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.workflows.item_changes import ItemChange

_FEW: Final = 5


def derived_notes(changes: Sequence[ItemChange]) -> tuple[Finding, ...]:
    """Return a note for each item whose level follows, whose date stays, that is late; of many the first."""
    return (*_few([*_levels(changes)]), *_few([*_dates(changes)]), *_few([*_late(changes)]))


def _levels(changes: Sequence[ItemChange]) -> Iterator[Finding]:
    for one in changes:
        levels = one.opened.register.levels
        told = as_levelled(one.opened.register, one.before, one.changed) if levels else {}
        if levels is None or len(told) <= len(one.changed):
            continue
        field = next(each for each in one.opened.fields if each.id == levels.field)
        level = str(told[field.id])
        title = field.choice_titles.get(level, Text(zh=level, en=level))
        yield _note("matrix.level-filled-in", one, field=field.title, level=title)


def _dates(changes: Sequence[ItemChange]) -> Iterator[Finding]:
    for one in changes:
        written = as_replanned(one.opened.register, one.before, one.changed, one.opened.today)
        if written.get(NEW) is not None and DUE in one.changed and DUE not in written:
            yield _note("replan.kept", one, due=one.before[DUE], date=written[NEW])


def _late(changes: Sequence[ItemChange]) -> Iterator[Finding]:
    """Tell of items that are done later than they were wanted."""
    for one in changes:
        late = days_late(one.opened.register, one.after) if STATUS in one.changed else 0
        if late:
            yield _note("replan.late", one, due=str(due_of(one.after)), days=late)


def _note(code: str, one: ItemChange, **values: object) -> Finding:
    return Finding(
        code=code, severity="note", path=one.opened.path(one.id), subject=one.id,
        values={"item": one.spoken, **values},
    )  # fmt: skip


def _few(found: list[Finding]) -> Iterator[Finding]:
    """Give the first notes of one kind, and how many more there are."""
    yield from found[:_FEW]
    if others := found[_FEW:]:
        values = {"count": len(others)}
        yield Finding(code=f"{others[0].code}-more", severity="note", values=values)
