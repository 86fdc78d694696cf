"""ReqIF out and in: what one tool writes another reads."""

import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from tests.building import Built
from tests.unit.workflows.registering import begin, read
from tests.unit.workflows.test_export_items import ITEM, send
from tests.unit.workflows.test_import_items import bring

from kactl.errors import ExitCode, KactlError
from kactl.exchange.extras import needed
from kactl.exchange.reqif_tables import EXTRA, read_reqif
from kactl.model.tables import Table

FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <THE-HEADER><REQ-IF-HEADER IDENTIFIER="h"><CREATION-TIME>2026-11-02T09:00:00Z</CREATION-TIME>
    <REQ-IF-TOOL-ID>DOORS</REQ-IF-TOOL-ID><REQ-IF-VERSION>1.0</REQ-IF-VERSION>
    <SOURCE-TOOL-ID>DOORS</SOURCE-TOOL-ID><TITLE>SRS</TITLE></REQ-IF-HEADER></THE-HEADER>
  <CORE-CONTENT><REQ-IF-CONTENT>
    <DATATYPES>
      <DATATYPE-DEFINITION-STRING IDENTIFIER="s" LONG-NAME="s" MAX-LENGTH="99"
        LAST-CHANGE="2026-11-02T09:00:00Z"/>
      <DATATYPE-DEFINITION-XHTML IDENTIFIER="x" LONG-NAME="x" LAST-CHANGE="2026-11-02T09:00:00Z"/>
    </DATATYPES>
    <SPEC-TYPES><SPEC-OBJECT-TYPE IDENTIFIER="t" LONG-NAME="t" LAST-CHANGE="2026-11-02T09:00:00Z">
      <SPEC-ATTRIBUTES>
        <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a1" LONG-NAME="ReqIF.ForeignID"
          LAST-CHANGE="2026-11-02T09:00:00Z">
          <TYPE><DATATYPE-DEFINITION-STRING-REF>s</DATATYPE-DEFINITION-STRING-REF></TYPE>
        </ATTRIBUTE-DEFINITION-STRING>
        <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="a2" LONG-NAME="ReqIF.Text" LAST-CHANGE="2026-11-02T09:00:00Z">
          <TYPE><DATATYPE-DEFINITION-XHTML-REF>x</DATATYPE-DEFINITION-XHTML-REF></TYPE>
        </ATTRIBUTE-DEFINITION-XHTML>
      </SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
    <SPEC-OBJECTS><SPEC-OBJECT IDENTIFIER="o" LAST-CHANGE="2026-11-02T09:00:00Z">
      <VALUES>
        <ATTRIBUTE-VALUE-STRING THE-VALUE="SRS-12">
          <DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a1</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION>
        </ATTRIBUTE-VALUE-STRING>
        <ATTRIBUTE-VALUE-XHTML>
          <DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>a2</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION>
          <THE-VALUE><xhtml:div><xhtml:p>Export <xhtml:b>fast</xhtml:b></xhtml:p></xhtml:div></THE-VALUE>
        </ATTRIBUTE-VALUE-XHTML>
      </VALUES>
      <TYPE><SPEC-OBJECT-TYPE-REF>t</SPEC-OBJECT-TYPE-REF></TYPE>
    </SPEC-OBJECT></SPEC-OBJECTS>
  </REQ-IF-CONTENT></CORE-CONTENT>
