"""A team works with the hook: git refuses what is wrong, and nothing else; kactl's own commits pass it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built, build, git

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
GOOD = "title: 看板\nstatus: draft\n"
BAD = "title: 看板\nstatus: nonsense\n"
ITEM = "process/requirements/REQ-00001.yaml"
OTHER = "process/requirements/REQ-00002.yaml"
CODE = "items-valid.bad-status"


def kactl(folder: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "kactl", *arguments],
        cwd=folder, env=os.environ | variables, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def commit(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["git", "commit", "-m", "Work", *arguments],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def judged(folder: Path, *arguments: str, **variables: str) -> tuple[int, dict[str, Any]]:
    done = kactl(folder, *arguments, "--format", "json", **variables)
    return done.returncode, json.loads(done.stdout)


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = build(git_repo)
    built.write(PLAYBOOK, (git_repo / PLAYBOOK).read_text("utf-8") + RULE)
    built.commit("Begin")
    assert kactl(git_repo, "hook", "install").returncode == 0
    return built


def staged(project: Built) -> str:
    return git(project.root, "diff", "--cached", "--name-only")


def test_a_bad_item_is_refused_with_its_code(project: Built) -> None:
    project.write(ITEM, BAD)
    git(project.root, "add", "-A")
    done = commit(project.root)
    assert done.returncode == 1
    assert ITEM in done.stdout + done.stderr
    assert staged(project) == ITEM
    code, report = judged(project.root, "hook", "run")
    assert code == 1
    assert CODE in {one["code"] for one in report["findings"]}


def test_a_good_item_is_committed(project: Built) -> None:
    project.write(ITEM, GOOD)
    git(project.root, "add", "-A")
    assert commit(project.root).returncode == 0
    assert git(project.root, "show", "--format=", "--name-only") == ITEM


def test_an_old_error_elsewhere_blocks_nobody_and_is_counted_in_one_line(project: Built) -> None:
    project.write(OTHER, BAD)
    git(project.root, "add", "-A")
    assert commit(project.root, "--no-verify").returncode == 0
    project.write(ITEM, GOOD)
    git(project.root, "add", "-A")
    done = commit(project.root)
    assert done.returncode == 0
    assert len([line for line in (done.stdout + done.stderr).splitlines() if "HEAD" in line]) == 1
    assert OTHER not in done.stdout + done.stderr


def test_partial_staging_is_judged_as_staged(project: Built) -> None:
    project.write(ITEM, GOOD)
    git(project.root, "add", "-A")
    project.write(ITEM, BAD)
    assert commit(project.root).returncode == 0
    assert git(project.root, "show", f"HEAD:{ITEM}") == GOOD.strip()
    git(project.root, "add", "-A")
    project.write(ITEM, GOOD)
    assert commit(project.root).returncode == 1


def test_commit_only_judges_the_named_paths_and_leaves_the_rest_staged(project: Built) -> None:
    project.write(OTHER, GOOD)
    project.write(ITEM, BAD)
    git(project.root, "add", "-A")
    assert commit(project.root, "--only", "--", OTHER).returncode == 0
    assert git(project.root, "show", "--format=", "--name-only") == OTHER
    assert staged(project) == ITEM
    assert commit(project.root, "--only", "--", ITEM).returncode == 1


def test_commit_only_of_a_good_file_passes_while_a_bad_one_waits_in_the_index(project: Built) -> None:
    project.write(ITEM, GOOD)
    git(project.root, "add", "-A")
    commit(project.root)
    project.write(ITEM, BAD)
    git(project.root, "add", "-A")
    project.write("src/main.c", "int main;")
    git(project.root, "add", "src")
    assert commit(project.root, "--only", "--", "src/main.c").returncode == 0
    assert staged(project) == ITEM


def test_commit_all_judges_what_lies_on_disk(project: Built) -> None:
    project.write(ITEM, GOOD)
    git(project.root, "add", "-A")
    commit(project.root)
    project.write(ITEM, BAD)
    assert commit(project.root, "-a").returncode == 1
    assert staged(project) == ""
    project.write(ITEM, GOOD + "priority: 1\n")
    assert commit(project.root, "-a").returncode == 0


def test_a_patch_that_is_chosen_in_part_is_judged_in_part(project: Built) -> None:
    both = "title: 看板\n" + "".join(f"# {number}\n" for number in range(20)) + "status: draft\n"
    project.write(ITEM, both)
    git(project.root, "add", "-A")
    commit(project.root)
    project.write(ITEM, both.replace("看板", "大屏").replace("status: draft", "status: nonsense"))
    chosen = subprocess.run(
        ["git", "commit", "-p", "-m", "Part"],
        cwd=project.root, input=b"y\nn\n", capture_output=True, check=False,
    )  # fmt: skip
    assert chosen.returncode == 0, chosen.stderr
    assert "title: 大屏" in git(project.root, "show", f"HEAD:{ITEM}")
    assert "status: draft" in git(project.root, "show", f"HEAD:{ITEM}")


def test_the_first_commit_of_a_repository_is_judged_whole(git_repo: Path) -> None:
    built = build(git_repo)
    built.write(PLAYBOOK, (git_repo / PLAYBOOK).read_text("utf-8") + RULE)
    assert kactl(git_repo, "hook", "install").returncode == 0
    built.write(ITEM, BAD)
    git(git_repo, "add", "-A")
    assert commit(git_repo).returncode == 1
    built.write(ITEM, GOOD)
    git(git_repo, "add", "-A")
    assert commit(git_repo).returncode == 0


def test_the_hook_works_for_a_subfolder_from_any_folder(git_repo: Path) -> None:
    built = build(git_repo / "客户 甲")
    built.write(PLAYBOOK, (built.root / PLAYBOOK).read_text("utf-8") + RULE)
    built.commit("Begin")
    assert kactl(built.root, "hook", "install").returncode == 0
    built.write(ITEM, BAD)
    git(git_repo, "add", "-A")
    (git_repo / "src").mkdir()
    assert commit(git_repo / "src").returncode == 1
    built.write(ITEM, GOOD)
    git(git_repo, "add", "-A")
    assert commit(git_repo / "src").returncode == 0


def test_a_linked_worktree_is_judged_by_its_own_index(project: Built, tmp_path: Path) -> None:
    linked = Built(tmp_path / "linked")
    git(project.root, "worktree", "add", "-q", "-b", "side", str(linked.root))
    project.write(OTHER, BAD)
    git(project.root, "add", "-A")
    linked.write(ITEM, GOOD)
    git(linked.root, "add", "-A")
    assert commit(linked.root).returncode == 0
    linked.write(ITEM, BAD)
    assert commit(linked.root, "-a").returncode == 1


def test_a_branch_without_an_engagement_is_left_in_peace(project: Built) -> None:
    git(project.root, "checkout", "-q", "--orphan", "site")
    git(project.root, "rm", "-rfq", ".")
    project.write("index.html", "<p>")
    git(project.root, "add", "-A")
    assert commit(project.root).returncode == 0


def test_kactls_own_commits_pass_its_hook_and_leave_staged_work_alone(project: Built) -> None:
    project.write("src/main.c", "int main;")
    git(project.root, "add", "src")
    steps = (
        ("role", "assign", "qa", "zhou-min", "--name", "周敏", "--email", "zhou.min@example.com"),
        ("gate", "approve", "kickoff", "--as", "delivery-manager"),
        ("ci", "init", "--provider", "github"),
    )
    for step in steps:
        before = git(project.root, "rev-parse", "HEAD")
        done = kactl(project.root, *step)
        assert done.returncode == 0, done.stderr
        assert git(project.root, "rev-parse", "HEAD^") == before
        assert staged(project) == "src/main.c"
    assert not (project.root / ".git/index.lock").exists()


def test_the_hook_stops_kactls_own_commit_that_brings_an_error(project: Built) -> None:
    project.write(ITEM, BAD)
    before = git(project.root, "rev-parse", "HEAD")
    done = kactl(project.root, "commit")
    assert done.returncode == 4
    assert git(project.root, "rev-parse", "HEAD") == before
    assert (project.root / ITEM).read_text("utf-8") == BAD
    assert staged(project) == ""


def test_a_merge_request_is_held_to_what_it_brings(project: Built) -> None:
    project.write(OTHER, BAD)
    git(project.root, "add", "-A")
    commit(project.root, "--no-verify")
    git(project.root, "checkout", "-q", "-b", "side")
    project.write(ITEM, GOOD)
    project.commit("Good")
    code, report = judged(project.root, "check", "--base", "main")
    assert (code, report["counts"]["error"], report["known"]) == (0, 0, 1)
    project.write(ITEM, BAD)
    git(project.root, "add", "-A")
    commit(project.root, "--no-verify")
    code, report = judged(project.root, "check", "--base", "main")
    assert (code, report["counts"]["error"], report["known"]) == (1, 1, 1)


def test_the_merge_request_that_brings_the_engagement_has_no_base_to_be_held_to(git_repo: Path) -> None:
    git(git_repo, "commit", "-q", "--allow-empty", "-m", "Code")
    git(git_repo, "checkout", "-q", "-b", "side")
    build(git_repo).commit("Begin")
    assert kactl(git_repo, "check", "--base", "main").returncode == 0
