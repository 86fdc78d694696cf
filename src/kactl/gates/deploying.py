"""Deployments as a gate asks about them: emergencies whose review is due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kactl.checks.reading.deploying import Breach
from kactl.checks.reading.deployments import Placed
from kactl.checks.reading.environments import environments_part, read_environments
from kactl.checks.reading.rulebooks import Judged, read_rulebook, rulebook_parts
from kactl.checks.reading.told_deployments import told
from kactl.gates.assessing import setting_of
from kactl.model.deployments import FOLDER
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.view import Setting, Snapshot

CODES: Final = {
    "undecided": "deployment.undecided",
    "under-review": "deployment.under-review",
    "overdue": "deployment.overdue",
}
"""What a deployment can break that only statements, or the day, tell."""
_EMERGENCY: Final = b'"emergency"'
"""What stands in the file of every emergency: the others need not be understood."""


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """An emergency deployment that nobody has reviewed, and until when somebody must."""

    placed: Placed
    due: date
    ends: datetime
    reviewers: tuple[str, ...]


def judged_deployments(snapshot: Snapshot, now: datetime) -> Judged | None:
    """Return rules and deployments of a snapshot; None without deployments, or where no calendar is read."""
    if not _deployed(snapshot, ""):
        return None
    setting = setting_of(snapshot)
    return read_rulebook(snapshot.view(rulebook_parts(setting), now, {}, None), setting)


def unreviewed(found: Judged) -> Iterator[Unreviewed]:
    """Yield the emergency deployments that want a review, in order of time."""
    rules = found.rules
    for one in found.deployed.deployments:
        if one.deployment.emergency is not None and rules.review(one, found.deployed.reviews) is None:
            environment = rules.environments.get(one.deployment.environment)
            due, ends = rules.review_due(one.deployment)
            yield Unreviewed(one, due, ends, environment.reviewers if environment else ())


def overdue_reviews(snapshot: Snapshot, now: datetime, gate: Gate) -> Iterator[Finding]:
    """Yield the reviews that are overdue in environments which want the gate: it cannot be decided."""
    setting = setting_of(snapshot)
    guarded = _guarded(snapshot, setting, now, gate)
    if not guarded:
        return
    view = snapshot.view(rulebook_parts(setting, guarded), now, {}, None)
    found = read_rulebook(view, setting, guarded, holding=_EMERGENCY)
    for one in unreviewed(found) if found else ():
        if found and now >= one.ends:
            breach = Breach("overdue", one.placed, {"due": one.due.isoformat()}, calendar=True)
            yield told(breach, found.rules, setting, CODES)


def _guarded(snapshot: Snapshot, setting: Setting, now: datetime, gate: Gate) -> tuple[str, ...]:
    """Return the environments that want the gate and into which something was deployed."""
    if not _deployed(snapshot, ""):
        return ()
    known = read_environments(snapshot.view((environments_part(setting),), now, {}, None), setting)
    return tuple(
        key
        for key, one in known.environments.items()
        if gate.id in _gates(one.wants) and _deployed(snapshot, f"{key}/")
    )


def _deployed(snapshot: Snapshot, below: str) -> bool:
    inside = f"{snapshot.engagement.process}/{FOLDER}/{below}"
    return any(path.startswith(inside) for path in snapshot.tree.listing())


def _gates(wants: Sequence[str]) -> frozenset[str]:
    return frozenset(one.partition("@")[0] for one in wants)
