"""T60: a test report brings no entities and nothing is unpacked."""

import pytest
from tests.building import Built, git
from tests.threats.waiting import kactl

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
HOSTILE = {
    "a file of the machine": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<testsuite>&x;</testsuite>',
    "a billion laughs": f"<!DOCTYPE a [{LAUGHS}]>\n<testsuite>&l9;</testsuite>",
    "in an attribute": '<!DOCTYPE a [<!ENTITY x "y">]>\n<testsuite><testcase name="&x;"/></testsuite>',
    "a parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>\n<testsuite/>',
    "declared elsewhere": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">\n<testsuite>&x;</testsuite>',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_t60_a_report_with_entities_is_refused(engagement: Built, text: str) -> None:
    before = git(engagement.root, "rev-parse", "HEAD")
    engagement.write("report.xml", f'<?xml version="1.0"?>{text}')
    code, report = kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    assert (code, report["findings"][0]["code"]) == (1, "evidence-file.entities")
    assert git(engagement.root, "rev-parse", "HEAD") == before


def test_t60_an_archive_is_not_unpacked(engagement: Built) -> None:
    import io
    import zipfile

    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("../../outside.txt", "x")
    engagement.write("report.zip", data.getvalue())
    code, _ = kactl(engagement, "evidence", "add", "report.zip", "--for", "kickoff")
    _, report = kactl(engagement, "evidence", "list")
    assert (code, report["evidence"][0]["kind"]) == (0, "document")
    assert not (engagement.root.parent / "outside.txt").exists()
