"""Ask a person at the terminal; everything that is asked goes to standard error."""

import sys
from collections.abc import Callable
from typing import Final

import typer

from kactl.cli import printing
from kactl.cli.language import spoken
from kactl.cli.options import Options
from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.reports import ChangeSetReport, Report
from kactl.model.settings import Question
from kactl.render.formats import render
from kactl.render.wording import plain
from kactl.texts.catalogue import message

_YES: Final = frozenset({"y", "yes", "是", "好"})
_NO: Final = frozenset({"n", "no", "否", "不"})
_DOUBTS: Final = frozenset({"proof.doubt", "proof.unbound", "proof.again"})
"""What a person has read and weighed before a proof is taken for somebody's word."""


def confirmer(options: Options) -> Callable[[Report], bool]:
    """Return what shows a plan and asks whether to carry it out; a refusal ends the command."""

    def confirm(plan: Report) -> bool:
        sys.stderr.write(render(plan, "text", printing.look(options)) + "\n")
        if not _agreed(doubtful=_doubtful(plan)):
            raise KactlError("shell.declined", exit_code=ExitCode.INTERRUPTED)
        return True

    return confirm


def _doubtful(plan: Report) -> bool:
    """Tell whether something speaks against a plan, so that it takes a word to carry it out."""
    return isinstance(plan, ChangeSetReport) and any(one.code in _DOUBTS for one in plan.notes)


def _agreed(*, doubtful: bool = False) -> bool:
    """Ask until the answer is yes or no, in either language; an empty line is a yes, or in doubt a no."""
    while True:
        asked = f"{message('shell.agree', spoken.get())} {'[y/N]' if doubtful else '[Y/n]'}"
        typed: str = typer.prompt(asked, default="n" if doubtful else "y", show_default=False, err=True)
        word = typed.strip().casefold()
        if word in _YES | _NO:
            return word in _YES
        typer.echo(message("shell.agree-how", spoken.get()), err=True)


def agrees(line: Text) -> bool:
    """Ask whether what a text says is so; an empty line is a yes."""
    sys.stderr.write(plain(line[spoken.get()]) + "\n")
    return _agreed()


def ask(question: Question, default: str | None) -> str:
    """Ask one question of a playbook and return what was typed, or the default."""
    language = spoken.get()
    if question.help is not None:
        for line in question.help[language].splitlines():
            typer.echo(f"  {plain(line)}", err=True)
    for choice in question.choices:
        typer.echo(f"  {choice.id:12} {plain(choice.title[language])}", err=True)
    answer: str = typer.prompt(plain(question.ask[language]), default=default, err=True)
    return answer.strip()


def meaning(word: str, title: Text, count: int) -> str:
    """Ask what a word of a file means in a field; an empty line leaves it open, `-` says nothing here."""
    values = {"word": word, "title": title[spoken.get()], "count": count}
    typed: str = typer.prompt(plain(message("importing.ask", spoken.get(), values)), default="", err=True)
    return typed.strip()
