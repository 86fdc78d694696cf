"""The account manager's workbook goes out and comes back; a week with the tasks in Jira."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.building import git
from tests.founding import begin
from tests.story.test_items import Team

CELLS = 40
HEADER = "Summary,Issue key,Issue id,Status,Assignee,Due date,Labels,Labels,Description"


@pytest.fixture
def team(git_repo: Path) -> Team:
    return Team(begin(git_repo))


def commits(team: Team) -> int:
    return int(git(team.built.root, "rev-list", "--count", "HEAD"))


def test_forty_cells_of_the_account_manager_come_back_in_one_commit(team: Team) -> None:
    root = team.built.root
    (root / ".gitignore").write_text("*.xlsx\n", "utf-8")
    team.done("role", "assign", "account-lead", "ann.lee", "--name", "Ann Lee", "--email", "ann@acme.example")
    for number in range(20):
        text = f"title: Access {number}\nstatus: open\nowner: ann.lee\n"
        team.built.write(f"process/obligations/OBL-000{number:02d}.yaml", text)
    team.done("commit")
    said = team.done("workbook", "export", "--for", "ann.lee", "-o", "ann.xlsx")
    assert "Client obligations" in said
    team.done("obligation", "set", "OBL-00003", "needed_by=2026-12-01")
    edited = _edit_forty(root / "ann.xlsx")
    before = commits(team)
    report = team.kactl("workbook", "import", "ann.xlsx", "--from", "ann.lee", "--format", "json")
    assert report.returncode == 5
    (conflict,) = json.loads(report.stdout)["conflicts"]
    assert (conflict["item"], conflict["field"]) == ("OBL-00003", "needed_by")
    assert (conflict["base"], conflict["here"], conflict["theirs"]) == ("", "2026-12-01", "2027-01-15")
    assert conflict["sheet"] == "Client obligations"
    assert commits(team) == before
    assert "2027-01-15" in team.kactl("workbook", "import", "ann.xlsx", "--from", "ann.lee").stdout

    team.done("workbook", "import", "ann.xlsx", "--from", "Ann Lee", "--theirs")
    assert commits(team) == before + 1
    trailer = git(root, "log", "-1", "--format=%(trailers:key=Co-authored-by,valueonly)")
    assert trailer == "Ann Lee <ann@acme.example>"
    assert edited == CELLS
    items = {one["id"]: one for one in team.document("obligation", "list")["items"]}
    assert all(one["needed_by"] == "2027-01-15" for one in items.values())
    assert all(one["title"].endswith("(agreed)") for one in items.values())
    team.done("workbook", "import", "ann.xlsx")
    assert commits(team) == before + 1


def _edit_forty(path: Path) -> int:
    """Edit two cells of each of twenty rows, as somebody in Excel does, and return how many."""
    book = openpyxl.load_workbook(path)
    sheet: Any = book["Client obligations"]
    marks = [one.value for one in sheet[1]]
    title, needed = marks.index("title"), marks.index("needed_by")
    count = 0
    for row in sheet.iter_rows(min_row=3):
        row[title].value = f"{row[title].value} (agreed)"
        row[needed].value = "2027-01-15"
        count += 2
    book.save(path)
    return count


def test_a_week_with_jira(git_repo: Path) -> None:
    team = Team(begin(git_repo))
    root = team.built.root
    settings = (root / "kactl.yaml").read_text("utf-8").replace("tasks: kactl", "tasks: jira")
    (root / "kactl.yaml").write_text(settings, "utf-8")
    (root / ".gitignore").write_text("*.csv\n", "utf-8")
    team.done("commit")
    team.done("role", "assign", "dev-lead", "li.lei", "--name", "Li Lei", "--email", "li.lei@acme.example")

    def export(*rows: str) -> None:
        (root / "jira.csv").write_text("\n".join((HEADER, *rows)) + "\n", "utf-8")

    slow = 'Slow,PROJ-1,1,In Progress,lilei,22/Nov/26 9:41 AM,perf,ui,"h1. Why"'
    export(slow, "Log in,PROJ-2,2,To Do,,,,,", "Print,PROJ-3,3,To Do,lilei,,,,")
    said = team.kactl("task", "import", "jira.csv", "--as", "jira")
    assert said.returncode == 1
    assert said.stdout.count("--word lilei=PERSON") == 1  # Monday: an unknown person, told once for two cells
    team.done("task", "import", "jira.csv", "--as", "jira", "--word", "lilei=li.lei", "--save", "jira")
    assert sorted(team.ids("task").values()) == ["PROJ-1", "PROJ-2", "PROJ-3"]

    for _ in range(2):  # Tuesday and Wednesday, at night: nothing changed but the time
        before = git(root, "rev-parse", "HEAD")
        team.done("task", "import", "jira.csv", "--as", "jira")
        changed = git(root, "diff", "--name-only", before, "HEAD").split()
        assert changed in ([], ["process/tasks/_mirror.yaml"])

    export(slow.replace("PROJ-1", "NEW-5"), "Log in,PROJ-2,2,Done,lilei,,,,")
    said_ = team.done("task", "import", "jira.csv", "--as", "jira")
    assert "PROJ-1 → NEW-5" in said_
    tasks = {
        one: team.document("task", "show", one)["item"] for one in ("PROJ-1", "PROJ-2", "PROJ-3", "NEW-5")
    }
    assert tasks["PROJ-1"]["closed_reason"] == "moved to NEW-5"
    assert tasks["PROJ-3"]["closed_reason"] == "gone from source"
    assert (tasks["NEW-5"]["status"], tasks["PROJ-2"]["status"]) == ("doing", "done")
    assert tasks["PROJ-2"]["owner"] == "li.lei"
    assert "Jira" not in team.refused(1, "task", "set", "NEW-5", "status=done")
    assert git(root, "status", "--porcelain", "process", ".kactl") == ""
