import io
from datetime import UTC, datetime

import pytest

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceSummary


def read(text: str) -> EvidenceSummary:
    return summarised(io.BytesIO(text.encode()), len(text.encode()))


def counts(text: str) -> tuple[int, int, int, int]:
    tests = read(text).tests
    assert tests is not None
    return tests.passed, tests.failed, tests.errors, tests.skipped


PYTEST = """<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite
name="pytest" errors="1"
failures="1" skipped="1" tests="4" time="0.061" timestamp="2026-11-14T10:00:00.123456+08:00" hostname="ci">
<testcase classname="tests.test_a" name="test_ok" time="0.001"/>
<testcase classname="tests.test_a" name="test_bad" time="0.001"><failure message="assert 1 == 2">a &lt;
b</failure></testcase>
<testcase classname="tests.test_a" name="test_skip" time="0"><skipped type="pytest.skip"
message="no">x</skipped></testcase>
<testcase classname="tests.test_a" name="test_err" time="0"><error message="failed on
setup">x</error></testcase>
</testsuite></testsuites>"""
SUREFIRE = """<?xml version="1.0" encoding="UTF-8"?><testsuite
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report-3.0.xsd"
version="3.0" name="com.shop.CartTest" time="1,234.5" tests="3" errors="0" skipped="0" failures="1">
<properties><property name="java.version" value="21"/></properties>
<testcase name="adds" classname="com.shop.CartTest" time="0.01"/>
<testcase name="flaky" classname="com.shop.CartTest" time="0.01"><flakyFailure
type="x">y</flakyFailure></testcase>
<testcase name="removes" classname="com.shop.CartTest" time="0.01"><failure type="x">y</failure>
<rerunFailure type="x"/><system-out><![CDATA[<error/>]]></system-out></testcase></testsuite>"""
GRADLE = """<?xml version="1.0" encoding="UTF-8"?><testsuite name="CartTest" tests="2" skipped="1"
failures="0" errors="0"
timestamp="2026-11-14T02:00:00" hostname="x" time="0.02"><properties/><testcase name="a()"
classname="CartTest" time="0.02"/>
<testcase name="b()" classname="CartTest"
time="0.0"><skipped/></testcase><system-out/><system-err/></testsuite>"""
JEST = """<?xml version="1.0" encoding="UTF-8"?><testsuites name="jest tests" tests="2" failures="1"
errors="0" time="1.2">
<testsuite name="cart" errors="0" failures="1" skipped="0" timestamp="2026-11-14T02:00:00" time="0.9"
tests="2">
<testcase classname="cart adds" name="cart adds" time="0.005"/><testcase classname="c" name="n" time="0.001">
<failure>Error: expect(received)</failure></testcase></testsuite></testsuites>"""
GO = """<?xml version="1.0" encoding="UTF-8"?><testsuites tests="3" failures="1" skipped="1"><testsuite
name="shop/cart" tests="3"
failures="1" errors="0" id="0" hostname="h" skipped="1" time="0.010"
timestamp="2026-11-14T02:00:00Z"><properties>
<property name="go.version" value="go1.23"/></properties><testcase name="TestA" classname="shop/cart"
time="0.01"/>
<testcase name="TestB" classname="shop/cart" time="0"><failure
message="Failed"><![CDATA[x]]></failure></testcase>
<testcase name="TestC" classname="shop/cart" time="0"><skipped
message="Skipped"/></testcase></testsuite></testsuites>"""
PLAYWRIGHT = """<testsuites id="" name="" tests="2" failures="1" skipped="0" errors="0"
time="4.2"><testsuite name="a.spec.ts"
timestamp="2026-11-14T02:00:00.000Z" hostname="chromium" tests="2" failures="1" skipped="0" time="2.1"
errors="0">
<testcase name="cart › adds" classname="a.spec.ts" time="1"/><testcase name="cart › pays"
classname="a.spec.ts" time="1">
<failure message="x"
type="FAILURE"><![CDATA[y]]></failure><system-out><![CDATA[[[ATTACHMENT|a.png]]]]></system-out>
</testcase></testsuite></testsuites>"""
NUNIT3 = """<?xml version="1.0"?><test-run id="2" testcasecount="4" result="Failed" total="4" passed="1"
failed="2" inconclusive="0"
skipped="1" start-time="2026-11-14 02:00:00Z" duration="0.5"><test-suite type="Assembly"
name="a.dll"><test-case id="1" name="A"
fullname="N.A" result="Passed" duration="0.1"/><test-case id="2" name="B" fullname="N.B" result="Failed"
duration="0.1"><failure/>
</test-case><test-case id="3" name="C" fullname="N.C" result="Failed" label="Error"
duration="0.1"/><test-case id="4" name="D"
fullname="N.D" result="Skipped" label="Ignored"/></test-suite></test-run>"""
NUNIT2 = """<test-results name="a.dll" total="3" errors="0" failures="1" not-run="1" date="2026-11-14"
time="10:00:00"><test-suite>
<results><test-case name="N.A" executed="True" result="Success" time="0.1"/><test-case name="N.B"
executed="True"
result="Failure"/><test-case name="N.C" executed="False"
result="Ignored"/></results></test-suite></test-results>"""
TRX = """<?xml version="1.0" encoding="utf-8"?><TestRun id="1"
xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
<Times creation="2026-11-14T10:00:00.1234567+08:00" start="2026-11-14T10:00:00.1234567+08:00"/><Results>
<UnitTestResult testName="N.A" duration="00:00:01.5000000" outcome="Passed"/>
<UnitTestResult testName="N.B" duration="00:00:00.5"
outcome="Failed"><Output><ErrorInfo><Message>x</Message></ErrorInfo></Output>
</UnitTestResult><UnitTestResult testName="N.C" outcome="NotExecuted"/><UnitTestResult testName="N.D"
outcome="Timeout"/>
</Results><ResultSummary outcome="Failed"><Counters total="4" executed="3" passed="1" failed="1"
error="0" timeout="1"/>
</ResultSummary></TestRun>"""


