"""Tell the client what a release brings: only what the playbook declares public, in their language."""

from collections.abc import Iterator
from pathlib import Path

from kactl.checks.reading.links import linked
from kactl.checks.reading.releases import artifact_field
from kactl.model.paper import Block, Bullets, Fact, Facts, Heading, Paper, Paragraph
from kactl.model.paper_report import PaperReport
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.item_names import shown_name
from kactl.workflows.papers.files import save
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import open_register
from kactl.workflows.releases.checking import find_release
from kactl.workflows.reporting.audience import Showing, words
from kactl.workflows.reporting.receiving import addresses, language_for

_SAID = ("value", "notes")
_DAYS = ("window", "planned", "released_on")


def release_notes(call: Call, noun: str, version: str | None, output: Path) -> PaperReport:
    """Write the notes of a release for the client; a release that the client may not see is refused."""
    opened = open_register(open_desk(call), noun)
    if artifact_field(opened.register) is None:
        misuse("release.no-releases", title=opened.register.title)
    found = find_release(opened, version)
    desk, showing = opened.desk, Showing(opened.desk, "client")
    register = showing.register(opened.register.id)
    shown = [one for one in showing.items(register) if one.id == found.id] if register else []
    if register is None or not shown:
        decline("release.internal", version=found.id)
    notes = _Notes(desk, showing, register, shown[0], language_for(desk, "client"))
    return save(notes.paper(), output, receivers=addresses(desk, "client"))


class _Notes:
    """The notes of one release in the making."""

    def __init__(
        self, desk: Desk, showing: Showing, register: Register, item: Item, language: Language
    ) -> None:
        self.desk, self.showing, self.register = desk, showing, register
        self.item, self.language = item, language

    def paper(self) -> Paper:
        title = words(self.item, "title")
        return Paper(
            title=self.say("title", version=self.item.id),
            subtitle=" · ".join(one for one in (self.desk.title, title) if one and one != self.item.id),
            language=self.language,
            blocks=tuple(self.blocks()),
            footer=self.say("footer", engagement=self.desk.title, version=self.item.id),
        )

    def say(self, key: str, **values: object) -> str:
        return message(f"release-notes.{key}", self.language, values or None)

    def blocks(self) -> Iterator[Block]:
        titles = {one.id: one.title[self.language] for one in self.register.fields}
        days = [
            Fact(label=titles[one], value=said)
            for one in _DAYS
            if (said := words(self.item, one)) is not None
        ]
        if days:
            yield Facts(facts=tuple(days))
        for one in _SAID:
            if (said := words(self.item, one)) is not None:
                yield Heading(text=titles[one], level=2)
                yield Paragraph(text=said)
        listed = [block for one in self.register.fields for block in self.listed(one.id, one.to)]
        yield from listed
        if not listed:
            yield Paragraph(text=self.say("nothing"), tone="small")

    def listed(self, field: str, to: str | None) -> Iterator[Block]:
        """Give a list of the items in a field that the client may see."""
        target = self.showing.register(to or "") if field in self.item.fields else None
        if target is None or target.id == self.register.id:
            return
        known = {one.id: one for one in self.showing.items(target)}
        found = [known[one] for one in linked(self.item.fields.get(field)) if one in known]
        if found:
            title = next(one.title for one in self.register.fields if one.id == field)
            yield Heading(text=title[self.language], level=2)
            yield Bullets(lines=tuple(self.line(target, one) for one in found))

    def line(self, target: Register, item: Item) -> str:
        name = shown_name(target, item, self.language) or item.id
        title = words(item, "title")
        return self.say("line", name=name, title=title) if title else name
