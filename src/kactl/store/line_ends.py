"""Line ends as git would store them, for files of the working tree.

Git's own rule, from the attributes `text` and `eol` and the setting `core.autocrlf`: what is text gets LF;
what git would only guess to be text keeps CRLF when it is binary or when the stored file has CRLF. Filters
and re-encodings are never run.
"""

from collections.abc import Callable, Collection
from functools import cached_property

from kactl.store.git import Git
from kactl.store.names import listed, named, raw

_CRLF = b"\r\n"


class LineEnds:
    """Gives a file of the working tree the bytes that git would store."""

    def __init__(self, git: Git, paths: Callable[[], Collection[str]]) -> None:
        """Ask git only when a file with CRLF is met, then about all paths at once."""
        self._git = git
        self._paths = paths

    def stored(self, path: str, data: bytes, committed: Callable[[], bytes | None]) -> bytes:
        """Return the bytes as git would store them; `committed` gives what the index holds."""
        if _CRLF not in data:
            return data
        text = self._rules.get(path, "auto" if self._converts else "no")
        if text == "no" or (text == "auto" and (_binary(data) or _CRLF in (committed() or b""))):
            return data
        return data.replace(_CRLF, b"\n")

    @cached_property
    def _converts(self) -> bool:
        done = self._git.run("config", "--get", "core.autocrlf", allowed=(0, 1))
        return done.output.strip().lower() in (b"true", b"input", b"yes", b"on", b"1")

    @cached_property
    def _rules(self) -> dict[str, str]:
        """Return `yes`, `no` or `auto` for the paths whose attributes decide."""
        asked = b"".join(raw(path) + b"\0" for path in self._paths())
        done = self._git.run("check-attr", "--stdin", "-z", "text", "eol", data=asked)
        parts = listed(done.output)
        rules: dict[str, str] = {}
        for name, attribute, value in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            path = named(name)
            if attribute == b"text" and value != b"unspecified":
                rules[path] = {b"set": "yes", b"unset": "no", b"auto": "auto"}.get(value, "no")
            elif attribute == b"eol" and value in (b"lf", b"crlf"):
                rules.setdefault(path, "yes")
        return rules


def _binary(data: bytes) -> bool:
    """Tell whether git would take the bytes for binary: a NUL, a lone CR, or many control characters."""
    if b"\0" in data or data.count(b"\r") != data.count(_CRLF):
        return True
    printable = data.translate(None, bytes(range(7)) + bytes((11, *range(14, 27), *range(28, 32), 127)))
    odd = len(data) - len(printable)
    return len(printable) >> 7 < odd
