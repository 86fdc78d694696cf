"""Lists of components in forms that are no JSON: CycloneDX as XML, SPDX as lines of tag and value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kactl.exchange.evidence.analysis import components_summary, gravity
from kactl.exchange.evidence.faults import UnreadableError
from kactl.model.evidence import EvidenceSummary, Level

_LONGEST: Final = 500
_MOST_NAMES: Final = 50
_OPEN, _CLOSE = "<text>", "</text>"


class CycloneDxReader:
    """Counts the components of a CycloneDX document and its vulnerabilities by level."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._path: list[str] = []
        self._words = ""
        self._count = 0
        self._at: str | None = None
        self._tools: list[str] = []
        self._rated: list[str] = []
        self._state: str | None = None
        self._found: dict[Level, int] = {}

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:  # noqa: ARG002 - the readers' protocol
        """Take a tag that begins."""
        if name == "component" and self._path[-1:] == ["components"] and "metadata" not in self._path:
            self._count += 1
        if name == "vulnerability":
            self._rated, self._state = [], None
        self._path.append(name)
        self._words = ""

    def text(self, words: str) -> None:
        """Take what stands between tags; more than any value needs is passed over."""
        if len(self._words) < _LONGEST:
            self._words += words[:_LONGEST]

    def end(self, name: str) -> None:
        """Take a tag that ends."""
        words, above = self._words.strip(), self._path[:-1]
        if name == "timestamp" and above == ["bom", "metadata"]:
            self._at = words
        elif name == "name" and "tools" in above and len(self._tools) < _MOST_NAMES:
            self._tools += [words] if above[-1] in ("tool", "component") else []
        elif name == "severity" and "vulnerability" in above and len(self._rated) < _MOST_NAMES:
            self._rated.append(words)
        elif name == "state" and above[-1:] == ["analysis"]:
            self._state = words
        elif name == "vulnerability" and (level := gravity(self._rated, self._state)) is not None:
            self._found[level] = self._found.get(level, 0) + 1
        self._path.pop()
        self._words = ""

    def summary(self) -> EvidenceSummary:
        """Return what was read."""
        return components_summary("cyclonedx", self._count, self._at, self._tools, self._found)


def read_tag_value(lines: Iterable[str]) -> EvidenceSummary:
    """Return how many packages an SPDX document has; one that ends inside a text is cut off."""
    count, at = 0, None
    tools: list[str] = []
    for tag, value in _pairs(lines):
        if tag == "PackageName":
            count += 1
        elif tag == "Created":
            at = value
        elif tag == "Creator" and value.startswith("Tool:") and len(tools) < _MOST_NAMES:
            tools.append(value.removeprefix("Tool:").strip())
    return components_summary("spdx", count, at, tools, {})


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give tag and value of each line; what stands in a text of several lines is none."""
    inside, here = False, 0
    for here, line in enumerate(lines, 1):  # noqa: B007 - told once the lines have ended
        if inside:
            inside = _CLOSE not in line
            continue
        tag, colon, value = line.strip().partition(":")
        if colon and not tag.startswith("#"):
            inside = _OPEN in value and _CLOSE not in value
            yield tag.strip(), value.strip()
    if inside:
        raise UnreadableError("evidence-file.cut-off", line=here)
