"""`kactl gate`: judge gates, open reviews, and state what people decide."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli import completing, excusing, sheets
from kactl.cli.answers import Answer, Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.cli.parameters import (
    AsRole,
    At,
    Base,
    ByChannel,
    CriterionName,
    DigestOnly,
    Evidence,
    ExitZero,
    Expect,
    GateName,
    GateNames,
    Meaning,
    On,
    OnBehalfOf,
    OptionalReason,
    Reason,
    Result,
    Staged,
)
from kactl.cli.transcribing import paper, sending
from kactl.errors import ExitCode, KactlError

app = noun("gate")


@app.command("check", cls=Verb)
def check(
    context: typer.Context,
    gates: GateNames = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    at: At = None,
    staged: Staged = False,
    base: Base = None,
    evidence: Annotated[Path | None, typer.Option("--evidence", metavar="DIR")] = None,
    bundle: Annotated[Path | None, typer.Option("--bundle", metavar="FILE")] = None,
    commit: Annotated[str | None, typer.Option("--commit", metavar="REV")] = None,
    repo: Annotated[str | None, typer.Option("--repo", metavar="ID")] = None,
    accept_bypass: Annotated[bool, typer.Option("--accept-bypass")] = False,
    exit_zero: ExitZero = False,
) -> Answer:
    """Judge gates: the named ones, all of them, or the next one; or what a change does to them."""
    from kactl.cli import exits

    if at and staged:
        raise KactlError("shell.one-tree", exit_code=ExitCode.USAGE, values={"options": "--at · --staged"})
    if evidence is not None:
        if base is not None or everything or len(gates or ()) != 1:
            raise KactlError("bundle.one-gate", exit_code=ExitCode.USAGE)
        from kactl.workflows.evidence.bundling import Given, check_with_evidence

        given = Given(evidence, bundle, commit, repo)
        report = check_with_evidence(call(context), (gates or ("",))[0], given, at=at, staged=staged)
        code = exits.of_gates(report, accept_bypass=accept_bypass)
        return Answer(report, exits.lenient(code) if exit_zero else code)
    if bundle or commit or repo:
        raise KactlError("bundle.without-evidence", exit_code=ExitCode.USAGE)
    if base is None:
        from kactl.workflows.check_gate import check_gates

        report = check_gates(call(context), gates or (), everything=everything, at=at, staged=staged)
        code = exits.of_gates(report, accept_bypass=accept_bypass)
        return Answer(report, exits.lenient(code) if exit_zero else code)
    from kactl.workflows.compare_gates import compare_gates

    difference = compare_gates(
        call(context), gates or (), base=base, everything=everything, at=at, staged=staged
    )
    code = exits.of_comparison(difference)
    return Answer(difference, exits.lenient(code) if exit_zero else code)


@app.command("list", cls=Verb)
def list_(context: typer.Context) -> Answer:
    """List every gate with its status."""
    from kactl.cli import exits
    from kactl.workflows.show_gates import list_gates

    report = list_gates(call(context))
    return Answer(report, exits.of_listed_gates(report))


@app.command("show", cls=Verb)
def show(context: typer.Context, gate: GateName) -> Answer:
    """Show one gate in full."""
    from kactl.cli import exits
    from kactl.workflows.show_gates import show_gate

    report = show_gate(call(context), gate)
    return Answer(report, exits.of_listed_gates(report))


@app.command("open", cls=WritingVerb)
def open_(
    context: typer.Context,
    gate: GateName,
    at: At = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    sent_to: Annotated[
        str | None, typer.Option("--sent-to", metavar="ROLE", autocompletion=completing.roles)
    ] = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
) -> Report:
    """Open a review of a gate, pinned to a commit."""
    from kactl.workflows.open_review import open_review

    return open_review(
        call(context), gate, at=at, note=note,
        sending=sending(sent_to, evidence, on, channel), writing=writing(context),
    )  # fmt: skip


@app.command("answer", cls=WritingVerb)
def answer(
    context: typer.Context,
    gate: GateName,
    criterion: CriterionName,
    reason: Reason,
    met: Annotated[bool, typer.Option("--met")] = False,
    not_applicable: Annotated[bool, typer.Option("--not-applicable")] = False,
) -> Report:
    """Answer a declared criterion, or say that one does not apply."""
    from kactl.workflows.state import answer as state_answer

    if met == not_applicable:
        raise KactlError("shell.one-answer", exit_code=ExitCode.USAGE)
    return state_answer(
        call(context), gate, criterion,
        met=met, not_applicable=not_applicable, reason=reason, writing=writing(context),
    )  # fmt: skip


@app.command("approve", cls=WritingVerb)
def approve(
    context: typer.Context,
    gate: GateName,
    role: AsRole,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
    expect: Expect = None,
    meaning: Meaning = None,
) -> Report:
    """Approve a gate in a role, oneself or on behalf of a person who signed elsewhere."""
    from kactl.workflows.state import approve as state_approval

    return state_approval(
        call(context), gate, role=role,
        paper=paper(on_behalf_of, evidence, on, channel, digest_only=digest_only),
        expect=expect, meaning=meaning, writing=writing(context),
    )  # fmt: skip


@app.command("reject", cls=WritingVerb)
def reject(
    context: typer.Context,
    gate: GateName,
    role: AsRole,
    reason: Reason,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
    expect: Expect = None,
) -> Report:
    """Reject a gate in a role, with the reason."""
    from kactl.workflows.state import reject as state_rejection

    return state_rejection(
        call(context), gate, role=role, reason=reason,
        paper=paper(on_behalf_of, evidence, on, channel, digest_only=digest_only),
        expect=expect, writing=writing(context),
    )  # fmt: skip


@app.command("pass", cls=WritingVerb)
def pass_(
    context: typer.Context,
    gate: GateName,
    result: Annotated[Result, typer.Option()] = "go",
    condition: Annotated[list[str] | None, typer.Option(metavar="TEXT;OWNER;DUE")] = None,
    to: Annotated[str | None, typer.Option(metavar="STAGE")] = None,
    reason: OptionalReason = None,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Record the decision on a gate."""
    from kactl.workflows.pass_gate import pass_gate

    return pass_gate(
        call(context), gate, result=result, conditions=condition or (), reason=reason, to=to,
        paper=paper(on_behalf_of, evidence, on, channel, digest_only=digest_only), writing=writing(context),
    )  # fmt: skip


sheets.register(app)
excusing.register(app)
