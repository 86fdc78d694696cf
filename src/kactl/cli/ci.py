"""`kactl ci`: kactl in a pipeline."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import WritingVerb, noun

app = noun("ci")

Provider = Literal["github", "gitlab", "gitee", "jenkins"]
_PROVIDERS = "github|gitlab|gitee|jenkins"


@app.command("init", cls=WritingVerb)
def init(
    context: typer.Context,
    provider: Annotated[Provider | None, typer.Option("--provider", metavar=_PROVIDERS)] = None,
) -> Report:
    """Write the pipeline that checks every change."""
    from kactl.workflows.pipelines import init_pipeline

    return init_pipeline(call(context), provider=provider, writing=writing(context))


@app.command("link", cls=WritingVerb)
def link(
    context: typer.Context,
    engagement: Annotated[Path, typer.Argument(metavar="PATH")],
    repo: Annotated[str | None, typer.Option("--repo", metavar="ID")] = None,
) -> Report:
    """Say in a code repository where its engagement is kept."""
    from kactl.workflows.link_code import link_code

    return link_code(call(context), engagement, repo=repo, writing=writing(context))
