"""Deployments as a gate asks about them: emergencies whose review is due."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kactl.checks.reading.deploying import Breach
from kactl.checks.reading.deployments import Placed
from kactl.checks.reading.rulebooks import Judged, read_rulebook, rulebook_parts
from kactl.checks.reading.told_deployments import told
from kactl.gates.assessing import setting_of
from kactl.model.deployments import FOLDER
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.view import Snapshot

CODES: Final = {
    "undecided": "deployment.undecided",
    "under-review": "deployment.under-review",
    "overdue": "deployment.overdue",
}
"""What a deployment can break that only statements, or the day, tell."""


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """An emergency deployment that nobody has reviewed, and until when somebody must."""

    placed: Placed
    due: date
    ends: datetime
    reviewers: tuple[str, ...]


def judged_deployments(snapshot: Snapshot, now: datetime) -> Judged | None:
    """Return rules and deployments of a snapshot; None without deployments, or where no calendar is read."""
    inside = f"{snapshot.engagement.process}/{FOLDER}/"
    if not any(path.startswith(inside) for path in snapshot.tree.listing()):
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
    found = judged_deployments(snapshot, now)
    if found is None:
        return
    for one in unreviewed(found):
        environment = found.rules.environments.get(one.placed.deployment.environment)
        if environment and now >= one.ends and gate.id in _gates(environment.wants):
            breach = Breach("overdue", one.placed, {"due": one.due.isoformat()}, calendar=True)
            yield told(breach, found.rules, setting_of(snapshot), CODES)


def _gates(wants: Sequence[str]) -> frozenset[str]:
    return frozenset(one.partition("@")[0] for one in wants)
