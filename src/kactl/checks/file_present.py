"""Files that match a pattern are there and have content."""

from collections.abc import Iterator
from typing import Final

from pydantic import Field

from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import GlobPart, Subject
from kactl.model.view import Setting, View

ID = "file-present"
REVISION = 1
_WILD: Final = frozenset("*?[")
"""What makes a pattern of a path: without it, the one file that is missing has a name."""


class Parameters(Model):
    """Which files, and how many."""

    pattern: str = Field(min_length=1)
    """`*` within a folder, `**` through folders; from the process folder, or from the root after a `/`."""
    at_least: int = Field(default=1, ge=1)
    """How many files with content must match."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the matching files, their listing included."""
    return (GlobPart(_pattern(parameters, setting)),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when enough regular files with content match."""
    return judged(_findings(view, _pattern(parameters, setting), parameters.at_least))


def _pattern(parameters: Parameters, setting: Setting) -> str:
    pattern = parameters.pattern
    return pattern.removeprefix("/") if pattern.startswith("/") else setting.inside(pattern)


def _findings(view: View, pattern: str, needed: int) -> Iterator[Finding]:
    count = 0
    for file in view.files(pattern):
        if file.mode.startswith("100") and file.data.strip():
            count += 1
        else:
            code = "file-present.empty-file" if file.mode.startswith("100") else "file-present.no-file"
            yield Finding(code=code, severity="warning", path=file.path, values={"path": file.path})
    if count < needed:
        values = {"pattern": pattern, "needed": needed, "count": count}
        path = None if set(pattern) & _WILD else pattern
        yield Finding(code="file-present.missing", path=path, subject=pattern, values=values)
