"""Answers of every wrong shape: each is named, and nothing is written."""

from pathlib import Path

import pytest
from tests.bad_input import kactl

INIT = ("init", "--playbook", "normal", "--no-input")

FILES = {
    "a list": (b"- 1\n", "init.answers-shape"),
    "a scalar": (b"x\n", "init.answers-shape"),
    "nothing": (b"", "init.answers-shape"),
    "GBK": ("client: 客\n".encode("gbk"), "init.answers-syntax"),
    "a key twice": (b"client: a\nclient: b\n", "init.answers-syntax"),
    "a tag": (b"client: !!python/object:os.system x\n", "init.answers-syntax"),
    "an anchor": (b"client: &a x\n", "init.answers-syntax"),
    "3000 brackets": (b"client: " + b"[" * 3000, "init.answers-syntax"),
    "2 MB": (b"client: a # " + b"x" * (2 << 20), "init.answers-syntax"),
    "an escape": (b'client: "\x1b[31m"\n', "init.answers-syntax"),
    "an unknown question": (b"client: a\nzzz: 1\n", "init.bad-answers"),
    "an impossible date": (b"client: a\nstart: 2026-13-40\n", "init.bad-answers"),
    "a date beyond calendars": (b"client: a\nstart: 9999-12-31\n", "init.bad-answers"),
    "types that are none": (b"client: [1]\nstart: 5\nmonths: many\n", "init.bad-answers"),
    "a mapping": (b"client: {a: b}\n", "init.bad-answers"),
    "an escaped escape": (b'client: "\\e[31m"\n', "init.answers-syntax"),
    "null": (b"client: null\n", "init.missing-answers"),
    "another question only": (b"months: 3\n", "init.missing-answers"),
    "an engagement id": (b"client: a\nengagement: x\n", "init.bad-answers"),
    "a language that is none": (b"client: a\nlanguage: fr\n", "init.bad-setting"),
    "a zone that is none": (b"client: a\ntimezone: Mars/X\n", "init.bad-setting"),
    "a folder outside": (b"client: a\nprocess: ../x\n", "init.bad-setting"),
    "a folder of git's": (b"client: a\nprocess: .git\n", "init.bad-setting"),
    "a folder of kactl's": (b"client: a\nprocess: a/.kactl\n", "init.bad-setting"),
    "a way out and back": (b"client: a\nprocess: a/../../b\n", "init.bad-setting"),
}


@pytest.mark.parametrize("name", FILES)
def test_an_answers_file_of_a_wrong_shape_is_a_usage_error(git_repo: Path, tmp_path: Path, name: str) -> None:
    data, code = FILES[name]
    answers = tmp_path / "answers.yaml"
    answers.write_bytes(data)
    for language in ("zh", "en"):
        ran = kactl(git_repo, *INIT, "--answers", str(answers), "--lang", language, "--format", "json")
        assert ran.code == 2
        assert ran.document["code"] == code
        assert "\x1b" not in ran.said
        assert "Pydantic" not in ran.said
        assert "type=" not in ran.said
    assert [one.name for one in git_repo.iterdir()] == [".git"]


@pytest.mark.parametrize("path", ["nowhere.yaml", ".", "/dev/null"])
def test_an_answers_file_that_cannot_be_read(git_repo: Path, path: str) -> None:
    assert kactl(git_repo, *INIT, "--answers", path).code == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("zzz=1", "init.bad-answers"),
        ("=1", "shell.bad-assignment"),
        ("client", "shell.bad-assignment"),
        ("client=", "init.missing-answers"),
        ("client=\x1b[31m", "init.bad-answers"),
        ("client=" + "x" * 5000, "init.bad-answers"),
        ("start=2026-13-40", "init.bad-answers"),
        ("process=/tmp", "init.bad-setting"),
    ],
)
def test_a_value_of_the_command_line_that_is_wrong(git_repo: Path, given: str, code: str) -> None:
    ran = kactl(git_repo, *INIT, "--set", "client=a", "--set", given, "--format", "json")
    assert ran.code == 2
    assert ran.document["code"] == code
    assert [one.name for one in git_repo.iterdir()] == [".git"]


def test_every_wrong_answer_is_named_at_once(git_repo: Path) -> None:
    ran = kactl(git_repo, *INIT, "--set", "client=a", "--set", "zzz=1", "--set", "start=never")
    assert "zzz" in ran.err
    assert "start" in ran.err


TOP = "playbook: own\nversion: 1.0.0\ntitle: Own\nextends: [normal]\n"
DOCUMENT = (
    "documents:\n  - {{id: evil, title: E, path: {path}, template: {template}, "
    "owner: delivery-manager, gate: kickoff}}\n"
)
PLAYBOOKS: dict[str, tuple[str | bytes, int]] = {
    "a template that climbs out": (DOCUMENT.format(path="evil.md", template="../../../secret.md"), 3),
    "a template behind a link": (DOCUMENT.format(path="evil.md", template="link.md"), 3),
    "a template that computes": (DOCUMENT.format(path="evil.md", template="code.md"), 3),
    "a document that climbs out": (DOCUMENT.format(path="../../evil.md", template="plain.md"), 3),
    "a document of git's": (DOCUMENT.format(path=".git/hooks/post-commit", template="plain.md"), 3),
    "a document that Windows cannot hold": (DOCUMENT.format(path="con.md", template="plain.md"), 3),
    "a key twice": ("title: Again\n", 3),
    "an unknown key": ("nonsense: 1\n", 3),
    "GBK": ("title: 客".encode("gbk"), 3),
    "nothing but a list": (b"\n- 1\n", 3),
}


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_a_playbook_folder_that_is_hostile_lays_nothing(git_repo: Path, tmp_path: Path, name: str) -> None:
    extra, ends = PLAYBOOKS[name]
    folder = tmp_path / "own"
    (tmp_path / "secret.md").write_text("secret")
    for language in ("zh", "en"):
        templates = folder / "templates" / language
        templates.mkdir(parents=True)
        (templates / "plain.md").write_text("plain\n")
        (templates / "code.md").write_text("{{ ''.__class__.__mro__ }}{{ 'a' * 100000000 }}\n")
        (templates / "link.md").symlink_to(tmp_path / "secret.md")
    (folder / "playbook.yaml").write_bytes(
        TOP.encode() + (extra if isinstance(extra, bytes) else extra.encode())
    )
    ran = kactl(git_repo, "init", "--playbook", str(folder), "--no-input", "--set", "client=a")
    assert ran.code == ends
    assert [one.name for one in git_repo.iterdir()] == [".git"]
    assert not (git_repo / ".git/hooks/post-commit").exists()
    assert not (tmp_path / "evil.md").exists()
    assert kactl(git_repo, "playbook", "lint", str(folder)).code in (0, 1)


@pytest.mark.parametrize(
    "name", ["", ".", "..", "nowhere", "/nowhere", "normal/../ka", "https://example.com/x", "x" * 5000]
)
def test_a_playbook_that_is_none_is_a_usage_error(git_repo: Path, name: str) -> None:
    ran = kactl(git_repo, "init", "--playbook", name, "--no-input", "--set", "client=a")
    assert ran.code == 2
    assert [one.name for one in git_repo.iterdir()] == [".git"]
