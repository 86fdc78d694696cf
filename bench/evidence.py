"""Measure how long reports of tools take to be added, each a process of its own, in a throw-away engagement.

    python bench/evidence.py [MEGABYTES]

Prints the same as `import_rows.py`; bare Python and the bare XML parser over the same file stand beside it.
"""

import sys
import tempfile
from pathlib import Path

from import_rows import begun, measured, ran

MEGABYTES = 50
CASE = '<testcase classname="shop.test_{0}" name="order {0} of a shop is kept" time="0.01">{1}</testcase>\n'
FAILED = '<failure message="expected 3, got 4" type="AssertionError">Traceback: line {0}</failure>'
PARSE = "import sys, xml.parsers.expat as e; p = e.ParserCreate(); p.ParseFile(open(sys.argv[1], 'rb'))"


def main() -> None:
    """Write a report of that size, in which one test of a thousand fails, and add it."""
    size = (int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES) << 20
    with tempfile.TemporaryDirectory() as folder:
        root = begun(Path(folder) / "engagement", "normal")
        report = Path(folder) / "junit.xml"
        write(report, size)
        ran("bare Python", root, "-c", "pass")
        ran("the XML parser alone", root, "-c", PARSE, str(report))
        measured("evidence add", root, "evidence", "add", str(report), "--for", "test-exit")
        measured("evidence verify", root, "evidence", "verify", str(report))


def write(path: Path, size: int) -> None:
    """Write JUnit XML of at least that many bytes."""
    written, number = 0, 0
    with path.open("w", encoding="utf-8") as file:
        file.write('<testsuites><testsuite name="shop">\n')
        while written < size:
            number += 1
            failed = FAILED.format(number) if number % 1000 == 0 else ""
            written += file.write(CASE.format(number, failed))
        file.write("</testsuite></testsuites>\n")


if __name__ == "__main__":
    main()
