"""The way of a version through the environments: where it was before, and made of the same parts."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kactl.checks.reading.deployments import Placed
from kactl.model.artifacts import Artifact


def arrived(found: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return the deployments by which a version really came: they succeeded and rehearsed nothing."""
    return tuple(
        one for one in found if one.deployment.result == "succeeded" and not one.deployment.rehearsal
    )


def running(found: Iterable[Placed]) -> Placed | None:
    """Return, of an environment's deployments in order of time, the one that runs there now.

    What was rolled back runs no more: what came before it does again.
    """
    standing: list[Placed] = []
    for one in found:
        if one.deployment.rehearsal:
            continue
        if one.deployment.result == "succeeded":
            standing.append(one)
        elif one.deployment.result == "rolled-back":
            while standing and standing[-1].deployment.version == one.deployment.version:
                standing.pop()
    return standing[-1] if standing else None


def before(found: Iterable[Placed], version: str, at: datetime) -> tuple[Placed, ...]:
    """Return where a version had arrived before an instant."""
    return tuple(
        one for one in arrived(found) if one.deployment.version == version and one.deployment.at < at
    )


def same_parts(one: Sequence[Artifact], other: Sequence[Artifact]) -> bool | None:
    """Tell whether two deployments are made of the same parts; None where one does not say its parts."""
    if not one or not other:
        return None
    first, second = ({each.repo: each for each in parts} for parts in (one, other))
    if first.keys() != second.keys():
        return False
    return all(_same(part, second[repo]) for repo, part in first.items())


def _same(one: Artifact, other: Artifact) -> bool:
    digests = {each.digest for each in (one, other) if each.digest is not None}
    return one.commit == other.commit and len(digests) < 2  # noqa: PLR2004 - two that differ
