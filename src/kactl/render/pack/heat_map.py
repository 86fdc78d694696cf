"""A matrix of items in words: one table a kind, what has the gravest level, what could not be placed."""

from collections.abc import Iterator
from dataclasses import dataclass

from kactl.model.matrix_reports import MatrixCell, MatrixReport, MatrixSheet
from kactl.texts.catalogue import Language, message

NONE = "-"
"""What an empty cell shows: a sign of every code page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and how grave its level is: 0 for the lowest, or where there are no levels."""

    text: str
    rank: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One matrix: its heading, its rows each with the row's name, and the items of the gravest level."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    gravest: str
    items: tuple[tuple[str, str, str], ...]
    """Id, title, and place as row × column."""


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The whole report in words."""

    title: str
    axes: str
    sheets: tuple[Sheet, ...]
    sum: str
    unplaced_title: str
    unplaced_header: tuple[str, str, str]
    unplaced: tuple[tuple[str, str, str], ...]


def heat_map(report: MatrixReport, language: Language) -> HeatMap:
    """Return the report in the reader's language."""
    rows, columns = report.rows.title[language], report.columns.title[language]
    register = report.title[language]
    suffix = f"-{report.life}" if report.life else ""
    count = len(report.unplaced)
    return HeatMap(
        title=_says("title", language, register=register, rows=rows, columns=columns),
        axes=_says("axes", language, rows=rows, columns=columns),
        sheets=tuple(_sheet(one, report, language) for one in report.sheets),
        sum=_says(f"sum{suffix}", language, count=report.placed, unplaced=count),
        unplaced_title=_says("unplaced", language, count=count),
        unplaced_header=(
            message("register.id", language), message("register.name", language), _says("why", language),
        ),
        unplaced=tuple((one.item, one.title, one.why[language]) for one in report.unplaced),
    )  # fmt: skip


def _sheet(sheet: MatrixSheet, report: MatrixReport, language: Language) -> Sheet:
    width = len(report.columns.values)
    levels = {str(one.value): one.title[language] for one in report.levels}
    rows = tuple(
        (
            name.title[language],
            tuple(_cell(one, levels) for one in sheet.cells[place * width : (place + 1) * width]),
        )
        for place, name in enumerate(report.rows.values)
    )
    top = next(reversed(levels), None)
    grave = [one for one in sheet.cells if one.level == top and top is not None]
    return Sheet(
        title=_heading(sheet, report, language),
        header=("", *(one.title[language] for one in report.columns.values)),
        rows=rows,
        gravest=_says("of-level", language, level=levels[top]) if top else "",
        items=tuple(line for one in grave for line in _lines(one, report)),
    )


def _heading(sheet: MatrixSheet, report: MatrixReport, language: Language) -> str:
    if sheet.kind is None and len(report.sheets) == 1:
        return ""
    if sheet.kind is None or sheet.title is None:
        return _says("no-kind", language, count=sheet.total)
    return _says("kind", language, kind=sheet.title[language], count=sheet.total)


def _cell(cell: MatrixCell, levels: dict[str, str]) -> Cell:
    count = str(cell.count) if cell.count else NONE
    if cell.level is None or cell.level not in levels:
        return Cell(count, 0)
    return Cell(f"{count} {levels[cell.level]}", [*levels].index(cell.level))


def _lines(cell: MatrixCell, report: MatrixReport) -> Iterator[tuple[str, str, str]]:
    for one in cell.items:
        yield one, report.titles.get(one, ""), f"{cell.row}×{cell.column}"


def _says(key: str, language: Language, **values: object) -> str:
    return message(f"matrix.{key}", language, values or None)
