"""`kactl NOUN rank · next · confirm · trace · suspect · handoff`: verbs of registers that declare more."""

from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb
from kactl.cli.parameters import ByChannel, DigestOnly, Evidence, On, OnBehalfOf
from kactl.cli.register_app import ItemId, Where, app
from kactl.cli.registers import noun_of
from kactl.cli.transcribing import paper
from kactl.errors import ExitCode, KactlError

SomeIds = Annotated[list[str] | None, typer.Argument(metavar="ID", autocompletion=completing.items)]
Model = Literal["moscow", "wsjf", "rice", "weighted"]


@app.command("rank", cls=WritingVerb)
def rank(
    context: typer.Context,
    model: Annotated[Model | None, typer.Option("--model")] = None,
    apply: Annotated[bool, typer.Option("--apply")] = False,
) -> Report:
    """Rank the items; with `--apply` write the order."""
    from kactl.workflows.rank_items import rank_items, write_ranks

    if apply:
        return write_ranks(call(context), noun_of(context), model=model, writing=writing(context))
    return rank_items(call(context), noun_of(context), model=model)


@app.command("next", cls=Verb)
def next_(
    context: typer.Context,
    person: Annotated[
        str | None, typer.Option("--for", metavar="PERSON", autocompletion=completing.people)
    ] = None,
    count: Annotated[int, typer.Option("--count", metavar="N")] = 5,
) -> Report:
    """Say what to take up next."""
    from kactl.workflows.next_items import next_items

    return next_items(call(context), noun_of(context), person=person, count=count)


@app.command("confirm", cls=WritingVerb)
def confirm(
    context: typer.Context,
    identities: SomeIds = None,
    where: Where = None,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Record that the client confirmed items, by one signature for all."""
    signed = paper(on_behalf_of, evidence, on, channel, digest_only=digest_only)
    if signed is None:
        raise KactlError("confirm.no-paper", exit_code=ExitCode.USAGE)
    from kactl.workflows.confirm_items import confirm_items

    return confirm_items(
        call(context), noun_of(context), identities or (),
        where=where or (), paper=signed, writing=writing(context),
    )  # fmt: skip


@app.command("trace", cls=Verb)
def trace(
    context: typer.Context,
    identities: SomeIds = None,
    core: Annotated[bool, typer.Option("--core")] = False,
) -> Report:
    """Trace items both ways along their links."""
    from kactl.workflows.trace_items import trace_items

    return trace_items(call(context), noun_of(context), identities or (), core=core)


@app.command("suspect", cls=WritingVerb)
def suspect(
    context: typer.Context,
    identities: SomeIds = None,
    where: Where = None,
    clear: Annotated[bool, typer.Option("--clear")] = False,
    everything: Annotated[bool, typer.Option("--all")] = False,
) -> Report:
    """List links whose other end changed; clear those that were looked at."""
    from kactl.workflows.suspect_links import Asked, clear_suspects, suspect_links

    asked = Asked(identities or (), where or (), everything=everything)
    if not clear:
        return suspect_links(call(context), noun_of(context), asked)
    return clear_suspects(call(context), noun_of(context), asked, writing=writing(context))


@app.command("approve", cls=WritingVerb)
def approve(
    context: typer.Context,
    identity: ItemId,
    on_behalf_of: OnBehalfOf = None,
    evidence: Evidence = None,
    on: On = None,
    channel: ByChannel = None,
    digest_only: DigestOnly = False,
) -> Report:
    """Approve a change, oneself or on behalf of a person of the client."""
    from kactl.workflows.approve_item import approve_item

    signed = paper(on_behalf_of, evidence, on, channel, digest_only=digest_only)
    return approve_item(call(context), noun_of(context), identity, paper=signed, writing=writing(context))


@app.command("baseline", cls=Verb)
def baseline(context: typer.Context) -> Report:
    """Show what gates settled, and what changed since."""
    from kactl.workflows.show_baselines import show_baselines

    return show_baselines(call(context), noun_of(context))
