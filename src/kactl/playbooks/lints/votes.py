"""Votes, committees, orders of countersigning and independence that say what cannot be meant."""

from collections.abc import Iterator, Mapping

from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.gates import Approval, Gate
from kactl.playbooks.lints.draft import Draft


def committees(draft: Draft) -> Iterator[Finding]:
    """Yield committees of committees, chairs from outside, and quorums above a membership of named people."""
    for number, role in enumerate(draft.playbook.roles):
        body, loc = role.committee, ("roles", number, "committee")
        if body is None:
            continue
        known = [draft.playbook.role(one) for one in body.members]
        for index, member in enumerate(known):
            if member is not None and member.committee is not None:
                values = {"role": role.id, "member": member.id}
                yield _found(draft, "committee-nested", (*loc, "members", index), values, subject=role.id)
        if body.chair is not None and body.chair not in (role.id, *body.members):
            yield _found(
                draft,
                "chair-outside",
                (*loc, "chair"),
                {"role": role.id, "chair": body.chair},
                subject=role.id,
            )


def approvals(draft: Draft) -> Iterator[Finding]:
    """Yield approvals whose parts contradict each other."""
    for number, gate in enumerate(draft.playbook.gates):
        for index, approval in enumerate(gate.approvals if gate.approvals != "none" else ()):
            loc = ("gates", number, "approvals", index)
            yield from _of_vote(draft, gate, approval, loc)
            yield from _of_order(draft, gate, approval, loc)


def independence(draft: Draft) -> Iterator[Finding]:
    """Yield independent criteria of gates that nobody approves: nobody is kept from anything there."""
    for number, gate in enumerate(draft.playbook.gates):
        if gate.approvals != "none" and gate.approvals:
            continue
        for phase, criteria in (("entrance", gate.entrance), ("success", gate.success)):
            for index, criterion in enumerate(criteria):
                if criterion.independent:
                    loc = ("gates", number, phase, index, "independent")
                    values = {"criterion": criterion.id, "gate": gate.id}
                    yield _found(draft, "independent-of-nobody", loc, values, subject=gate.id)


def machines(draft: Draft) -> Iterator[Finding]:
    """Yield machines that are not mail addresses: nothing would ever match them."""
    for index, mail in enumerate(draft.playbook.machines):
        if mail.count("@") != 1 or any(char.isspace() or char == "*" for char in mail):
            yield _found(draft, "machine-address", ("machines", index), {"mail": mail})


def _of_vote(draft: Draft, gate: Gate, approval: Approval, loc: Loc) -> Iterator[Finding]:
    bodies = [draft.playbook.role(one) for one in approval.roles]
    votes = approval.vote is not None or any(one and one.committee for one in bodies)
    if votes and approval.needed != 1:
        values = {"role": approval.role, "gate": gate.id}
        yield _found(draft, "vote-and-needed", (*loc, "needed"), values, subject=gate.id)
    vote = approval.vote
    if vote is None:
        return
    client = any(one is not None and one.side == "client" for one in bodies)
    wrong = "lazy_days" if client and vote.lazy_days else "deemed_days"
    if (client and vote.lazy_days) or (not client and vote.deemed_days):
        values = {"role": approval.role, "key": wrong}
        yield _found(draft, "silence-of-whom", (*loc, "vote", wrong), values, subject=gate.id)


def _of_order(draft: Draft, gate: Gate, approval: Approval, loc: Loc) -> Iterator[Finding]:
    declared = gate.approvals if gate.approvals != "none" else ()
    others = {role for one in declared if one is not approval for role in one.roles}
    for index, role in enumerate(approval.after):
        if role not in others and role not in approval.roles:
            values = {"role": role, "gate": gate.id}
            yield _found(draft, "after-nobody", (*loc, "after", index), values, subject=gate.id)


def _found(
    draft: Draft, name: str, loc: Loc, values: Mapping[str, str], *, subject: str | None = None
) -> Finding:
    """Return the finding `ballot.<name>` about a node of the playbook."""
    return draft.composition.finding(f"ballot.{name}", loc, values).model_copy(update={"subject": subject})