</REQ-IF>
"""


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    built.write("process/requirements/REQ-0000B.yaml", ITEM)
    built.write(".gitignore", "*.reqif*\n")
    built.commit()
    return built


def by_name(table: Table) -> list[dict[str, object]]:
    return [{one.name: row.cell(one.column) for one in table.header} for row in table.rows]


def test_what_goes_out_is_valid_comes_back_and_changes_nothing(project: Built) -> None:
    report = send(project, file=Path("a.reqif"))
    assert report.items == 2
    path = project.root / "a.reqif"
    assert valid(path)
    assert by_name(read_reqif(path))[1]["ReqIF.ForeignID"] == "REQ-0000B"
    back = bring(project, "a.reqif")
    assert (back.counts.untouched, back.counts.cells, back.refusals) == (2, 0, ())


def valid(path: Path) -> bool:
    program = Path(sys.executable).parent / "reqif"
    checked = subprocess.run(
        [program, "validate", "--use-reqif-schema", str(path)], capture_output=True, text=True, check=False
    )
    return "0 schema issues found, 0 semantic issues found" in checked.stdout


def test_links_are_relations_both_ways(project: Built) -> None:
    for name, links in (("A", "requirement: [REQ-0000A, REQ-0000B]\nafter: TASK-0000B\n"), ("B", "")):
        project.write(f"process/tasks/TASK-0000{name}.yaml", f"title: {name}\nstatus: open\n{links}")
    project.commit()
    send(project, "task", file=Path("a.reqif"))
    path = project.root / "a.reqif"
    assert valid(path)
    bundle: Any = needed("reqif.parser", EXTRA).ReqIFParser.parse(str(path))
    content = bundle.core_content.req_if_content
    found = {(one.relation_type_ref, one.source, one.target) for one in content.spec_relations}
    assert found == {
        ("relation-requirement", "object-TASK-0000A", "object-REQ-0000A"),
        ("relation-requirement", "object-TASK-0000A", "object-REQ-0000B"),
        ("relation-after", "object-TASK-0000A", "object-TASK-0000B"),
    }
    assert "REQ-0000A" not in {row.cell(1) for row in read_reqif(path).rows}
    back = bring(project, "a.reqif", noun="task")
    assert (back.counts.untouched, back.counts.cells, back.refusals) == (2, 0, ())

    # Another tool takes one link out and draws another.
    content.spec_relations = [one for one in content.spec_relations if not one.target.endswith("-REQ-0000A")]
    after = next(one for one in content.spec_relations if one.relation_type_ref == "relation-after")
    after.source, after.target = "object-TASK-0000B", "object-TASK-0000A"
    path.write_text(needed("reqif.unparser", EXTRA).ReqIFUnparser.unparse(bundle), encoding="utf-8")
    assert bring(project, "a.reqif", noun="task").refusals == ()
    assert read(project, "tasks/TASK-0000A.yaml")["requirement"] == ["REQ-0000B"]
    assert "after" not in read(project, "tasks/TASK-0000A.yaml")
    assert read(project, "tasks/TASK-0000B.yaml")["after"] == "TASK-0000A"


def test_another_tools_requirements_come_in_under_the_clients_key(project: Built) -> None:
    project.write("srs.reqif", FOREIGN)
    assert by_name(read_reqif(project.root / "srs.reqif")) == [
        {"ReqIF.ForeignID": "SRS-12", "ReqIF.Text": "Export fast"}
    ]
    report = bring(project, "srs.reqif")
    assert report.counts.new == 1
    found = read(project, f"requirements/{report.differences[0].item}.yaml")
    assert found == {"title": "Export fast", "status": "draft", "client_key": "SRS-12"}
    assert bring(project, "srs.reqif").counts.untouched == 1


def test_a_package_is_opened(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.reqifz", "w") as package:
        package.writestr("files/srs.reqif", FOREIGN)
    assert len(read_reqif(tmp_path / "a.reqifz").rows) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"hello", "reqif-file.faulty"),
        (b"<REQ-IF/>", "reqif-file.faulty"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><REQ-IF/>', "reqif-file.faulty"),
        (b"\xff\xff", "reqif-file.faulty"),
        (b"PK\x03\x04", "reqif-file.faulty"),
    ],
)
def test_what_is_no_reqif_is_told(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.reqif").write_bytes(data)
    with pytest.raises(KactlError) as caught:
        read_reqif(tmp_path / "a.reqif")
    assert (caught.value.code, caught.value.exit_code) == (code, ExitCode.FINDINGS)


def test_without_the_extra_the_command_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.reqif").write_text(FOREIGN, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "reqif.parser", None)
    with pytest.raises(KactlError) as caught:
        read_reqif(tmp_path / "a.reqif")
    assert (caught.value.code, caught.value.fix) == ("extra.missing", 'pip install "kactl[reqif]"')
