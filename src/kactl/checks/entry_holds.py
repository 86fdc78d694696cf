"""One entry of a shared YAML file is what it should be."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field

from kactl.checks.reading.conditions import in_words, misses
from kactl.model.base import Model
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import EntryPart, Subject
from kactl.model.view import Setting, View

ID = "entry-holds"
REVISION = 1


class Parameters(Model):
    """Which entry of which file, and what must hold of it."""

    path: str = Field(min_length=1)
    """The file, relative to the process folder."""
    keys: tuple[str, ...] = Field(min_length=1)
    """The keys that lead to the entry."""
    hold: Condition
    """Asks about the entry's fields; an entry that is no mapping is asked as `value`."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the entry, and nothing else of its file."""
    return (EntryPart(setting.inside(parameters.path), parameters.keys),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the condition holds of the entry."""
    path = setting.inside(parameters.path)
    entry = view.entry(path, *parameters.keys)
    facts = entry if isinstance(entry, Mapping) else {} if entry is None else {"value": entry}
    return judged(_findings(view, path, parameters, facts, absent=entry is None))


def _findings(
    view: View, path: str, parameters: Parameters, facts: Mapping[str, Any], *, absent: bool
) -> Iterator[Finding]:
    if parameters.hold.holds(facts):
        return
    name = ".".join(parameters.keys)
    if absent:
        line, column = view.locate(path, *parameters.keys)
        values = {"path": path, "entry": name, "expected": in_words(parameters.hold)}
        yield Finding(
            code="entry-holds.missing", path=path, line=line, column=column, subject=name, values=values
        )
        return
    for miss in misses(parameters.hold, facts):
        line, column = view.locate(path, *parameters.keys, miss.field)
        shown = {"entry": name, "field": miss.field, "expected": miss.expected, "found": miss.found}
        yield Finding(
            code="entry-holds.unmet", path=path, line=line, column=column, subject=name, values=shown
        )
