"""`kactl evidence`: what tools reported, taken in, listed and held against its files."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.errors import ExitCode, KactlError

app = noun("evidence")


@app.command("add", cls=WritingVerb)
def add(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE…")] = None,
    gate: Annotated[
        str | None, typer.Option("--for", metavar="GATE", autocompletion=completing.gates)
    ] = None,
    bundle: Annotated[list[Path] | None, typer.Option("--bundle", metavar="FILE…")] = None,
    commit: Annotated[str | None, typer.Option("--commit", metavar="REV")] = None,
    repo: Annotated[str | None, typer.Option("--repo", metavar="ID")] = None,
    producer: Annotated[Literal["ci", "self-declared"], typer.Option("--producer")] = "self-declared",
    keep: Annotated[bool, typer.Option("--keep")] = False,
) -> Report:
    """Take reports in as evidence for a gate."""
    if bundle and not files and gate is None:
        from kactl.workflows.evidence.bundling import add_bundle

        return add_bundle(call(context), *bundle, writing=writing(context))
    if bundle or not files or gate is None:
        raise KactlError("bundle.or-files", exit_code=ExitCode.USAGE)
    from kactl.workflows.evidence.adding import add_evidence

    return add_evidence(
        call(context), files,
        gate=gate, commit=commit, repo=repo, producer=producer, keep=keep, writing=writing(context),
    )  # fmt: skip


@app.command("list", cls=Verb)
def list_(
    context: typer.Context,
    gate: Annotated[
        str | None, typer.Option("--for", metavar="GATE", autocompletion=completing.gates)
    ] = None,
) -> Report:
    """List the evidence."""
    from kactl.workflows.evidence.listing import list_evidence

    return list_evidence(call(context), gate)


@app.command("verify", cls=Verb)
def verify(
    context: typer.Context, files: Annotated[list[Path] | None, typer.Argument(metavar="FILE…")] = None
) -> Report:
    """Hold the evidence against its files."""
    from kactl.workflows.evidence.verifying import verify_evidence

    return verify_evidence(call(context), files or ())
