"""A folder in which real commands are run one after the other, for people to watch."""

import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kactl.hardening import cleaned
from kactl.memo import recording
from kactl.store.bundled import bundled_root
from kactl.store.git import program

MARKER: Final = "DEMO.md"
"""The file by which a demonstration is known; its first line says that kactl wrote it."""
_COLUMNS: Final = 76
_VARIABLES: Final = {"PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": str(_COLUMNS), "GIT_PAGER": "cat"}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a line of commands ended, and what it printed."""

    code: int
    output: str


@dataclass(frozen=True, slots=True)
class Showroom:
    """The folder, and the texts that are laid there."""

    root: Path
    language: str

    def take(self) -> bool:
        """Make the folder, or clear away an earlier demonstration; False when something else is there."""
        recording.refuse()
        if self.root.exists() and not self._is_free():
            if not self._is_ours():
                return False
            for path in (self.root, *self.root.rglob("*")):
                if not path.is_symlink():  # git makes its objects read-only, which Windows will not remove
                    path.chmod(path.stat().st_mode | stat.S_IWUSR)
            shutil.rmtree(self.root)
        self.root.mkdir(parents=True, exist_ok=True)
        return True

    def _is_free(self) -> bool:
        return self.root.is_dir() and not self.root.is_symlink() and not any(self.root.iterdir())

    def _is_ours(self) -> bool:
        marker = self.root / MARKER
        if self.root.is_symlink() or not marker.is_file():
            return False
        first = text(MARKER).splitlines()[0]
        return marker.read_bytes().splitlines()[:1] == [first]

    def documents(self) -> Iterator[tuple[str, bytes]]:
        """Yield what people write in the demonstration: paths below the process folder, and their text."""
        folder = _texts() / self.language / "process"
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            yield path.relative_to(folder).as_posix(), path.read_bytes()

    def write(self, path: str, data: bytes) -> None:
        """Write a file of the demonstration."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def read(self, pattern: str) -> bytes:
        """Return the file of the demonstration that a pattern means."""
        return next(self.root.glob(pattern)).read_bytes()

    def run(self, line: str) -> Ran:
        """Run a command as the user would; a line may join several with `&&`."""
        said = []
        for words in _commands(line):
            done = subprocess.run(  # noqa: S603 - no shell; the story's own commands
                words, cwd=self.root, env=_surroundings(), check=False,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )  # fmt: skip
            said.append(done.stdout.decode("utf-8", "replace"))
            if done.returncode:
                return Ran(done.returncode, "".join(said))
        return Ran(0, "".join(said))


def text(name: str) -> bytes:
    """Return a text of the demonstration."""
    return (_texts() / name).read_bytes()


def _texts() -> Path:
    return bundled_root() / "templates" / "demo"


def _surroundings() -> dict[str, str]:
    """Return the user's surroundings without what would lead git or kactl elsewhere."""
    kept = {name: value for name, value in cleaned().items() if not name.upper().startswith("KACTL_")}
    return kept | _VARIABLES


def _commands(line: str) -> Iterator[list[str]]:
    """Yield the programs of a line: this very kactl, and the git that kactl itself uses."""
    programs = {"kactl": [sys.executable, "-P", "-m", "kactl"], "git": [program(), "-c", "color.ui=false"]}
    words: list[str] = []
    for word in (*shlex.split(line), "&&"):
        if word != "&&":
            words.append(word)
            continue
        yield [*programs[words[0]], *words[1:]]
        words = []
