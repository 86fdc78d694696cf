"""`environments.yaml` as a check may see it: each environment that can be understood, and what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from kactl.checks.reading.changing import ChangeTimes
from kactl.checks.reading.forums import is_rhythm
from kactl.model.calendar import Calendar
from kactl.model.environments import Environment
from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.model.subjects import EntryPart
from kactl.model.view import Setting, View
from kactl.syntax.canonical import canonical_json

_KEY: Final = "environments"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The environments by id, in their order, and findings for what of them cannot be understood."""

    path: str
    environments: Mapping[str, Environment]
    faults: tuple[Finding, ...]

    @property
    def broken(self) -> frozenset[str]:
        """Return the environments that cannot be understood."""
        return frozenset(one.subject for one in self.faults if one.subject)

    def times(self, calendar: Calendar, setting: Setting) -> Mapping[str, ChangeTimes]:
        """Return when each environment may be changed."""
        zone = setting.engagement.zone
        return {key: ChangeTimes(one, calendar, zone) for key, one in self.environments.items()}


def environments_part(setting: Setting, environment: str | None = None) -> EntryPart:
    """Return what a check declares that reads all environments, or one."""
    return EntryPart(setting.inside("environments.yaml"), (_KEY, *([environment] if environment else [])))


def read_environments(view: View, setting: Setting, environment: str | None = None) -> Surroundings:
    """Return the declared environments, all or one."""
    path = setting.inside("environments.yaml")
    if environment is not None:
        entry = view.entry(path, _KEY, environment)
        raw: Mapping[str, Any] = {} if entry is None else {environment: entry}
    else:
        found = view.entry(path, _KEY)
        raw = found if isinstance(found, Mapping) else {}
    faults: list[Finding] = []
    known: dict[str, Environment] = {}
    for key, entry in raw.items():
        wrong = list(_faults(view, path, key, entry))
        faults += wrong
        if not wrong:
            known[key] = Environment.model_validate_json(canonical_json(entry))
    return Surroundings(path, known, tuple(faults))


def _faults(view: View, path: str, key: str, entry: Any) -> Iterator[Finding]:  # noqa: ANN401 - a raw value
    try:
        found = Environment.model_validate_json(canonical_json(entry))
    except ValidationError as error:
        for one in coded(error, entry, Environment):
            line, column = view.locate(path, _KEY, key, *one.loc)
            yield Finding(
                code=one.code, path=path, line=line, column=column, subject=key, values=dict(one.values)
            )
        return
    for number, freeze in enumerate(found.freezes):
        if freeze.rrule is not None and not is_rhythm(freeze.rrule):
            line, column = view.locate(path, _KEY, key, "freezes", number, "rrule")
            values = {"freeze": freeze.id, "environment": key, "rule": freeze.rrule}
            yield Finding(
                code="environment.rhythm", path=path, line=line, column=column, subject=key, values=values
            )
