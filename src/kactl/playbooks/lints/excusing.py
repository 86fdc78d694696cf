"""Waivers and emergencies that a playbook allows and that nobody could answer for."""

from collections.abc import Iterator

from kactl.model.findings import Finding
from kactl.model.gates import Gate, Waivable
from kactl.playbooks.lints.draft import Draft


def waivers(draft: Draft) -> Iterator[Finding]:
    """Yield criteria that their own owner would waive, and limits where no waiver is allowed at all."""
    for number, gate in enumerate(draft.playbook.gates):
        for phase, criteria in (("entrance", gate.entrance), ("success", gate.success)):
            for index, criterion in enumerate(criteria):
                if not isinstance(criterion.waivable, Waivable):
                    continue
                loc = ("gates", number, phase, index, "waivable")
                values = {"gate": gate.id, "criterion": criterion.id, "role": criterion.owner or "-"}
                if criterion.owner is not None and criterion.waivable.by == criterion.owner:
                    yield draft.finding("waived-by-its-owner", (*loc, "by"), values, subject=gate.id)
                if gate.waivers == 0:
                    yield draft.finding("waived-nowhere", loc, values, subject=gate.id, severity="warning")


def emergencies(draft: Draft) -> Iterator[Finding]:
    """Yield gates that everybody who could review an emergency may pass by alone."""
    for number, gate in enumerate(draft.playbook.gates):
        reviewing = _reviewing(gate)
        if gate.break_glass is not None and reviewing and reviewing <= {*gate.break_glass.roles}:
            loc = ("gates", number, "break_glass", "roles")
            values = {"gate": gate.id, "roles": ", ".join(sorted(reviewing))}
            yield draft.finding("unreviewed", loc, values, subject=gate.id, severity="warning")


def _reviewing(gate: Gate) -> frozenset[str]:
    if gate.decides is not None:
        return frozenset({gate.decides, *gate.tier_decides.values()})
    return frozenset(
        role for one in (() if gate.approvals == "none" else gate.approvals) for role in one.roles
    )
