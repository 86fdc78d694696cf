"""Responsibilities as Markdown: a matrix a stage."""

from collections.abc import Iterator

from kactl.model.listing_reports import RaciReport
from kactl.render.look import Look
from kactl.render.markdown.marks import aside, escaped, findings, table
from kactl.render.pack.matrix import Matrix, matrices
from kactl.render.pack.words import said
from kactl.texts.catalogue import Language


def raci(report: RaciReport, look: Look) -> str:
    """Return the matrix of each stage, then what the letters mean."""
    parts = [part for one in matrices(report, look.language) for part in _matrix(one, look.language)]
    parts += [said("raci-legend", look.language), findings(report.findings)]
    return "\n\n".join(part for part in parts if part)


def _matrix(matrix: Matrix, language: Language) -> Iterator[str]:
    yield f"## {escaped(matrix.title)}"
    roles = (f"{escaped(one.title)}{aside(escaped(one.people), language)}" for one in matrix.columns)
    header = [said("activity", language), *roles, said("due", language)]
    yield table(header, ([escaped(one.title), *one.cells, one.due] for one in matrix.rows))
