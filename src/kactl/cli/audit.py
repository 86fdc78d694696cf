"""`kactl audit`: what an auditor asks for, and how one approval is repeated by hand."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call
from kactl.cli.commands import Verb, verb
from kactl.cli.parameters import day

app = verb()


@app.command(cls=Verb)
def audit(
    context: typer.Context,
    first: Annotated[date, typer.Option("--from", metavar="DATE", parser=day)],
    last: Annotated[date, typer.Option("--to", metavar="DATE", parser=day)],
    control: Annotated[str | None, typer.Option("--control", metavar="ID")] = None,
    sample: Annotated[int, typer.Option("--sample", metavar="N", min=0, max=100)] = 5,
    seed: Annotated[int, typer.Option("--seed", metavar="N", min=0)] = 1,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", dir_okay=False)] = None,
) -> Report:
    """Put together what was deployed and decided in a period, and a sample to repeat."""
    from kactl.workflows.auditing.audit import audit as audit_period

    return audit_period(call(context), first, last, control=control, sample=sample, seed=seed, output=output)
