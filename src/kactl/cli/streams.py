"""Standard streams that can always show something: a character that they lack becomes another."""

import codecs
import io
import os
import shutil
import sys
from typing import TextIO

from kactl.memo import recording

_INSTEAD = {"×": "x", "△": "!", "●": "*", "○": "o", "→": "->", "…": "...", "—": "-", "·": "-"}
_HANDLER = "kactl.another"


def _another(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_INSTEAD.get(one, "?") for one in lacking), error.end


def prepare() -> None:
    """Make standard output and error write any character, whatever their encoding."""
    codecs.register_error(_HANDLER, _another)
    sys.stdin, sys.stdout, sys.stderr = (
        stream or open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the process
        for stream, mode in ((sys.stdin, "r"), (sys.stdout, "w"), (sys.stderr, "w"))
    )
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def encode_documents() -> None:
    """Make standard output UTF-8 where it is no terminal: a document has one encoding on every machine."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors=_HANDLER)


def encoded(text: str) -> bytes:
    """Return the bytes that standard output makes of a text."""
    stream = sys.stdout
    return text.replace("\n", os.linesep).encode(stream.encoding, stream.errors or "strict")


def tell(text: str) -> None:
    """Write to standard error; where nobody can hear, the exit code has to do."""
    recording.refuse()  # what is remembered has said nothing but its answer
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO | None = None) -> None:
    """Point a stream, or standard output, at nothing after its reader has gone, so that the exit is quiet."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, (stream or sys.stdout).fileno())
    except (OSError, io.UnsupportedOperation):
        return


def width() -> int:
    """Return how many columns there are: `COLUMNS`, the terminal, or 80."""
    return max(20, shutil.get_terminal_size((80, 24)).columns)


def coloured(stream: TextIO, *, refused: bool) -> bool:
    """Tell whether the stream shows colour: a terminal, and nobody asked for none."""
    plain = refused or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and stream.isatty()
