"""Environments that should be alike have the same keys of configuration, and other values where allowed."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from pydantic import Field

from kactl.checks.reading.configuration import flattened, read_configuration
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.model.base import Model
from kactl.model.environments import FOUR, Environment
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ID = "configuration-parity"
REVISION = 1
_MOST = 20


class Parameters(Model):
    """Where the files of configuration lie."""

    files: str = Field(default="configuration/{environment}.*", min_length=1)
    """From the process folder, or from the root after a `/`; `{environment}` is the environment's id."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the rules of the environments and their files of configuration."""
    patterns = (GlobPart(_pattern(parameters, setting, one)) for one in _environments(setting))
    return (environments_part(setting), *patterns)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when no key is missing or more, and no value differs that must not."""
    known = read_environments(view, setting)
    faults: list[Finding] = []
    found = {
        key: _configuration(view, parameters, setting, key, one, faults)
        for key, one in known.environments.items()
    }
    compared = (
        finding
        for key, one in known.environments.items()
        if one.same_as in found and (found[key] or found[one.same_as])
        for finding in _differing(known.path, key, one, found[key], found[one.same_as])
    )
    owners = tuple(one.owner for one in setting.playbook.documents if one.content == "environments")
    placed = (_placed(one, view, known.path, owners) for one in compared)
    return judged([*known.faults, *faults, *placed])


def _configuration(
    view: View,
    parameters: Parameters,
    setting: Setting,
    key: str,
    environment: Environment,
    faults: list[Finding],
) -> Mapping[str, str]:
    found = dict(flattened(environment.settings))
    for file in view.files(_pattern(parameters, setting, key)) if key in _environments(setting) else ():
        read = read_configuration(file.data, file.path) if file.mode.startswith("100") else None
        if read is None:
            code = "configuration-parity.unreadable"
            faults.append(Finding(code=code, path=file.path, line=1, subject=key, values={"path": file.path}))
        else:
            found |= read
    return found


def _differing(
    path: str, key: str, environment: Environment, own: Mapping[str, str], other: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield keys that one of two lacks and values that differ; values are not shown: they may be secrets."""
    free = environment.may_differ
    lists = {
        "configuration-parity.missing": [one for one in other if one not in own],
        "configuration-parity.extra": [one for one in own if one not in other],
        "configuration-parity.different": [
            one
            for one in own.keys() & other.keys()
            if own[one] != other[one] and not any(fnmatchcase(one, pattern) for pattern in free)
        ],
    }
    for code, keys in lists.items():
        if keys:
            shown = sorted(keys)[:_MOST]
            values = {
                "environment": environment.title,
                "other": environment.same_as or "",
                "keys": ", ".join(shown),
                "count": len(keys),
            }
            yield Finding(code=code, path=path, subject=key, values=values)


def _placed(finding: Finding, view: View, path: str, owners: tuple[str, ...]) -> Finding:
    line, column = view.locate(path, "environments", finding.subject or "", "same_as")
    return finding.model_copy(update={"line": line, "column": column, "who": owners})


def _environments(setting: Setting) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*FOUR, *(one.id for one in setting.playbook.environments))))


def _pattern(parameters: Parameters, setting: Setting, environment: str) -> str:
    pattern = parameters.files.replace("{environment}", environment)
    return pattern.removeprefix("/") if pattern.startswith("/") else setting.inside(pattern)
