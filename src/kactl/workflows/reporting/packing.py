"""What packs are put together from: words in both languages, tables, the head of the report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kactl.model.base import Text
from kactl.model.pack_report import PackFigure, PackName, PackReport, PackTable
from kactl.model.paper_report import PaperReport
from kactl.model.periods import Cadence, Period, period_named
from kactl.model.weekly_report import Audience
from kactl.render.paper.pack import pack_paper
from kactl.texts.catalogue import message
from kactl.workflows.desk import Desk
from kactl.workflows.papers.files import save
from kactl.workflows.problems import misuse
from kactl.workflows.reporting.receiving import addresses, language_for


@dataclass(frozen=True, slots=True)
class Packed:
    """What was asked for: audience, note and file."""

    audience: Audience = "internal"
    note: str | None = None
    output: Path | None = None


def words(key: str, family: str = "pack", **values: object) -> Text:
    """Return a text in both languages; values that are texts stand in it in each."""
    shown = {
        language: {name: one[language] if isinstance(one, Text) else one for name, one in values.items()}
        for language in ("zh", "en")
    }
    return Text(
        zh=message(f"{family}.{key}", "zh", shown["zh"] or None),
        en=message(f"{family}.{key}", "en", shown["en"] or None),
    )


def same(text: object) -> Text:
    """Return what reads the same in both languages."""
    shown = "" if text is None else str(text)
    return Text(zh=shown, en=shown)


def figure(key: str, value: str | Text | None, **more: object) -> PackFigure:
    """Return a figure of the family `pack`."""
    return PackFigure.model_validate({"id": key, "title": words(key), "value": value, **more})


def table(key: str, columns: Sequence[str], rows: Iterable[tuple[Text, ...]]) -> PackTable:
    """Return a table whose columns are texts of the family `pack`."""
    return PackTable(id=key, title=words(key), columns=tuple(map(words, columns)), rows=tuple(rows))


def period(cadence: Cadence, name: str, command: str) -> Period:
    """Return the period of that name; another name is misuse."""
    found = period_named(cadence, name)
    return found or misuse("pack.no-period", command, name=name, cadence=words(cadence))


def packed(
    desk: Desk,
    pack: PackName,
    name: Text,
    asked: Packed,
    *,
    figures: Iterable[PackFigure],
    tables: Iterable[PackTable],
    span: tuple[date, date] | None = None,
) -> PackReport | PaperReport:
    """Return a pack, or write it to the file that was asked for."""
    report = PackReport(
        pack=pack,
        engagement=desk.engagement.engagement,
        title=desk.title,
        name=name,
        audience=asked.audience,
        first=span[0] if span else None,
        last=span[1] if span else None,
        today=desk.call.today(desk.engagement.zone),
        commit=desk.snapshot.tree.commit,
        note=asked.note,
        figures=tuple(figures),
        tables=tuple(tables),
    )
    if asked.output is None:
        return report
    paper = pack_paper(report, language_for(desk, asked.audience))
    return save(paper, asked.output, receivers=addresses(desk, asked.audience))
