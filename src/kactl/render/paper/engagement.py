"""The report of an engagement as a paper: an answer first, then the chart, then the numbers."""

from collections.abc import Iterator, Mapping

from kactl.model.base import Text
from kactl.model.engagement_report import EngagementReport, Section
from kactl.model.pack_report import PackFigure, PackTable
from kactl.model.paper import Block, Column, Fact, Facts, Grid, Heading, Paper, Paragraph, Picture
from kactl.render.look import Look
from kactl.render.paper.html import html
from kactl.render.paper.lines import text
from kactl.render.paper.markdown import markdown
from kactl.render.paper.words import SHOWN, Wording, day
from kactl.texts.catalogue import Language

_FAMILY = "engagement-report"
_BROAD = ("what", "response", "reason", "worth", "blocks", "waits-for", "acts-next", "criterion", "gate")
"""The columns that hold sentences."""


def engagement_paper(
    report: EngagementReport, language: Language, pictures: Mapping[str, Picture] | None = None
) -> Paper:
    """Return the report as a paper in one language; pictures are of its charts, by their ids."""
    words = Wording(_FAMILY, language, report.timezone)
    commit = (report.commit or "")[:SHOWN]
    return Paper(
        title=words.say("title", engagement=report.title),
        subtitle=words.say("subtitle", day=day(report.today)),
        language=language,
        control=(
            Fact(label=words.say("made-on"), value=day(report.today)),
            Fact(label=words.say("told-since"), value=day(report.since)),
            Fact(label=words.say("version-of"), value=commit, exact=True),
            Fact(label=words.say("audience"), value=words.say(report.audience)),
        ),
        blocks=tuple(_blocks(report, words, pictures or {})),
        contents=words.say("contents"),
        footer=words.say("footer", engagement=report.title, day=day(report.today), commit=commit),
    )


def as_text(report: EngagementReport, look: Look) -> str:
    """Return the report for a terminal."""
    return text(engagement_paper(report, look.language), look)


def as_markdown(report: EngagementReport, look: Look) -> str:
    """Return the report as Markdown, for a wiki or a merge request."""
    return markdown(engagement_paper(report, look.language)).rstrip("\n")


def as_html(report: EngagementReport, look: Look) -> str:
    """Return the report as a page; its charts are drawn where it is written to a file."""
    return html(engagement_paper(report, look.language))


def _blocks(report: EngagementReport, words: Wording, pictures: Mapping[str, Picture]) -> Iterator[Block]:
    for section in report.sections:
        yield Heading(text=section.title[words.language])
        yield Paragraph(text=section.lead[words.language], tone="strong")
        if section.missing:
            yield Paragraph(text=section.missing[words.language], tone="small")
        yield from _shown(section, words, pictures)


def _shown(section: Section, words: Wording, pictures: Mapping[str, Picture]) -> Iterator[Block]:
    if section.figures:
        yield Facts(facts=tuple(_figure(one, words) for one in section.figures))
    for chart in section.charts:
        if chart.id in pictures:
            yield pictures[chart.id]
    for one in section.tables:
        yield Heading(text=one.title[words.language], level=2)
        yield _grid(one, words)


def _figure(one: PackFigure, words: Wording) -> Fact:
    value = one.value[words.language] if isinstance(one.value, Text) else one.value
    if value is None:
        value = words.say("unknown", why=one.unknown[words.language] if one.unknown else "")
    target = words.say("against", target=one.target) if one.target else ""
    return Fact(label=one.title[words.language], value=f"{value}{target}")


def _grid(one: PackTable, words: Wording) -> Grid:
    english = Wording(words.family, "en")
    broad = {english.say(key) for key in _BROAD}
    columns = tuple(
        Column(title=each[words.language], width=9 if each.en in broad else 4) for each in one.columns
    )
    rows = tuple(tuple(cell[words.language] for cell in row) for row in one.rows)
    return Grid(name=one.title[words.language], columns=columns, rows=rows, empty=words.say("nothing"))
