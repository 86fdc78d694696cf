"""Export a document as a controlled copy: control block, revisions, body, and who signed this version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Final
from urllib.parse import unquote

from kactl.exchange.markdown_papers import Body, Filler, body_of
from kactl.exchange.pictures import shape_of
from kactl.model.document_reports import BoundRecord, DocumentLine, DocumentVersion
from kactl.model.findings import Finding
from kactl.model.paper import (
    Block,
    Column,
    Fact,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Signature,
    Signatures,
)
from kactl.model.paper_report import PaperReport, PapersReport
from kactl.syntax.sections import read_sections
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.documents.describing import digest, line_of
from kactl.workflows.documents.kept import Kept, named, of_template
from kactl.workflows.documents.versions import versions
from kactl.workflows.papers.files import save
from kactl.workflows.problems import decline, misuse

FORMS: Final = (".docx", ".pdf", ".html", ".md")
"""A document is read page by page: a workbook is no form for it."""
_EACH: Final = "{doc}"
_GO: Final = ("go", "conditional")


def export_documents(
    call: Call, words: Sequence[str], output: Path, *, at: str | None = None
) -> PaperReport | PapersReport:
    """Write documents as controlled copies, as they lie here or in a commit.

    One document becomes the file that is named; of several, `{doc}` in its name stands for each one's.
    """
    if output.suffix.lower() not in FORMS:
        misuse("document.no-form", path=output.name, known=", ".join(FORMS))
    desk = open_desk(call, at=at)
    chosen = [_exportable(desk, one) for one in words]
    if len(chosen) == 1:
        return _export(call, desk, chosen[0], output)
    if _EACH not in output.name:
        misuse("document.one-file", path=output.name)
    return PapersReport(papers=tuple(_export(call, desk, one, output) for one in chosen))


def _exportable(desk: Desk, words: str) -> Kept:
    kept = of_template(named(desk, words))
    if kept.data is None:
        decline("document.nothing-there", f"kactl doc new {kept.key}", document=kept.key, path=kept.path)
    return kept


def _export(call: Call, desk: Desk, kept: Kept, output: Path) -> PaperReport:
    copy = ControlledCopy(desk, kept, call.asked or desk.engagement.language)
    body = copy.body()
    place = output.with_name(output.name.replace(_EACH, kept.key.replace("@", "-")))
    return save(copy.paper(body), place).model_copy(update={"notes": copy.notes(body)})


@dataclass(frozen=True)
class ControlledCopy:
    """A document on its way to paper."""

    desk: Desk
    kept: Kept
    language: Language

    def paper(self, body: Body) -> Paper:
        """Return the copy."""
        made = versions(self.desk, self.kept, start=self.desk.snapshot.tree.commit)
        last = made[-1] if made and made[-1].sha256 == digest(self.kept) else None
        signed = self.signed(made)
        commit = (
            self.say("commit-of", commit=last.commit[:10])
            if last and last.commit
            else self.say("uncommitted")
        )
        blocks: list[Block] = [Heading(text=self.say("revisions")), self.revisions(made), *body.blocks]
        blocks += [PageBreak(), Heading(text=self.say("signatures")), *self.signature_page(signed)]
        return Paper(
            title=self.title,
            subtitle=self.desk.title,
            language=self.language,
            control=tuple(self.control(last, signed)),
            blocks=tuple(blocks),
            footer=" · ".join(one for one in (self.desk.title, self.title, self.version, commit) if one),
        )

    @property
    def title(self) -> str:
        """Return the title: the document's own."""
        return self.kept.front.get("title") or self.kept.document.title[self.language]

    @property
    def version(self) -> str:
        """Return the version as it is shown, or nothing."""
        version = self.kept.front.get("version")
        return self.say("version-of", version=version) if version else ""

    def say(self, key: str, **values: object) -> str:
        """Return a word of controlled copies."""
        return message(f"controlled.{key}", self.language, values or None)

    def control(self, last: DocumentVersion | None, signed: list[BoundRecord]) -> Iterator[Fact]:
        """Yield the control block: who this is, and what it is worth."""
        front, line = self.kept.front, line_of(self.desk, self.kept)
        told = {
            "number": front.get("id") or self.kept.key,
            "version": front.get("version", ""),
            "classification": front.get("classification", ""),
            "owner": self.owner(line),
            "author": self.person(front.get("author", "")),
            "reviewer": self.person(front.get("reviewer", "")),
            "approver": self.person(front.get("approver", "")),
            "status": self.status(last, signed),
        }
        yield from (Fact(label=self.say(key), value=value or self.say("none")) for key, value in told.items())
        if last is not None and last.commit:
            yield Fact(label=self.say("commit"), value=last.commit, exact=True)
        yield Fact(label=self.say("digest"), value=digest(self.kept) or "", exact=True)

    def owner(self, line: DocumentLine) -> str:
        """Return the people who answer for the document, and the role they hold."""
        title = line.owner_title[self.language]
        names = ("、" if self.language == "zh" else ", ").join(line.holders)
        return self.say("holding", names=names, role=title) if names else title

    def person(self, words: str) -> str:
        """Return the names of the people whom the document names."""
        team = self.desk.snapshot.team
        found = [team.find(one.strip()) for one in words.split(",") if one.strip()]
        texts = [one.strip() for one in words.split(",") if one.strip()]
        shown = [
            team.people[ids[0]].name if len(ids) == 1 else text
            for ids, text in zip(found, texts, strict=True)
        ]
        return ("、" if self.language == "zh" else ", ").join(shown)

    def status(self, last: DocumentVersion | None, signed: list[BoundRecord]) -> str:
        """Return what this version is worth: a decision, approvals, or nothing yet."""
        if last is None:
            return self.say("status-uncommitted")
        decided = [one for one in signed if one.kind == "decision" and one.result in _GO]
        if decided:
            day = self.day(decided[-1])
            return self.say("status-decided", gate=decided[-1].gate_title[self.language], day=day)
        approved = [one for one in signed if one.kind == "approve"]
        return self.say("status-approved", count=len(approved)) if approved else self.say("status-draft")

    def signed(self, made: tuple[DocumentVersion, ...]) -> list[BoundRecord]:
        """Return the statements about exactly these bytes that count."""
        own = digest(self.kept)
        found = {one.record: one for version in made if version.sha256 == own for one in version.bound}
        return [one for one in found.values() if one.counts]

    def revisions(self, made: tuple[DocumentVersion, ...]) -> Grid:
        """Return the revision table, the newest first."""
        columns = (
            Column(title=self.say("version"), width=3, kind="code"),
            Column(title=self.say("date"), width=4, kind="date"),
            Column(title=self.say("who"), width=4),
            Column(title=self.say("what"), width=9),
        )
        rows = tuple(self.revision(one) for one in reversed(made) if one.sha256)
        return Grid(columns=columns, rows=rows, empty=self.say("no-revisions"))

    def revision(self, one: DocumentVersion) -> tuple[str, ...]:
        """Return the row of one version."""
        people, zone = self.desk.snapshot.team.people, self.desk.engagement.zone
        name = people[one.person].name if one.person in people else one.name
        day = one.at.astimezone(zone).date().isoformat() if one.at else ""
        return one.version or "", day, name, one.summary

    def body(self) -> Body:
        """Return the text of the document; of an attached file, which file it is."""
        if self.kept.attached is not None or not self.kept.place.endswith(".md"):
            return Body([Heading(text=self.say("body")), *self.elsewhere()])
        data = self.kept.data or b""
        found = read_sections(data).sections
        empty = [one.line for one in found if not one.content and not one.optional]
        filler = Filler(*(self.say(key) for key in ("empty-section", "empty-table", "image", "below")))
        text = data.decode("utf-8-sig")
        return body_of(text, title=self.title, empty=empty, filler=filler, find=self.picture)

    def picture(self, source: str) -> Picture | None:
        """Return a picture that lies beside the document, in the same commit; nothing is fetched."""
        path = normpath(str(PurePosixPath(self.kept.path).parent / unquote(source)))
        tree = self.desk.snapshot.tree
        listed = tree.listing().get(path)
        if listed is None or not listed.mode.startswith("100"):
            return None
        data = tree.read(path)
        shape = shape_of(data)
        if shape is None:
            return None
        return Picture(data=data, form=shape.form, width=shape.width, height=shape.height)

    def elsewhere(self) -> Iterator[Block]:
        """Yield where the text of an attached document stands."""
        name = Path(self.kept.path).name
        yield Paragraph(text=self.say("attached", name=name, digest=digest(self.kept) or ""))
        if self.kept.attached and self.kept.attached.link:
            taken = self.kept.attached.taken
            day = taken.isoformat() if taken else "-"
            yield Paragraph(text=self.say("linked", link=self.kept.attached.link, day=day))

    def notes(self, body: Body) -> tuple[Finding, ...]:
        """Tell what of the document the paper does not hold."""
        if not body.images:
            return ()
        values = {"count": len(body.images), "path": self.kept.path, "images": ", ".join(body.images[:3])}
        return (Finding(code="document.images", severity="warning", path=self.kept.path, values=values),)

    def signature_page(self, signed: list[BoundRecord]) -> Iterator[Block]:
        """Yield who stated what about exactly this version, and the places for those who have not."""
        yield Paragraph(text=self.say("about", digest=(digest(self.kept) or "")[:12]), tone="small")
        columns = (
            Column(title=self.say("gate"), width=6),
            Column(title=self.say("role"), width=4),
            Column(title=self.say("person"), width=3),
            Column(title=self.say("statement"), width=4),
            Column(title=self.say("date"), width=4, kind="date"),
            Column(title=self.say("record"), width=6, kind="code"),
        )
        rows = tuple(self.statement(one) for one in signed)
        yield Grid(columns=columns, rows=rows, empty=self.say("nobody-signed"))
        if not any(one.kind in ("approve", "decision") for one in signed):
            yield self.by_hand()

    def statement(self, one: BoundRecord) -> tuple[str, ...]:
        """Return the row of a statement."""
        key = f"statement-{one.result}" if one.result else f"statement-{one.kind}"
        role = one.role_title[self.language] if one.role_title else ""
        return (
            one.gate_title[self.language], role, one.name, self.say(key), self.day(one),
            one.record.rpartition("-")[2],
        )  # fmt: skip

    def day(self, one: BoundRecord) -> str:
        """Return the day of a statement in the engagement's zone."""
        return one.at.astimezone(self.desk.engagement.zone).date().isoformat()

    def by_hand(self) -> Signatures:
        """Return places to sign by hand for reviewer and approver."""
        keys = ("reviewer", "approver")
        places = [
            Signature(label=self.say(key), name=self.person(self.kept.front.get(key, ""))) for key in keys
        ]
        sign, day, seal = (self.say(key) for key in ("sign", "day", "seal"))
        last = places.pop().model_copy(update={"seal": True})
        return Signatures(signatures=(*places, last), sign=sign, day=day, seal=seal)
