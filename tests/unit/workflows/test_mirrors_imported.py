"""Mirrors: each import replaces; what the source has no more closes with that reason."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import begin, call, read
from tests.unit.workflows.test_import_items import bring
from tests.workbooks import workbook

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Writing
from kactl.workflows.import_items import Reading, import_items

MORE = """\
  - id: ticket
    noun: ticket
    title: {zh: 工单, en: Tickets}
    prefix: TCK
    folder: tickets
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: reason, title: {zh: 原因, en: Reason}}
    states: {all: [open, done, dropped], closed: [done, dropped]}
    source: mirror
"""


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = begin(git_repo)
    text = (built.root / ".kactl/playbook/playbook.yaml").read_text("utf-8")
    built.write(".kactl/playbook/playbook.yaml", text.replace("  - id: task\n", MORE + "  - id: task\n", 1))
    built.write(".gitignore", "*.xlsx\n")
    built.commit()
    return built


def mirror(built: Built, rows: list[list[Any]], **how: Any) -> Any:
    workbook(built.root / "jira.xlsx", [["Key", "标题", "状态"], *rows])
    asked = {"columns": ["Key=id"], "name": "jira", "save": "jira", **how}
    return bring(built, "jira.xlsx", noun="ticket", **asked)


def test_keys_of_the_source_are_the_ids(project: Built) -> None:
    report = mirror(project, [["OPS-1", "a", "open"], ["OPS-2", "b", "done"]])
    assert (report.counts.new, report.counts.refused) == (2, 0)
    assert read(project, "tickets/OPS-1.yaml") == {"title": "a", "status": "open"}
    stamp = read(project, "tickets/_mirror.yaml")
    assert (stamp["source"], stamp["file"], stamp["at"]) == ("jira", "jira.xlsx", "2026-11-22T08:00:00Z")
    assert len(stamp["digest"]) == 64
    assert project.snapshot.faults == ()


def test_what_the_source_has_no_more_closes_with_that_reason(project: Built) -> None:
    mirror(project, [["OPS-1", "a", "open"], ["OPS-2", "b", "done"], ["OPS-3", "c", "open"]])
    report = mirror(project, [["OPS-3", "c", "open"]])
    assert (report.counts.closed, report.counts.untouched) == (1, 1)
    assert [(one.kind, one.item) for one in report.differences] == [("closed", "OPS-1")]
    assert read(project, "tickets/OPS-1.yaml") == {
        "title": "a", "status": "dropped", "reason": "gone from source",
    }  # fmt: skip
    assert read(project, "tickets/OPS-2.yaml")["status"] == "done"
    assert read(project, "tickets/_mirror.yaml")["gone"] == {"OPS-1": "2026-11-22"}
    back = mirror(project, [["OPS-1", "a", "open"], ["OPS-3", "c", "open"]])
    assert back.counts.changed == 1
    assert read(project, "tickets/OPS-1.yaml")["status"] == "open"
    assert "gone" not in read(project, "tickets/_mirror.yaml")


def test_the_same_file_again_changes_the_time_alone(project: Built) -> None:
    rows = [["OPS-1", "a", "open"]]
    mirror(project, rows)
    path = project.root / "process/tickets/_mirror.yaml"
    before = path.read_text("utf-8")
    later = call(project)
    later = type(later)(
        start=later.start,
        language=later.language,
        nonce=later.nonce,
        now=datetime(2026, 11, 23, 8, tzinfo=UTC),
    )
    report = import_items(later, "ticket", Path("jira.xlsx"), Reading(name="jira"), writing=Writing())
    assert (report.counts.untouched, report.counts.changed) == (1, 0)
    assert [one.path for one in report.files] == ["process/tickets/_mirror.yaml"]
    assert path.read_text("utf-8") == before.replace("2026-11-22T08", "2026-11-23T08")
    assert git(project.root, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("how", "code"), [({"name": None, "save": None}, "mirror-as"), ({"columns": ["Key=-"]}, "mirror-key")]
)
def test_a_mirror_wants_its_source_and_its_ids(project: Built, how: dict[str, Any], code: str) -> None:
    with pytest.raises(KactlError) as caught:
        mirror(project, [["OPS-1", "a", "open"]], **how)
    assert (caught.value.code, caught.value.exit_code) == (f"importing.{code}", ExitCode.USAGE)


def test_rows_without_an_id_or_with_an_unfit_one_are_refused(project: Built) -> None:
    report = mirror(project, [[None, "a", "open"], ["OPS 1", "b", "open"], ["../x", "c", "open"]])
    assert [(one.finding.code, one.cells) for one in report.refusals] == [
        ("importing.no-id", ("A2",)), ("register.bad-id", ("A3",)), ("register.bad-id", ("A4",)),
    ]  # fmt: skip
    assert not (project.root / "process/tickets").exists()


def test_the_column_that_tells_moved_keys_is_no_unknown_one(project: Built) -> None:
    project.write("process/imports/jira.yaml", "register: ticket\ncolumns: {Key: id}\nidentity: Issue id\n")
    workbook(project.root / "jira.xlsx", [["Key", "标题", "Issue id", "Team"], ["OPS-1", "a", "7", "x"]])
    notes = {one.code: one.values for one in bring(project, "jira.xlsx", noun="ticket", name="jira").notes}
    assert notes["importing.unknown-columns"]["names"] == "Team"
