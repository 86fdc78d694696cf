"""What people's own commit messages are held to."""

from pathlib import Path

import pytest
from tests.building import git
from tests.gating import Bench
from tests.releasing import releasing

from kactl.errors import KactlError
from kactl.workflows.hooking.messages import check_message

ALL = {"subject": "[ACME] {summary}", "trailers": ["Reviewed-by: x"], "held": ["subject", "trailers", "item"]}


def told(bench: Bench, words: str) -> list[str]:
    path = bench.root / ".git/COMMIT_EDITMSG"
    path.write_bytes(words.encode())
    return [one.code.removeprefix("commit-message.") for one in check_message(bench.call(), path).findings]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = releasing(tmp_path / "项目 甲", commit=ALL)
    made.write("src/main.c", "int main;")
    git(made.root, "add", "-A")
    return made


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("[ACME] Draw the board for TASK-00001\n\nReviewed-by: Li\n", []),
        ("[ACME] Draw the board for task-00001.\n\nReviewed-by: Li\n", []),
        ("[ACME] 完成任务-012的看板\n\nreviewed-by: 李雷\n", []),
        ("[ACME] Draw TASK-00001 [skip ci]\r\n\r\nReviewed-by: Li\r\n", []),
        ("[ACME] \n\nReviewed-by: Li, TASK-00001\n", ["subject"]),
        ("Draw the board for TASK-00001\n\nReviewed-by: Li\n", ["subject"]),
        ("[ACME] Draw TASK-00001\n\nReviewed-by:\n", ["trailer"]),
        ("[ACME] Draw TASK-00002\n\nReviewed-by: Li\n", ["item"]),
        ("[ACME] 任务-013\n\nReviewed-by: Li\n# TASK-00001 in a comment\n", ["item"]),
        ("Draw\n# ---- >8 ----\n", ["subject", "trailer", "item"]),
        (
            "Draw\n# ------------------------ >8 ------------------------\nTASK-00001",
            ["subject", "trailer", "item"],
        ),
        ("Merge branch 'side'\n", []),
        ('Revert "Draw"\n', []),
        ("fixup! Draw\n", []),
        ("# only a comment\n", []),
    ],
)
def test_a_message_is_held_to_what_the_settings_ask(bench: Bench, words: str, lacking: list[str]) -> None:
    assert told(bench, words) == lacking


def test_a_change_of_the_engagements_own_files_names_no_item(bench: Bench) -> None:
    git(bench.root, "rm", "-q", "--cached", "src/main.c")
    bench.fill(charter="Another word.")
    git(bench.root, "add", "process")
    assert told(bench, "[ACME] Say it better\n\nReviewed-by: Li\n") == []


def test_without_a_word_in_the_settings_any_message_will_do(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project", commit={"subject": "[ACME] {summary}"})
    assert told(bench, "whatever\n") == []


def test_settings_that_cannot_be_read_stop_no_message(bench: Bench) -> None:
    bench.write("kactl.yaml", "{")
    git(bench.root, "add", "-A")
    path = bench.root / ".git/COMMIT_EDITMSG"
    path.write_text("whatever", encoding="utf-8")
    report = check_message(bench.call(), path)
    assert [(one.code, one.severity) for one in report.findings] == [("hook.undecided", "warning")]


@pytest.mark.parametrize("path", [None, Path("nowhere")])
def test_without_a_file_there_is_nothing_to_judge(bench: Bench, path: Path | None) -> None:
    with pytest.raises(KactlError) as met:
        check_message(bench.call(), path)
    assert met.value.code == "commit-message.no-file"


def test_another_comment_mark_is_gits_to_say(bench: Bench) -> None:
    git(bench.root, "config", "core.commentChar", ";")
    assert told(bench, "; note\n[ACME] Draw TASK-00001\n\nReviewed-by: Li\n") == []


def test_the_first_commit_is_held_to_it_too(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project", commit={"held": ["item"]})
    git(bench.root, "update-ref", "-d", "HEAD")
    assert told(bench, "Begin\n") == []
    bench.write("src/main.c", "int main;")
    git(bench.root, "add", "-A")
    assert told(bench, "Begin\n") == ["item"]
