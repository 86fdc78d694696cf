"""Drift: what changed in a gate's subject since it was decided; it is shown and blocks nothing."""

from collections.abc import Iterator

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.voices import changed_criteria
from kactl.gates.judging import JudgedCriterion
from kactl.model.records import RecordSubject
from kactl.model.reports import DriftPart


def drift_between(then: Assessment, here: Assessment) -> tuple[DriftPart, ...]:
    """Return the paths, entries and items that differ, by criterion, in order."""
    if then is here:
        return ()
    found: list[DriftPart] = []
    now = {one.id: one for one in here.criteria}
    for one in then.criteria:
        other = now.get(one.id)
        if other is not None and other.digest != one.digest:
            found += _parts(one, then, other, here)
    return tuple(found)


def drift_since(subject: RecordSubject, here: Assessment) -> tuple[DriftPart, ...]:
    """Return the criteria that differ from what a decision bound, where its commit cannot be read."""
    changed = changed_criteria(subject.criteria, here.digests)
    return tuple(DriftPart(criterion=one, name=one, change="changed") for one in changed)


def _parts(
    one: JudgedCriterion, then: Assessment, other: JudgedCriterion, here: Assessment
) -> Iterator[DriftPart]:
    before = then.snapshot.parts(one.subject)
    after = here.snapshot.parts(other.subject)
    for gate in sorted(one.upstream.keys() | other.upstream.keys()):
        if one.upstream.get(gate) != other.upstream.get(gate):
            yield DriftPart(criterion=one.id, name=gate, change="changed")
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield DriftPart(criterion=one.id, name=name, change="removed")
        elif name not in before:
            yield DriftPart(criterion=one.id, name=name, change="added")
        elif before[name] != after[name]:
            yield DriftPart(criterion=one.id, name=name, change="changed")
