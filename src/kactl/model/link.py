"""The pointer in a code repository, `.kactl-link.yaml`: where its engagement is kept."""

from typing import Final

from pydantic import Field

from kactl.model.base import Id, Model

LINK: Final = ".kactl-link.yaml"


class Link(Model):
    """Whose code this is: the engagement, and how `kactl.yaml` there names this repository."""

    engagement: str = Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")
    """The engagement's id: what is found must be this one."""
    repository: Id
    url: str = Field(min_length=1, max_length=500)
    """Where the engagement is cloned from; a path that is no address is relative to this file."""
