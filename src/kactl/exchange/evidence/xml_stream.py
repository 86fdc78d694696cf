"""XML read as a stream by expat: no entity is expanded, nothing is fetched, nothing is held.

A document type without declarations of its own (Cobertura and JaCoCo write one) is passed over.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Final, NoReturn, Protocol, runtime_checkable
from xml.parsers import expat

from kactl.exchange.evidence.faults import UnreadableError
from kactl.model.evidence import EvidenceSummary

_CHUNK: Final = 1 << 20
_LONGEST: Final = 16 << 20
"""How many bytes one tag may have: expat holds it whole."""
_DEEPEST: Final = 200
_ENCODING: Final = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_WIDE: Final = frozenset({"gbk", "gb2312", "gb18030", "big5", "cp936", "shift_jis", "euc-kr", "euc-jp"})
"""Encodings of several bytes, which expat does not know."""


class Reader(Protocol):
    """Takes the tags of one kind of report as they come."""

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:
        """Take a tag that begins; the root's depth is 1."""

    def end(self, name: str) -> None:
        """Take a tag that ends."""

    def summary(self) -> EvidenceSummary:
        """Return what was read."""


@runtime_checkable
class TextReader(Reader, Protocol):
    """Takes also what stands between the tags, piece by piece."""

    def text(self, words: str) -> None:
        """Take a piece of text."""


Choose = Callable[[str, Mapping[str, str]], Reader | None]
"""Finds the reader by the root tag; None where the report is none that is known."""


class _StrangeRootError(Exception):
    """The root tag is none of a report."""


def read_xml(source: IO[bytes], choose: Choose) -> EvidenceSummary | None:
    """Return the summary of a report, or None when its root is none that is known.

    Raises UnreadableError where it is broken, cut off or hostile.
    """
    stream = _Stream(choose)
    fed = 0
    try:
        for piece in _pieces(source, stream):
            stream.parser.Parse(piece, False)  # noqa: FBT003 - expat's own
            fed += len(piece)
            if fed - max(stream.parser.CurrentByteIndex, 0) > _LONGEST:
                stream.refuse("tag-too-long")
        stream.parser.Parse(b"", True)  # noqa: FBT003 - expat's own
    except _StrangeRootError:
        return None
    except expat.ExpatError as error:
        ended = error.code in _ENDS
        code = "evidence-file.cut-off" if ended else "evidence-file.broken-xml"
        raise UnreadableError(
            code, line=error.lineno, column=error.offset + 1, detail=expat.ErrorString(error.code) or ""
        ) from None
    except (LookupError, ValueError):  # an encoding that nobody knows, bytes that are none of it
        raise UnreadableError("evidence-file.encoding") from None
    return stream.reader.summary() if stream.reader else None


_ENDS: Final = tuple(
    expat.errors.codes[one]
    for one in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)
"""What expat says of a file that ends too early."""


class _Stream:
    """One parser with every door shut, and the reader that its tags go to."""

    def __init__(self, choose: Choose) -> None:
        self.parser = expat.ParserCreate()
        self.choose = choose
        self.reader: Reader | None = None
        self.depth = 0
        self.shut()

    def shut(self) -> None:
        """Take tags, and refuse whatever declares or uses entities."""
        parser = self.parser
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.StartDoctypeDeclHandler = self.doctype
        for door in (
            "EntityDeclHandler", "UnparsedEntityDeclHandler", "ExternalEntityRefHandler",
            "SkippedEntityHandler",
        ):  # fmt: skip
            setattr(parser, door, self.entity)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        name = name.rpartition(":")[2]
        if self.reader is None:
            self.reader = self.choose(name, attributes)
            if self.reader is None:
                raise _StrangeRootError
            if isinstance(self.reader, TextReader):
                self.parser.CharacterDataHandler = self.reader.text
        if self.depth > _DEEPEST:
            self.refuse("too-deep")
        self.reader.start(name, attributes, self.depth)

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.reader is not None:
            self.reader.end(name.rpartition(":")[2])

    def doctype(self, name: str, system: str | None, public: str | None, declares: int) -> None:  # noqa: ARG002 - expat's own signature
        if declares:
            self.refuse("entities")

    def entity(self, *_declared: object) -> NoReturn:
        self.refuse("entities")

    def refuse(self, fault: str) -> NoReturn:
        raise UnreadableError(f"evidence-file.{fault}", line=self.parser.CurrentLineNumber)


def _pieces(source: IO[bytes], stream: _Stream) -> Iterator[bytes]:
    """Yield the bytes piece by piece; what expat cannot decode by itself comes as UTF-8."""
    first = source.read(_CHUNK)
    named = _ENCODING.match(first[:300])
    encoding = named[1].decode().lower() if named else ""
    if encoding not in _WIDE:
        yield first
        yield from iter(lambda: source.read(_CHUNK), b"")
        return
    stream.parser = expat.ParserCreate("utf-8")
    stream.shut()
    decoder = codecs.getincrementaldecoder(encoding)()
    yield decoder.decode(first).encode()
    yield from (decoder.decode(one).encode() for one in iter(lambda: source.read(_CHUNK), b""))
