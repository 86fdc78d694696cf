"""`kactl NOUN import · export` on the command line: formats, exit codes, both languages."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.building import Built
from tests.unit.cli.conftest import Kactl

from kactl.workflows.publish_schema import schema

LIST = "编号,任务,责任人,截止日期\n,联调,王芳,2026-12-01\n,上线,老王,2026-13-01\n"


@pytest.fixture
def project(engagement: Built) -> Built:
    engagement.write("list.csv", LIST)
    engagement.write("good.csv", "编号,标题,责任人,截止日期\n,联调,王芳,2026-12-01\n")
    engagement.commit()
    return engagement


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ["C3", "D3", "团队中没有“老王”", "有行被拒绝"]),
        ("en", ["C3", "D3", "nobody of the team is “老王”", "Rows are refused"]),
    ],
)
def test_refusals_are_told_with_their_cells(
    kactl: Kactl, project: Built, language: str, said: list[str]
) -> None:
    ran = kactl(
        "-C", str(project.root), "--lang", language, "task", "import", "list.csv",
        "--map", "任务=title", "--map", "责任人=assignee", "--map", "截止日期=due",
    )  # fmt: skip
    assert ran.code == 1
    text = " ".join(ran.out.split())
    assert [one for one in said if one not in text] == []


def test_the_plan_is_a_document_that_its_schema_knows(kactl: Kactl, project: Built) -> None:
    words = ("-C", str(project.root), "task", "import", "good.csv", "--map", "责任人=assignee")
    ran = kactl(*words, "--dry-run", "--format", "json")
    assert ran.code == 0
    Draft202012Validator(schema("import-plan")).validate(json.loads(ran.out))
    assert ran.document["counts"]["new"] == 1
    marked = kactl(*words, "--dry-run", "--format", "markdown", "--lang", "en")
    assert marked.code == 0
    assert "| Cell | Item | Field | After |" in marked.out
    assert kactl(*words, "--dry-run", "--exit-code").code == 10
    assert kactl(*words).code == 0
    assert kactl(*words, "--format", "sarif").code == 2


def test_an_export_says_what_it_wrote(kactl: Kactl, project: Built, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    ran = kactl("-C", str(project.root), "task", "export", "-o", str(out), "--format", "json")
    assert ran.code == 0
    Draft202012Validator(schema("export")).validate(json.loads(ran.out))
    assert out.stat().st_size > 1000
    assert kactl("-C", str(project.root), "task", "export", "-o", str(tmp_path / "no" / "x.xlsx")).code == 4
    assert kactl("-C", str(project.root), "task", "export", "-o", str(tmp_path / "x.pdf")).code == 2
