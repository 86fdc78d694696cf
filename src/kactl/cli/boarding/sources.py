"""Where the board's pages come from: the same workflows and texts as the commands have."""

from collections.abc import Sequence
from dataclasses import dataclass

from kactl.errors import KactlError
from kactl.model.board_report import BoardReport
from kactl.model.item_reports import RegisterReport
from kactl.model.reports import Report
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import check_gates
from kactl.workflows.list_items import list_items
from kactl.workflows.show_board import show_board
from kactl.workflows.show_item import show_item


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown of one thing, and the commands that can be run from there."""

    title: str
    text: str
    commands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """Reads anew each time it is asked; every answer is what the command would print."""

    call: Call
    language: Language
    width: int = 80

    def board(self) -> BoardReport:
        """Return what the board shows."""
        return show_board(self.call)

    def items(self, noun: str) -> RegisterReport:
        """Return the items of a register."""
        return list_items(self.call, noun)

    def gate(self, name: str) -> Page:
        """Return a gate with what is to be done next."""
        report = check_gates(self.call, [name])
        steps = tuple(one.command for verdict in report.gates for one in verdict.next)
        return Page(name, self._text(report), tuple(dict.fromkeys(steps)))

    def item(self, noun: str, identity: str) -> Page:
        """Return an item with the commands that change it."""
        commands = (f"kactl {noun} edit {identity}", f"kactl {noun} history {identity}")
        return Page(identity, self._text(show_item(self.call, noun, identity)), commands)

    def failed(self, error: KactlError) -> Page:
        """Return what is said of a page that cannot be shown."""
        told = message(error.code, self.language, error.values)
        return Page(error.code, told, (error.fix,) if error.fix else ())

    def say(self, key: str, **values: object) -> str:
        """Return a word of the board."""
        return message(f"board.{key}", self.language, values or None)

    def _text(self, report: Report) -> str:
        return render(report, "text", Look(language=self.language, width=self.width, verbosity=1))


def runnable(commands: Sequence[str]) -> tuple[str, ...]:
    """Return the commands that are kactl's own; what one leaves open is filled in before it is run."""
    return tuple(one for one in dict.fromkeys(commands) if one.startswith("kactl "))
