"""The client's own list of requirements: their columns in their order, some of which are theirs alone."""

from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

import openpyxl

HEADER: Final = (
    "Department", "No.", "Requirement", "MoSCoW", "Core", "How we will accept it", "Remarks", "Budget line",
)  # fmt: skip
"""Department, Remarks and Budget line mean nothing to kactl and stay the client's."""
PRIORITIES: Final = ("Must", "Should", "Could", "Could")
MAPS: Final = (
    "--map No.=client_key --map Requirement=title --map MoSCoW=priority "
    "--map 'How we will accept it=acceptance' --word Must=P0 --word Should=P1 --word Could=P2"
)

EVALUATED: Final = (
    "client_key,title,value,time_criticality,risk_reduction,effort_low,effort,effort_high,risk,feasibility,"
    "restatement,restated_by,increment"
)


def evaluation(number: int) -> dict[str, Any]:
    """Return what product thinks of a requirement, by the columns of an export."""
    return {
        "Value": number % 10 + 1,
        "Time criticality (1 to 10)": number % 7 + 1,
        "Risk reduction or opportunity (1 to 10)": number % 3 + 1,
        "Effort (person-days, low)": 1,
        "Effort (person-days, likely)": number % 5 + 2,
        "Effort (person-days, high)": 9,
        "Risk of building it": "Low",
        "Feasibility": "Feasible",
        "Restatement": f"One page that says how a day of shop {number} went",
        "Restated by": "Han Mei",
        "Increment": "INC-1",
    }


def write(path: Path, count: int) -> None:
    """Write the list as the client keeps it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "List 2026"
    sheet.append(HEADER)
    for number in range(1, count + 1):
        sheet.append(
            [
                f"Shop {number % 7}", f"A-{number}", f"Report {number} of the shop's day",
                PRIORITIES[number % 4], "yes" if number % 10 == 0 else "no",
                f"The report {number} appears within 3 seconds", "ask Ms Zhou" if number % 50 == 0 else None,
                f"B{number:04}",
            ]
        )  # fmt: skip
    sheet.column_dimensions["C"].width = 47
    book.save(path)


def fill(path: Path, cells: Mapping[str, Mapping[str, Any]], key: str, title: str | None = None) -> None:
    """Type values into a sheet, the first unless named: by what a row has in its column `key`, by column."""
    book = openpyxl.load_workbook(path)
    sheet: Any = book[title] if title else book.worksheets[0]
    places = {str(one.value): one.column for one in sheet[1] if one.value is not None}
    for row in range(2, sheet.max_row + 1):
        for name, value in cells.get(str(sheet.cell(row, places[key]).value), {}).items():
            sheet.cell(row, places[name]).value = value
    book.save(path)


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a workbook's first sheet by the words of its header."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    header, *others = sheet.iter_rows(values_only=True)
    return [dict(zip_longest(map(str, header), one)) for one in others]
