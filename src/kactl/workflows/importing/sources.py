"""Which reader takes a file: by its name, and by what it is."""

from pathlib import Path
from typing import Final

from kactl.exchange.csv_tables import read_csv_table
from kactl.exchange.workbooks import read_workbook
from kactl.model.tables import Table
from kactl.workflows.problems import misuse

WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".xlsb")
TABLES: Final = (".csv", ".tsv", ".txt")
REQIF: Final = (".reqif", ".reqifz")


def read_table(path: Path, sheet: str | None, encoding: str | None) -> Table:
    """Return the table of a file; one whose name says that it is none is misuse."""
    ending = path.suffix.lower()
    if ending in WORKBOOKS:
        return read_workbook(path, sheet)
    if ending in TABLES:
        return read_csv_table(path, encoding)
    if ending in REQIF:
        from kactl.exchange.reqif_tables import read_reqif  # noqa: PLC0415 - an extra, loaded when asked for

        return read_reqif(path)
    return misuse("importing.kind", file=path.name)
