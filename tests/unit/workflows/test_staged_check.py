"""The quick judgement of a commit in the making agrees with the full one, whatever the cache says."""

from collections import Counter
from pathlib import Path

import pytest
from tests.building import Built, build, git
from tests.founding import called
from tests.ruled import PLAYBOOK, ruled

from kactl.model.reports import CheckReport
from kactl.workflows.run_check import run_check
from kactl.workflows.staged_check import check_staged

RULES = """\
rules:
  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}
  - id: links
    title: 链接有效
    uses: links-resolved
    with: {register: tasks, field: requirement}
    principle: assets
"""
GOOD = "title: 看板\nstatus: draft\n"
BAD = "title: 看板\nstatus: nonsense\n"
NEED = "process/requirements/REQ-0000{}.yaml"


@pytest.fixture(autouse=True)
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cache be used, which is off in all other tests."""
    monkeypatch.delenv("KACTL_NO_CACHE")


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = ruled(build(git_repo), RULES)
    for number in (1, 2):
        built.write(NEED.format(number), BAD)
    built.commit("Begin")
    return built


def errors(report: CheckReport) -> Counter[tuple[object, ...]]:
    return Counter(one.identity() for one in report.findings if one.severity == "error")


def agreed(project: Built) -> tuple[int, int]:
    """Return how many errors are new and how many others there are, as both ways have it."""
    git(project.root, "add", "-A")
    quick = check_staged(called(project.root))
    full = run_check(called(project.root), staged=True, base="HEAD")
    assert errors(quick) == errors(full)
    assert (quick.known, quick.rules_run, quick.base) == (full.known, full.rules_run, "HEAD")
    return sum(errors(quick).values()), quick.known


def test_a_day_of_commits_is_counted_as_if_all_were_judged_each_time(project: Built) -> None:
    assert agreed(project) == (0, 2)
    project.write(NEED.format(3), BAD)
    assert agreed(project) == (1, 2)
    project.commit("Worse")
    project.write(NEED.format(1), GOOD)
    assert agreed(project) == (0, 2)
    project.commit("Better")
    project.remove(NEED.format(3))
    assert agreed(project) == (0, 1)
    project.commit("Better still")
    project.write("process/tasks/TASK-1.yaml", "title: a\nstatus: open\nrequirement: REQ-00001\n")
    project.commit("Work")
    assert agreed(project) == (0, 1)
    project.remove(NEED.format(1))
    assert agreed(project) == (1, 1)


def test_a_change_of_the_rules_is_judged_whole(project: Built) -> None:
    project.write(
        PLAYBOOK, (project.root / PLAYBOOK).read_text("utf-8").replace("[draft", "[nonsense, draft")
    )
    assert agreed(project) == (0, 0)


@pytest.mark.parametrize("count", [0, 999_999_999])
def test_no_verdict_rests_on_what_the_cache_says(project: Built, surroundings: Path, count: int) -> None:
    agreed(project)
    (kept,) = (surroundings / ".cache").rglob("*.errors")
    lines = kept.read_text("ascii").splitlines()
    kept.write_text("".join(f"{line.split()[0]} {count}\n" for line in lines), "ascii")
    project.write(NEED.format(1), GOOD)
    project.write(NEED.format(3), BAD)
    git(project.root, "add", "-A")
    report = check_staged(called(project.root))
    assert [(one.code, one.path) for one in report.findings] == [("items-valid.bad-status", NEED.format(3))]
    assert report.known == max(count - 1, 0)
