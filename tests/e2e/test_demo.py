"""The demonstration is played from the checkout, in both languages, on a machine where git knows nobody."""

import json
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any, Final

import pytest
from tests.building import git

LANGUAGES: Final = ("zh", "en")
SECONDS: Final = 120
BLOCK: Final = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
ENDS: Final = re.compile(r" # .*?(\d+)$")


@dataclass(frozen=True)
class Played:
    """A demonstration that was played, and what it said."""

    root: Path
    language: str
    report: Any


def kactl(folder: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    home.mkdir(exist_ok=True)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "KACTL_", "XDG_"))
    }
    variables = {"HOME": str(home), "USERPROFILE": str(home), "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        [sys.executable, "-m", "kactl", *arguments],
        cwd=folder, env=kept | variables, capture_output=True, timeout=SECONDS, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp(f"demo-{request.param}")
    done = kactl(
        folder, "--lang", request.param, "--format", "json", "demo", "远航 demo", home=folder / "home"
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    return Played(folder / "远航 demo", request.param, json.loads(done.stdout))


def output(played: Played, command: str) -> list[str]:
    return [one["output"] for one in played.report["steps"] if one["command"].startswith(command)]


def test_every_command_of_the_story_ended_as_it_should(played: Played) -> None:
    codes = [(one["command"], one["exit_code"]) for one in played.report["steps"] if one["exit_code"]]
    assert codes == [("kactl gate check kickoff", 1), ("kactl gate check kickoff", 1)]
    assert played.report["findings"] == []


def test_the_blocked_gate_gives_about_five_reasons(played: Played) -> None:
    first = output(played, "kactl gate check kickoff")[0]
    assert [one[:1] for one in first.splitlines()].count("×") == 1 + 5
    assert {"process/charter.md", "ops-lead", "needed_by", "contract"} <= set(
        re.findall(r"process/charter.md|ops-lead|needed_by|contract", first)
    )


def test_the_gate_is_passed_at_the_end(played: Played) -> None:
    done = kactl(
        played.root, "gate", "check", "kickoff", "--format", "json", home=played.root.parent / "home"
    )
    verdict = json.loads(done.stdout)["gates"][0]
    assert (done.returncode, verdict["status"]) == (0, "PASSED")
    assert [one["given"][0]["assurance"] for one in verdict["approvals"]] == ["claimed", "transcribed"]
    assert verdict["decided"]["by"] == "liu.yang"


def test_the_log_tells_who_stated_what(played: Played) -> None:
    done = kactl(played.root, "log", "--format", "json", home=played.root.parent / "home")
    entries = json.loads(done.stdout)["entries"]
    assert [(one["kind"], one["person"]) for one in entries] == [
        ("decision", "liu.yang"),
        ("approve", "zhou.min"),
        ("approve", "chen.jing"),
        ("review", "chen.jing"),
        ("answer", "chen.jing"),
    ]


def test_the_repository_is_clean_sound_and_needs_no_identity_of_the_machine(played: Played) -> None:
    assert git(played.root, "status", "--short") == ""
    assert git(played.root, "fsck", "--strict", "--no-dangling") == ""
    assert git(played.root, "config", "--local", "user.email") == "liu.yang@delivery.example"
    authors = set(git(played.root, "log", "--format=%ae").splitlines())
    assert authors == {f"{one}@delivery.example" for one in ("wang.fang", "chen.jing", "liu.yang")}
    assert not (played.root.parent / "home" / ".gitconfig").exists()


def test_the_proof_is_the_mail_of_the_person_with_the_code_of_the_review(played: Played) -> None:
    kept = next((played.root / "process" / "evidence").iterdir()).read_bytes()
    mail = message_from_bytes(kept, policy=policy.default)
    assert mail["From"].addresses[0].addr_spec == "zhou.min@voyage.example"
    assert mail["Date"].datetime.utcoffset() is not None
    record = json.loads(next(played.root.glob(".kactl/records/kickoff/-/*-wang.fang-approve-*")).read_text())
    sheet = (played.root / "inbox" / "sheet.html").read_text(encoding="utf-8")
    code = record["proof"]["code"]
    assert code in mail.get_content()
    assert code in sheet
    assert (record["proof"]["code_in"], record["on_behalf_of"]) == ("words", "zhou.min")
    assert kept == (played.root / "inbox" / "reply.eml").read_bytes()


def test_every_command_of_the_page_works_when_pasted(played: Played, tmp_path: Path) -> None:
    page = (played.root / "DEMO.md").read_text(encoding="utf-8")
    _, chinese, english = re.split(r"^## (?:中文|English)$", page, flags=re.MULTILINE)
    chapter = chinese if played.language == "zh" else english
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(played.root), str(clone))
    for name, value in (("name", "Liu Yang"), ("email", "liu.yang@delivery.example")):
        git(clone, "config", f"user.{name}", value)
    lines = [line for block in BLOCK.findall(chapter) for line in block.splitlines()]
    assert len(lines) > 10
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    for line in lines:
        ends = ENDS.search(line)
        done = subprocess.run(
            ["sh", "-c", line], cwd=clone, env=os.environ | {"PATH": path}, capture_output=True,
            timeout=SECONDS, check=False,
        )  # fmt: skip
        said = (done.stdout + done.stderr).decode()
        assert done.returncode == int(ends.group(1) if ends else 0), f"{line}\n{said}"


def test_both_languages_offer_the_same_commands(played: Played) -> None:
    page = (played.root / "DEMO.md").read_text(encoding="utf-8")
    _, zh, en = re.split(r"^## (?:中文|English)$", page, flags=re.MULTILINE)
    told = re.compile(r"printf '.*?'| # .*$", re.MULTILINE)
    commands = [told.sub("", "".join(BLOCK.findall(one))) for one in (zh, en)]
    assert commands[0] == commands[1]


def test_what_comes_next_can_be_pasted(played: Played) -> None:
    first = played.report["next"][0]["command"]
    assert shlex.split(first) == ["cd", "远航 demo"]


def test_an_earlier_demonstration_is_remade_and_anything_else_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "mine"
    other.mkdir()
    (other / "DEMO.md").write_text("# Mine\n", encoding="utf-8")
    done = kactl(tmp_path, "--lang", "en", "demo", "mine", home=tmp_path / "home")
    assert done.returncode == 2
    assert b"left as it is" in done.stderr
    assert [one.name for one in other.iterdir()] == ["DEMO.md"]
    assert (other / "DEMO.md").read_text(encoding="utf-8") == "# Mine\n"
