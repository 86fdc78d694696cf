"""Which reader takes a file: by its name, and by what it is."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from kactl.exchange.csv_tables import read_csv_table
from kactl.exchange.outside_files import lock_beside
from kactl.exchange.reqif_tables import FOREIGN_ID, read_reqif
from kactl.exchange.workbooks import read_workbook
from kactl.model.findings import Finding
from kactl.model.tables import Table
from kactl.texts.catalogue import LANGUAGES
from kactl.workflows.importing.cells import plain
from kactl.workflows.importing.columns import folded
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb")
TABLES: Final = (".csv", ".tsv", ".txt")
REQIF: Final = (".reqif", ".reqifz")
_TITLES: Final = ("ReqIF.Name", "ReqIF.ChapterName", "ReqIF.Text")
_NAMED: Final = ("{}名称", "{}标题", "{}", "名称", "name", "summary")
"""What people call the column of titles, with the register's own title."""
TITLE: Final = "title"


def read_table(path: Path, sheet: str | None, encoding: str | None) -> Table:
    """Return the table of a file; one whose name says that it is none is misuse."""
    ending = path.suffix.lower()
    if ending in WORKBOOKS:
        return read_workbook(path, sheet)
    if ending in TABLES:
        return read_csv_table(path, encoding)
    if ending in REQIF:
        return read_reqif(path)
    return misuse("importing.kind", file=path.name)


def usual_columns(table: Table, opened: OpenRegister) -> dict[str, str]:
    """Return what usual columns are here, where the table has them: titles, and what requirement tools write.

    A tool's id is an item's own where the items are known by it, else the client's key.
    """
    names = {one.name: one.column for one in table.header}
    by_words = {folded(one): one for one in names}
    found: dict[str, str] = {}
    if FOREIGN_ID in names:
        ids = (plain(row.cell(names[FOREIGN_ID])).lower() for row in table.rows)
        found[FOREIGN_ID] = "id" if any(one in opened.ids for one in ids) else opened.register.key or "id"
    ours = {
        folded(word)
        for one in opened.fields
        if one.id == TITLE
        for word in (one.id, *(one.title[language] for language in LANGUAGES))
    }
    usual = (by_words[one] for one in _usual_titles(opened) if one in by_words)
    title = next(chain((one for one in _TITLES if one in names), usual), None)
    if title is not None and not ours & set(map(folded, names)):
        found[title] = TITLE
    return found


def _usual_titles(opened: OpenRegister) -> Iterator[str]:
    titles = [opened.register.title[language] for language in LANGUAGES]
    yield from (folded(one.format(title)) for one in _NAMED for title in titles)


def open_elsewhere(path: Path) -> Iterator[Finding]:
    """Tell that a program has the file open: what was not saved is not in it."""
    if lock_beside(path) is not None:
        yield Finding(code="workbook.open", severity="note", values={"file": path.name})
