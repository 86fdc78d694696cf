"""A delivery manager re-plans thirty tasks in an editor, slips, mends, and a colleague is quicker."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.founding import begun, commit

COUNT = 30


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = begun(tmp_path / "project", tmp_path_factory.getbasetemp())
    for number in range(COUNT):
        built.write(
            f"process/tasks/TASK-{number:05d}.yaml",
            f"# 第 {number} 条\ntitle: 任务 {number}\nstatus: todo\nowner: wang.fang\n"
            f"due: 2026-12-{number % 28 + 1:02d}\n",
        )
    commit(built)
    return built


def kactl(built: Built, *arguments: str, language: str = "zh") -> "subprocess.CompletedProcess[str]":
    """Run kactl as a script would, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "kactl", *arguments],
        cwd=built.root, capture_output=True, text=True, check=False, encoding="utf-8",
        env=os.environ | {"KACTL_LANG": language, "PYTHONUTF8": "1"},
    )  # fmt: skip


def at_a_terminal(built: Built, script: str, *arguments: str) -> tuple[int, str]:
    """Run kactl at a terminal with an editor that does what a script says; return exit code and output."""
    program = built.root.parent / "editor.py"
    program.write_text(f"import sys\npath = sys.argv[1]\n{script}\n", "utf-8")
    main, side = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kactl", *arguments],
            cwd=built.root, stdin=side, stderr=side, stdout=subprocess.PIPE, check=False,
            env=os.environ | {"KACTL_LANG": "zh", "VISUAL": f"{sys.executable} {program}", "PYTHONUTF8": "1"},
        )  # fmt: skip
        os.set_blocking(main, False)
        try:
            said = os.read(main, 1 << 16).decode()
        except BlockingIOError:
            said = ""
    finally:
        os.close(main)
        os.close(side)
    return done.returncode, done.stdout.decode() + said


def task(built: Built, number: int) -> str:
    return (built.root / f"process/tasks/TASK-{number:05d}.yaml").read_text("utf-8")


def commits(built: Built) -> int:
    return int(git(built.root, "rev-list", "--count", "HEAD"))


def rewritten(pairs: Sequence[tuple[str, str]]) -> str:
    lines = ["text = open(path, encoding='utf-8').read()"]
    lines += [f"text = text.replace({old!r}, {new!r}, 1)" for old, new in pairs]
    return "\n".join((*lines, "open(path, 'w', encoding='utf-8').write(text)"))


def test_a_morning_of_planning_is_one_commit(project: Built) -> None:
    before = commits(project)
    script = rewritten([
        ("title: 任务 3\nstatus: todo", "title: 任务 3\nstatus: 进行中"),
        ("due: 2026-12-04", "due: 2026-12-18"),
    ])  # fmt: skip
    code, said = at_a_terminal(project, script, "task", "edit", "--where", "due<2026-12-10", "--yes")
    assert (code, commits(project) - before) == (0, 1), said
    assert (
        task(project, 3) == '# 第 3 条\ntitle: 任务 3\nstatus: doing\nowner: wang.fang\ndue: "2026-12-18"\n'
    )
    history = kactl(project, "task", "history", "task-00003", "--format", "json")
    assert [one["event"] for one in json.loads(history.stdout)["events"]] == ["created", "changed"]


def test_a_slip_opens_the_text_again_and_nothing_is_lost(project: Built) -> None:
    script = (
        "text = open(path, encoding='utf-8').read()\n"
        "first = not text.startswith('#! ')\n"
        "new = ('任务 5', '任务五') if first else ('kind: nothing', 'kind: 新工作')\n"
        "text = text.replace('kind:\\n', 'kind: nothing\\n')\n"
        "open(path, 'w', encoding='utf-8').write(text.replace(*new, 1))"
    )
    code, said = at_a_terminal(project, script, "task", "edit", "TASK-00005", "--yes")
    assert code == 0, said
    assert ("title: 任务五\n" in task(project, 5), "kind: new\n" in task(project, 5)) == (True, True)


def test_without_a_terminal_the_text_goes_through_a_file(project: Built) -> None:
    refused = kactl(project, "task", "edit", language="en")
    assert (refused.returncode, "kactl task edit -o items.yaml" in refused.stderr) == (2, True)
    path = project.root.parent / "tasks.yaml"
    assert kactl(project, "task", "edit", "-o", str(path)).returncode == 0
    text = path.read_text("utf-8")
    assert text.count("\n---\n") == COUNT
    path.write_text(
        text.replace("owner: wang.fang", "owner:") + "---\ntitle: 又一条\nowner: me\ndue: today+7\n", "utf-8"
    )
    faulty = kactl(project, "task", "edit", "--from", str(path), language="zh")
    assert faulty.returncode == 1
    assert f"{COUNT} 处" in faulty.stderr
    path.write_text(text + "---\ntitle: 又一条\nowner: me\ndue: today+7\n", "utf-8")
    before = commits(project)
    assert kactl(project, "task", "edit", "--from", str(path)).returncode == 0
    assert (commits(project) - before, len(list((project.root / "process/tasks").glob("*.yaml")))) == (
        1,
        COUNT + 1,
    )


def test_a_text_cut_off_in_the_middle_changes_nothing(project: Built) -> None:
    path = project.root.parent / "tasks.yaml"
    kactl(project, "task", "edit", "-o", str(path))
    text = path.read_text("utf-8").replace("任务 1\n", "任务一\n")
    path.write_text(text[: len(text) // 3], "utf-8")
    before = commits(project)
    refused = kactl(project, "task", "edit", "--from", str(path), language="zh")
    assert (refused.returncode, "不见了" in refused.stderr, commits(project)) == (1, True, before)


def test_the_colleague_who_was_quicker_wins(project: Built) -> None:
    path = project.root.parent / "tasks.yaml"
    kactl(project, "task", "edit", "-o", str(path))
    assert kactl(project, "task", "set", "TASK-00007", "title=先改的").returncode == 0
    path.write_text(path.read_text("utf-8").replace("title: 任务 7\n", "title: 后改的\n"), "utf-8")
    refused = kactl(project, "task", "edit", "--from", str(path))
    assert (refused.returncode, "title: 先改的" in task(project, 7)) == (4, True)
    assert git(project.root, "status", "--porcelain") == ""
