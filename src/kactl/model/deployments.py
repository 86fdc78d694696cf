"""Deployments: which version went where, when, by whom; one new JSON file each, never edited.

People record them with `env deploy`; a pipeline leaves the same file, which a later job or person commits.
"""

from datetime import UTC, datetime
from typing import Final, Literal

from pydantic import AwareDatetime, Field

from kactl.model.artifacts import Artifact
from kactl.model.base import Digest, Id, Model

FOLDER: Final = "deployments"
"""Below the process folder: `deployments/<environment>/<instant>-<version>-<hash10>.json`."""
_FIRST: Final = datetime(1970, 1, 2, tzinfo=UTC)
_LAST: Final = datetime(9000, 1, 1, tzinfo=UTC)
"""Between these, an instant has a day in every zone."""


class Emergency(Model):
    """Why a deployment could not wait for what its environment asks."""

    reason: str = Field(min_length=1, max_length=2000)
    incident: str | None = None
    """The id of the incident that it mends."""


class Deployment(Model):
    """A version that was brought into an environment."""

    schema_version: Literal[1] = Field(default=1, alias="schemaVersion")
    environment: Id
    engagement: str | None = Field(default=None, pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")
    """The engagement's id, so that a file of another one is noticed."""
    version: Id
    """The release's name, as its gate's instance."""
    at: AwareDatetime = Field(ge=_FIRST, lt=_LAST)
    by: str = Field(min_length=1, max_length=200)
    """The person's id; a machine's mail address; of nobody in the team, the address that git has."""
    artifacts: tuple[Artifact, ...] = ()
    result: Literal["succeeded", "failed", "rolled-back"] = "succeeded"
    rehearsal: bool = False
    """Whether it rehearsed the way back: no change of the version that runs there."""
    minutes: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    """How long it took."""
    data: Literal["synthetic", "masked", "real"] | None = None
    """The kind of data that was brought along, where any was."""
    data_checked_by: Id | None = None
    """Who looked whether masked data was made by the procedure before it was brought along."""
    emergency: Emergency | None = None
    note: str | None = Field(default=None, max_length=2000)
    run: str | None = Field(default=None, max_length=500)
    """The address of the pipeline's run."""


class DeploymentReview(Model):
    """That somebody else looked at a deployment: an emergency, or one that broke a rule.

    One new JSON file each: `deployments/<environment>/reviews/<name of the deployment's file>-<hash10>.json`.
    """

    schema_version: Literal[1] = Field(default=1, alias="schemaVersion")
    deployment: Digest
    """The SHA-256 of the deployment's file, so that one that is edited since is not covered."""
    by: Id
    at: AwareDatetime = Field(ge=_FIRST, lt=_LAST)
    reason: str = Field(min_length=1, max_length=2000)
    """What was found, and what follows from it."""
