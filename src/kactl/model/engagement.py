"""The engagement's own settings, `kactl.yaml`, and the lock that kactl keeps."""

from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, field_validator

from kactl.model.base import Digest, Id, Model
from kactl.model.refusals import RefusedError
from kactl.model.settings import Answer

_STEP = r"[^/\\.\s<>:\"|?*\x00-\x1f\x7f][^/\\<>:\"|?*\x00-\x1f\x7f]*"
PROCESS = rf"^{_STEP}(/{_STEP})*$"


@cache
def _zones() -> frozenset[str]:
    """Return the names of the time zones that are known here; listing them takes its time."""
    return frozenset(available_timezones())


class CodeRepository(Model):
    """A code repository of the engagement, where the engagement has a repository of its own."""

    id: Id
    url: str = Field(min_length=1, max_length=500)
    """Where people clone it from; a path that is no address is relative to the engagement's root."""
    tags: str = Field(default="v*", min_length=1, max_length=200)
    """The pattern (`*` for any letters) of the tags that mean a version in production."""


class CommitPattern(Model):
    """How kactl words its commits."""

    subject: str = "{summary}"
    """`{summary}` is kactl's own line; text around it is the firm's."""
    trailers: tuple[str, ...] = ()
    skip_ci: bool = False
    """Whether `[skip ci]` ends the subject."""
    held: tuple[Literal["subject", "trailers", "item"], ...] = ()
    """What people's own messages are held to before a commit: the subject's pattern, the words before the
    colon of each trailer, and, for a change of anything but the engagement's own files, the id of an item."""


class Grandfathered(Model):
    """Where an engagement in mid-flight began under kactl."""

    stage: Id
    reason: str = Field(min_length=1)
    on: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")


class Engagement(Model):
    """The settings of one client project under kactl."""

    engagement: str = Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")
    """Random, 26 characters of Crockford base 32."""
    playbook: Id
    version: str
    language: Literal["zh", "en"] = "zh"
    timezone: str = "Asia/Shanghai"
    process: str = Field(default="process", pattern=PROCESS)
    """A folder below `kactl.yaml`, none that begins with a dot."""
    answers: dict[Id, Answer] = Field(default={})
    from_stage: Grandfathered | None = None
    repositories: tuple[CodeRepository, ...] = ()
    """The code repositories; none where the code lies in the engagement's own."""
    tags: str = Field(default="v*", min_length=1, max_length=200)
    """Where the code lies in the engagement's own repository: the tags that mean a version in production."""
    commit: CommitPattern = CommitPattern()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in _zones():
            code = "model.timezone"
            raise RefusedError(code, found=value)
        return value

    @property
    def zone(self) -> ZoneInfo:
        """Return the engagement's time zone."""
        return ZoneInfo(self.timezone)


class LockedFile(Model):
    """A file of the composed playbook and its SHA-256."""

    path: str
    sha256: Digest


class Lock(Model):
    """What the engagement was scaffolded from."""

    playbook: Id
    version: str
    source: str
    kactl: str
    files: tuple[LockedFile, ...]
    nouns: tuple[Id, ...] = ()
    subjects: dict[Id, int] = Field(default={})
    """The subject revision of each check, as it was when the playbook was locked."""
