"""The text of an html body, what mail programs mark as quoted kept apart."""

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    (
        *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "tr", "ul"),
    )
)
_SILENT: Final = frozenset({"head", "script", "style", "title", "template", "noscript"})
_VOID: Final = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"),
        *("track", "wbr"),
    )
)
_QUOTES: Final = ("gmail_quote", "moz-cite-prefix", "lark-mail-quote", "history-quote", "yahoo_quoted")
_REST: Final = ("divrplyfwdmsg", "appendonsend", "ntes-pcmac-signature-quote", "isreplycontent", "qm_origin")
"""From here on everything is quoted: these programs do not enclose the mail they answer."""
_DEEPEST: Final = 2000


def words_of(source: str) -> tuple[str, str]:
    """Return the text of a page and the text that it marks as quoted."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return _tidied(reader.own), _tidied(reader.quoted)


class _Reader(HTMLParser):
    """Collects text; never raises, whatever the page is like."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.own: list[str] = []
        self.quoted: list[str] = []
        self._open: list[tuple[str, bool]] = []
        """Each open element, and whether it begins a quotation."""
        self._silent = 0
        self._quoting = 0
        self._rest = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._put("\n")
        marks = " ".join(value or "" for key, value in attrs if key in {"id", "class"}).lower()
        self._rest |= any(one in marks for one in _REST)
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        quotes = tag == "blockquote" or any(one in marks for one in _QUOTES)
        self._open.append((tag, quotes))
        self._quoting += quotes
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._put("\n")
        if all(tag != one for one, _ in self._open):
            return
        while self._open:
            name, quoted = self._open.pop()
            self._quoting -= quoted
            self._silent -= name in _SILENT
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._silent:
            before, after = _edges(data)
            self._put(f"{before}{' '.join(data.split())}{after}")

    def _put(self, text: str) -> None:
        (self.quoted if self._quoting or self._rest else self.own).append(text)


def _edges(data: str) -> tuple[str, str]:
    """Return the space before and after a text, of which one character is kept."""
    return " " if data[:1].isspace() else "", " " if data[-1:].isspace() else ""


def _tidied(parts: Sequence[str]) -> str:
    lines = (" ".join(one.split()) for one in "".join(parts).splitlines())
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
