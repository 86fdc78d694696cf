"""Every command on the how-to pages is run, in both languages, and ends as the page says.

A block of `sh` is run line by line; `# exits with N` (`# 退出码 N`) says how a line ends, 0 unless said. A
block whose language is followed by a path is a file that the reader writes. A comment that begins with `test`
holds what the page takes for granted. RECORD stands for the latest record, DATE for a day a month ahead.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    f"{language}/{name}": DOCS / folder / "how-to" / f"{name}.md"
    for language, folder in (("en", "."), ("zh", "zh"))
    for name in (
        "waive-and-break-glass",
        "start-in-a-project", "pass-a-gate", "record-a-client-signature", "let-a-client-sign",
        "client-without-git",
        "mend-a-stale-gate", "change-the-team", "write-a-playbook", "read-json", "registers-over-your-files",
        "calendar-and-clocks", "excel", "workbook", "jira", "weekly-report", "report", "audit",
        "environments",
        "risks-and-obligations", "documents", "releases", "hooks", "pipelines", "merge-requests",
    )
}  # fmt: skip
PART = re.compile(r"^(?:```(\w+)(?: (\S+))?\n(.*?)^```$|<!-- test\n(.*?)^-->$)", re.DOTALL | re.MULTILINE)
ENDS = re.compile(r"\s+# (?:exits with|退出码) (\d+)$")
AHEAD = (date.today() + timedelta(days=30)).isoformat()  # noqa: DTZ011, TID251 - commands read the clock too
FILLING = Path(__file__).with_name("filling.py")
BEGIN = """
git init -q .
kactl init --playbook normal --set client=Acme
kactl role assign delivery-manager wang.fang
kactl role assign client-owner zhang.wei --name 'Zhang Wei' --email zhang.wei@acme.example
kactl role assign account-lead liu.yang --name 'Liu Yang' --email liu.yang@example.com
kactl role assign delivery-director zhao.min --name 'Zhao Min' --email zhao.min@example.com
kactl role assign dev-lead li.lei --name 'Li Lei' --email li.lei@example.com
kactl role assign qa-lead han.mei --name 'Han Mei' --email han.mei@example.com
"""
"""An engagement under `normal` whose core roles are held, made once; git's address is Wang Fang's."""


@dataclass
class Reader:
    """Somebody who does what a page says, in a folder of their own."""

    folder: Path
    programs: Path
    language: str

    def run(self, script: str, ends: int = 0) -> None:
        """Run a script that must end with this code."""
        path = os.pathsep.join([str(self.programs), str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=self.folder, env=os.environ | {"PATH": path, "KACTL_LANG": self.language},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == ends, f"{script}\n{done.stdout}{done.stderr}"

    @property
    def record(self) -> str:
        """Return the name of the latest record, empty while there is none."""
        found = sorted(self.folder.glob(".kactl/records/*/*/*.json"), key=lambda one: one.stat().st_mtime_ns)
        return found[-1].stem if found else ""

    def do(self, line: str) -> None:
        """Carry out one line of a page."""
        ending = ENDS.search(line)
        command = ENDS.sub("", line).replace("DATE", AHEAD).replace("RECORD", self.record)
        if command.startswith("cd "):
            self.folder = self.folder / command.removeprefix("cd ").strip()
        else:
            self.run(command, int(ending[1]) if ending else 0)


@pytest.fixture
def reader(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Reader:
    programs, folder = tmp_path / "programs", tmp_path / "work"
    language = str(request.node.callspec.params["page"])[:2]
    begun = tmp_path_factory.getbasetemp() / f"begun-{language}"
    for place in (programs, folder):
        place.mkdir()
    for name, script in {
        "fill": f'"{sys.executable}" "{FILLING}" "$@"',
        "begin": f'if [ ! -d "{begun}" ]; then {BEGIN} cp -R . "{begun}"; else cp -R "{begun}/." .; fi',
    }.items():
        (programs / name).write_text(f"#!/bin/bash -e\n{script}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    return Reader(folder, programs, language)


def lines(block: str) -> Iterator[str]:
    yield from (one for one in block.replace("\\\n", " ").splitlines() if one.strip() and one[0] != "#")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_followed(page: str, reader: Reader) -> None:
    done = 0
    for language, path, block, hidden in PART.findall(PAGES[page].read_text(encoding="utf-8")):
        if hidden:
            reader.run(hidden)
        elif path:
            place = reader.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(block, encoding="utf-8")
        elif language == "sh":
            for line in lines(block):
                reader.do(line)
                done += 1
    assert done


@pytest.mark.parametrize("name", [one.removeprefix("en/") for one in PAGES if one.startswith("en/")])
def test_both_languages_walk_the_same_way(name: str) -> None:
    walks = [
        [
            (line.split()[:3] if line.startswith("kactl") else line.split()[:1])
            for language, path, block, _ in PART.findall(PAGES[f"{one}/{name}"].read_text(encoding="utf-8"))
            if language == "sh" and not path
            for line in lines(block)
        ]
        for one in ("en", "zh")
    ]
    assert walks[0] == walks[1]
