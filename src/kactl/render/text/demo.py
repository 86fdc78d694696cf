"""The demonstration as text: each command, why it is run and what it said."""

import re
from collections.abc import Iterator
from typing import Final

from kactl.model.listing_reports import DemoReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.text.steps import steps
from kactl.render.widths import columns

_WORD: Final = re.compile(r"""(?:[^\s'"]|'[^']*'|"[^"]*")+""")
_FURTHER: Final = "    "


def demo(report: DemoReport, look: Look) -> str:
    """Return the story in order."""
    page = Page(look)
    for number, step in enumerate(report.steps, start=1):
        page.blank()
        page.say(step.says[look.language], lead=f"{number}. ", style="bold")
        for line in folded(f"$ {step.command}", look.width - 2):
            page.command(line, indent=2)
        for line in step.output.splitlines():
            page.verbatim(f"    {line}")
        if step.exit_code:
            page.say(page.word("exit", code=step.exit_code), indent=4)
    page.blank()
    findings(page, report.findings)
    page.say(page.word("demo-place", path=report.path))
    steps(page, report.next)
    return page.text()


def folded(command: str, width: int) -> Iterator[str]:
    """Yield a command in lines that a shell takes as one; quoted words stay whole."""
    if "\n" in command:
        yield command
        return
    line = ""
    for word in _WORD.findall(command):
        if line and columns(f"{line} {word} \\") > width:
            yield f"{line} \\"
            line = _FURTHER + word
        else:
            line = f"{line} {word}" if line else word
    yield line
