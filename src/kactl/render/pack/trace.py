"""A traceability matrix in words: one line an item, one cell a register, what lacks, what leads nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kactl.model.trace_reports import TraceEnd, TraceReport, TraceRow
from kactl.render.called import called
from kactl.render.look import Look
from kactl.render.pack.words import joined
from kactl.texts.catalogue import Language, message

_MOST = 8
"""The ids that a cell or a sentence names before it counts the others."""


@dataclass(frozen=True, slots=True)
class Line:
    """One item."""

    cells: tuple[str, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The matrix, its sums, and its orphans."""

    title: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    sums: tuple[str, ...]
    orphan_header: tuple[str, ...]
    orphans: tuple[tuple[str, ...], ...]


def sheet(report: TraceReport, look: Look) -> Sheet:
    """Return the matrix in the reader's language."""
    language = look.language
    kept = any(one.accepted is not None for one in report.rows)
    columns = [one.title[language] for one in report.columns]
    header = (report.title[language], *columns, *([phrase("accepted", language)] if kept else []))
    return Sheet(
        phrase("heading", language, register=report.title[language]),
        (*header, phrase("gaps", language)),
        tuple(Line(tuple(_cells(report, one, look, kept=kept)), _lacks(one)) for one in report.rows),
        tuple(_sums(report, look)),
        tuple(phrase(key, language) for key in ("orphan-register", "orphans", "orphan-why")),
        tuple(_orphans(report, look)),
    )


def _lacks(row: TraceRow) -> bool:
    return bool(row.gaps) or row.proven is False


def _cells(report: TraceReport, row: TraceRow, look: Look, *, kept: bool) -> Iterator[str]:
    language = look.language
    core = phrase("core", language) if row.core else ""
    yield f"{called(report, row.id, look)} {row.title}{core}"
    for column, ids in zip(report.columns, row.cells, strict=True):
        ends = report.ends.get(column.id, {})
        yield named([_end(called(report, one, look), ends.get(one)) for one in ids], language)
    if kept:
        yield phrase("yes" if row.accepted else "no", language)
    titles = {one.id: one.title[language] for one in report.columns}
    yield joined(tuple(titles[one] for one in row.gaps), language)


def _end(name: str, end: TraceEnd | None) -> str:
    return f"{name} {end.result}" if end is not None and end.result else name


def named(ids: Sequence[str], language: Language) -> str:
    """Return the first of several ids, and how many more there are."""
    shown = joined(tuple(ids[:_MOST]), language)
    rest = len(ids) - _MOST
    return f"{shown} {phrase('more', language, count=rest)}" if rest > 0 else shown


def _sums(report: TraceReport, look: Look) -> Iterator[str]:
    language, core = look.language, report.core
    known = any(one.id == "core" for one in report.fields)
    if core.percent is None:
        yield phrase("coverage-none", language)
        return
    values = {"percent": f"{core.percent:g}", "proven": core.proven, "count": core.count}
    yield phrase("coverage-core" if known else "coverage-all", language, **values)
    if report.accepted is not None:
        yield phrase("accepted-count", language, accepted=report.accepted, count=core.count)
    lacking = [called(report, one, look) for one in core.lacking]
    if lacking:
        yield phrase("lacking", language, items=named(lacking, language))


def _orphans(report: TraceReport, look: Look) -> Iterator[tuple[str, ...]]:
    language = look.language
    titles = {one.id: one.title[language] for one in report.columns}
    for one in report.orphans:
        lost = named(one.dangling, language)
        why = phrase("dangling-item", language, items=lost) if lost else phrase("unlinked-item", language)
        yield titles[one.register_], f"{called(report, one.id, look)} {one.title}", why


def phrase(key: str, language: Language, **values: object) -> str:
    """Return a word or phrase of the family `trace`."""
    return message(f"trace.{key}", language, values or None)
