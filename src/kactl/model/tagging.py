"""Tags that mean a version in production, as a repository holds them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ProductionTag:
    """A name that was given to a commit of a repository."""

    name: str
    """Below `refs/tags/`; a branch of the same name is another reference."""
    commit: str | None
    """The full id of the commit that it leads to; None where it leads to none."""
    repo: str | None = None
    """The code repository, as `kactl.yaml` names it; None for the engagement's own."""
    at: datetime | None = None
    """When, as an annotated tag says itself, else its commit: a claim."""

    @property
    def ref(self) -> str:
        """Return the whole name."""
        return f"refs/tags/{self.name}"
