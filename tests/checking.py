"""Asks checks about example engagements: real trees, read through the real store."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.building import Built

from kactl.checks.registry import load
from kactl.model.findings import Finding, Judgement
from kactl.model.gates import Criterion
from kactl.model.view import Answer, Setting, UpstreamVerdict
from kactl.playbooks.tailoring import facts
from kactl.store.snapshot import TreeSnapshot

EXAMPLES = Path(__file__).parent / "engagements"
NOON = datetime(2026, 11, 16, 4, tzinfo=UTC)
"""A Monday, 12:00 in Shanghai: the day on which the examples are judged."""
NO_VERDICTS: Mapping[str, UpstreamVerdict] = {}


def lay(check: str, kind: str, root: Path) -> Built:
    """Copy an example (`good` or `bad`) into a repository."""
    shutil.copytree(EXAMPLES / check / kind, root, dirs_exist_ok=True)
    return Built(root)


def criteria(snapshot: TreeSnapshot) -> tuple[Criterion, ...]:
    """Return the criteria of the example's gate."""
    gate = snapshot.playbook.gate("review")
    assert gate is not None
    return gate.criteria()


def setting_of(snapshot: TreeSnapshot, instance: str | None = None) -> Setting:
    """Return where a criterion of the example's gate stands."""
    known = facts(snapshot.playbook, snapshot.engagement.answers)
    return Setting(
        snapshot.playbook, snapshot.engagement, known, "review", instance, attached=snapshot.attached
    )


def ask(
    built: Built,
    check: str,
    parameters: Mapping[str, Any],
    *,
    now: datetime = NOON,
    verdicts: Mapping[str, UpstreamVerdict] = NO_VERDICTS,
    answer: Answer | None = None,
    instance: str | None = None,
) -> Judgement:
    """Ask a check about an engagement, as the engine does."""
    found, snapshot = load(check), built.snapshot
    assert found is not None
    setting = setting_of(snapshot, instance)
    values, faults = found.read_parameters(parameters)
    assert values is not None, faults
    subject = found.subject(values, setting)
    assert snapshot.digest(subject) == built.snapshot.digest(subject)
    view = snapshot.view(subject, now, verdicts, answer)
    judgement = found.judge(view, values, setting)
    assert view.faults == ()
    return judgement


def ask_example(check: str, kind: str, root: Path, **more: Any) -> list[Judgement]:
    """Ask every criterion of an example."""
    built = lay(check, kind, root)
    return [ask(built, one.uses, one.with_, **more) for one in criteria(built.snapshot)]


def codes(judgements: Sequence[Judgement]) -> list[str]:
    """Return the codes of all findings without the check's name, sorted."""
    return sorted(finding.code.partition(".")[2] for one in judgements for finding in one.findings)


def told(judgement: Judgement, name: str) -> Finding:
    """Return the one finding whose code ends in a name."""
    found = [one for one in judgement.findings if one.code.partition(".")[2] == name]
    assert len(found) == 1, [one.code for one in judgement.findings]
    return found[0]
