"""Fill a page: its frame, its style under a strict policy, its words; every value is encoded in one place."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kactl.render.cleaning import clean
from kactl.render.pack.words import said
from kactl.texts.catalogue import Language

_TAGS: Final = {"zh": "zh-CN", "en": "en"}


def page(template: str, language: Language, **values: object) -> str:
    """Return a template of this room filled with values, in the reader's language."""
    style, policy = _style()

    def say(key: str, **words: object) -> str:
        return said(key, language, **words)

    told = {"say": say, "tag": _TAGS[language], "style": Markup(style), "policy": policy}  # noqa: S704 - our own file
    return _templates().get_template(template).render(**told, **values)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("kactl.render", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """Clean what a template shows; markup of our own passes."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style() -> tuple[str, str]:
    """Return the style sheet and the policy that allows it, and nothing else, by its digest."""
    loader = _templates().loader
    if loader is None:
        raise AssertionError
    style = "\n" + loader.get_source(_templates(), "style.css")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return style, f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
