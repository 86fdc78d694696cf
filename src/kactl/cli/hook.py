"""`kactl hook`: kactl as git's hook."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun

app = noun("hook")


@app.command("install", cls=WritingVerb)
def install(context: typer.Context) -> Report:
    """Install the hook that checks what is staged."""
    from kactl.workflows.hooks import install_hook

    return install_hook(call(context), writing=writing(context))


@app.command("run", cls=Verb)
def run(
    context: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE")] = None,  # noqa: ARG001 - pre-commit names the staged files; the index says them too
) -> Report:
    """Check what is staged, as the hook does: only errors that the staged change brings."""
    from kactl.workflows.run_hook import run_hook

    return run_hook(replace(call(context), index=_index()))


def _index() -> Path | None:
    """Return the index of the commit in the making, as git tells its hooks, named from where they run."""
    named = os.environ.get("GIT_INDEX_FILE")
    return Path.cwd() / named if named else None
