"""T68: what was answered before is remembered outside the repository, and never where it decides."""

import os
import sys
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.remembering import Answered, Runner

from kactl.memo import shelf
from kactl.memo.answers import Answer

CHECK = ("gate", "check", "kickoff", "--format", "json")
FORGED = b'{"kind": "gate-report", "gates": [{"gate": "kickoff", "status": "PASSED"}]}\n'


@pytest.fixture
def run(engagement: Built, tmp_path: Path) -> Runner:
    return Runner(engagement.root, tmp_path)


def place() -> Path:
    return Path(str(shelf.folder()))


def answers() -> list[Path]:
    """Return the files of the answers that are remembered; notes of another kind have an ending."""
    return [one for one in place().iterdir() if not one.suffix] if place().exists() else []


def kept() -> Path:
    """Return the file of the one answer that is remembered."""
    (found,) = answers()
    return found


def remembered(run: Runner) -> Answered:
    """Ask for a gate until the answer is remembered."""
    run(*CHECK)
    answer = run(*CHECK)
    assert answer.remembered
    return answer


def forged(proof: str | None = None) -> bytes:
    """Return the remembered answer with another verdict."""
    known = Answer.decoded(kept().read_bytes())
    assert known is not None
    return Answer(proof=proof or known.proof, since=known.since, until=None, code=0, output=FORGED).encoded()


def open_to_others(path: Path) -> None:
    path.write_bytes(forged())
    path.chmod(0o666)


def in_a_folder_open_to_others(path: Path) -> None:
    path.write_bytes(forged())
    path.parent.chmod(0o777)


def by_somebody_else(path: Path) -> None:
    path.write_bytes(forged())
    os.chown(path, 12345, -1)


def through_a_link(path: Path) -> None:
    aside = path.parents[2] / "aside"
    aside.write_bytes(forged())
    path.unlink()
    path.symlink_to(aside)


def for_another_state(path: Path) -> None:
    path.write_bytes(forged("status " + "0" * 64))


def damaged(path: Path) -> None:
    path.write_bytes(forged().replace(b"PASSED", b"passed"))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


POISONS = (
    open_to_others, in_a_folder_open_to_others, through_a_link, for_another_state, damaged, cut_short,
    *((by_somebody_else,) if sys.platform != "win32" and os.geteuid() == 0 else ()),
)  # fmt: skip


def test_t68_a_memo_that_is_not_the_users_own_is_not_believed(run: Runner) -> None:
    for poison in POISONS:
        answer = remembered(run)
        poison(kept())
        after = run(*CHECK)
        assert (after.told, after.remembered) == (answer.told, False), poison
        place().chmod(0o700)
        kept().unlink()


def test_t68_nothing_that_the_repository_brings_is_believed(run: Runner, engagement: Built) -> None:
    answer = remembered(run)
    name, data = kept().name, forged()
    for folder in (".kactl/cache", ".cache/kactl/memo", "cache/kactl/memo", ".git/kactl/memo"):
        engagement.write(f"{folder}/{name}", data).chmod(0o600)
    for home in ("cache", ".cache", str(engagement.root / ".cache")):
        assert run(*CHECK, surroundings={"XDG_CACHE_HOME": home}).told == answer.told


def test_t68_an_answer_about_one_repository_is_none_about_its_copy(run: Runner, engagement: Built) -> None:
    answer = remembered(run)
    kept().write_bytes(forged())
    other = engagement.root.with_name("other")
    git(engagement.root.parent, "clone", "-q", str(engagement.root), str(other))
    assert run(*CHECK, folder=other).told == answer.told


def test_t68_what_decides_neither_asks_nor_fills_the_memo(run: Runner) -> None:
    for words in (
        ("gate", "pass", "kickoff"),
        ("gate", "approve", "kickoff", "--as", "manager"),
        ("hook", "run"),
        (*CHECK, "--no-cache"),
    ):
        first, second = run(*words), run(*words)
        assert not second.remembered, words
        assert first.code in (0, 1, 2), first.errors
    assert answers() == []
