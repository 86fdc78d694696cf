"""One entry of a shared YAML file is what it should be."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field

from kactl.checks.reading.conditions import in_words, misses, named
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
    if parameters.hold.holds(facts):
        return judged([])
    owners = tuple(one.owner for one in setting.playbook.documents if setting.inside(one.path) == path)
    found = _absent(parameters) if entry is None else _unmet(parameters, facts)
    return judged(_placed(one, view, path, owners) for one in found)


def _absent(parameters: Parameters) -> Iterator[tuple[tuple[str, ...], Finding]]:
    name = ".".join(parameters.keys)
    values = {"path": parameters.path, "entry": name, "expected": in_words(parameters.hold, {})}
    yield parameters.keys, Finding(code="entry-holds.missing", subject=name, values=values)


def _unmet(parameters: Parameters, facts: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Finding]]:
    name = ".".join(parameters.keys)
    for miss in misses(parameters.hold, facts, {}):
        field = named(miss.fields, {})
        values = {"entry": name, "field": field, "expected": miss.expected, "found": miss.found}
        keys = (*parameters.keys, miss.fields[0])
        yield keys, Finding(code="entry-holds.unmet", subject=name, values=values)


def _placed(
    found: tuple[tuple[str, ...], Finding], view: View, path: str, owners: tuple[str, ...]
) -> Finding:
    keys, finding = found
    line, column = view.locate(path, *keys)
    return finding.model_copy(update={"path": path, "line": line, "column": column, "who": owners})
