"""`kactl check`: hold the rules against the engagement."""

from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Answer
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.cli.parameters import At, Base, ExitZero, Staged
from kactl.errors import ExitCode, KactlError

app = verb()


@app.command(cls=Verb)
def check(
    context: typer.Context,
    at: At = None,
    staged: Staged = False,
    base: Base = None,
    due: Annotated[bool, typer.Option("--due")] = False,
    principle: Annotated[
        str | None, typer.Option("--principle", metavar="NAME", autocompletion=completing.principles)
    ] = None,
    exit_zero: ExitZero = False,
) -> Answer:
    """Check the rules that hold at every commit."""
    from kactl.cli import exits
    from kactl.workflows.run_check import run_check

    if at and staged:
        raise KactlError("shell.one-tree", exit_code=ExitCode.USAGE, values={"options": "--at · --staged"})
    report = run_check(call(context), at=at, staged=staged, base=base, due=due, principle=principle)
    code = exits.exit_code(report)
    return Answer(report, exits.lenient(code) if exit_zero else code)
