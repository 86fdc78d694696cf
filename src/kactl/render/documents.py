"""How documents read in every format."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kactl.model.document_reports import (
    BoundRecord,
    DocumentHistoryReport,
    DocumentLine,
    DocumentReport,
    DocumentsReport,
    DocumentVersion,
    SectionLine,
)
from kactl.texts.catalogue import Language, message

_SHORT = 12


class Shelf:
    """Puts documents into words of a language."""

    def __init__(self, language: Language) -> None:
        """Know the language."""
        self.language = language

    def says(self, key: str, **values: object) -> str:
        """Return a word of documents."""
        return message(f"document.{key}", self.language, values or None)

    def header(self) -> tuple[str, ...]:
        """Return the head of a list."""
        return tuple(map(self._head, ("document", "title", "state", "version", "owner", "gate")))

    def _head(self, key: str) -> str:
        return message(f"document.{key}", self.language)

    def row(self, one: DocumentLine) -> tuple[str, ...]:
        """Return a document as a row of a list."""
        gate = f"{one.gate}@{one.instance}" if one.instance else one.gate
        return one.key, one.title[self.language], self.state(one), one.version or "", self.owner(one), gate

    def rows(self, report: DocumentsReport) -> Iterator[tuple[str, ...]]:
        """Yield every document."""
        return map(self.row, report.documents)

    def state(self, one: DocumentLine) -> str:
        """Return how far a document is."""
        taken = one.taken.isoformat() if one.taken else "-"
        values = {"filled": one.filled, "sections": one.sections, "taken": taken}
        return message(f"document.state-{one.state}", self.language, values)

    def owner(self, one: DocumentLine) -> str:
        """Return whose a document is."""
        names = "、".join(one.holders) if self.language == "zh" else ", ".join(one.holders)
        title = one.owner_title[self.language]
        if not names:
            return title
        return f"{title}（{names}）" if self.language == "zh" else f"{title} ({names})"

    def about(self, report: DocumentReport) -> Iterator[tuple[str, str]]:
        """Yield what there is to know of one document, label by label."""
        one = report.document
        yield self.says("file"), one.path
        yield self.says("state"), self.state(one)
        if one.link:
            yield self.says("link"), one.link
        yield self.says("version"), one.version or "-"
        yield self.says("owner"), self.owner(one)
        yield self.says("digest"), report.sha256 or "-"
        yield self.says("changed"), self.changed(report)

    def changed(self, report: DocumentReport) -> str:
        """Return who changed a document last."""
        last = report.last if report.committed or report.sha256 is None else None
        if last is None:
            return self.says("uncommitted")
        return "  ".join((self.when(last, report.timezone), last.name, (last.commit or "")[:_SHORT]))

    def when(self, one: DocumentVersion, zone: str) -> str:
        """Return the minute of a version in the engagement's zone."""
        if one.at is None:
            return self.says("uncommitted")
        return one.at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")

    def section(self, one: SectionLine) -> str:
        """Return a section with how it stands."""
        optional = self.says("optional") if one.optional else ""
        state = message(f"document.section-{one.state}", self.language)
        return "  ".join(part for part in (one.heading, state, optional) if part)

    def gaps(self, one: SectionLine) -> Iterator[str]:
        """Yield what still waits in a section."""
        for gap in one.gaps:
            key = f"document.gap-{gap.kind}"
            yield message(key, self.language, {"line": gap.line, "text": gap.text})

    def version(self, one: DocumentVersion, report: DocumentHistoryReport) -> str:
        """Return a version on one line."""
        what = one.summary if one.sha256 else f"{self.says('removed')}  {one.summary}"
        parts = (
            self.when(one, report.timezone),
            one.version or "",
            one.name,
            what,
            (one.commit or "")[:_SHORT],
        )
        return "  ".join(part for part in parts if part)

    def bound(self, one: BoundRecord) -> str:
        """Return a statement that bound a version."""
        role = one.role_title[self.language] if one.role_title else ""
        result = message(f"report.{one.result}", self.language) if one.result else ""
        values = {"gate": one.gate_title[self.language], "name": one.name, "role": role, "result": result}
        said = message(f"document.bound-{one.kind}", self.language, values)
        return said if one.counts else said + self.says("not-counted")
