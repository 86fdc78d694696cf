"""`kactl NOUN handoff send · accept · return · figures`: items go from role to role."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, interactive, writing
from kactl.cli.commands import Verb, WritingVerb, given, noun
from kactl.cli.parameters import Reason
from kactl.cli.register_app import Where, app
from kactl.cli.register_work import SomeIds
from kactl.cli.registers import noun_of

if TYPE_CHECKING:
    from kactl.model.handoffs import ChecklistLine

handoff = noun("handoff")
app.add_typer(handoff, name="handoff")

HandoffId = Annotated[str, typer.Argument(metavar="HANDOFF")]


@handoff.command("send", cls=WritingVerb)
def send(
    context: typer.Context,
    route: Annotated[str, typer.Argument(metavar="ROUTE|auto")],
    identities: SomeIds = None,
    where: Where = None,
    checked: Annotated[list[str] | None, typer.Option("--checked", metavar="LINE")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
) -> Report:
    """Hand items over along a route."""
    from kactl.workflows.send_handoff import Sending, send_handoff

    return send_handoff(
        call(context), noun_of(context), route, identities or (), where=where or (),
        sending=Sending(checked or (), note, _asking(context)), writing=writing(context),
    )  # fmt: skip


@handoff.command("accept", cls=WritingVerb)
def accept(
    context: typer.Context, handoffs: Annotated[list[str], typer.Argument(metavar="HANDOFF")]
) -> Report:
    """Accept hand-overs."""
    from kactl.workflows.answer_handoff import accept_handoffs

    return accept_handoffs(call(context), noun_of(context), handoffs, writing=writing(context))


@handoff.command("return", cls=WritingVerb)
def return_(context: typer.Context, identity: HandoffId, reason: Reason) -> Report:
    """Send a hand-over back with a reason."""
    from kactl.workflows.answer_handoff import return_handoff

    return return_handoff(call(context), noun_of(context), identity, reason=reason, writing=writing(context))


@handoff.command("figures", cls=Verb)
def figures(context: typer.Context) -> Report:
    """Show waiting times and bounce rates."""
    from kactl.workflows.handoff_figures import handoff_figures

    return handoff_figures(call(context), noun_of(context))


def _asking(context: typer.Context) -> Callable[["ChecklistLine"], bool] | None:
    """Return what asks the person at the terminal about a line, or None where nobody can be asked."""
    if not interactive(given(context).options):
        return None
    from kactl.cli.asking import agrees

    return lambda line: agrees(line.title)
