"""Answer from the memo, before anything else is loaded."""

import os
import sys
import time

from kactl.memo import ground, shelf
from kactl.memo.answers import Answer
from kactl.memo.question import Question


def answer(question: Question) -> int | None:
    """Print what was answered to the same question and return its exit code; None where none is known."""
    data = shelf.read(question.key)
    known = Answer.decoded(data) if data is not None else None
    if known is None or not known.holds(time.time_ns() // 10**9):
        return None
    if ground.proof(question.root, ground.way_of(known.proof)) != known.proof:
        return None
    shelf.used(question.key)
    return known.code if _written(known) else None


def _written(known: Answer) -> bool:
    """Write an answer; False when nothing of it could be written and the run has to tell why."""
    try:
        sys.stdout.buffer.write(known.output)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader has gone; the exit writes out what is left
    except OSError:
        return False
    return True
