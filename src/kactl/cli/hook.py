"""`kactl hook`: kactl as git's hook."""

from typing import Annotated

import typer

from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.model.reports import ChangeSetReport, CheckReport

app = noun("hook")


@app.command("install", cls=WritingVerb)
def install(context: typer.Context) -> ChangeSetReport:
    """Install the hook that checks what is staged."""
    from kactl.workflows.hooks import install_hook

    return install_hook(call(context), writing=writing(context))


@app.command("run", cls=Verb)
def run(
    context: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE")] = None,  # noqa: ARG001 - pre-commit names the staged files; the index says them too
) -> CheckReport:
    """Check what is staged, as the hook does: only errors that the staged change brings."""
    from kactl.workflows.hooks import run_hook

    return run_hook(call(context))
