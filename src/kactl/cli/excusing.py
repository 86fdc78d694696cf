"""`kactl gate`: what a gate is passed without, and what goes back to an earlier state."""

from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb
from kactl.cli.parameters import (
    AsRole,
    ByChannel,
    DigestOnly,
    Evidence,
    GateName,
    On,
    OnBehalfOf,
    OptionalReason,
    Reason,
    Until,
)
from kactl.cli.transcribing import paper
from kactl.errors import ExitCode, KactlError

RecordName = Annotated[str | None, typer.Option(metavar="RECORD")]


def waive(
    context: typer.Context,
    gate: Annotated[str | None, typer.Argument(metavar="GATE", autocompletion=completing.gates)] = None,
    criterion: Annotated[str | None, typer.Argument(metavar="CRITERION")] = None,
    reason: OptionalReason = None,
    until: Until = None,
    grant: RecordName = None,
    deny: RecordName = None,
    role: Annotated[str | None, typer.Option("--as", metavar="ROLE", autocompletion=completing.roles)] = None,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Ask to waive a criterion, or answer such a request."""
    from kactl.workflows.waive import answer_waiver, ask_waiver

    signed = paper(on_behalf_of, evidence, on, channel, digest_only=digest_only)
    record = grant or deny
    if gate and criterion and until and reason and not (record or role or signed):
        return ask_waiver(
            call(context), gate, criterion, reason=reason, until=until, writing=writing(context)
        )
    if record is None or role is None or (grant and deny) or gate or criterion or until:
        raise KactlError("waiver.shape", exit_code=ExitCode.USAGE, fix="kactl gate waive --help")
    return answer_waiver(
        call(context), record, grant=grant is not None, role=role, reason=reason,
        paper=signed, writing=writing(context),
    )  # fmt: skip


def close_condition(
    context: typer.Context,
    gate: GateName,
    condition: Annotated[str, typer.Argument(metavar="CONDITION")],
    reason: Reason,
    evidence: Evidence = None,
) -> Report:
    """Close a condition of a conditional pass, or review a break-glass."""
    from kactl.workflows.close_condition import close_condition as close

    return close(call(context), gate, condition, reason=reason, evidence=evidence, writing=writing(context))


def reopen(context: typer.Context, gate: GateName, reason: Reason) -> Report:
    """Begin a new cycle of a gate."""
    from kactl.workflows.reopen_gate import reopen_gate

    return reopen_gate(call(context), gate, reason=reason, writing=writing(context))


def revoke(
    context: typer.Context,
    record: Annotated[str, typer.Argument(metavar="RECORD")],
    reason: Reason,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Take one's own statement back."""
    from kactl.workflows.revoke_record import revoke_record

    return revoke_record(
        call(context), record, reason=reason,
        paper=paper(on_behalf_of, evidence, on, channel, digest_only=digest_only), writing=writing(context),
    )  # fmt: skip


def verify_proof(
    context: typer.Context,
    record: Annotated[str, typer.Argument(metavar="RECORD")],
    evidence: Evidence = None,
) -> Report:
    """Verify the proof of a statement that was carried in."""
    from kactl.workflows.verify_proof import verify_proof as verify

    return verify(call(context), record, evidence=evidence, writing=writing(context))


def abstain(
    context: typer.Context,
    gate: GateName,
    role: AsRole,
    reason: OptionalReason = None,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Abstain in a role."""
    from kactl.workflows.state import abstain as state_abstention

    return state_abstention(
        call(context), gate, role=role, reason=reason,
        paper=paper(on_behalf_of, evidence, on, channel, digest_only=digest_only), writing=writing(context),
    )  # fmt: skip


def break_glass(context: typer.Context, gate: GateName, reason: Reason) -> Report:
    """Pass a gate by in an emergency."""
    from kactl.workflows.break_glass import break_glass as record_emergency

    return record_emergency(call(context), gate, reason=reason, writing=writing(context))


def register(app: typer.Typer) -> None:
    """Add the commands to those of gates."""
    app.command("waive", cls=WritingVerb)(waive)
    app.command("close-condition", cls=WritingVerb)(close_condition)
    app.command("reopen", cls=WritingVerb)(reopen)
    app.command("revoke", cls=WritingVerb)(revoke)
    app.command("verify-proof", cls=WritingVerb)(verify_proof)
    app.command("abstain", cls=WritingVerb)(abstain)
    app.command("break-glass", cls=WritingVerb)(break_glass)
