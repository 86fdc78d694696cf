from pathlib import Path

import pytest
from tests.timing import engaged
from tests.unit.cli.conftest import Kactl


@pytest.fixture(autouse=True)
def inside(git_repo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an engagement."""
    engaged(git_repo)
    monkeypatch.chdir(git_repo)
    return git_repo


def test_the_bare_noun_shows_and_its_verb_writes(kactl: Kactl, inside: Path) -> None:
    shown = kactl("calendar", "--format", "json", "--today", "2026-11-16")
    assert (shown.code, shown.document["kind"]) == (0, "agenda")
    planned = kactl("calendar", "refresh", "--dry-run", "--years", "1")
    assert planned.code == 0
    assert not (inside / "process/calendar.yaml").exists()
    assert kactl("calendar", "refresh").code == 0
    assert (inside / "process/calendar.yaml").exists()


def test_it_writes_a_file_for_a_person(kactl: Kactl, inside: Path) -> None:
    done = kactl("calendar", "-o", "mine.ics", "--for", "chen-jie")
    assert done.code == 0
    assert (inside / "mine.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("calendar", "renew"), 2),
        (("calendar", "--years", "2"), 2),
        (("calendar", "--for", "nobody"), 2),
        (("calendar", "refresh", "--years", "0"), 2),
    ],
)
def test_what_is_typed_wrong_is_misuse(kactl: Kactl, words: tuple[str, ...], code: int) -> None:
    assert kactl(*words).code == code


@pytest.mark.parametrize("language", ["zh", "en"])
def test_its_help_names_options_and_verbs(kactl: Kactl, language: str) -> None:
    told = kactl("--lang", language, "calendar", "--help")
    assert told.code == 0
    assert all(word in told.out for word in ("refresh", "--output", "--for", "kactl calendar"))


def test_clocks_and_forums_are_ways_of_listing(kactl: Kactl) -> None:
    clocks = kactl("feedback", "list", "--clock", "--format", "json")
    assert (clocks.code, clocks.document["kind"]) == (0, "clocks")
    forums = kactl("meeting", "list", "--due", "--format", "json")
    assert (forums.code, forums.document["kind"]) == (0, "forums")
    assert kactl("task", "list", "--clock").code == 2
