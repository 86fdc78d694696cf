"""The group of commands that every register has; the modules of its verbs put themselves on it."""

from typing import Annotated, Final

import typer

from kactl.cli import completing
from kactl.cli.commands import noun

app: Final = noun("register")

ItemId = Annotated[str, typer.Argument(metavar="ID", autocompletion=completing.items)]
ItemIds = Annotated[list[str], typer.Argument(metavar="ID…", autocompletion=completing.items)]
Settings = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE")]
Where = Annotated[list[str] | None, typer.Option("--where", metavar="CONDITION")]
