"""Two code repositories go to production together: real git, a real pre-commit run, real bare servers.

One way is stopped by evidence of another commit, one by coverage, one by a freeze; a hotfix goes through and
its review comes due; a tag that goes past the gate is refused by the server.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from tests.building import git
from tests.story import work
from tests.story.firm import HOLDERS, PEOPLE, Firm, reported

from kactl.errors import ExitCode

FIRM: Final = """
playbook: firm
version: 1.0.0
title: {zh: 交付规范, en: Our way of delivering}
extends: [ka]
gates:
  - id: test-exit
    success:
      - id: coverage
        title: {zh: 覆盖率不低于 70%, en: At least 70% of the lines are covered}
        uses: evidence
        with: {kind: coverage, lines: 70, commit: {register: release, field: artifacts}}
        principle: layered-quality
        owner: qa-lead
"""
INIT: Final = (
    "kactl init --playbook ../firm --lang en --set client=Acme --set contract_value=800000 --set systems=2 "
    "--set regulated=false --set tasks=kactl --set start=2026-09-14 --set end=2027-08-31 "
    "--from-stage test --reason 'It runs since spring'"
)
POOR: Final = '<coverage line-rate="0.41" lines-covered="410" lines-valid="1000" branch-rate="0.3"/>'
V1: Final = "v1.4.0"
HOT: Final = "v1.4.1"
PAST: Final = "v1.5.0"
REPOSITORIES: Final = ("shop", "stock")


class Delivery(Firm):
    """The firm with two code repositories, each with a clone here and a bare one on a server."""

    def found(self, tmp_path: Path) -> None:
        """Lay down servers and clones, begin in mid-flight, and say which code is whose."""
        (tmp_path / "firm").mkdir()
        (tmp_path / "firm/playbook.yaml").write_text(FIRM, "utf-8")
        self.servers = tmp_path / "server"
        for name in ("delivery", *REPOSITORIES):
            git(tmp_path, "init", "-q", "--bare", "-b", "main", str(self.servers / f"{name}.git"))
        git(self.root, "checkout", "-qB", "main")
        git(self.root, "remote", "add", "origin", str(self.servers / "delivery.git"))
        self.say("wang.fang", INIT)
        self.remove(".git/hooks/pre-commit")  # pre-commit itself comes later
        for person, name in PEOPLE.items():
            roles = ",".join(role for role, one in HOLDERS.items() if one == person)
            mail = f"--name '{name}' --email {person}@example.com"
            self.say("wang.fang", f"kactl role assign {roles} {person} {mail}")
        lines = "".join(f"  - {{id: {one}, url: ../{one}}}\n" for one in REPOSITORIES)
        self.write("kactl.yaml", (self.root / "kactl.yaml").read_text("utf-8") + f"repositories:\n{lines}")
        self.save("Name the code repositories")
        for name in REPOSITORIES:
            git(tmp_path, "clone", "-q", str(self.servers / f"{name}.git"), name)
            self.code(name, "1", "Begin")
            self.say("li.lei", f"kactl -C ../{name} ci link ../project")
            git(self.server(name), "config", "kactl.engagement", str(self.servers / "delivery.git"))
            self.say("sun.bo", f"kactl -C {self.server(name)} hook install --pre-receive")
        self.push()

    def server(self, name: str) -> Path:
        """Return the bare repository of that name."""
        return self.servers / f"{name}.git"

    def clone(self, name: str) -> Path:
        """Return the clone of a code repository."""
        return self.root.parent / name

    def code(self, name: str, version: str, message: str) -> str:
        """Write code, push it, and return the commit."""
        root = self.clone(name)
        (root / "app.py").write_text(f"VERSION = {version!r}\n", "utf-8")
        git(root, "add", "-A")
        git(root, "-c", "user.email=li.lei@example.com", "commit", "-qm", message)
        git(root, "push", "-q", "origin", "HEAD:main")
        return git(root, "rev-parse", "HEAD")

    def push(self) -> None:
        """Push what is recorded, so that the servers know it."""
        git(self.root, "push", "-q", "origin", "HEAD:main")

    def tag(self, name: str, version: str) -> tuple[int, str]:
        """Tag the present commit of a code repository and push the tag, as everybody can try."""
        git(self.clone(name), "tag", "-f", version)
        ended = subprocess.run(
            ["git", "push", "origin", f"refs/tags/{version}"],
            cwd=self.clone(name), capture_output=True, text=True, check=False,
        )  # fmt: skip
        return ended.returncode, " ".join(ended.stderr.replace("remote:", " ").split())

    def evidence(self, gate: str, repo: str, commit: str, *reports: str) -> None:
        """Add what the pipeline of a repository left."""
        files = " ".join(reports or self.reports)
        self.say("han.mei", f"kactl evidence add {files} --for {gate} --repo {repo} --commit {commit}")

    def opened(self, gate: str) -> None:
        """Open the review of a gate, or open it again for what has come since."""
        self.say("han.mei", f"kactl gate open {gate}")

    def unmet(self, gate: str) -> set[str]:
        """Return the criteria that stop a gate."""
        return {
            one["id"]
            for one in self.judged(gate)["criteria"]
            if one["outcome"] in ("unmet", "unknown") and one["strength"] == "must"
        }

    def codes(self, gate: str, criterion: str) -> set[str]:
        """Return what is said of a criterion."""
        found = next(one for one in self.judged(gate)["criteria"] if one["id"] == criterion)
        return {each["code"] for each in found["findings"] if each["severity"] == "error"}


@pytest.fixture
def firm(git_repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Delivery:
    firm = Delivery(git_repo, capsys, monkeypatch, "2026-09-14")
    firm.found(git_repo.parent)
    return firm


def test_a_release(firm: Delivery) -> None:
    commits = gather(firm)
    tried(firm, commits)
    stop_before_the_commit(firm)
    accept(firm)
    go_live(firm)
    mend_in_a_hurry(firm)
    refuse_to_go_past(firm)


def gather(firm: Delivery) -> dict[str, str]:
    """September: what goes in is read from the code repositories."""
    work.collected(firm, "INC-1", V1, 10)
    numbers = [f"REQ-{number:05}" for number in range(11, 16)]
    for one in numbers:
        firm.say("li.lei", f"kactl req set {one} status=developing")
    commits = {one: firm.code(one, V1, "REQ-00011 Show the report") for one in REPOSITORIES}
    work.handed(firm, "dev-lead", "qa-lead", *numbers, increment="INC-1")
    firm.save("Hand the increment to test")
    told = firm.say("wang.fang", f"kactl release add {V1} --set value='Reports of the day'")
    assert "repositories: 2" in told
    return commits


def tried(firm: Delivery, commits: dict[str, str]) -> None:
    """One repository's report is of another commit, then its code is hardly covered."""
    gate = f"test-exit@{V1}"
    (firm.root.parent / "poor").mkdir()
    poor = str(reported(firm.root.parent / "poor/coverage.xml", POOR))
    firm.evidence(gate, "shop", commits["shop"])
    firm.evidence(gate, "stock", git(firm.clone("stock"), "rev-parse", "HEAD~1"), *firm.reports[:1])
    firm.opened(gate)
    assert firm.codes(gate, "evidence") >= {"evidence.missing-of", "evidence.other-commit"}
    firm.evidence(gate, "stock", commits["stock"], firm.reports[0], poor, *firm.reports[2:])
    firm.opened(gate)
    assert firm.codes(gate, "coverage") == {"evidence.coverage"}
    firm.evidence(gate, "stock", commits["stock"], firm.reports[1])
    firm.fields |= {"tests": "T-1", "test_result": "passed", "accepted_by": "chen.jie", "status": "accepted"}
    firm.see_through(gate)


