"""A page of text in the making: lines that fit, marks that every stream can show, colour where allowed."""

import io
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.text import Text

from kactl.model.base import Text as Words
from kactl.render.fitting import fitted
from kactl.render.look import Look
from kactl.render.widths import wrapped
from kactl.render.wording import CONTROLS, plain
from kactl.texts.catalogue import message

MARKS: Final[Mapping[str, str]] = MappingProxyType({"error": "×", "warning": "△", "note": "→", "done": "●"})
"""From GBK, so that a Chinese Windows console shows them."""

STYLES: Final[Mapping[str, str]] = MappingProxyType(
    {"error": "red", "warning": "yellow", "note": "cyan", "done": "green"}
)


class Page:
    """Collects lines; `text` gives them as one string."""

    def __init__(self, look: Look) -> None:
        """Begin an empty page."""
        self.look = look
        self._out = io.StringIO()
        self._console = Console(
            file=self._out, width=look.width, force_terminal=look.colour, no_color=not look.colour,
            color_system="standard" if look.colour else None, legacy_windows=False, markup=False,
            highlight=False, emoji=False, _environ={},
        )  # fmt: skip

    def text(self) -> str:
        """Return the page, without blank lines at its beginning and end."""
        lines = self._out.getvalue().splitlines()
        return "\n".join(line.rstrip() for line in lines).strip("\n")

    def word(self, key: str, **values: object) -> str:
        """Return a word or phrase of the family `report` in the reader's language."""
        return message(f"report.{key}", self.look.language, values or None)

    def named(self, title: Words, identity: str) -> str:
        """Return a title with the id that people type."""
        return self.word("named", title=title[self.look.language], id=identity)

    def blank(self) -> None:
        """Leave a line."""
        self._console.print()

    def heading(self, text: str) -> None:
        """Begin a part of the page."""
        self.blank()
        self.say(text, style="bold")

    def say(self, text: str, *, indent: int = 0, mark: str = "", style: str = "", lead: str = "") -> None:
        """Write a paragraph; a mark of `MARKS` or a lead stands before its first line, the others hang."""
        lead = f"{MARKS[mark]} " if mark else lead
        hang = Text(lead).cell_len
        lines = wrapped(plain(text), max(self.look.width - indent - hang, 16))
        for number, line in enumerate(lines):
            begin = Text(" " * indent)
            begin.append(lead if number == 0 else " " * hang, style=STYLES.get(mark, ""))
            begin.append(line, style=style)
            self._console.print(begin, soft_wrap=True)

    def line(self, text: str, *, mark: str = "", lead: str = "") -> None:
        """Write one line; what does not fit is cut, and the cut is shown."""
        begin = Text(f"{MARKS[mark]} " if mark else "", style=STYLES.get(mark, ""))
        begin.append(lead, style="")
        begin.append(plain(text), style="")
        begin.truncate(self.look.width, overflow="ellipsis")
        self._console.print(begin, soft_wrap=True)

    def command(self, text: str, *, indent: int) -> None:
        """Write a command on a line of its own, never broken, so that it can be pasted."""
        self._console.print(Text(" " * indent + plain(text), style="bold"), soft_wrap=True)

    def verbatim(self, text: str) -> None:
        """Write a line as it is, controls apart."""
        self._console.print(Text(CONTROLS.sub(" ", text)), soft_wrap=True)

    def table(self, rows: Iterable[Sequence[str]], *, header: Sequence[str] = (), indent: int = 0) -> None:
        """Write rows in columns; what does not fit is broken inside its cell."""
        shown = [tuple(map(plain, row)) for row in ((header,) if header else ())]
        shown += [tuple(map(plain, row)) for row in rows]
        for number, lines in enumerate(fitted(shown, self.look.width - indent)):
            for line in lines:
                text = " " * indent + line
                if header and number == 0:
                    self._console.print(Text(text, style="bold"), soft_wrap=True)
                else:  # thousands of rows: what has no style needs no console
                    self._out.write(f"{text}\n")
