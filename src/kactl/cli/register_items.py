"""`kactl NOUN add · list · show · set · link · close`: items of a register, one by one and in lists."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb
from kactl.cli.listing_verb import ListVerb
from kactl.cli.register_app import ItemId, Settings, Where, app
from kactl.cli.registers import noun_of
from kactl.errors import ExitCode, KactlError


@app.command("add", cls=WritingVerb)
def add(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE")],
    settings: Settings = None,
    own_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    tag: Annotated[str | None, typer.Option("--tag", metavar="TAG")] = None,
    at: Annotated[list[str] | None, typer.Option("--at", metavar="[REPO=]REV")] = None,
    emergency: Annotated[str | None, typer.Option("--break-glass", metavar="REASON")] = None,
) -> Report:
    """Add an item; of a release, gather what goes into it."""
    from kactl.workflows.releases.adding import Options, add

    named, options = noun_of(context), Options(tag, tuple(at or ()), emergency)
    return add(
        call(context), named, title, settings or (),
        identity=own_id, options=options, writing=writing(context),
    )  # fmt: skip


@app.command("list", cls=ListVerb)
def list_(
    context: typer.Context,
    where: Where = None,
    sort: Annotated[list[str] | None, typer.Option("--sort", metavar="FIELD[,-FIELD]")] = None,
    group: Annotated[str | None, typer.Option("--group", metavar="FIELD")] = None,
    columns: Annotated[list[str] | None, typer.Option("--columns", metavar="FIELD")] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N")] = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    open_: Annotated[bool, typer.Option("--open")] = False,
    closed: Annotated[bool, typer.Option("--closed")] = False,
    clock: Annotated[bool, typer.Option("--clock")] = False,
    due: Annotated[bool, typer.Option("--due")] = False,
    matrix: Annotated[str | None, typer.Option("--matrix", metavar="FIELD,FIELD")] = None,
    solutions: Annotated[bool, typer.Option("--solutions")] = False,
) -> Report:
    """List the items that match."""
    if clock:
        from kactl.workflows.clocks_report import list_clocks

        return list_clocks(call(context), noun_of(context), where or ())
    if due:
        from kactl.workflows.forums_report import list_forums

        return list_forums(call(context), noun_of(context))
    if solutions:
        from kactl.workflows.solutions_report import list_solutions

        return list_solutions(call(context), noun_of(context), where or ())
    from kactl.workflows.list_items import Wanted, list_items

    life: Literal["open", "closed"] | None = None if open_ is closed else "open" if open_ else "closed"
    wanted = Wanted(where or (), sort or (), group, columns or (), limit, overdue, life)
    if matrix is not None:
        from kactl.workflows.show_matrix import show_matrix

        return show_matrix(call(context), noun_of(context), matrix, wanted=wanted)
    return list_items(call(context), noun_of(context), wanted=wanted)


@app.command("show", cls=Verb)
def show(context: typer.Context, identity: ItemId) -> Report:
    """Show an item."""
    from kactl.workflows.show_item import show_item

    return show_item(call(context), noun_of(context), identity)


@app.command("edit", cls=WritingVerb)
def edit(
    context: typer.Context,
    identities: Annotated[
        list[str] | None, typer.Argument(metavar="ID", autocompletion=completing.items)
    ] = None,
    where: Where = None,
    source: Annotated[Path | None, typer.Option("--from", metavar="FILE")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE")] = None,
) -> Report:
    """Edit many items as one text."""
    from kactl.cli.editors import editor
    from kactl.workflows.edit_items import Chosen, edit_from, edit_items, write_buffer

    chosen, noun = Chosen(identities or (), where or ()), noun_of(context)
    if source is not None:
        return edit_from(call(context), noun, source, writing=writing(context))
    if output is not None:
        return write_buffer(call(context), noun, chosen, output)
    return edit_items(call(context), noun, chosen, editor(call(context), noun), writing=writing(context))


@app.command("history", cls=Verb)
def history(
    context: typer.Context,
    identity: ItemId,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N")] = None,
) -> Report:
    """Tell an item's life from git."""
    from kactl.workflows.show_item_history import show_item_history

    return show_item_history(call(context), noun_of(context), identity, limit=limit)


@app.command("set", cls=WritingVerb)
def set_(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="ID… FIELD=VALUE", autocompletion=completing.items)],
) -> Report:
    """Set fields of items."""
    from kactl.workflows.set_item import set_items

    ids, assignments = _parted(words)
    return set_items(call(context), noun_of(context), ids, assignments, writing=writing(context))


@app.command("link", cls=WritingVerb)
def link(
    context: typer.Context,
    identity: ItemId,
    field: Annotated[str, typer.Argument(metavar="FIELD")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER")],
    remove: Annotated[bool, typer.Option("--remove")] = False,
) -> Report:
    """Link an item with others."""
    from kactl.workflows.link_items import link_items

    named = noun_of(context)
    return link_items(call(context), named, identity, field, others, remove=remove, writing=writing(context))


@app.command("close", cls=WritingVerb)
def close(
    context: typer.Context,
    identity: ItemId,
    settings: Settings = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
) -> Report:
    """Close an item."""
    from kactl.workflows.set_item import close_item

    named = noun_of(context)
    return close_item(call(context), named, identity, settings or (), reason=reason, writing=writing(context))


def _parted(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the ids and, from the first with an equals sign on, the assignments."""
    first = next((place for place, one in enumerate(words) if "=" in one), len(words))
    if first == 0:
        raise KactlError("register.no-ids", exit_code=ExitCode.USAGE)
    if first == len(words):
        raise KactlError("register.no-assignment", exit_code=ExitCode.USAGE)
    return words[:first], words[first:]
