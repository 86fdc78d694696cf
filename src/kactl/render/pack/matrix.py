"""A RACI matrix: activities down, roles across, letters where they meet."""

from dataclasses import dataclass

from kactl.model.base import Text
from kactl.model.listing_reports import RaciLine, RaciReport, RaciStage
from kactl.render.pack.words import day, joined, said
from kactl.texts.catalogue import Language


@dataclass(frozen=True, slots=True)
class Column:
    """A role and the people who hold it."""

    title: str
    id: str
    people: str


@dataclass(frozen=True, slots=True)
class Row:
    """An activity: its letters, one cell a column, and its day."""

    title: str
    cells: tuple[str, ...]
    due: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of one stage."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrices(report: RaciReport, language: Language) -> tuple[Matrix, ...]:
    """Return the matrix of each stage that has activities."""
    return tuple(_matrix(one, report, language) for one in report.stages if one.activities)


def _matrix(stage: RaciStage, report: RaciReport, language: Language) -> Matrix:
    roles = {role: held for one in stage.activities for role, held in one.people.items()}
    rows = (
        Row(one.title[language], tuple(letters(one, role) for role in roles), day(one.due))
        for one in stage.activities
    )
    columns = (_column(role, held, report.names, language) for role, held in roles.items())
    return Matrix(stage.title[language], tuple(columns), tuple(rows))


def letters(line: RaciLine, role: str) -> str:
    """Return the letters of a role in an activity: `A/R` where one role is both."""
    parts = (("A", (line.accountable,)), ("R", line.responsible), ("C", line.consulted), ("I", line.informed))
    return "/".join(letter for letter, roles in parts if role in roles)


def _column(role: str, held: tuple[str, ...], names: dict[str, Text], language: Language) -> Column:
    title, *people = (names[one][language] if one in names else one for one in (role, *held))
    return Column(title, role, joined(tuple(people), language) or said("vacant", language))
