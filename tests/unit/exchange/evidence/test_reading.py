import io
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kactl.exchange.evidence.reading import read_evidence, summarised
from kactl.model.evidence import EvidenceSummary


def read(data: str | bytes) -> EvidenceSummary:
    raw = data.encode() if isinstance(data, str) else data
    return summarised(io.BytesIO(raw), len(raw))


def fault(data: str | bytes) -> str:
    summary = read(data)
    assert summary.broken
    return summary.unread[0].code.partition(".")[2]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<testsuite><testcase name='a'", "cut-off"),
        (b"<testsuite><testcase name='a'/>", "cut-off"),
        (b"<testsuite></wrong>", "broken-xml"),
        (b'<testsuite name="\xff\xfe"/>', "broken-xml"),
        (b'<?xml version="1.0" encoding="klingon"?><testsuite/>', "encoding"),
        (b'<?xml version="1.0" encoding="gbk"?><testsuite name="\xff\xff"/>', "encoding"),
        (b"<testsuite>" + b"<a>" * 300, "too-deep"),
        (b'{"version": "2.1.0", "runs": [', "cut-off"),
        (b'{"version": "2.1.0", "runs": [}', "broken-json"),
        (b'{"version": "2.1.0", "runs": [NaN]}', "broken-json"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "broken-json"),
        (b'{"a": "\xff"}', "encoding"),
        (b'{"metrics": {"http_reqs": {"values": {"count": 1}}, "x": {"thresholds": {"a": {}}}}', "cut-off"),
        (b"TN:\nSF:a.c\nDA:1,1\n", "cut-off"),
        (b"timeStamp,elapsed,success\n1,2\n", "cut-off"),
    ],
)
def test_what_cannot_be_read_is_said_and_counts_as_nothing(data: bytes, code: str) -> None:
    assert fault(data) == code
    assert read(data).tests is None


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"From: a@example.com\n\nok",
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"<!DOCTYPE html><html><body>&nbsp;",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<unknown/>",
        b'{"some": "json"}',
        b"a,b\n1,2\n",
        b"TN: a letter about tests",
        b"\0\0\0\0\1",
    ],
)
def test_what_is_no_report_is_a_document(data: bytes) -> None:
    assert (read(data).kind, read(data).unread) == ("document", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_are_told_by_their_bytes(encoding: str) -> None:
    declared = "" if encoding in ("utf-16-le", "utf-16-be") else '<?xml version="1.0"?>'
    xml = read(
        f'{declared}<testsuite><testcase name="登录"><failure/></testcase></testsuite>'.encode(encoding)
    )
    assert xml.failing == ("登录",)
    found = read(json.dumps({"version": "2.1.0", "runs": [{"results": [{}]}]}).encode(encoding))
    assert found.findings == {"warning": 1}
    assert read("SF:登录.c\nLF:2\nLH:1\nend_of_record\n".encode(encoding)).kind == "coverage"


@pytest.mark.parametrize("encoding", ["gbk", "big5", "gb18030", "iso-8859-1"])
def test_xml_may_declare_an_older_encoding(encoding: str) -> None:
    name = "cafe" if encoding == "iso-8859-1" else "登入"
    case = f'<testcase name="{name}"><error/></testcase>'
    text = f'<?xml version="1.0" encoding="{encoding}"?><testsuite>{case}</testsuite>'
    assert read(text.encode(encoding)).failing == (name,)


def test_a_doctype_that_declares_nothing_is_passed_over_and_nothing_is_fetched() -> None:
    head = '<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://127.0.0.1:9/coverage-04.dtd">'
    summary = read(f'{head}<coverage lines-valid="3" lines-covered="2" timestamp="1700000000"/>')
    assert summary.lines is not None
    assert (summary.lines.percent, summary.produced_at) == (
        66.66,
        datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite>&x;</testsuite>',
        '<!DOCTYPE a [<!ENTITY x "y">]><testsuite/>',
        "<!DOCTYPE a [<!ELEMENT a ANY>]><testsuite/>",
        '<!DOCTYPE a SYSTEM "x"><testsuite>&x;</testsuite>',
    ],
)
def test_entities_are_refused_before_they_are_expanded(data: str) -> None:
    assert fault(data) == "entities"


def test_names_that_are_markup_stay_text() -> None:
    name = "&lt;script&gt;alert(1)&lt;/script&gt;&#10;x"
    (failing,) = read(f'<testsuite><testcase name="{name}"><failure/></testcase></testsuite>').failing
    assert failing == "<script>alert(1)</script> x"


def test_of_ten_thousand_failures_all_are_counted_and_some_are_named() -> None:
    cases = "".join(f'<testcase name="t{n}"><failure>{"x" * 100}</failure></testcase>' for n in range(10_000))
    summary = read(f"<testsuite>{cases}</testsuite>")
    assert summary.tests is not None
    assert (summary.tests.failed, summary.failing[0], len(summary.failing)) == (10_000, "t0", 20)


def test_a_tag_that_never_ends_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    place = tmp_path / "a.xml"
    place.write_text('<testsuite><testcase name="' + "x" * (20 << 20) + '"/></testsuite>', encoding="utf-8")
    assert [one.code for one in read_evidence(place).unread] == ["evidence-file.tag-too-long"]


def test_a_large_report_is_read_as_a_stream(tmp_path: Path) -> None:
    import tracemalloc

    place = tmp_path / "large.xml"
    case = '<testcase classname="com.example.Module" name="test_that_it_does_what_it_says" time="0.013"/>\n'
    place.write_text(f"<testsuite>{case * 100_000}</testsuite>", encoding="utf-8")
    began = time.process_time()
    summary = read_evidence(place)
    spent = time.process_time() - began
    assert summary.tests is not None
    assert summary.tests.passed == 100_000
    assert spent < 3
    tracemalloc.start()
    read_evidence(place)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20 < place.stat().st_size


def test_every_summary_survives_being_written_and_read() -> None:
    shapes: list[dict[str, Any]] = [
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"level": "error"}]}]},
        {"bomFormat": "CycloneDX", "components": [{}], "metadata": {"timestamp": "2026-11-01T00:00:00Z"}},
        {"metrics": {"http_reqs": {"count": 3, "rate": 1.5}}, "root_group": {}},
    ]
    for shape in shapes:
        summary = read(json.dumps(shape))
        assert EvidenceSummary.model_validate_json(summary.model_dump_json()) == summary
