"""How much a gate asks, in every tier: nothing at all, or more than people read."""

from collections.abc import Iterator
from typing import Final

from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.playbooks.lints.draft import Draft

MOST_MUSTS: Final = 9


def too_many_musts(draft: Draft) -> Iterator[Finding]:
    """Yield gates with more than nine `must` criteria in some tier."""
    for number, gate in enumerate(draft.playbook.gates):
        for tier in _tiers(draft):
            musts = sum(one.tiers.get(tier, one.strength) == "must" for one in gate.criteria())
            if musts > MOST_MUSTS:
                values = {"gate": gate.id, "tier": tier, "count": musts, "most": MOST_MUSTS}
                loc = ("gates", number, "success")
                yield draft.finding("too-many-musts", loc, values, subject=gate.id, severity="warning")
                break


def asks_nothing(draft: Draft) -> Iterator[Finding]:
    """Yield gates of which some tier switches every criterion off."""
    for number, gate in enumerate(draft.playbook.gates):
        for tier in _tiers(draft):
            if all(one.tiers.get(tier) == "off" for one in gate.criteria()):
                loc = ("gates", number, "success")
                yield draft.finding("asks-nothing", loc, {"gate": gate.id, "tier": tier}, subject=gate.id)


def approvals(draft: Draft) -> Iterator[Finding]:
    """Yield approvals that cannot be given, and decisions of the business that nobody approves."""
    for number, gate in enumerate(draft.playbook.gates):
        loc = ("gates", number, "approvals")
        if gate.approvals == "none":
            if gate.kind == "business":
                yield draft.finding(
                    "business-without-approvals", loc, {"gate": gate.id}, subject=gate.id, severity="warning"
                )
        elif not gate.approvals:
            yield draft.finding("empty-approvals", loc, {"gate": gate.id}, subject=gate.id)
        else:
            yield from _approvals(draft, number, gate)


def _approvals(draft: Draft, number: int, gate: Gate) -> Iterator[Finding]:
    always: set[str] = set()
    for index, approval in enumerate(gate.approvals if gate.approvals != "none" else ()):
        loc = ("gates", number, "approvals", index)
        for one in approval.roles if approval.when is None else ():
            if one in always:
                values = {"role": one, "gate": gate.id}
                yield draft.finding("approval-twice", loc, values, subject=gate.id)
        if approval.when is None:
            always.update(approval.roles)
        role = draft.playbook.role(approval.role)
        single = not approval.any_of and approval.needed != "all" and approval.vote is None
        if role is None or role.committee is not None or not single:
            continue
        held = max(role.least, 1) + role.backup
        if approval.needed != "all" and approval.needed > held:
            values = {"role": approval.role, "needed": str(approval.needed), "held": str(held)}
            yield draft.finding("too-many-approvals", (*loc, "needed"), values, subject=gate.id)


def _tiers(draft: Draft) -> tuple[str, ...]:
    """Return the tiers; a playbook without tiers is one whole."""
    return tuple(one.id for one in draft.playbook.tiers) or ("-",)
