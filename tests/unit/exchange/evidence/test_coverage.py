import io

import pytest

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceSummary

COVERAGE_PY = """<?xml version="1.0" ?><coverage version="7.6.1" timestamp="1763085600000"
lines-valid="3000" lines-covered="2999"
line-rate="1" branches-covered="1" branches-valid="2" branch-rate="0.5"
complexity="0"><sources/><packages/></coverage>"""
OLDER = (
    '<coverage line-rate="0.799999" branch-rate="0.5" version="1.9" timestamp="1763085600">'
    "<packages/></coverage>"
)
JACOCO = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC
"-//JACOCO//DTD Report 1.1//EN"
"report.dtd"><report name="shop"><sessioninfo id="x" start="1763085600000" dump="1763085600001"/><package
name="a">
<counter type="LINE" missed="0" covered="1"/></package><counter type="BRANCH" missed="1" covered="3"/>
<counter type="LINE" missed="1" covered="7"/></report>"""
LCOV = """TN:
SF:a.ts
BRF:4
BRH:3
LF:10
LH:9
end_of_record
SF:b.c
DA:1,5
DA:2,0
end_of_record
"""


def read(text: str) -> EvidenceSummary:
    return summarised(io.BytesIO(text.encode()), len(text.encode()))


@pytest.mark.parametrize(
    ("text", "format_", "lines", "branches"),
    [
        (COVERAGE_PY, "cobertura", 99.96, 50.0),
        (OLDER, "cobertura", 79.99, 50.0),
        (JACOCO, "jacoco", 87.5, 75.0),
        (LCOV, "lcov", 83.33, 75.0),
    ],
)
def test_shares_are_of_the_whole_report_and_never_round_up(
    text: str, format_: str, lines: float, branches: float
) -> None:
    summary = read(text)
    assert (summary.format, summary.unread) == (format_, ())
    assert summary.lines is not None
    assert summary.branches is not None
    assert (summary.lines.percent, summary.branches.percent) == (lines, branches)


@pytest.mark.parametrize(
    "text",
    [
        '<coverage lines-valid="0" lines-covered="0"/>',
        '<coverage lines-valid="5" lines-covered="6"/>',
        '<coverage line-rate="2"/>',
        "<report name='x'/>",
        "TN:\nSF:a\nend_of_record\n",
    ],
)
def test_a_report_without_lines_says_so(text: str) -> None:
    summary = read(text)
    assert (summary.kind, summary.lines) == ("coverage", None)
    assert [one.code for one in summary.unread] == ["evidence-file.no-lines"]
