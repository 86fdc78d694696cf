"""What a run tells while it finds its answer: whether the answer may be kept, and until when it holds."""

import os
import time
from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from math import ceil

from kactl.memo import ground, shelf
from kactl.memo.answers import Answer
from kactl.memo.places import top_of
from kactl.memo.question import Question


class Recording:
    """The notes of one run."""

    __slots__ = ("_before", "_kept", "_question", "_until")

    def __init__(self, question: Question) -> None:
        """Begin before the run has read anything."""
        self._question = question
        self._before = ground.proof(question.root)
        self._kept = self._before is not None
        self._until: int | None = None

    def refuse(self) -> None:
        """Note that the answer depends on what no proof covers, or that the run did something."""
        self._kept = False

    def opened(self, root: str) -> None:
        """Note which engagement was opened; another one than the question is about is not proven."""
        self._kept &= root == self._question.root

    def until(self, instant: datetime) -> None:
        """Note that the answer holds until an instant."""
        second = ceil(instant.timestamp())
        self._until = second if self._until is None else min(second, self._until)

    def looked_at(self, folder: str) -> None:
        """Note in which folder git was asked; only the repository of the engagement is proven."""
        top = top_of(self._question.root)
        self._kept &= folder == top or folder.startswith(os.path.join(top, ""))

    def keep(self, output: Callable[[], bytes], code: int) -> None:
        """Keep the answer, unless something spoke against it or the repository changed meanwhile."""
        if not self._kept or self._before is None:
            return
        if ground.proof(self._question.root, ground.way_of(self._before)) != self._before:
            return
        now = time.time_ns() // 10**9
        answer = Answer(
            proof=self._before, since=now, until=self._until, code=code, output=output(),
        )  # fmt: skip
        if answer.holds(now):
            shelf.write(self._question.key, answer.encoded(), self._question.root)


asked: ContextVar[Question | None] = ContextVar("asked", default=None)
"""The question of this process, where its answer may be kept."""
_current: ContextVar[Recording | None] = ContextVar("recording", default=None)


def begin() -> None:
    """Begin the notes of a command that only reads."""
    question = asked.get()
    _current.set(None if question is None else Recording(question))


def refuse() -> None:
    """Note that this run's answer must not be kept."""
    if (recording := _current.get()) is not None:
        recording.refuse()


def opened(root: object) -> None:
    """Note that the engagement in a folder was opened."""
    if (recording := _current.get()) is not None:
        recording.opened(str(root))


def until(instant: datetime) -> None:
    """Note that this run's answer holds until an instant."""
    if (recording := _current.get()) is not None:
        recording.until(instant)


def looked_at(folder: object) -> None:
    """Note that git was asked in a folder."""
    if (recording := _current.get()) is not None:
        recording.looked_at(str(folder))


def keep(output: Callable[[], bytes], code: int) -> None:
    """Keep this run's answer where nothing speaks against it."""
    if (recording := _current.get()) is not None:
        recording.keep(output, code)
