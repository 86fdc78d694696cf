"""Titles, names and ids that want to drive the terminal, or to be taken for others."""

import json
import os
from pathlib import Path

import pytest
from tests.bad_input import Ran, kactl
from tests.building import Built, build, git

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
MARKUP = "[bold red]x[/bold red] [link=http://e]l[/link] [/] [nope <b>&lt;"
ESCAPES = "\x1b[31mRED\x07\u202egnp.exe\u2066\x9b31m"
BIDI = "a\u202eb\u2066c"
DRIVING = frozenset(
    "\x07\x08\x1b\x7f\x9b\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
SHOWN = (
    ("status",), ("check",), ("gate", "check", "-v"), ("gate", "list"), ("gate", "show", "kickoff"),
    ("req", "list"), ("req", "show", "REQ-00001"), ("role", "list"), ("role", "raci"), ("playbook", "show"),
)  # fmt: skip
FORMATS = ("text", "json", "markdown")


def tame(ran: Ran) -> Ran:
    """See that nothing said can drive a terminal."""
    assert not DRIVING & set(ran.said), sorted(map(hex, map(ord, DRIVING & set(ran.said))))
    return ran


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = build(git_repo)
    built.write(PLAYBOOK, (git_repo / PLAYBOOK).read_text("utf-8") + RULE)
    built.commit("Begin")
    return built


@pytest.mark.parametrize("words", [MARKUP, BIDI])
def test_words_from_files_are_shown_and_never_obeyed(project: Built, words: str) -> None:
    quoted = json.dumps(words)
    project.write("process/requirements/REQ-00001.yaml", f"title: {quoted}\nstatus: draft\n")
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings.replace("华东精密", quoted) if words == MARKUP else settings)
    playbook = (project.root / PLAYBOOK).read_text("utf-8")
    playbook = playbook.replace("en: Kick-off", f"en: {quoted}").replace("zh: 立项评审", f"zh: {quoted}")
    project.write(PLAYBOOK, playbook.replace("en: QA lead", f"en: {quoted}"))
    for command in SHOWN:
        for format_ in FORMATS:
            for language in ("zh", "en"):
                ran = kactl(project.root, *command, "--format", format_, "--lang", language)
                if ran.code == 2 and format_ != "text":
                    continue  # this report has no such format
                tame(ran)
                assert ran.code in (0, 1)
    if words == MARKUP:
        assert "[bold red]x[/bold red]" in kactl(project.root, "req", "list").out


def test_escapes_in_files_are_refused_with_file_and_line(project: Built) -> None:
    for path in ("process/requirements/REQ-00001.yaml", "process/team.yaml"):
        whole = (
            (project.root / path).read_bytes()
            if (project.root / path).exists()
            else b"title: x\nstatus: draft\n"
        )
        project.write(path, whole + f"nonsense: {ESCAPES}\n".encode())
        ran = tame(kactl(project.root, "check", "--format", "json"))
        assert ran.code == 1
        assert (path, "yaml.character") in {(one["path"], one["code"]) for one in ran.document["findings"]}


@pytest.mark.parametrize(
    "command",
    [
        ("req", "add", ESCAPES), ("req", "show", ESCAPES), ("req", "list", "--where", ESCAPES),
        ("req", "set", ESCAPES, "title=x"), ("role", "assign", ESCAPES, "x"),
        ("role", "assign", "qa", ESCAPES),
        ("gate", "check", ESCAPES), ("gate", "approve", "kickoff", "--as", ESCAPES),
        ("gate", "answer", "kickoff", ESCAPES, "--met", "--reason", "x"), ("gate", "check", "--at", ESCAPES),
        ("explain", ESCAPES), ("playbook", "show", ESCAPES), ("-C", ESCAPES, "status"), (ESCAPES,),
        ("status", "--today", ESCAPES), ("status", "--format", ESCAPES), ("status", f"--{ESCAPES}"),
        ("init", "sub", "--no-input", "--playbook", "normal", "--set", f"client={ESCAPES}"),
        ("init", "sub", "--no-input", "--playbook", ESCAPES, "--set", "client=x"),
    ],
)  # fmt: skip
def test_words_of_the_command_line_are_no_commands_to_the_terminal(
    project: Built, command: tuple[str, ...]
) -> None:
    for language in ("zh", "en"):
        ran = tame(kactl(project.root, *command, "--lang", language))
        assert ran.code in (1, 2)
    assert git(project.root, "status", "--porcelain", "-uall") == ""


def test_names_of_files_are_no_commands_to_the_terminal(project: Built) -> None:
    for name in (
        "\x1b[31m",
        "[red]x",
        "\u202eREQ",
        "REQ-0000\u041e",
        "R\u0130Q-00001",
        "con",
        "a b",
        "-x",
        "a\nb",
    ):
        project.write(f"process/requirements/{name}.yaml", "title: x\nstatus: draft\n")
    project.write(os.fsdecode(b"process/requirements/\xff.yaml"), "title: x\nstatus: draft\n")
    for command in (
        ("check",),
        ("req", "list"),
        ("status",),
        ("gate", "check"),
        ("check", "--format", "json"),
    ):
        ran = tame(kactl(project.root, *command))
        assert ran.code in (0, 1)
    found = kactl(project.root, "check", "--format", "json").document["findings"]
    assert sum(one["code"] == "item-file.name" for one in found) >= 8


def test_ids_that_differ_by_case_only_are_told(project: Built) -> None:
    for name in ("REQ-0000a", "REQ-0000A"):
        project.write(f"process/requirements/{name}.yaml", "title: x\nstatus: draft\n")
    project.write(
        "process/team.yaml",
        "people: {wang: {name: A, email: a@x.example}, Wang: {name: B, email: b@x.example}}\nroles: {}\n",
    )
    ran = kactl(project.root, "check", "--format", "json")
    assert ran.code == 1
    codes = {one["code"] for one in ran.document["findings"]}
    assert "item-file.same-name" in codes
    assert any(one["path"] == "process/team.yaml" for one in ran.document["findings"])


def test_an_author_of_a_commit_and_its_message_are_no_commands(project: Built) -> None:
    git(project.root, "config", "user.name", f"{MARKUP} {BIDI}")
    assert kactl(project.root, "gate", "approve", "kickoff", "--as", "delivery-manager").code == 0
    project.commit(ESCAPES)
    for command in (("status",), ("gate", "check", "kickoff"), ("gate", "show", "kickoff")):
        tame(kactl(project.root, *command))


def test_a_team_of_thousands_is_read(project: Built) -> None:
    people = "".join(f"  p{n}: {{name: P{n}, email: p{n}@example.com}}\n" for n in range(5000))
    held = "".join(f"    - {{person: p{n}}}\n" for n in range(1000))
    project.write("process/team.yaml", f"people:\n{people}roles:\n  qa:\n{held}")
    for command in (("status",), ("check",), ("role", "list")):
        assert kactl(project.root, *command).code == 0
    assert kactl(project.root, "gate", "check").code == 1


def test_each_finding_is_said_once(project: Built) -> None:
    rules = "".join(RULE.split("\n", 1)[1].replace("id: items", f"id: items-{n}") for n in range(3))
    project.write(PLAYBOOK, (project.root / PLAYBOOK).read_text("utf-8") + rules)
    project.write("process/requirements/REQ-00001.yaml", "title: [\n")
    found = kactl(project.root, "check", "--format", "json").document["findings"]
    assert [one["path"] for one in found if one["severity"] == "error"] == [
        "process/requirements/REQ-00001.yaml"
    ]
