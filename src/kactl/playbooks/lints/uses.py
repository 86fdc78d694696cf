"""Every use of a check in a playbook, criteria and rules alike, with its raw parameters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kactl.model.faults import Loc
from kactl.model.gates import Criterion, Gate, Rule
from kactl.playbooks.lints.draft import Draft
from kactl.syntax.values import Value

STANDARD_FIELDS = ("id", "status")
CONDITION_PARAMETERS = ("among", "hold", "where")
IMPLIED_FIELDS: Mapping[str, tuple[str, ...]] = {
    "actions-closed": ("meeting", "replanned", "replan_reason"),
    "baselines-kept": ("baseline", "variance"),
    "due-kept": ("reminded_on", "escalated_on", "fulfilled_on"),
    "forums-held": ("forum", "date", "attendees"),
    "release-contents": ("artifacts",),
    "repeated-actions": ("title", "meeting", "forum", "date"),
    "rollback-rehearsed": ("rehearsed_at", "rehearsed_in", "rehearsal_minutes", "rehearsed_by"),
    "task-owner-and-due": ("owner", "due", "replanned", "replan_reason"),
}
"""Fields that a check reads without being told."""


@dataclass(frozen=True, slots=True)
class Use:
    """A check as a criterion or a rule uses it."""

    loc: Loc
    by: Criterion | Rule
    gate: Gate | None
    parameters: Mapping[str, Value]

    @property
    def subject(self) -> str:
        """Return `gate.criterion`, or the rule's id."""
        return f"{self.gate.id}.{self.by.id}" if self.gate else self.by.id

    def words(self, key: str) -> Iterator[tuple[Loc, str]]:
        """Yield the texts of a parameter that holds one or a list of them, each with its path."""
        value, loc = self.parameters.get(key), (*self.loc, "with", key)
        if isinstance(value, str):
            yield loc, value
        elif isinstance(value, list):
            yield from (((*loc, index), one) for index, one in enumerate(value) if isinstance(one, str))


def uses(draft: Draft) -> Iterator[Use]:
    """Yield every use in order of declaration."""
    for number, gate in enumerate(draft.playbook.gates):
        for phase, criteria in (("entrance", gate.entrance), ("success", gate.success)):
            for index, criterion in enumerate(criteria):
                yield _use(draft, ("gates", number, phase, index), criterion, gate)
    for index, rule in enumerate(draft.playbook.rules):
        yield _use(draft, ("rules", index), rule, None)


def _use(draft: Draft, loc: Loc, by: Criterion | Rule, gate: Gate | None) -> Use:
    raw = draft.composition.at((*loc, "with"))
    return Use(loc, by, gate, raw if isinstance(raw, dict) else {})
