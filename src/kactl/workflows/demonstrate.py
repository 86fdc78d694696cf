"""Tell the story of a gate in a folder of its own: real commands, in order, each with its reason."""

import json
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.codes import codes_in
from kactl.model.findings import Finding
from kactl.model.listing_reports import DemoReport, DemoStep
from kactl.model.reports import NextStep
from kactl.playbooks.fill import fill
from kactl.store.showroom import MARKER, Showroom, text
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.problems import misuse

ZONE: Final = ZoneInfo("Asia/Shanghai")
START: Final = date(2026, 12, 4)
"""The first day in the documents; a demonstration of a later day begins on that day."""
LENGTH: Final = timedelta(days=361)
MAIL: Final = "inbox/reply.eml"
SHEET: Final = "inbox/sheet.html"
LEFT_OUT: Final = {
    "charter.md": re.compile(r"(?<=section out-of-scope -->\n)(<!--.*?-->\n).*?(?=\n## )", re.DOTALL),
    "obligations/OBL-00001.yaml": re.compile(r"()^needed_by:.*\n", re.MULTILINE),
}
"""What people forget at first: the rows of a section, the date of an obligation."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """One line of commands, the text that says why it is run, and the exit code that it has."""

    says: str
    line: str
    code: int = 0


def demonstrate(call: Call, path: Path, tell: Callable[[str], None] = lambda _: None) -> DemoReport:
    """Play the story in a folder; what is there already, unless an earlier demonstration, stays untouched.

    `tell` hears of each command before it is run. A command that does not end as it should ends the story.
    """
    room = Showroom((call.start / path).resolve(), call.language)
    if not room.take():
        misuse("demo.occupied", "kactl demo demo-2", path=str(path))
    steps: list[DemoStep] = []
    findings: tuple[Finding, ...] = ()
    for scene in _story(room, call.language, call.now.astimezone(ZONE).date()):
        tell(scene.line)
        ran = room.run(scene.line)
        says = said(f"demo.{scene.says}")
        steps.append(DemoStep(says=says, command=scene.line, exit_code=ran.code, output=ran.output))
        if ran.code != scene.code:
            values = {"command": scene.line, "found": ran.code, "wanted": scene.code}
            findings = (Finding(code="demo.unexpected", values=values),)
            break
    following = () if findings else tuple(_following(path))
    return DemoReport(path=str(path), steps=tuple(steps), next=following, findings=findings)


def _story(room: Showroom, language: Language, today: date) -> Iterator[_Scene]:
    """Yield the scenes; what people write between two commands is written when the next one is asked for."""
    words = {key: message(f"demo.{key}", language) for key in ("client", "evidence")}
    yield _Scene("repository", _repository(language))
    room.write(MARKER, text(MARKER))
    room.write(".gitignore", b"/inbox/\n")
    yield _Scene("marked", f'git add . && git commit --quiet -m "{message("demo.subject", language)}"')
    yield _Scene("init", _init(language, words["client"], max(START, today)))
    yield _Scene("status", "kactl status")
    yield from _assignments(language)
    written = dict(room.documents())
    for name, data in written.items():
        room.write(f"process/{name}", _forgetful(name, data))
    yield _Scene("written", "git status --short")
    yield _Scene("commit", "kactl commit")
    yield _Scene("blocked", "kactl gate check kickoff", 1)
    room.write("process/charter.md", written["charter.md"])
    yield _Scene("mended", "git diff --unified=0 -- process/charter.md")
    yield _Scene("set", "kactl obligation set OBL-00001 needed_by=2027-01-15 --no-commit")
    yield _Scene("assign-operations", "kactl role assign ops-lead li.qiang --no-commit")
    yield _Scene("commit-mended", "kactl commit")
    yield _Scene("account-lead", _as("chen.jing", language))
    yield _Scene("answer", f"kactl gate answer kickoff contract --met --reason {_quoted(words['evidence'])}")
    yield _Scene("open", "kactl gate open kickoff")
    yield _Scene("ready", "kactl gate check kickoff", 1)
    yield _Scene("approve", "kactl gate approve kickoff --as account-lead")
    room.write("inbox/.keep", b"")
    yield _Scene("sheet", f"kactl gate sheet kickoff --as client-sponsor -o {SHEET}")
    _answered_by_mail(room, language)
    yield _Scene("delivery-manager", _as("wang.fang", language))
    yield _Scene("mail", f"kactl gate approve kickoff --as client-sponsor --evidence {MAIL}")
    yield _Scene("director", _as("liu.yang", language))
    yield _Scene("pass", "kactl gate pass kickoff")
    yield _Scene("passed", "kactl gate check kickoff")
    yield _Scene("log", "kactl log")
    yield _Scene("after", "kactl status")
    yield _Scene("git-log", "git log --oneline")


def _repository(language: Language) -> str:
    settings = ("commit.gpgsign false", "core.hooksPath .git/hooks")
    lines = ("git init --quiet --initial-branch=main", _as("wang.fang", language))
    return " && ".join((*lines, *(f"git config {one}" for one in settings)))


def _as(person: str, language: Language) -> str:
    """Return the commands after which git, and so kactl, knows the person as the one who acts."""
    name = _quoted(message(f"demo.{person}", language))
    return f"git config user.name {name} && git config user.email {_mail(person)}"


def _mail(person: str) -> str:
    ours = person in ("wang.fang", "li.qiang", "chen.jing", "liu.yang")
    return f"{person}@{'delivery' if ours else 'voyage'}.example"


def _init(language: Language, client: str, start: date) -> str:
    answers = {
        "client": client, "contract_value": "900000", "systems": "2", "regulated": "false",
        "start": start.isoformat(), "end": (start + LENGTH).isoformat(), "client_language": language,
    }  # fmt: skip
    settings = " ".join(f"--set {_quoted(f'{key}={value}')}" for key, value in answers.items())
    return f"kactl init --lang {language} --playbook ka {settings}"


def _assignments(language: Language) -> Iterator[_Scene]:
    """Yield who is given which roles; nobody is given operations, which the gate notices."""
    given: Mapping[str, str] = {
        "wang.fang": "delivery-manager,customer-success,product-owner",
        "li.qiang": "architect,dev-lead",
        "chen.jing": "account-lead,qa-lead",
        "liu.yang": "delivery-director",
        "zhou.min": "client-sponsor",
        "zhao.lei": "client-owner,client-it",
    }
    for person, roles in given.items():
        name = _quoted(message(f"demo.{person}", language))
        who = person if person == "wang.fang" else f"{person} --name {name} --email {_mail(person)}"
        yield _Scene(f"assign-{person}", f"kactl role assign {roles} {who} --no-commit")


def _forgetful(name: str, data: bytes) -> bytes:
    pattern = LEFT_OUT.get(name)
    return pattern.sub(r"\1", data.decode()).encode() if pattern else data


def _answered_by_mail(room: Showroom, language: Language) -> None:
    """Lay the client's answer into the inbox; it confirms the code that stands on the sheet."""
    review = json.loads(room.read(".kactl/records/kickoff/-/*-review-*.json"))
    sheet = room.read(SHEET).decode()
    code = next((one for one in codes_in(sheet) if one in sheet), "")
    sent = datetime.fromisoformat(review["issued_at"]).astimezone(ZONE)
    name = f"{language}/reply.eml"
    mail, _ = fill(text(name), name, {"code": code, "date": format_datetime(sent)})
    room.write(MAIL, mail or b"")


def _following(path: Path) -> Iterator[NextStep]:
    commands = {
        "next-read": f"cd {_quoted(str(path))}",
        "next-everything": "kactl gate check kickoff --verbose",
        "next-gate": "kactl gate show req-baseline",
        "next-own": f"kactl init my-project --playbook ka --set client={_quoted('ACME')}",
    }
    for key, command in commands.items():
        what: Text = said(f"demo.{key}")
        yield NextStep(who=(), command=command, deadline=None, what=what)


def _quoted(word: str) -> str:
    return shlex.quote(word)
