"""Packs as papers: of a gate, a month of service, a quarter of value."""

from collections.abc import Iterator

from kactl.model.base import Text
from kactl.model.pack_report import PackFigure, PackReport
from kactl.model.paper import Block, Column, Fact, Grid, Heading, Paper, Paragraph
from kactl.render.look import Look
from kactl.render.paper.html import html
from kactl.render.paper.lines import text
from kactl.render.paper.markdown import markdown
from kactl.render.paper.words import JOINTS, SHOWN, Wording, day
from kactl.texts.catalogue import Language

_WIDE = ("criterion", "finding", "what", "condition", "reason", "value", "gain", "result", "fix")


def pack_paper(report: PackReport, language: Language) -> Paper:
    """Return a pack as a paper in one language."""
    words = Wording("pack", language)
    commit = (report.commit or "")[:SHOWN]
    values = {"engagement": report.title, "name": report.name[language]}
    return Paper(
        title=words.say(f"title-{report.pack}"),
        subtitle=words.say("subtitle", **values),
        language=language,
        control=tuple(_control(report, words, commit)),
        blocks=tuple(_blocks(report, words)),
        footer=words.say("footer", **values, commit=commit),
    )


def as_text(report: PackReport, look: Look) -> str:
    """Return a pack for a terminal."""
    return text(pack_paper(report, look.language), look)


def as_markdown(report: PackReport, look: Look) -> str:
    """Return a pack as Markdown."""
    return markdown(pack_paper(report, look.language)).rstrip("\n")


def as_html(report: PackReport, look: Look) -> str:
    """Return a pack as a page."""
    return html(pack_paper(report, look.language))


def _control(report: PackReport, words: Wording, commit: str) -> Iterator[Fact]:
    if report.first and report.last:
        yield Fact(label=words.say("period"), value=words.say("days", first=report.first, last=report.last))
    yield Fact(label=words.say("made-on"), value=day(report.today))
    yield Fact(label=words.say("version-of"), value=commit, exact=True)


def _blocks(report: PackReport, words: Wording) -> Iterator[Block]:
    if report.note:
        yield Paragraph(text=report.note)
    yield Heading(text=words.say("figures"))
    columns = (("figure", 6), ("value", 6), ("target", 2), ("sources", 6))
    yield words.grid("figures", columns, (_figure(one, words) for one in report.figures))
    for table in report.tables:
        yield Heading(text=table.title[words.language])
        yield Grid(
            name=table.title[words.language],
            columns=tuple(
                Column(title=one[words.language], width=9 if one.en.casefold() in _broad(words) else 4)
                for one in table.columns
            ),
            rows=tuple(tuple(cell[words.language] for cell in row) for row in table.rows),
            empty=words.say("nothing"),
        )


def _broad(words: Wording) -> frozenset[str]:
    """Return the English heads of columns that hold sentences."""
    english = Wording(words.family, "en")
    return frozenset(english.say(one).casefold() for one in _WIDE)


def _figure(one: PackFigure, words: Wording) -> tuple[str, str, str, str]:
    why = one.unknown[words.language] if one.unknown else ""
    value = words.say("unknown", why=why) if one.value is None else one.value
    if isinstance(value, Text):
        value = value[words.language]
    return one.title[words.language], value, one.target or "", JOINTS[words.language].join(one.sources)
