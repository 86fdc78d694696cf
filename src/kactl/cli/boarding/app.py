"""The board: gates, one's own work, items; look into each, run what comes next."""

import shlex
import subprocess
import sys
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import DataTable, Footer, Header, Input, OptionList, Static, TabbedContent, TabPane

from kactl.cli.boarding.sources import Page, Sources, runnable
from kactl.errors import KactlError
from kactl.model.item_reports import RegisterReport
from kactl.model.mine_reports import Mine

Row = tuple[str, tuple[str, ...]]
"""What a line of a table is about, and its cells."""
_MARKS: Final = {"PASSED": "●", "CONDITIONAL": "●", "READY": "△", "BLOCKED": "×"}
STYLE: Final = """
DataTable { height: 1fr; }
#page { padding: 1 2; }
Commands, Line { align: center middle; }
#commands, #line { width: 80%; max-height: 60%; border: round $primary; }
"""


class Board(App[None]):
    """The first screen: three tables, each line of which can be opened."""

    CSS = STYLE
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, sources: Sources) -> None:
        """Take where the pages come from."""
        super().__init__()
        self.sources = sources
        self.noun = ""
        say = sources.say
        for keys, action, words in (
            ("q", "quit", "quit"), ("r", "renew", "renew"), ("a", "act", "act"), ("escape", "leave", "back"),
        ):  # fmt: skip
            self.bind(keys, action, description=say(words))

    def compose(self) -> ComposeResult:
        """Lay out the three tables."""
        say = self.sources.say
        yield Header()
        with TabbedContent(initial="gates"):
            for name in ("gates", "mine", "items"):
                with TabPane(say(name), id=name):
                    yield DataTable(id=f"{name}-table", cursor_type="row", zebra_stripes=True)
        yield Footer()

    def on_mount(self) -> None:
        """Fill the tables for the first time."""
        self.action_renew()
        self.query_one("#gates-table", DataTable).focus()

    def on_tabbed_content_tab_activated(self, event: TabbedContent.TabActivated) -> None:
        """Put the cursor into the table of the tab."""
        event.pane.query_one(DataTable).focus()

    def action_renew(self) -> None:
        """Read everything anew."""
        try:
            board = self.sources.board()
        except KactlError as error:
            self.push_screen(Reading(self.sources.failed(error)))
            return
        language = self.sources.language
        self.title, self.sub_title = board.title, board.today.isoformat()
        rows = [
            (
                one.gate,
                (mark(one.status), one.title[language], one.gate, one.status, f"{one.met}/{one.asked}"),
            )
            for one in board.gates
        ]
        self._fill("gates", ("", "title", "gate", "status", "criteria"), rows)
        self._fill("mine", ("kind", "what", "due", "command"), self._mine(board.mine))
        if self.noun:
            self._show(self.sources.items(self.noun))
        else:
            registers = [
                (one.noun, (one.title[language], one.noun, str(one.open), str(one.count)))
                for one in board.registers
            ]
            self._fill("items", ("register", "noun", "still-open", "all"), registers)

    def _mine(self, mine: Mine | None) -> list[Row]:
        """Return approvals first, then items by their days."""
        if mine is None:
            return []
        language, say = self.sources.language, self.sources.say
        approvals = [
            (one.command, (say("approval"), one.title[language], "", one.command)) for one in mine.approvals
        ]
        items = [
            (one.command, (one.register_title[language], one.title, str(one.due or ""), one.command))
            for one in mine.items
        ]
        return [*approvals, *items]

    def _show(self, report: RegisterReport) -> None:
        """Show the items of one register."""
        rows = [
            (str(one["id"]), tuple(str(one.get(name) or "") for name in ("id", "status", "title")))
            for one in report.items
        ]
        self._fill("items", ("id", "status", "title"), rows)

    def _fill(self, name: str, columns: tuple[str, ...], rows: Sequence[Row]) -> None:
        table = self.query_one(f"#{name}-table", DataTable)
        table.clear(columns=True)
        for one in columns:
            table.add_column(self.sources.say(one) if one else "")
        for number, (key, cells) in enumerate(rows):
            table.add_row(*cells, key=f"{number}\0{key}")

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Open the line: a gate, one's own work, a register, an item."""
        key = (event.row_key.value or "").partition("\0")[2]
        name = (event.data_table.id or "").partition("-")[0]
        if name == "mine":
            self._ask((key,))
        elif name == "items" and not self.noun:
            self.noun = key
            self.action_renew()
        else:
            self._open(name, key)

    def _open(self, name: str, key: str) -> None:
        try:
            page = self.sources.gate(key) if name == "gates" else self.sources.item(self.noun, key)
        except KactlError as error:
            page = self.sources.failed(error)
        self.push_screen(Reading(page))

    def action_leave(self) -> None:
        """Go back to the registers."""
        self.noun = ""
        self.action_renew()

    def action_act(self) -> None:
        """Offer what the line under the cursor would do."""
        if isinstance(self.screen, Reading):
            self._ask(self.screen.page.commands)
            return
        table = self.focused
        if isinstance(table, DataTable) and table.row_count:
            table.action_select_cursor()

    def _ask(self, commands: tuple[str, ...]) -> None:
        offered = runnable(commands)
        if offered:
            self.push_screen(Commands(offered, self.sources.say("run")), self._edit)
        else:
            self.notify(self.sources.say("nothing-to-run"))

    def _edit(self, command: str | None) -> None:
        """Let the command be filled in before it is run."""
        if command:
            self.push_screen(Line(command, self.sources.say("edit")), self._run)

    def _run(self, command: str | None) -> None:
        """Run a command in the terminal itself, so that it can ask; then read anew."""
        words = words_of(command or "")
        if not words:
            return
        with self.suspend():
            subprocess.run([sys.executable, "-m", "kactl", *words], cwd=self.sources.call.start, check=False)  # noqa: S603 - our own program, in words that it printed itself
            input(self.sources.say("continue"))
        self.action_renew()


def words_of(command: str) -> list[str]:
    """Return what follows `kactl` in a command line; nothing where it is another command, or none."""
    try:
        words = shlex.split(command)
    except ValueError:
        return []
    return words[1:] if words[:1] == ["kactl"] else []


def mark(status: str) -> str:
    """Return the sign of a gate's status."""
    return _MARKS.get(status, " ")


class Reading(Screen[None]):
    """A page to read."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "app.pop_screen", "←"), ("a", "app.act", "")]

    def __init__(self, page: Page) -> None:
        """Take the page."""
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """Lay out the text, which can be scrolled."""
        yield Header()
        with VerticalScroll(can_focus=True):
            yield Static(self.page.text, id="page", markup=False)
        yield Footer()


class Commands(ModalScreen[str]):
    """The commands that can be run from a page."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')", "←")]

    def __init__(self, commands: tuple[str, ...], title: str) -> None:
        """Take the commands and what stands above them."""
        super().__init__()
        self.commands, self.heading = commands, title

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        offered = OptionList(*self.commands, id="commands", markup=False)
        offered.border_title = self.heading
        yield offered

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand back the command that was chosen."""
        self.dismiss(self.commands[event.option_index])


class Line(ModalScreen[str]):
    """A command to fill in and run."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')", "←")]

    def __init__(self, command: str, title: str) -> None:
        """Take the command and what stands above it."""
        super().__init__()
        self.command, self.heading = command, title

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        line = Input(self.command, id="line", select_on_focus=False)
        line.border_title = self.heading
        yield line

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand back what was written."""
        self.dismiss(event.value)
