"""Runs a page of the documentation: its commands in order, its outputs against what is printed.

`python -m tests.pages PAGE…` writes the outputs into the page anew.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PART: Final = re.compile(
    r"^```sh\n(?P<commands>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```\n)?"
    r"|^<!-- copy (?P<source>\S+) to (?P<target>\S+) -->\n",
    re.DOTALL | re.MULTILINE,
)
ENDS: Final = re.compile(r" # .*?(\d+)$")
VARYING: Final = re.compile(
    r"\b[0-9a-f]{7,64}\b|\b\d{4}-\d{2}-\d{2}\b|(?<![0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])"
    r"|(?<=\.kactl/ with )\d+|(?<=\.kactl/ 下 )\d+"
)
SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Ran:
    """A block of commands of a page as it was run."""

    commands: tuple[str, ...]
    output: str
    shown: str | None
    """The output that the page shows, None when it shows none."""
    span: tuple[int, int]
    """Where in the page that output stands."""


def run(page: Path, folder: Path) -> Iterator[Ran]:
    """Run a page in an empty folder and yield its blocks; a command that ends otherwise than told fails."""
    here = folder
    for part in PART.finditer(page.read_text(encoding="utf-8")):
        if part["source"]:
            (here / part["target"]).write_bytes((page.parent / part["source"]).read_bytes())
            continue
        said = ""
        lines = tuple(part["commands"].splitlines())
        for line in lines:
            if line.startswith("cd "):
                here /= line.removeprefix("cd ")
            else:
                said += _run(line, here, _surroundings(folder, page))
        yield Ran(lines, said, part["output"], part.span("output"))


def alike(text: str) -> str:
    """Return the text without what differs from run to run: digests, commits, codes, days, counts."""
    return VARYING.sub("#", text)


def _run(line: str, folder: Path, surroundings: dict[str, str]) -> str:
    told = ENDS.search(line)
    done = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=surroundings, timeout=SECONDS, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    said = done.stdout.decode()
    assert done.returncode == int(told[1] if told else 0), f"{line}\n{said}"
    return said


def _surroundings(home: Path, page: Path) -> dict[str, str]:
    """Return a machine of the page's language on which kactl is installed and git knows nobody."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "KACTL_"))}
    return kept | {
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
        "KACTL_LANG": "zh" if "zh" in (*page.parts, *page.name.split(".")) else "en",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }


def renew(page: Path) -> None:
    """Write what the commands print now into the page."""
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        blocks = [one for one in run(page, Path(folder)) if one.shown is not None]
    for one in reversed(blocks):
        start, end = one.span
        text = text[:start] + one.output + text[end:]
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        renew(Path(name))
