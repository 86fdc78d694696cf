"""`kactl init`: begin an engagement."""

from pathlib import Path
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, verb
from kactl.cli.parameters import OptionalReason
from kactl.errors import ExitCode, KactlError

app = verb()


@app.command(cls=WritingVerb)
def init(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH")] = Path(),
    playbook: Annotated[str | None, typer.Option(metavar="NAME|SOURCE")] = None,
    settings: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE")] = None,
    answers: Annotated[Path | None, typer.Option("--answers", metavar="FILE")] = None,
    from_stage: Annotated[str | None, typer.Option(metavar="STAGE")] = None,
    reason: OptionalReason = None,
) -> Report:
    """Begin an engagement under a playbook."""
    set_values = dict(_assigned(one) for one in settings or ())
    from kactl.cli import asking
    from kactl.workflows.initialise import Request, initialise

    request = Request(
        playbook, answers_file=answers, set_values=set_values, from_stage=from_stage, reason=reason
    )
    return initialise(call(context), path, request, ask=asking.ask, writing=writing(context))


def _assigned(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise KactlError("shell.bad-assignment", exit_code=ExitCode.USAGE, values={"text": text})
    return key, value