def accept(firm: Delivery) -> None:
    """Every environment in its turn; the client accepts what it saw in UAT."""
    for day, who, words in (
        ("2026-09-21", "li.lei", "dev"),
        ("2026-09-22", "li.lei", "test"),
        ("2026-09-23", "sun.bo", "uat --data masked --data-checked-by zhou.yan"),
    ):
        firm.on(day)
        environment, _, more = words.partition(" ")
        firm.say(who, f"kactl env deploy {environment} {V1} {more}")
    firm.see_through(f"uat@{V1}")


def go_live(firm: Delivery) -> None:
    """Planned into a freeze it is stopped; planned before it, it is approved, tagged and deployed."""
    gate = f"release@{V1}"
    firm.on("2026-09-24")
    firm.say("sun.bo", f"kactl env deploy uat {V1} --rehearsal --minutes 9")
    firm.say("sun.bo", f"kactl release set {V1} window=2026-09-30T21:00:00+08:00")
    assert firm.codes(gate, "window") == {"window-open.frozen"}
    firm.say("sun.bo", f"kactl release set {V1} window=2026-09-28T21:00:00+08:00")
    firm.push()
    early, said = firm.tag("shop", V1)
    assert early, said
    assert gate in said
    firm.see_through(gate)
    firm.push()
    for one in REPOSITORIES:
        code, said = firm.tag(one, V1)
        assert code == 0, said
    firm.on("2026-09-29")
    firm.say("sun.bo", f"kactl env deploy production {V1} --at 2026-09-28T21:10:00+08:00")
    firm.say("wang.fang", "kactl env check production")


