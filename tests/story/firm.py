"""A firm of five and its client who live through an engagement by the real command line, day after day.

The story knows no command that mends anything. What kactl prints is pasted as it stands, and only what it
leaves open is filled in: `PERSON` by who is meant to hold the role before it, `FIELD=VALUE` by the story's
`fields`, `FILE` by the letter, `DATE` by a day a month ahead, `…` and `TEXT` by a sentence. An editor
(`"${EDITOR:-vi}" FILE`) writes the story's text for that file, else a sentence into every section.
"""

import gc
import json
import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from tests.building import Built, git
from tests.story.filling import filled

from kactl.__main__ import main
from kactl.cli import calling
from kactl.errors import ExitCode

PEOPLE: Final = {
    "wang.fang": "Wang Fang", "zhao.min": "Zhao Min", "li.lei": "Li Lei", "han.mei": "Han Mei",
    "sun.bo": "Sun Bo", "zhang.wei": "Zhang Wei", "chen.jie": "Chen Jie", "zhou.yan": "Zhou Yan",
}  # fmt: skip
CLIENTS: Final = ("zhang.wei", "chen.jie", "zhou.yan")
CLERK: Final = "sun.bo"
"""Who carries the client's letters in, unless they have a word of their own at the gate."""
HOLDERS: Final[Mapping[str, str]] = {
    "client-sponsor": "zhang.wei", "client-owner": "chen.jie", "client-it": "zhou.yan",
    "delivery-director": "zhao.min", "account-lead": "zhao.min",
    "delivery-manager": "wang.fang", "customer-success": "wang.fang",
    "architect": "li.lei", "dev-lead": "li.lei",
    "qa-lead": "han.mei", "product-owner": "han.mei", "ops-lead": "sun.bo", "pmo": "sun.bo",
}  # fmt: skip
"""Who is meant to hold what: three roles of the client's, the rest by five people of the firm."""
INIT: Final = (
    "kactl init --playbook ka --lang en --set client=Acme --set contract_value=800000 --set systems=2 "
    "--set regulated=false --set tasks=kactl --set start=2026-11-16 --set end=2027-11-30"
)
"""An engagement of the lightest tier."""
EDITOR: Final = '"${EDITOR:-vi}" '
PASTED: Final = re.compile(r'(?:^|\s)((?:kactl |"\$\{EDITOR)[^\n]*)$', re.MULTILINE)
OPEN: Final = re.compile(r"(?:\w+=)?(?:PERSON|FILE|DATE|TITLE|VALUE|TEXT|…)")
EVIDENCE: Final = ["kactl", "evidence", "add"]
REPORTS: Final = {
    "tests.xml": '<testsuite name="all"><testcase name="a report opens"/></testsuite>',
    "coverage.xml": '<coverage line-rate="0.83" lines-covered="830" lines-valid="1000" branch-rate="0.7"/>',
    "scan.sarif": '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "scan"}}, "results": []}]}',
    "load.json": '{"metrics": {"http_req_duration": {"avg": 80, "p(95)": 200}, "http_reqs": {"count": 900}}}',
}
"""What the pipeline leaves for every version: tests, coverage, a scan, a load test."""
ROUNDS: Final = 9
"""After more rounds than this at one gate, the printed commands lead nowhere."""


def reported(path: Path, text: str) -> Path:
    """Write a report and return where it lies."""
    path.write_text(text, "utf-8")
    return path


