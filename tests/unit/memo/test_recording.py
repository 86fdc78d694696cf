import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.exchange.outside_files import read_outside
from kactl.memo import question, recording, shelf
from kactl.memo.answers import Answer
from kactl.memo.question import Question
from kactl.store.bundled import shelf_of
from kactl.store.find import find_engagement
from kactl.store.git import Git
from kactl.store.home import Home


@pytest.fixture
def asked(engagement: Built) -> Question:
    """Return the question that a run is about to answer."""
    found = Question(str(engagement.root), "key")
    recording.asked.set(found)
    return found


def kept(asked: Question) -> Answer | None:
    data = shelf.read(asked.key)
    return None if data is None else Answer.decoded(data)


def test_an_answer_is_kept_with_its_end(asked: Question, engagement: Built) -> None:
    recording.begin()
    find_engagement(engagement.root)
    soon = datetime.now(UTC) + timedelta(hours=1)  # noqa: TID251 - the memo looks at the true clock
    recording.until(soon + timedelta(hours=1))
    recording.until(soon)
    recording.keep(lambda: b"answer", 1)
    found = kept(asked)
    assert found is not None
    assert (found.output, found.code) == (b"answer", 1)
    assert found.until == int(soon.timestamp()) + 1


def another_engagement(built: Built) -> None:
    Home(built.root / "inner", built.home.repository)


def another_repository(built: Built) -> None:
    Git(built.root.parent)


def another_index(built: Built) -> None:
    Git(built.root, built.root / ".git/index")


def a_log(built: Built) -> None:
    built.home.repository.resolve("HEAD@{0}")


def a_file(built: Built) -> None:
    read_outside(built.root / "kactl.yaml")


def a_playbook(built: Built) -> None:
    shelf_of("./mine", built.root)


def changed_meanwhile(built: Built) -> None:
    built.write("kactl.yaml", "language: zh\n")


def over_by_now(_built: Built) -> None:
    recording.until(datetime(2020, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "spoil",
    [
        another_engagement, another_repository, another_index, a_log, a_file, a_playbook, changed_meanwhile,
        over_by_now, lambda _: recording.refuse(),
    ],
)  # fmt: skip
def test_what_no_proof_covers_is_not_kept(
    asked: Question, engagement: Built, spoil: Callable[[Built], object]
) -> None:
    recording.begin()
    spoil(engagement)
    recording.keep(lambda: b"answer", 0)
    assert kept(asked) is None


def test_outside_a_repository_nothing_is_kept(tmp_path: Path) -> None:
    asked = Question(str(tmp_path), "key")
    recording.asked.set(asked)
    recording.begin()
    recording.keep(lambda: b"answer", 0)
    assert kept(asked) is None


def test_a_run_without_a_question_notes_nothing(engagement: Built) -> None:
    recording.asked.set(None)
    recording.begin()
    recording.refuse()
    find_engagement(engagement.root)
    recording.keep(lambda: b"answer", 0)
    place = shelf.folder()
    assert place is not None
    assert not Path(place).exists()


def test_what_is_remembered_is_told_and_what_changed_is_not(
    engagement: Built, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    from kactl.memo import recall

    monkeypatch.delenv("KACTL_NO_CACHE")
    monkeypatch.chdir(engagement.root)
    monkeypatch.setattr(sys, "stdout", sys.__stdout__)
    monkeypatch.setattr(sys, "stderr", sys.__stderr__)
    asked = question.asked(["status"])
    assert asked is not None
    assert recall.answer(asked) is None
    recording.asked.set(asked)
    recording.begin()
    recording.keep(lambda: b"answer\n", 3)
    assert recall.answer(asked) == 3
    assert capfdbinary.readouterr().out == b"answer\n"
    git(engagement.root, "tag", "v1")
    assert recall.answer(asked) is None
