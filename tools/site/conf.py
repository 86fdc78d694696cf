"""The settings of the site; `build.py` says which language is built."""

import re
from pathlib import Path
from typing import Any, Final

project = "kactl"
html_title = "kactl"
extensions = ["myst_parser"]
html_theme = "furo"
root_doc = "README"
myst_heading_anchors = 4
suppress_warnings = [
    "myst.header",  # a page of records begins lower
    "misc.highlighting_failure",  # pages show what terminals print
    "toc.not_included",  # decisions, and what the tutorial writes, are led to from pages
]
html_copy_source = False
html_show_sphinx = False
html_permalinks = False

_LINK: Final = re.compile(r"\[([^\]]*)\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)")
_HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_LISTED: Final = "\n```{toctree}\n:hidden:\n\n%s\n```\n"
_CONTENTS: Final = "\n```{toctree}\n:hidden:\n:caption: %s\n\n%s\n```\n"


def setup(app: Any) -> None:  # noqa: ANN401 - Sphinx's application
    """Read each page as the site needs it."""
    app.add_config_value("site_pages", "", "env")
    app.add_config_value("site_folder", "", "env")
    app.connect("source-read", _read)


def _read(app: Any, name: str, source: list[str]) -> None:  # noqa: ANN401 - as above
    """Lead links out of this language to the other one's pages; those out of the pages become words."""
    root = Path(app.srcdir)
    here = (root / name).parent
    excluded = tuple(one.rstrip("/*") for one in app.config.exclude_patterns)

    def led(found: re.Match[str]) -> str:
        words, target, anchor = found[1], found[2], found[3] or ""
        place = (here / target).resolve()
        inside = place.is_relative_to(root) and not str(place.relative_to(root)).startswith(excluded)
        if inside and place.is_file():
            return found[0]
        if target.endswith(".md") and place.is_file() and place.is_relative_to(app.config.site_pages):
            return f'<a href="{_address(app, name, place)}{anchor}">{words}</a>'
        return words

    source[0] = _LINK.sub(led, source[0])
    if name == root_doc:
        source[0] += "".join(_contents(source[0]))
    elif here.joinpath("index.md").is_file() and name.endswith("/index"):
        beside = sorted(one.stem for one in here.glob("*.md") if one.stem != "index")
        source[0] += _LISTED % "\n".join(beside)


def _address(app: Any, name: str, place: Path) -> str:  # noqa: ANN401 - as above
    """Return the address of a page of the other language, from a page of this one."""
    pages = Path(app.config.site_pages)
    other = place.relative_to(pages).with_suffix(".html")
    up = "../" * (name.count("/") + (1 if app.config.site_folder else 0))
    return f"{up}{other}".replace("README.html", "index.html")


def _contents(text: str) -> list[str]:
    """Return the side list of the site: each part of the first page with the pages that it names."""
    parts = _HEADING.split(text)[1:]
    return [
        _CONTENTS % (title, "\n".join(one.removesuffix(".md") for one in pages))
        for title, body in zip(parts[::2], parts[1::2], strict=True)
        if (pages := [one[2] for one in _LINK.finditer(body) if one[2].endswith(".md")])
    ]
