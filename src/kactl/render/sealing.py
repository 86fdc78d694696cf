"""What every page that is opened in a browser has in common: encoded values, one style, a strict policy."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kactl.render.cleaning import clean
from kactl.texts.catalogue import Language

_TAGS: Final[Mapping[Language, str]] = MappingProxyType({"zh": "zh-CN", "en": "en"})


@cache
def templates(room: str) -> Environment:
    """Return the templates of a folder of this room; what they show is cleaned and encoded."""
    return Environment(
        loader=PackageLoader("kactl.render", room),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def sheet(room: str, name: str) -> str:
    """Return the style sheet of that name in a folder of this room."""
    loader = templates(room).loader
    if loader is None:
        raise AssertionError
    return loader.get_source(templates(room), name)[0]


def sealed(style: str, language: Language, *, pictures: bool = False) -> dict[str, object]:
    """Return what a page's frame is told: its language, its style, and the policy that allows no other.

    With `pictures`, those that stand in the page itself are shown; nothing is fetched.
    """
    written = f"\n{style}"
    digest = b64encode(sha256(written.encode()).digest()).decode()
    images = " img-src data:;" if pictures else ""
    policy = f"default-src 'none';{images} style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return {"tag": _TAGS[language], "style": Markup(written), "policy": policy}  # noqa: S704 - our own file


def _shown(value: object) -> object:
    """Clean what a template shows; markup of our own passes."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value
