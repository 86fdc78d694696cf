"""`kactl board`: everything at a glance, in the terminal."""

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, interactive
from kactl.cli.commands import Verb, given, verb
from kactl.cli.language import spoken

app = verb()


@app.command(cls=Verb)
def board(context: typer.Context) -> Report:
    """Open the board; when it is closed, say how things stand."""
    from kactl.workflows.show_board import show_board

    called = call(context)
    if interactive(given(context).options) and not given(context).options.format:
        import gc

        from kactl.exchange.extras import needed

        needed("textual", "tui")
        from kactl.cli.boarding.app import Board
        from kactl.cli.boarding.sources import Sources

        gc.enable()  # this process is a long one
        Board(Sources(called, spoken.get())).run()
    return show_board(called)
