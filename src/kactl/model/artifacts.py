"""What a release is made of: commits of code repositories, with the tags and digests that name them."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints, ValidationError

from kactl.model.base import Id, Model

CommitId = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})$")]
TagName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\s\x00-\x1f\x7f]+$")]


class Artifact(Model):
    """One part of a release: the commit of a code repository, and what was built of it."""

    repo: Id | None = None
    """The code repository, as `kactl.yaml` names it; the engagement's own unless given."""
    tag: TagName | None = None
    commit: CommitId
    digest: str | None = Field(default=None, pattern=r"^[a-z0-9]+:[0-9a-f]{32,128}$")
    """What was built, such as `sha256:9f2c…`."""


_PLAIN: Final = re.compile(
    r"(?:(?P<repo>[A-Za-z0-9][A-Za-z0-9._-]*):)?(?:(?P<tag>[^\s:]+)@)?"
    r"(?P<commit>[0-9a-f]{40}|[0-9a-f]{64})(?:\+(?P<digest>[a-z0-9]+:[0-9a-f]{32,128}))?"
)


def artifact_of(value: Any) -> Artifact | None:  # noqa: ANN401 - a raw value
    """Return the artifact that a raw value is, None for any other value."""
    try:
        return Artifact.model_validate(value)
    except ValidationError:
        return None


def artifacts_of(value: Any) -> tuple[Artifact, ...]:  # noqa: ANN401 - a raw value
    """Return the artifacts of a raw list; what is none is passed over."""
    found = map(artifact_of, value) if isinstance(value, list | tuple) else ()
    return tuple(one for one in found if one is not None)


def read_artifact(words: str) -> Artifact | None:
    """Return what `[REPO:][TAG@]COMMIT[+DIGEST]` says, the commit's id in full; None where it says none."""
    found = _PLAIN.fullmatch(words.strip())
    return artifact_of({key: one for key, one in found.groupdict().items() if one}) if found else None


def artifact_words(value: Any) -> str:  # noqa: ANN401 - a raw value
    """Return an artifact as people write it; any other value as it is."""
    one = artifact_of(value)
    if one is None or not isinstance(value, Mapping):
        return str(value)
    repo, tag = f"{one.repo}:" if one.repo else "", f"{one.tag}@" if one.tag else ""
    return f"{repo}{tag}{one.commit}" + (f"+{one.digest}" if one.digest else "")
