"""`kactl playbook`: the playbooks that can be used, what they say and whether they are sound."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, noun

app = noun("playbook")

Source = Annotated[str | None, typer.Argument(metavar="NAME|FOLDER")]


@app.command("list", cls=Verb)
def list_(context: typer.Context) -> Report:
    """List the playbooks that can be used here."""
    from kactl.workflows.list_playbooks import list_playbooks

    return list_playbooks(call(context))


@app.command("show", cls=Verb)
def show(
    context: typer.Context,
    source: Source = None,
    why: Annotated[str | None, typer.Option("--why", metavar="ENTRY")] = None,
    profiles: Annotated[bool, typer.Option("--profiles")] = False,
) -> Report:
    """Show a playbook's gates, which layer said something, or the kinds of engagement side by side."""
    from kactl.workflows.show_playbook import show_playbook, show_profiles

    return show_profiles(call(context)) if profiles else show_playbook(call(context), source, why=why)


@app.command("lint", cls=Verb)
def lint(context: typer.Context, source: Source = None) -> Report:
    """Examine a playbook."""
    from kactl.workflows.lint_playbook import lint_playbook

    return lint_playbook(call(context), source)
