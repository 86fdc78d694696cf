import re
from pathlib import Path

import pytest
from tests.building import Built
from tests.unit.cli.conftest import Kactl
from tests.unit.cli.test_completing import completed

LOCK = "playbook: mini\nnouns: [req, task, gate]  # not by hand\nsubjects:\n  items: 1\n"


@pytest.fixture
def project(engagement: Built) -> Built:
    engagement.write(".kactl/lock.yaml", LOCK)
    engagement.commit()
    return engagement


def test_an_item_lives_from_add_to_close(kactl: Kactl, project: Built) -> None:
    here = ("-C", str(project.root))
    added = kactl(*here, "task", "add", "导出 {x}", "--set", "assignee=me", "--set", "due=2026/12/1")
    assert added.code == 0
    found = re.search(r"TASK-[0-9A-HJKMNP-TV-Z]{5}", added.out)
    assert found is not None
    assert kactl("task", "set", *here, found[0].lower(), "due=2026-12-02").code == 0
    shown = kactl("task", "list", "--where", "assignee=me", *here, "--format", "json").document
    assert shown["items"] == [
        {
            "id": found[0], "title": "导出 {x}", "status": "open",
            "assignee": "wang-fang", "due": "2026-12-02",
        }
    ]  # fmt: skip
    assert kactl(*here, "task", "close", found[0]).code == 0
    assert "done" in kactl(*here, "--lang", "en", "task", "show", found[0]).out


@pytest.mark.parametrize(
    ("lock", "shown"),
    [
        (LOCK, "req · task"),
        (LOCK.replace("[req, task, gate]", "\n- req\n  - task"), "req · task"),
        (LOCK.replace("nouns", "words"), "the registers of the engagement's playbook"),
    ],
)
def test_help_names_the_registers_in_one_place(kactl: Kactl, project: Built, lock: str, shown: str) -> None:
    project.write(".kactl/lock.yaml", lock)
    lines = kactl("-C", str(project.root), "--lang", "en", "--help").out
    verbs = "add · list · show · edit · set · link · close · history · import · export"
    assert f"NOUN {verbs}; NOUN is one of {shown}" in " ".join(lines.split())
    assert not re.search(r"^  task ", lines, re.MULTILINE)


def test_help_of_a_register_speaks_of_that_register(kactl: Kactl, project: Built) -> None:
    for language, label in (("zh", "示例"), ("en", "Example")):
        helped = kactl("-C", str(project.root), "--lang", language, "task", "set", "--help").out
        assert f"{label}\n  kactl task set ID owner=me due=2026-12-01" in helped
        assert "kactl req" not in helped


def test_a_noun_that_the_lock_lacks_is_found_in_the_playbook(kactl: Kactl, engagement: Built) -> None:
    assert kactl("task", "list", "-C", str(engagement.root)).code == 0


def test_an_unknown_word_is_told_with_its_neighbour(kactl: Kactl, project: Built) -> None:
    here = ("-C", str(project.root), "--lang", "en")
    for words, near in ((("tsk", "list"), "kactl task"), (("gat", "list"), "kactl gate")):
        ran = kactl(*here, *words)
        assert (ran.code, ran.out) == (2, "")
        assert f"mend: {near}\n" in ran.err
    assert kactl(*here, "task", "lst").code == 2


def test_a_noun_that_only_the_lock_has_is_misuse(kactl: Kactl, project: Built) -> None:
    project.write(".kactl/lock.yaml", "nouns: [tusk]\n")
    ran = kactl("-C", str(project.root), "--lang", "en", "tusk", "list")
    assert ran.code == 2
    assert "near it: task" in ran.err


def test_outside_an_engagement_a_register_is_undecided(kactl: Kactl, tmp_path: Path) -> None:
    assert kactl("-C", str(tmp_path), "task", "list").code == 3
    assert kactl("-C", str(tmp_path), "gat", "list").code == 2
    assert kactl("-C", str(tmp_path), "nonsense").code == 2


def test_what_is_wrong_is_said_in_both_languages(kactl: Kactl, project: Built) -> None:
    for language, said in (("zh", "应为日历上有的日期，或 today+N"), ("en", "takes a real date, or today+N")):
        ran = kactl("-C", str(project.root), "--lang", language, "task", "set", "TASK-4C9D2", "due=soon")
        assert ran.code == 2
        assert said in ran.err
        assert "due=2026-12-01" in ran.err


def test_nouns_and_live_ids_are_offered(project: Built) -> None:
    assert completed(project, "kactl ta", 1) == ["task"]
    assert {"show", "set"} <= {*completed(project, "kactl task s", 2)}
    assert completed(project, "kactl task show TASK-", 3) == ["TASK-4C9D2"]
    assert completed(project, "kactl req set ", 3) == ["REQ-7K3F9", "REQ-8M2A1"]