def mend_in_a_hurry(firm: Delivery) -> None:
    """Today, for the server has a clock of its own: one person on call mends by one command."""
    firm.now = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=20)  # noqa: TID251 - as said
    firm.code("shop", HOT, "Lose no order")
    told = firm.say("sun.bo", f"kactl release add {HOT} --break-glass 'Orders are lost'")
    review = firm.named(told, "kactl gate close-condition")[0]
    firm.push()
    code, said = firm.tag("shop", HOT)
    assert code == 0, said
    told = firm.say("sun.bo", f"kactl env deploy production {HOT} --emergency 'Orders are lost'")
    firm.now += timedelta(days=7)
    due = firm.say("wang.fang", "kactl check")
    assert "its review was due" in " ".join(due.split())
    deployed = firm.named(due, "kactl env review")[0]
    code, said = firm.run("sun.bo", deployed.replace("…", "All was well"))
    assert code == ExitCode.FINDINGS, said
    for one in (review, deployed):
        firm.paste(one, ["wang.fang"])
    assert "its review" not in " ".join(firm.say("wang.fang", "kactl check").split())


def refuse_to_go_past(firm: Delivery) -> None:
    """A tag that nobody judged is refused by the server; where one lies about, it is found."""
    firm.code("shop", PAST, "Go faster")
    code, said = firm.tag("shop", PAST)
    assert code, said
    assert f"{PAST} " in said
    assert PAST not in git(firm.server("shop"), "tag")
    firm.refused("wang.fang", "kactl check", f"the production tag shop:{PAST}", "went round the gate")


def stop_before_the_commit(firm: Delivery) -> None:
    """What brings an error does not get into the history: pre-commit runs kactl on what is staged."""
    hook = {"id": "kactl", "name": "kactl", "entry": f"{sys.executable} -m kactl hook run"}
    more = {"language": "system", "pass_filenames": False, "always_run": True}
    firm.write(".pre-commit-config.yaml", json.dumps({"repos": [{"repo": "local", "hooks": [hook | more]}]}))
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=firm.root, check=True)
    firm.item("risks", "RISK-00077", title="The supplier is late", owner="nobody.known", status="open")
    git(firm.root, "add", "-A")
    done = subprocess.run(
        ["git", "commit", "-m", "Note a risk"],
        cwd=firm.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode, done.stdout
    assert "process/risks/RISK-00077.yaml" in done.stdout + done.stderr
    firm.item("risks", "RISK-00077", title="The supplier is late", owner="wang.fang", status="open")
    git(firm.root, "add", "-A")
    git(firm.root, "commit", "-qm", "Note a risk")
