"""Read any report into a summary: its format is known by its content, never by its name.

What is no known report (a paper, a mail, a picture) is a document, of which the digest is all.
"""

import codecs
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, Final, NoReturn

from kactl.exchange.evidence.analysis import read_cyclonedx, read_sarif, read_spdx
from kactl.exchange.evidence.component_lists import CycloneDxReader, read_tag_value
from kactl.exchange.evidence.coverage import CoberturaReader, JacocoReader, read_lcov
from kactl.exchange.evidence.faults import UnreadableError
from kactl.exchange.evidence.load_tests import JMeterReader, read_k6, read_samples, read_statistics
from kactl.exchange.evidence.test_results import JUnitReader, NUnitReader, TrxReader
from kactl.exchange.evidence.xml_stream import Reader, read_xml
from kactl.model.evidence import EvidenceSummary

MOST_STREAMED: Final = 512 << 20
MOST_JSON: Final = 64 << 20
"""JSON is held whole while it is read."""
_HEAD: Final = 4096
_PREAMBLE: Final = 20
"""Lines among which an SPDX document names its version; comments may stand before it."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PAGES: Final = ("<!doctype html", "<html", "<svg", "<!doctype svg")
DOCUMENT: Final = EvidenceSummary(kind="document", format="other")

_ROOTS: Final[Mapping[str, Callable[[], Reader]]] = {
    "testsuites": JUnitReader,
    "testsuite": JUnitReader,
    "test-run": NUnitReader,
    "test-results": NUnitReader,
    "TestRun": TrxReader,
    "report": JacocoReader,
    "testResults": JMeterReader,
}


def read_evidence(path: Path) -> EvidenceSummary:
    """Return what a file says; one that cannot be read is an OSError, one that is broken says so inside."""
    size = path.stat().st_size
    with path.open("rb") as source:
        return summarised(source, size)


def summarised(source: IO[bytes], size: int) -> EvidenceSummary:
    """Return what an open file of a known size says."""
    head = source.read(_HEAD)
    source.seek(0)
    try:
        if not head.strip(b" \t\r\n\0" + codecs.BOM_UTF8 + codecs.BOM_UTF16_LE):
            _refuse("empty")
        return _read(source, size, head)
    except UnreadableError as error:
        return DOCUMENT.model_copy(update={"unread": (error.unread,)})


def _read(source: IO[bytes], size: int, head: bytes) -> EvidenceSummary:
    encoding = _encoding(head)
    text = head.decode(encoding, "ignore").lstrip().removeprefix("\ufeff").lstrip()
    if text.startswith("<") and not text.lower().startswith(_PAGES):
        _within(size, MOST_STREAMED)
        return read_xml(source, _reader) or DOCUMENT
    if text.startswith("{"):
        _within(size, MOST_JSON)
        return _json(source.read(), encoding)
    first = text.partition("\n")[0]
    if text.startswith(("TN:", "SF:")) and "SF:" in text:
        return _lines(source, size, encoding, read_lcov)
    if any(line.startswith("SPDXVersion:") for line in text.splitlines()[:_PREAMBLE]):
        return _lines(source, size, encoding, read_tag_value)
    if {"timeStamp", "elapsed", "success"} <= {one.strip() for one in first.split(",")}:
        return _lines(source, size, encoding, read_samples)
    return DOCUMENT


def _encoding(head: bytes) -> str:
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if marked is not None:
        return marked
    if len(head) > 1 and 0 in head[:2] and head[0] != head[1]:  # without a mark, as some tools write it
        return "utf-16-be" if head[0] == 0 else "utf-16-le"
    return "utf-8"


def _reader(root: str, attributes: Mapping[str, str]) -> Reader | None:
    if root == "coverage":
        return CoberturaReader() if "line-rate" in attributes or "lines-valid" in attributes else None
    if root == "bom":
        named = any("cyclonedx.org" in one for key, one in attributes.items() if key.startswith("xmlns"))
        return CycloneDxReader() if named else None
    made = _ROOTS.get(root)
    return made() if made else None


def _lines(
    source: IO[bytes], size: int, encoding: str, read: Callable[[IO[str]], EvidenceSummary]
) -> EvidenceSummary:
    _within(size, MOST_STREAMED)
    with io.TextIOWrapper(source, encoding=encoding, newline="") as text:
        try:
            return read(text)
        except UnicodeDecodeError:
            _refuse("encoding")


def _json(data: bytes, encoding: str) -> EvidenceSummary:
    """Return what a JSON report says; JSON that is none that is known is a document."""
    try:
        value: dict[str, Any] = json.loads(data.decode(encoding), parse_constant=_no_constant)
    except UnicodeDecodeError:
        _refuse("encoding")
    except json.JSONDecodeError as error:
        ended = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
        code = "cut-off" if ended else "broken-json"
        raise UnreadableError(f"evidence-file.{code}", line=error.lineno, column=error.colno) from None
    except (ValueError, RecursionError):
        _refuse("broken-json")
    read = _known(value)
    try:
        return read(value) if read else DOCUMENT
    except (AttributeError, KeyError, TypeError, ValueError):  # a shape that the format does not have
        _refuse("broken-json")


def _known(value: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], EvidenceSummary] | None:
    """Return what reads a JSON report, by the keys that its format must have."""
    if isinstance(value.get("runs"), list) and "version" in value:
        return read_sarif
    if value.get("bomFormat") == "CycloneDX":
        return read_cyclonedx
    if "spdxVersion" in value or "spdx.org" in str(value.get("@context", ""))[:200]:
        return read_spdx
    if isinstance(value.get("metrics"), dict) and ("root_group" in value or "http_reqs" in value["metrics"]):
        return read_k6
    total = value.get("Total")
    return read_statistics if isinstance(total, dict) and "sampleCount" in total else None


def _no_constant(words: str) -> NoReturn:
    raise ValueError(words)


def _within(size: int, most: int) -> None:
    if size > most:
        raise UnreadableError("evidence-file.too-large", detail=f"{size >> 20} > {most >> 20} MiB")


def _refuse(fault: str) -> NoReturn:
    raise UnreadableError(f"evidence-file.{fault}") from None