class Firm(Built):
    """The engagement; its clock stands where the story is, and each command takes a minute."""

    def __init__(
        self, root: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch, first: str
    ) -> None:
        """Move into the root, set the clock, and let kactl read it."""
        super().__init__(root)
        self.capture = capture
        self.fields: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.left_out: set[str] = set()
        self.plan = {**HOLDERS, "--data-checked-by": "han.mei"}
        self.clerk = CLERK
        self.letter = root.parent / "letter.pdf"
        self.letter.write_bytes(b"%PDF-1.4 signed and sealed")
        self.reports = [str(reported(root.parent / name, text)) for name, text in REPORTS.items()]
        self.on(first)
        patch.setattr(calling, "now", self._tick)
        patch.setattr(gc, "disable", lambda: None)  # the entry's process is short; this one is long
        patch.chdir(root)

    def _tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    @property
    def today(self) -> date:
        """Return the day of the story, in Shanghai."""
        return (self.now + timedelta(hours=8)).date()

    def on(self, day: str) -> None:
        """Let the clock go on to nine in the morning of a day."""
        self.now = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + timedelta(hours=1)

    def begin(self) -> None:
        """Begin the engagement and give everybody their roles."""
        self.say("wang.fang", INIT)
        self.remove(".git/hooks/pre-commit")  # another story tells of the hook
        self.write("process/calendar.yaml", "parties: {}\n")  # holidays are not what is told here
        self.save("Holidays are not what is told here")
        for person, name in PEOPLE.items():
            roles = ",".join(role for role, one in HOLDERS.items() if one == person)
            mail = f"--name '{name}' --email {person}@example.com"
            self.say("wang.fang", f"kactl role assign {roles} {person} {mail}")

    def run(self, who: str, command: str) -> tuple[int, str]:
        """Paste a command as a person and return exit code and everything that was printed."""
        git(self.root, "config", "user.email", f"{who}@example.com")
        self.capture.readouterr()
        words = shlex.split(command)
        assert words[0] == "kactl", command
        code = int(main(words[1:]))
        printed = self.capture.readouterr()
        return code, printed.out + printed.err

    def say(self, who: str, command: str) -> str:
        """Paste a command that must work, and return what it printed."""
        code, printed = self.run(who, command)
        assert code == ExitCode.OK, f"{who}: {command}\n{printed}"
        return printed

    def refused(self, who: str, command: str, *because: str) -> str:
        """Paste a command that must be refused for what `because` says, and return the command it names."""
        code, printed = self.run(who, command)
        assert code != ExitCode.OK, f"{who}: {command}\n{printed}"
        told = " ".join(printed.split())
        for one in because:
            assert one in told, f"{one!r} is not in:\n{printed}"
        found = PASTED.search(printed)
        assert found is not None, f"no command in:\n{printed}"
        return found[1].strip()

    def named(self, printed: str, beginning: str) -> list[str]:
        """Return the printed commands that begin like this."""
        return [one.strip() for one in PASTED.findall(printed) if one.startswith(beginning)]

    def overcome(self, who: str, command: str, *because: str) -> None:
        """Paste a command that is refused, then what the refusal names, until the same command works.

        Where the refusal names a gate's check, what that prints is done.
        """
        named = self.refused(who, command, *because)
        if named.startswith("kactl gate check "):
            gate = named.split()[-1]
            self.see_through(
                gate, lambda found: any(command.startswith(one["command"]) for one in found["next"])
            )
        else:
            self.paste(named, [who])
        self.say(who, command)

    def judged(self, gate: str, *options: str) -> Any:
        """Return the verdict on a gate; one that has not begun begins as kactl says."""
        code, printed = self.run("wang.fang", f"kactl gate check {gate} {' '.join(options)} --format json")
        if code == ExitCode.USAGE:
            self.paste(PASTED.findall(printed)[-1])
            return self.judged(gate, *options)
        (found,) = json.loads(printed)["gates"]
        return found

    def see_through(
        self, gate: str, until: Callable[[Any], bool] = lambda found: bool(found["decided"])
    ) -> Any:
        """Have everybody paste what is printed for them until the gate is decided, or `until` says so."""
        for _ in range(ROUNDS):
            found = self.judged(gate)
            if until(found):
                return found
            for step in found["next"]:
                self.paste(step["command"], step["who"])
        pytest.fail(f"{gate}: {found['status']} after {ROUNDS} rounds: {found['next']}")

    def paste(self, command: str, who: Sequence[str] = ("wang.fang",)) -> None:
        """Carry out a printed command as the first of ours who may act, what it leaves open filled in."""
        if command.startswith(EDITOR):
            self._edit(self.root / command.removeprefix(EDITOR))
            return
        words = shlex.split(command)
        if any(one.partition("=")[0] in self.left_out for one in words):
            return
        people = [self.plan.get(one, one) for one in who]
        ours = [one for one in people if one not in CLIENTS] or ["wang.fang"]
        actor = self.clerk if "--on-behalf-of" in words else ours[0]
        if words[:3] == EVIDENCE:
            words = [*EVIDENCE, *self.reports, *words[words.index("--for") :]]
        self.say(actor, shlex.join(self._filled(one, words) for one in words))

    @contextmanager
    def without(self, field: str) -> Iterator[None]:
        """Let nobody fill in a field meanwhile."""
        self.left_out.add(field)
        yield
        self.left_out.discard(field)

    def _filled(self, word: str, words: list[str]) -> str:
        if not OPEN.fullmatch(word):
            return word
        if word == "PERSON":
            return self.plan[words[words.index(word) - 1]]
        name, _, _ = word.rpartition("=")
        ahead = (self.today + timedelta(days=30)).isoformat()
        known = {"FILE": str(self.letter), "DATE": ahead}
        return f"{name}={self.fields[name]}" if name else known.get(word, "As agreed with everybody.")

    def _edit(self, path: Path) -> None:
        wanted = self.texts.get(path.name)
        path.write_text(wanted or filled(path.read_text("utf-8")), "utf-8")
        self.save(f"Write {path.name}")

    def item(self, folder: str, name: str, **fields: object) -> None:
        """Write an item of a register, as an editor or another tool would; the next `save` commits it."""
        self.write(f"process/{folder}/{name}.yaml", json.dumps(fields, ensure_ascii=False))

    def save(self, message: str) -> None:
        """Commit what people wrote by hand."""
        git(self.root, "add", "-A", ".")
        git(self.root, "commit", "-q", "--no-verify", "-m", message)
