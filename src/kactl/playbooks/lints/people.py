"""Roles that are there when they are needed, and duties that one person could hold."""

from collections.abc import Iterator, Mapping

from kactl.model.conditions import Condition
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.tailoring import applies, strength_of

Facts = Mapping[str, str | None]
Need = tuple[Loc, str, Condition | None]


def conflicts(draft: Draft) -> Iterator[Finding]:
    """Yield duty conflicts of a role with itself: nobody could ever hold it."""
    for number, conflict in enumerate(draft.playbook.conflicts):
        if len(set(conflict.roles)) < len(conflict.roles):
            yield draft.finding("conflict-with-itself", ("conflicts", number, "roles"), {"id": conflict.id})


def roles_out_of_force(draft: Draft) -> Iterator[Finding]:
    """Yield roles that a tier does without, named by something that the same tier asks for."""
    told: set[Loc] = set()
    for facts in _tiers(draft):
        for loc, role, when in _needed(draft, facts):
            declared = draft.playbook.role(role)
            if loc in told or declared is None or not _certain(declared.when) or not _certain(when):
                continue
            if applies(when, facts) and not applies(declared.when, facts):
                told.add(loc)
                yield draft.finding("role-out-of-force", loc, {"role": role, "tier": facts["tier"] or "-"})


def _tiers(draft: Draft) -> Iterator[Facts]:
    for tier in draft.playbook.tiers:
        yield {"profile": draft.playbook.profile, "tier": tier.id}


def _certain(when: Condition | None) -> bool:
    """Tell whether profile and tier alone decide a condition."""
    return when is None or when.fields() <= {"profile", "tier"}


def _needed(draft: Draft, facts: Facts) -> Iterator[Need]:
    for number, stage in enumerate(draft.playbook.stages):
        for index, activity in enumerate(stage.activities):
            yield ("stages", number, "activities", index, "accountable"), activity.accountable, activity.when
    for number, gate in enumerate(draft.playbook.gates):
        if _certain(gate.when) and applies(gate.when, facts):
            yield from _of_decision(gate, ("gates", number), facts["tier"] or "")
            yield from _of_criteria(gate, ("gates", number), facts)


def _of_decision(gate: Gate, loc: Loc, tier: str) -> Iterator[Need]:
    if tier in gate.tier_decides:
        yield (*loc, "tier_decides", tier), gate.tier_decides[tier], None
    elif gate.decides:
        yield (*loc, "decides"), gate.decides, None
    for index, role in enumerate(gate.break_glass.roles if gate.break_glass else ()):
        yield (*loc, "break_glass", "roles", index), role, None
    if gate.approvals != "none":
        for index, approval in enumerate(gate.approvals):
            yield (*loc, "approvals", index, "role"), approval.role, approval.when


def _of_criteria(gate: Gate, loc: Loc, facts: Facts) -> Iterator[Need]:
    for phase, criteria in (("entrance", gate.entrance), ("success", gate.success)):
        for index, criterion in enumerate(criteria):
            if criterion.owner and _certain(criterion.when) and strength_of(criterion, facts):
                yield (*loc, phase, index, "owner"), criterion.owner, criterion.when
