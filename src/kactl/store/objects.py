"""Objects out of git's database, through one process that is started when it is first needed."""

import subprocess
import weakref
from typing import IO, Final

from kactl.store.git import Git
from kactl.store.problems import refuse

LARGEST: Final = 256 << 20
"""No file of an engagement is larger; a larger one is refused before it is read."""


class Objects:
    """Reads objects by id."""

    def __init__(self, git: Git) -> None:
        """Start nothing yet."""
        self._git = git
        self._pipes: tuple[IO[bytes], IO[bytes]] | None = None

    def read(self, oid: str) -> bytes:
        """Return the bytes of an object; one that is not there (partial clone, damage) is a KactlError."""
        questions, answers = self._pipes or self._start()
        try:
            questions.write(oid.encode() + b"\n")
            questions.flush()
            header = answers.readline().split()
            if len(header) != 3:  # noqa: PLR2004 - id, type and size
                refuse("repository.missing-object", object=oid)
            size = int(header[2])
            if size > LARGEST:
                self._pipes = None
                refuse("repository.object-size", object=oid, limit=LARGEST >> 20)
            data = answers.read(size + 1)
        except BrokenPipeError:
            refuse("repository.missing-object", object=oid)
        if len(data) != size + 1:
            refuse("repository.missing-object", object=oid)
        return data[:-1]

    def _start(self) -> tuple[IO[bytes], IO[bytes]]:
        process = self._git.start("cat-file", "--batch")
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
            raise AssertionError
        weakref.finalize(self, _stop, process)
        self._pipes = process.stdin, process.stdout
        return self._pipes


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End a process of ours and its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
