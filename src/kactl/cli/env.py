"""`kactl env`: what runs where, what was deployed, and whether that kept the rules."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import Verb, WritingVerb, noun
from kactl.cli.parameters import Reason
from kactl.errors import ExitCode, KactlError

app = noun("env")

Version = Annotated[str | None, typer.Argument(metavar="VERSION", autocompletion=completing.versions)]
Environment = Annotated[
    str | None, typer.Argument(metavar="ENVIRONMENT", autocompletion=completing.environments)
]


@app.command("list", cls=Verb)
def list_(context: typer.Context) -> Report:
    """List the environments with the version that runs in each."""
    from kactl.workflows.deploying.listing import list_environments

    return list_environments(call(context))


@app.command("check", cls=Verb)
def check(context: typer.Context, environment: Environment = None, version: Version = None) -> Report:
    """Judge what was deployed, or what a deployment made now would break."""
    from kactl.workflows.deploying.checking import check as check_deployments

    return check_deployments(call(context), environment, version)


@app.command("deploy", cls=WritingVerb)
def deploy(
    context: typer.Context,
    environment: Environment = None,
    version: Version = None,
    at: Annotated[str | None, typer.Option("--at", metavar="INSTANT")] = None,
    artifact: Annotated[list[str] | None, typer.Option("--artifact", metavar="REPO:COMMIT+DIGEST")] = None,
    result: Annotated[Literal["succeeded", "failed", "rolled-back"], typer.Option("--result")] = "succeeded",
    rehearsal: Annotated[bool, typer.Option("--rehearsal")] = False,
    minutes: Annotated[float | None, typer.Option("--minutes", metavar="NUMBER", min=0)] = None,
    data: Annotated[Literal["synthetic", "masked", "real"] | None, typer.Option("--data")] = None,
    data_checked_by: Annotated[
        str | None, typer.Option("--data-checked-by", metavar="PERSON", autocompletion=completing.people)
    ] = None,
    emergency: Annotated[str | None, typer.Option("--emergency", metavar="REASON")] = None,
    incident: Annotated[str | None, typer.Option("--incident", metavar="ID")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    run: Annotated[str | None, typer.Option("--run", metavar="URL")] = None,
    files: Annotated[list[Path] | None, typer.Option("--from", metavar="FILE")] = None,
    tags: Annotated[bool, typer.Option("--from-tags")] = False,
) -> Report:
    """Record that a version was brought into an environment."""
    if files or tags:
        from kactl.workflows.deploying.taking import take_files, take_tags

        if tags:
            return take_tags(call(context), writing(context))
        return take_files(call(context), files or (), writing(context))
    if environment is None or version is None:
        raise KactlError("deploying.incomplete", exit_code=ExitCode.USAGE, fix="kactl env deploy --help")
    from kactl.workflows.deploying.recording import Told
    from kactl.workflows.deploying.recording import deploy as record

    told = Told(
        environment, version, at=at, artifacts=artifact or (), result=result, rehearsal=rehearsal,
        minutes=minutes, data=data, data_checked_by=data_checked_by, emergency=emergency, incident=incident,
        note=note, run=run,
    )  # fmt: skip
    return record(call(context), told, writing(context))


@app.command("review", cls=WritingVerb)
def review(
    context: typer.Context,
    deployment: Annotated[str, typer.Argument(metavar="DEPLOYMENT", autocompletion=completing.deployments)],
    reason: Reason,
) -> Report:
    """Review a deployment afterwards."""
    from kactl.workflows.deploying.reviewing import review as review_deployment

    return review_deployment(call(context), deployment, reason=reason, writing=writing(context))
