"""A paper as a page to read and print: A4, nothing is fetched, nothing runs."""

from typing import Final

from kactl.model.paper import Paper
from kactl.render.cleaning import clean
from kactl.render.sealing import sealed, sheet, templates

_ROOM: Final = "paper"


def html(paper: Paper) -> str:
    """Return the paper as one self-contained page under a strict policy."""
    told = sealed(sheet(_ROOM, "paper.css") + _feet(paper), paper.language)
    return templates(_ROOM).get_template("paper.html").render(paper=paper, **told)


def _feet(paper: Paper) -> str:
    """Return what stands at the foot of every printed page; only the style sheet can say it."""
    told = _quoted(" · ".join(one for one in (paper.footer, paper.code) if one))
    type_ = "font-size: 8pt; color: #526071; font-family: sans-serif"
    left = f"@bottom-left {{ content: {told}; width: 80%; {type_} }}"
    return f"@page {{ {left} @bottom-right {{ content: counter(page) ' / ' counter(pages); {type_} }} }}\n"


def _quoted(text: str) -> str:
    """Return a text as a string of CSS, every character that is not plain by its number."""
    shown = (one if one.isascii() and one.isalnum() else f"\\{ord(one):06x}" for one in clean(text))
    return f'"{"".join(shown)}"'
