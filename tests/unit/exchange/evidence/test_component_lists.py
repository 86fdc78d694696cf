"""Lists of components as XML and as lines of tag and value."""

import io

import pytest

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceSummary

BOM = """<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.5" serialNumber="urn:uuid:1" version="1">
  <metadata>
    <timestamp>2026-11-20T02:00:00Z</timestamp>
    <tools><tool><vendor>Anchore</vendor><name>syft</name></tool></tools>
    <component type="application"><name>shop</name></component>
  </metadata>
  <components>
    <component type="library"><name>one</name>
      <components><component type="library"><name>inner</name></component></components>
    </component>
    <component type="library"><name>two</name></component>
  </components>
  <vulnerabilities>
    <vulnerability><id>CVE-1</id><ratings><rating><severity>high</severity></rating></ratings></vulnerability>
    <vulnerability><id>CVE-2</id><ratings><rating><severity>critical</severity></rating></ratings>
      <analysis><state>not_affected</state></analysis></vulnerability>
    <vulnerability><id>CVE-3</id></vulnerability>
  </vulnerabilities>
</bom>
"""
SPDX = """# made by a tool
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
Creator: Organization: Acme
Creator: Tool: syft-1.2
Created: 2026-11-20T02:00:00Z

PackageName: one
PackageComment: <text>many
PackageName: not one
lines</text>
PackageName: two
"""


def read(text: str) -> EvidenceSummary:
    data = text.encode()
    return summarised(io.BytesIO(data), len(data))


def test_cyclonedx_as_xml_counts_components_and_vulnerabilities() -> None:
    found = read(BOM)
    assert (found.kind, found.format, found.tool, found.components) == ("components", "cyclonedx", "syft", 3)
    assert found.findings == {"error": 1, "warning": 1}
    assert found.produced_at is not None
    assert found.produced_at.isoformat() == "2026-11-20T02:00:00+00:00"


def test_spdx_as_lines_counts_packages() -> None:
    found = read(SPDX)
    assert (found.kind, found.format, found.tool, found.components) == ("components", "spdx", "syft-1.2", 2)
    assert found.produced_at is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOM[:-20], "evidence-file.cut-off"),
        (BOM.replace("</components>", "", 1), "evidence-file.broken-xml"),
        (BOM.replace("<bom", '<!DOCTYPE bom [<!ENTITY x "y">]><bom', 1), "evidence-file.entities"),
        (SPDX.partition("lines</text>")[0], "evidence-file.cut-off"),
    ],
)
def test_a_list_that_is_cut_off_or_hostile_is_no_evidence(text: str, code: str) -> None:
    found = read(text)
    assert found.broken
    assert [one.code for one in found.unread] == [code]


def test_a_bom_of_something_else_is_a_document() -> None:
    assert read("<bom><component/></bom>").kind == "document"


def test_a_name_of_a_million_letters_is_held_short() -> None:
    found = read(BOM.replace("<name>syft</name>", f"<name>{'x' * 1_000_000}</name>"))
    assert found.tool is not None
    assert len(found.tool) <= 200
