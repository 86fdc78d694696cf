"""Items against two fields: each in its cell, threats and opportunities apart, what has no cell is told."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.building import Built
from tests.founding import begun, called, commit

from kactl.errors import KactlError
from kactl.model.base import Text
from kactl.model.matrix_reports import MatrixReport
from kactl.render.formats import render
from kactl.render.json import document
from kactl.render.look import Look
from kactl.render.widths import columns
from kactl.texts.catalogue import Language
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Writing
from kactl.workflows.edit_items import Chosen, edit_from, write_buffer
from kactl.workflows.import_items import Reading, import_items
from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.publish_schema import schema
from kactl.workflows.set_item import set_items
from kactl.workflows.show_item import show_item
from kactl.workflows.show_matrix import show_matrix

RISKS = {
    "A": "title: 接口延期\nstatus: open\nkind: threat\nprobability: 5\nimpact: 4\n",
    "B": "title: 数据质量\nstatus: open\nkind: threat\nprobability: 5\nimpact: 4\nlevel: medium\n",
    "C": "title: 提前上线\nstatus: open\nkind: opportunity\nprobability: 2\nimpact: 2\n",
    "D": "title: 没有评\nstatus: open\nkind: threat\nimpact: 2\n",
    "E": "title: 越界\nstatus: open\nkind: threat\nprobability: 7\nimpact: 2\n",
    "F": "title: 一半\nstatus: open\nkind: threat\nprobability: 2.5\nimpact: 2\n",
    "G": "title: 已关闭\nstatus: closed\nkind: threat\nprobability: 1\nimpact: 1\n",
    "H": "title: 没有性质\nstatus: open\nprobability: 1\nimpact: 5\n",
}


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = begun(tmp_path / "engagement", tmp_path_factory.mktemp("kept"))
    for name, text in RISKS.items():
        built.write(f"process/risks/RISK-0000{name}.yaml", text)
    commit(built)
    return built


def shown(built: Built, fields: str = "", **wanted: object) -> MatrixReport:
    asked = replace(Wanted(), **wanted)  # type: ignore[arg-type] # by name
    return show_matrix(called(built.root), "risk", fields, wanted=asked)


def cells(report: MatrixReport, kind: str | None) -> dict[tuple[object, object], str]:
    sheet = next(one for one in report.sheets if one.kind == kind)
    return {(one.row, one.column): "".join(i[-1] for i in one.items) for one in sheet.cells if one.count}


def test_each_open_risk_stands_in_its_cell_threats_and_opportunities_apart(project: Built) -> None:
    report = shown(project)
    assert cells(report, "threat") == {(5, 4): "AB"}
    assert cells(report, "opportunity") == {(2, 2): "C"}
    assert cells(report, None) == {(1, 5): "H"}
    assert [one.value for one in report.rows.values] == [5, 4, 3, 2, 1]
    assert [one.value for one in report.columns.values] == [1, 2, 3, 4, 5]
    assert (report.placed, report.life) == (4, "open")


def test_what_has_no_cell_is_told_with_its_cause(project: Built) -> None:
    why = {one.item[-1]: one.why.en for one in shown(project).unplaced}
    assert why == {
        "D": "not filled in: Probability (1 to 5)",
        "E": "Probability (1 to 5) says 7, which is no whole number from 1 to 5",
        "F": "Probability (1 to 5) says 2.5, which is no whole number from 1 to 5",
    }


def test_closed_ones_are_counted_when_they_are_asked_for(project: Built) -> None:
    assert cells(shown(project, life="closed"), "threat") == {(1, 1): "G"}
    assert cells(shown(project, where=["status!=occurred"]), "threat") == {(5, 4): "AB", (1, 1): "G"}


def test_any_two_fields_can_be_laid_out_the_level_that_follows_among_them(project: Built) -> None:
    report = shown(project, "status,level")
    assert cells(report, "threat") == {("open", "high"): "A", ("open", "medium"): "BF"}
    assert report.levels == ()
    owners = shown(project, "kind,owner")
    assert (owners.placed, len(owners.sheets)) == (0, 1)


@pytest.mark.parametrize("fields", ["level", "level,level", "level,impact,kind", "level,nonsense"])
def test_other_words_than_two_fields_are_misuse(project: Built, fields: str) -> None:
    with pytest.raises(KactlError):
        shown(project, fields)


def test_a_register_without_a_pair_wants_one_and_a_list_makes_none(project: Built) -> None:
    for noun, fields in (("task", ""), ("test", "requirement,priority")):
        with pytest.raises(KactlError):
            show_matrix(called(project.root), noun, fields, wanted=Wanted())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_map_fits_a_terminal_and_a_chinese_console(project: Built, language: Language) -> None:
    text = render(shown(project), "text", Look(language=language, width=80))
    assert max(map(columns, text.splitlines())) <= 80
    text.encode("gbk")
    assert "RISK-0000A" in text
    assert {"zh": "2 高", "en": "2 High"}[language] in text


def test_every_format_has_the_map(project: Built) -> None:
    report = shown(project)
    assert "| 5 | - 中 | - 中 | - 高 | 2 高 | - 高 |" in render(report, "markdown", Look(language="zh"))
    assert '<td class="level-2">2 High</td>' in render(report, "html", Look(language="en"))
    Draft202012Validator(schema("matrix")).validate(json.loads(document(report)))


def test_lists_find_and_show_the_level_that_follows_and_say_that_no_file_has_it(project: Built) -> None:
    report = list_items(called(project.root), "risk", ["level=high"])
    assert [one["id"] for one in report.items] == ["RISK-0000A"]
    assert "level" not in report.items[0]
    assert report.derived == {"RISK-0000A": {"level": "high"}}
    assert "High" in render(report, "text", Look(language="en"))
    one = show_item(called(project.root), "risk", "RISK-0000A")
    assert one.derived == {"level": "high"}
    assert "High (follows; not in the file)" in render(one, "text", Look(language="en"))
    assert show_item(called(project.root), "risk", "RISK-0000B").derived == {}


def test_adding_and_setting_fill_in_the_level_and_say_so(project: Built) -> None:
    weighed = ("kind=threat", "probability=2", "impact=3", "response=wait", "due=2026-12-01")
    added = add_item(called(project.root), "risk", "Late", weighed, writing=Writing(commit=False))
    path = added.files[0].path
    assert "level: medium" in (project.root / path).read_text()
    assert [one.code for one in added.notes] == ["matrix.level-filled-in"]
    one = path.rpartition("/")[2].removesuffix(".yaml")
    changed = set_items(called(project.root), "risk", (one,), ("impact=1",), writing=Writing(commit=False))
    assert "level: low" in (project.root / path).read_text()
    assert [note.code for note in changed.notes] == ["matrix.level-filled-in"]
    own = ("level=high",)
    set_items(called(project.root), "risk", (one,), own, writing=Writing(commit=False))
    kept = set_items(called(project.root), "risk", (one,), ("impact=2",), writing=Writing(commit=False))
    assert "level: high" in (project.root / path).read_text()
    assert kept.notes == ()


def test_an_edited_text_and_a_workbook_say_what_they_fill_in(project: Built) -> None:
    buffer = project.root / "buffer.yaml"
    write_buffer(called(project.root), "risk", Chosen(["RISK-0000C"]), buffer)
    buffer.write_text(re.sub(r"impact: 2", "impact: 1", buffer.read_text()))
    edited = edit_from(called(project.root), "risk", buffer, writing=Writing(dry_run=True))
    assert [one.code for one in edited.notes] == ["matrix.level-filled-in"]
    rows = "".join(f"risk {number},2,3\n" for number in range(8))
    (project.root / "risks.csv").write_text(f"title,probability,impact\n{rows}")
    numbers = iter(range(1, 100))
    call = replace(called(project.root), nonce=lambda: f"{next(numbers):x}")
    report = import_items(call, "risk", Path("risks.csv"), Reading(), writing=Writing(dry_run=True))
    told = [one for one in report.notes if one.code.startswith("matrix.")]
    assert [one.code for one in told] == ["matrix.level-filled-in"] * 5 + ["matrix.level-filled-in-more"]
    assert told[0].values["item"] == Text(zh="“risk 0”", en="“risk 0”")
