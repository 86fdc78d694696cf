"""A paper as a page to read and print: A4, nothing is fetched, nothing runs."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kactl.model.paper import Paper
from kactl.render.cleaning import clean

_TAGS: Final = {"zh": "zh-CN", "en": "en"}


def html(paper: Paper) -> str:
    """Return the paper as one self-contained page under a strict policy."""
    style, policy = _style(paper)
    told = {"tag": _TAGS[paper.language], "style": Markup(style), "policy": policy}  # noqa: S704 - our own file
    return _templates().get_template("paper.html").render(paper=paper, **told)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("kactl.render", "paper"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _style(paper: Paper) -> tuple[str, str]:
    """Return the style sheet and the policy that allows it, and nothing else, by its digest."""
    style = f"\n{_sheet()}{_feet(paper)}"
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return style, f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _sheet() -> str:
    loader = _templates().loader
    if loader is None:
        raise AssertionError
    return loader.get_source(_templates(), "paper.css")[0]


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
