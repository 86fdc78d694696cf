"""A paper as a page to read and print: A4, nothing is fetched, nothing runs."""

from typing import Final

from markupsafe import Markup, escape

from kactl.model.paper import Paper, Picture
from kactl.model.prose import Prose, Run, lines_of, runs_of
from kactl.render.cleaning import clean
from kactl.render.sealing import sealed, sheet, templates

_ROOM: Final = "paper"
_BOLD: Final = Markup("<strong>{}</strong>")
_ITALIC: Final = Markup("<em>{}</em>")
_CODE: Final = Markup("<code>{}</code>")
_LINK: Final = Markup('<a href="{}" rel="noreferrer">{}</a>')


def html(paper: Paper) -> str:
    """Return the paper as one self-contained page under a strict policy."""
    pictures = any(isinstance(one, Picture) for one in paper.blocks)
    told = sealed(sheet(_ROOM, "paper.css") + _feet(paper), paper.language, pictures=pictures)
    page = templates(_ROOM).get_template("paper.html")
    return page.render(paper=paper, signing=paper.signing, lines_of=lines_of, prose=_prose, **told)


def _prose(text: Prose) -> Markup:
    """Return text with its looks, encoded; a line that ends in it ends on the page."""
    lines = (Markup().join(map(_run, runs_of(line))) for line in lines_of(text))
    return Markup("<br>").join(lines)


def _run(run: Run) -> Markup:
    lead = run.text[: len(run.text) - len(run.text.lstrip(" "))]
    tail = run.text[len(run.text.rstrip(" ")) :] if run.text.strip(" ") else ""
    found = escape(f"{lead}{clean(run.text)}{tail}")
    for wanted, frame in ((run.code, _CODE), (run.italic, _ITALIC), (run.bold, _BOLD)):
        found = frame.format(found) if wanted else found
    return _LINK.format(run.link, found) if run.link else found


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
