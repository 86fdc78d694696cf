"""A paper for a terminal."""

from kactl.model.paper import Block, Bullets, Facts, Grid, Heading, Paper, Paragraph, Picture, Points
from kactl.model.prose import plain_of
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


def _block(page: Page, block: Block) -> None:  # noqa: C901 - a line for each kind of block
    if isinstance(block, Heading):
        page.heading(block.text)
    elif isinstance(block, Paragraph):
        for line in plain_of(block.text).splitlines():
            page.say(line, indent=2, mark="warning" if block.tone == "warning" else "")
    elif isinstance(block, Facts):
        _facts(page, block)
    elif isinstance(block, Bullets):
        for number, line in enumerate(block.lines, start=1):
            page.say(line, indent=2, lead=f"{number}. " if block.numbered else "- ")
    elif isinstance(block, Points):
        for one in block.points:
            page.say(plain_of(one.text), indent=2 + 2 * one.depth, lead=f"{one.mark} " if one.mark else "")
    elif isinstance(block, Picture):
        page.say(block.caption, indent=2)
    elif isinstance(block, Grid):
        if block.rows:
            rows = [tuple(map(plain_of, row)) for row in block.rows]
            page.table(rows, header=[one.title for one in block.columns], indent=2)
        elif block.empty:
            page.say(block.empty, indent=2)


def _facts(page: Page, block: Facts) -> None:
    page.table([(one.label, one.value) for one in block.facts], indent=2)
