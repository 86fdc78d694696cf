"""`kactl NOUN add · list · show · set · close`: the items of a register, one at a time and in lists."""

from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb
from kactl.cli.register_app import ItemId, Settings, Where, app
from kactl.cli.registers import noun_of


@app.command("add", cls=WritingVerb)
def add(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE")],
    settings: Settings = None,
    own_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
) -> Report:
    """Add an item."""
    from kactl.workflows.add_item import add_item

    named = noun_of(context)
    return add_item(call(context), named, title, settings or (), identity=own_id, writing=writing(context))


@app.command("list", cls=Verb)
def list_(context: typer.Context, where: Where = None) -> Report:
    """List the items that match."""
    from kactl.workflows.list_items import list_items

    return list_items(call(context), noun_of(context), where or ())


@app.command("show", cls=Verb)
def show(context: typer.Context, identity: ItemId) -> Report:
    """Show an item."""
    from kactl.workflows.show_item import show_item

    return show_item(call(context), noun_of(context), identity)


@app.command("set", cls=WritingVerb)
def set_(
    context: typer.Context,
    identity: ItemId,
    assignments: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE")],
) -> Report:
    """Set fields of an item."""
    from kactl.workflows.set_item import set_item

    return set_item(call(context), noun_of(context), identity, assignments, writing=writing(context))


@app.command("close", cls=WritingVerb)
def close(context: typer.Context, identity: ItemId, settings: Settings = None) -> Report:
    """Close an item."""
    from kactl.workflows.set_item import close_item

    return close_item(call(context), noun_of(context), identity, settings or (), writing=writing(context))
