"""`kactl role`: who holds which role."""

from datetime import date
from typing import Annotated

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.cli.parameters import PersonName, RoleName, Since, Until, day

app = noun("role")


@app.command("list", cls=Verb)
def list_(context: typer.Context, stability: Annotated[bool, typer.Option("--stability")] = False) -> Report:
    """List the roles and who holds them today."""
    if stability:
        from kactl.workflows.role_stability import show_stability

        return show_stability(call(context))
    from kactl.workflows.roles import list_roles

    return list_roles(call(context))


@app.command("assign", cls=WritingVerb)
def assign(
    context: typer.Context,
    role: RoleName,
    person: PersonName,
    name: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    email: Annotated[str | None, typer.Option(metavar="MAIL")] = None,
    since: Since = None,
    until: Until = None,
    backup: Annotated[bool, typer.Option("--backup")] = False,
) -> Report:
    """Give a role to a person; somebody new is added to the team."""
    from kactl.workflows.roles import assign as assign_role

    return assign_role(
        call(context), role, person,
        name=name, email=email, since=since, until=until, backup=backup, writing=writing(context),
    )  # fmt: skip


@app.command("unassign", cls=WritingVerb)
def unassign(context: typer.Context, role: RoleName, person: PersonName, until: Until = None) -> Report:
    """End a person's holding of a role."""
    from kactl.workflows.roles import unassign as unassign_role

    return unassign_role(call(context), role, person, until=until, writing=writing(context))


@app.command("delegate", cls=WritingVerb)
def delegate(
    context: typer.Context,
    role: RoleName,
    to: Annotated[str, typer.Option("--to", metavar="PERSON", autocompletion=completing.people)],
    since: Annotated[date, typer.Option("--from", metavar="DATE", parser=day)],
    until: Annotated[date, typer.Option("--until", metavar="DATE", parser=day)],
    gate: Annotated[
        list[str] | None, typer.Option("--gate", metavar="GATE", autocompletion=completing.gates)
    ] = None,
) -> Report:
    """Name a stand-in for a holder of a role, for a time."""
    from kactl.workflows.delegate import delegate as name_stand_in

    return name_stand_in(
        call(context), role,
        to=to, since=since, until=until, gates=gate or (), writing=writing(context),
    )  # fmt: skip


@app.command("raci", cls=Verb)
def raci(
    context: typer.Context, stage: Annotated[str | None, typer.Argument(metavar="STAGE")] = None
) -> Report:
    """Show who is accountable, responsible, consulted and informed."""
    from kactl.workflows.roles import raci as show_raci

    return show_raci(call(context), stage=stage)