@pytest.mark.parametrize(
    ("text", "format_", "wanted", "failing"),
    [
        (PYTEST, "junit", (1, 1, 1, 1), ("tests.test_a test_bad", "tests.test_a test_err")),
        (SUREFIRE, "junit", (2, 1, 0, 0), ("com.shop.CartTest removes",)),
        (GRADLE, "junit", (1, 0, 0, 1), ()),
        (JEST, "junit", (1, 1, 0, 0), ("c n",)),
        (GO, "junit", (1, 1, 0, 1), ("shop/cart TestB",)),
        (PLAYWRIGHT, "junit", (1, 1, 0, 0), ("a.spec.ts cart › pays",)),
        (NUNIT3, "nunit", (1, 1, 1, 1), ("N.B", "N.C")),
        (NUNIT2, "nunit", (1, 1, 0, 1), ("N.B",)),
        (TRX, "trx", (1, 1, 1, 1), ("N.B", "N.D")),
    ],
    ids=["pytest", "surefire", "gradle", "jest", "go", "playwright", "nunit3", "nunit2", "trx"],
)
def test_every_dialect_is_counted_test_by_test(
    text: str, format_: str, wanted: tuple[int, int, int, int], failing: tuple[str, ...]
) -> None:
    summary = read(text)
    assert (summary.format, summary.unread, summary.failing) == (format_, (), failing)
    assert counts(text) == wanted


@pytest.mark.parametrize("text", [PYTEST, GO, PLAYWRIGHT, NUNIT3, TRX])
def test_the_instant_is_taken_from_the_report(text: str) -> None:
    assert read(text).produced_at == datetime(2026, 11, 14, 2, tzinfo=UTC)


def test_an_instant_without_a_zone_stays_without_one() -> None:
    assert read(GRADLE).produced_at == datetime(2026, 11, 14, 2)  # noqa: DTZ001 - that is the point


def test_a_report_that_claims_more_than_it_lists_is_not_whole_and_the_worse_counts() -> None:
    text = '<testsuite tests="3" failures="2"><testcase name="a"/></testsuite>'
    assert counts(text) == (1, 2, 0, 0)
    assert [one.code for one in read(text).unread] == ["evidence-file.claims-differ"]
    assert counts('<testsuite tests="9"/>') == (0, 0, 0, 0)
    edited = JEST.replace("<failure>Error: expect(received)</failure>", "")
    assert counts(edited) == (2, 1, 0, 0)
    assert [one.code for one in read(edited).unread] == ["evidence-file.claims-differ"]


@pytest.mark.parametrize("number", ["abc", "-5", "NaN", "1e999", ""])
def test_numbers_that_are_none_count_as_nothing(number: str) -> None:
    text = f'<testsuite tests="{number}" time="{number}"><testcase name="a" time="{number}"/></testsuite>'
    assert (counts(text), read(text).duration) == ((1, 0, 0, 0), 0.0)
