"""A paper for a terminal."""

from kactl.model.paper import Bullets, Facts, Grid, Heading, PageBreak, Paper, Paragraph, Signatures
from kactl.render.look import Look
from kactl.render.text.page import Page


def text(paper: Paper, look: Look) -> str:
    """Return the paper as lines that fit the terminal."""
    page = Page(look)
    page.say(" ".join(one for one in (paper.title, paper.subtitle) if one), style="bold")
    if paper.code:
        page.say(f"{paper.code_label} {paper.code}")
    _facts(page, Facts(facts=paper.control))
    for block in paper.blocks:
        _block(page, block)
    return page.text()


def _block(page: Page, block: Heading | Paragraph | Facts | Bullets | Grid | Signatures | PageBreak) -> None:
    if isinstance(block, Heading):
        page.heading(block.text)
    elif isinstance(block, Paragraph):
        for line in block.text.splitlines():
            page.say(line, indent=2, mark="warning" if block.tone == "warning" else "")
    elif isinstance(block, Facts):
        _facts(page, block)
    elif isinstance(block, Bullets):
        for number, line in enumerate(block.lines, start=1):
            page.say(line, indent=2, lead=f"{number}. " if block.numbered else "- ")
    elif isinstance(block, Grid):
        if block.rows:
            page.table(block.rows, header=[one.title for one in block.columns], indent=2)
        elif block.empty:
            page.say(block.empty, indent=2)


def _facts(page: Page, block: Facts) -> None:
    page.table([(one.label, one.value) for one in block.facts], indent=2)
