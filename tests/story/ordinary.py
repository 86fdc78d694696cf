"""An ordinary project whose client has no git: its people, its desk of files, what was asked and answered."""

import json
from pathlib import Path
from typing import Final

import pytest
from tests.building import git
from tests.story.firm import Firm
from tests.story.outside import code_of

PEOPLE: Final = {
    "client-owner": ("chen.jie", "陈洁", "chen.jie@hengxin.example"),
    "account-lead": ("sun.bo", "孙波", "sun.bo@example.com"),
    "delivery-director": ("zhao.min", "赵敏", "zhao.min@example.com"),
    "delivery-manager": ("wang.fang", "王芳", "wang.fang@example.com"),
    "dev-lead": ("li.lei", "李雷", "li.lei@example.com"),
    "qa-lead": ("han.mei", "韩梅", "han.mei@example.com"),
}
CARRIER: Final = "sun.bo"
"""Who carries the client's word in: he has none of his own at the gates."""
BASELINES: Final = """\
scope: {baseline: 3}
time: {start: 2026-11-23, baseline: 2027-04-30}
cost: {baseline: 120}
quality: {criteria: [{id: s1-s2, title: 遗留 S1、S2 缺陷数, target: 0}]}
"""


class Project(Firm):
    """The engagement, the desk on which files lie, and what the client was asked and has sent."""

    def __init__(
        self, root: Path, desk: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        """Begin in November 2026."""
        super().__init__(root, capture, patch, "2026-11-23")
        self.desk = desk
        self.texts["baselines.yaml"] = BASELINES
        self.plan |= {role: person for role, (person, *_) in PEOPLE.items()} | {"--on-behalf-of": "chen.jie"}
        self.proofs: dict[str, tuple[Path, str]] = {}

    def sheet(self, gate: str, ending: str) -> tuple[Path, str]:
        """Make a sheet for the client and return it with its code."""
        path = self.desk / f"{gate.partition('@')[0]}.{ending}"
        return path, code_of(self.say(CARRIER, f"kactl gate sheet {gate} -o {path}"))

    def answered(self, gate: str, proof: Path, code: str, options: str = "") -> str:
        """Carry the client's approval in."""
        self.proofs[gate] = (proof, code)
        carried = f"kactl gate approve {gate} --as client-owner --on-behalf-of 陈洁 --evidence {proof}"
        return self.say(CARRIER, f"{carried} {options}")

    def ready(self, gate: str) -> None:
        """Have everybody do what is printed for them until only the client and who decides are waited for."""
        said = ("kactl gate approve", "kactl gate pass")
        self.see_through(gate, lambda found: all(one["command"].startswith(said) for one in found["next"]))
        self.say("wang.fang", f"kactl gate open {gate}")
        for step in self.judged(gate)["next"]:
            if "--on-behalf-of" not in step["command"]:
                self.paste(step["command"], step["who"])

    def ids(self, noun: str) -> dict[str, str]:
        """Return the ids of a register's items by their titles."""
        items = json.loads(self.say("wang.fang", f"kactl {noun} list --format json"))["items"]
        return {one["title"]: one["id"] for one in items}

    def commits(self) -> int:
        """Return how many commits there are."""
        return int(git(self.root, "rev-list", "--count", "HEAD"))
