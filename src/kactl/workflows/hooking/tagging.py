"""Tags that mean a version in production: which they are, and whether their gate lets them."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final

from kactl.gates.tagging import tag_findings
from kactl.model.engagement import CodeRepository, Engagement
from kactl.model.findings import Finding
from kactl.model.tagging import ProductionTag
from kactl.store.home import Home
from kactl.store.moving import Move, commit_of
from kactl.store.repository import Repository
from kactl.workflows.desk import Desk

_USUAL: Final = str(CodeRepository.model_fields["tags"].default)


def pattern_of(home: Home, engagement: Engagement) -> str | None:
    """Return the pattern of the tags of the repository around; None where code lies in others only.

    A code repository that the settings do not name is held to the usual pattern.
    """
    if home.code is not None:
        known = {one.id: one.tags for one in engagement.repositories}
        return known.get(home.code.link.repository, _USUAL)
    return None if engagement.repositories else engagement.tags


def means_production(tag: str, pattern: str | None) -> bool:
    """Tell whether a tag means a version in production."""
    return pattern is not None and fnmatchcase(tag, pattern)


def moved(move: Move) -> Iterator[Finding]:
    """Yield that a tag of a version is taken away or given to something else: what went out stays named."""
    if move.old is not None and move.new != move.old:
        code = "push.tag-gone" if move.new is None else "push.tag-moved"
        yield Finding(code=code, severity="error", subject=move.tag, values={"tag": move.tag or ""})


def judged(desk: Desk, repository: Repository, move: Move) -> Iterator[Finding]:
    """Yield why the gate of a version does not let its tag go out, or that it went round its gate."""
    tag = ProductionTag(
        name=str(move.tag),
        commit=commit_of(repository, str(move.new)),
        repo=desk.home.code.link.repository if desk.home.code is not None else None,
    )
    yield from tag_findings(desk.evaluator, (tag,), pushed=True)
