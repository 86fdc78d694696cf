"""The arguments and options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli import completing
from kactl.errors import ExitCode, KactlError

Channel = Literal["mail", "paper", "oa", "esign", "meeting"]
Kind = Literal[
    "answer", "approve", "reject", "abstain", "waive", "condition", "condition-close", "revoke", "reopen",
    "break-glass", "review", "decision", "evidence", "key-add", "key-rotate", "key-revoke", "distrust",
    "policy-accept", "witness", "confirm", "verify",
]  # fmt: skip
Result = Literal["go", "conditional", "hold", "recycle", "stop"]


def day(text: str) -> date:
    """Read a date as `YYYY-MM-DD`; what is none is a wrong command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise KactlError("shell.no-date", exit_code=ExitCode.USAGE, values={"text": text}) from None


GateName = Annotated[str, typer.Argument(metavar="GATE", autocompletion=completing.gates)]
GateNames = Annotated[list[str] | None, typer.Argument(metavar="GATE", autocompletion=completing.gates)]
CriterionName = Annotated[str, typer.Argument(metavar="CRITERION")]
RoleName = Annotated[str, typer.Argument(metavar="ROLE", autocompletion=completing.roles)]
PersonName = Annotated[str, typer.Argument(metavar="PERSON", autocompletion=completing.people)]

AsRole = Annotated[str, typer.Option("--as", metavar="ROLE", autocompletion=completing.roles)]
OnBehalfOf = Annotated[str | None, typer.Option(metavar="PERSON", autocompletion=completing.people)]
Evidence = Annotated[Path | None, typer.Option(metavar="FILE")]
On = Annotated[date | None, typer.Option("--on", metavar="DATE", parser=day)]
ByChannel = Annotated[Channel | None, typer.Option("--channel")]
DigestOnly = Annotated[bool, typer.Option("--no-keep")]
Expect = Annotated[str | None, typer.Option(metavar="FINGERPRINT")]
Meaning = Annotated[str | None, typer.Option(metavar="TEXT")]
Reason = Annotated[str, typer.Option(metavar="TEXT")]
OptionalReason = Annotated[str | None, typer.Option("--reason", metavar="TEXT")]
Since = Annotated[date | None, typer.Option("--from", metavar="DATE", parser=day)]
Until = Annotated[date | None, typer.Option("--until", metavar="DATE", parser=day)]
At = Annotated[str | None, typer.Option("--at", metavar="REV")]
Staged = Annotated[bool, typer.Option("--staged")]
Base = Annotated[str | None, typer.Option("--base", metavar="REV")]
ExitZero = Annotated[bool, typer.Option("--exit-zero")]
