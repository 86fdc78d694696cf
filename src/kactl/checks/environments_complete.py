"""Each of the four environments has its rules of stability, data and change, and says who deploys."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args

from kactl.model.base import Model
from kactl.model.environments import FOUR, DataKind
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import EntryPart, Subject
from kactl.model.view import Setting, View

ID = "environments-complete"
REVISION = 1

_KINDS: Final = get_args(DataKind)
_GUARDS: Final = ("backup", "monitoring")
_REAL: Final = ("uat", "production")
"""Where real data may be."""


class Parameters(Model):
    """There is nothing to choose."""


def subject(parameters: Parameters, setting: Setting) -> Subject:  # noqa: ARG001 - the contract of a check
    """Return the entries of the four environments."""
    path = setting.inside("environments.yaml")
    return tuple(EntryPart(path, ("environments", one)) for one in FOUR)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:  # noqa: ARG001
    """Hold when nothing is missing, and no real data is allowed where it must not be."""
    path = setting.inside("environments.yaml")
    owners = tuple(one.owner for one in setting.playbook.documents if one.content == "environments")
    roles = frozenset(one.id for one in setting.playbook.roles)
    return judged(
        one.model_copy(update={"who": owners})
        for environment in FOUR
        for one in _Environment(view, path, environment).findings(roles)
    )


class _Environment:
    """One environment as the file has it."""

    def __init__(self, view: View, path: str, name: str) -> None:
        self.view, self.path, self.name = view, path, name
        raw = view.entry(path, "environments", name)
        self.entry: Mapping[str, Any] | None = raw if isinstance(raw, Mapping) else None

    def findings(self, roles: frozenset[str]) -> Iterator[Finding]:
        """Tell which rules are missing or broken."""
        if self.entry is None:
            yield self.found("environments-complete.missing")
            return
        for rule in ("stability", "change"):
            if not _said(self.entry.get(rule)):
                yield self.found("environments-complete.no-rule", rule)
        yield from self.data(self.entry.get("data"), masking=_said(self.entry.get("masking")))
        for guard in _GUARDS:
            if self.name == "production" and self.entry.get(guard) is False:
                yield self.found("environments-complete.unguarded", guard)
        deployers = self.entry.get("deployers")
        if not isinstance(deployers, list) or not deployers:
            yield self.found("environments-complete.no-rule", "deployers")
            return
        for one in deployers:
            if one not in roles:
                yield self.found("environments-complete.unknown-role", "deployers", role=shortened(one))

    def data(self, kinds: object, *, masking: bool) -> Iterator[Finding]:
        """Tell what is wrong with the kinds of data."""
        if not isinstance(kinds, list) or not kinds:
            yield self.found("environments-complete.no-rule", "data")
            return
        for odd in (one for one in kinds if one not in _KINDS):
            yield self.found("environments-complete.bad-data", "data", kind=shortened(odd))
        if "real" in kinds and self.name not in _REAL:
            yield self.found("environments-complete.real-data", "data")
        if "masked" in kinds and not masking:
            yield self.found("environments-complete.no-masking", "masking")

    def found(self, code: str, rule: str = "", **values: str) -> Finding:
        """Return a finding about the environment, or about one of its rules."""
        keys = ("environments", self.name, *([rule] if rule else []))
        line, column = self.view.locate(self.path, *keys)
        shown = {"environment": self.name, "rule": rule, "path": self.path, **values}
        return Finding(code=code, path=self.path, line=line, column=column, subject=self.name, values=shown)


def _said(value: object) -> bool:
    """Tell whether a text says something; a bilingual one in both languages."""
    if isinstance(value, Mapping):
        return bool(value) and all(_said(one) for one in value.values())
    return isinstance(value, str) and bool(value.strip())
