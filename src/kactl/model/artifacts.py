"""What a release is made of: commits of code repositories, with the tags and digests that name them."""

from typing import Annotated

from pydantic import Field, StringConstraints

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
