"""Tell what a change fills in besides what was asked for: levels that follow, and dates that stay."""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.checks.reading.item_levels import as_levelled
from kactl.checks.reading.replanning import DUE, NEW, as_replanned
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.workflows.item_changes import ItemChange

_FEW: Final = 5


def derived_notes(changes: Sequence[ItemChange]) -> tuple[Finding, ...]:
    """Return a note for each item whose level follows, or whose promised date stays; of many, one for all."""
    return (*_few([*_levels(changes)]), *_few([*_dates(changes)]))


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
