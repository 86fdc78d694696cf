"""T60: a test report brings no entities and nothing is unpacked."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("evidence")
def test_t60_a_report_with_entities_is_refused(engagement: Built) -> None:
    engagement.write(
        "report.xml",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite>&x;</testsuite>',
    )
    code, _ = kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    assert code == 1
