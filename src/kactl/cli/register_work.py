"""`kactl NOUN rank · next · confirm · trace · suspect · handoff`: verbs of registers that declare more."""

from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb
from kactl.cli.register_app import app
from kactl.cli.registers import noun_of

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
