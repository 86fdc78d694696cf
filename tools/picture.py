"""Draw the picture of the README: a real gate check of the demonstration, as SVG, in both languages.

Run it from the project's folder: `python tools/picture.py`.
"""

import io
import re
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from rich.console import Console
from rich.text import Text

from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.widths import columns
from kactl.store.showroom import Showroom
from kactl.texts.catalogue import LANGUAGES, Language
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import check_gates
from kactl.workflows.demonstrate import demonstrate

IMAGES = Path(__file__).parents[1] / "docs" / "images"
COLUMNS = 88
BLOCKED = "git checkout --quiet HEAD~6"
"""Goes to the commit of the demonstration at which the gate is checked for the first time."""
COMMAND = "kactl gate check kickoff"
FETCHED = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts from the net, which a picture in a repository does without."""
LENGTH = re.compile(r'(<text [^>]*?)textLength="[^"]*"([^>]*)>([^<]*)</text>')
COLUMN = 12.2
"""How wide Rich draws a column."""
FONTS = "Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'PingFang SC', 'Microsoft YaHei', monospace"


def main() -> None:
    """Draw each language's picture."""
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            now = datetime.now(UTC)  # noqa: TID251 - a program of its own, with its own clock
            svg = _drawn(Call(start=Path(folder), language=language, now=now, nonce=str), language)
        (IMAGES / f"gate-check-{language}.svg").write_text(svg, encoding="utf-8")


def _drawn(call: Call, language: Language) -> str:
    """Play the demonstration, go back to the blocked gate, check it and return what is said as SVG."""
    report = demonstrate(call, Path("demo"))
    demo = call.start / "demo"
    back = Showroom(demo, language).run(BLOCKED)
    if report.findings or back.code:
        raise SystemExit(back.output or report.steps[-1].output)
    gates = check_gates(replace(call, start=demo), ("kickoff",))
    shown = render(gates, "text", Look(language, COLUMNS, colour=True))
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ {COMMAND}", style="bold"), Text.from_ansi(shown), sep="\n")
    svg = FETCHED.sub("", console.export_svg(title=COMMAND, unique_id="kactl"))
    svg = re.sub(r"font-family: ?Fira Code, ?monospace", f"font-family: {FONTS}", svg)
    return LENGTH.sub(_stretched, svg)


def _stretched(found: re.Match[str]) -> str:
    """Return a piece of text as long as its columns: Rich counts a Chinese character as one."""
    length = columns(unescape(found[3])) * COLUMN
    return f'{found[1]}textLength="{length:g}"{found[2]}>{found[3]}</text>'


if __name__ == "__main__":
    main()
