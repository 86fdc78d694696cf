"""What the README and the index of the documentation say is so."""

import re
from pathlib import Path
from typing import Final

import pytest
from tests.pages import PART, run

PROJECT: Final = Path(__file__).parents[2]
DOCS: Final = PROJECT / "docs"
LINK: Final = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
SCREEN: Final = 60
INDEXES: Final = (DOCS / "README.md", DOCS / "zh" / "README.md")
FRONT: Final = (PROJECT / "README.md", PROJECT / "README.zh.md")


@pytest.mark.parametrize("page", FRONT, ids=("en", "zh"))
def test_the_first_five_minutes_are_as_told(page: Path, tmp_path: Path) -> None:
    identity = "[user]\n\tname = Wang Fang\n\temail = wang.fang@example.com\n"
    (tmp_path / ".gitconfig").write_text(identity, encoding="utf-8")
    blocks = list(run(page, tmp_path))
    assert [block.commands[0].split()[:3] for block in blocks] == [["kactl", "init", "my-project"]]


@pytest.mark.parametrize("page", FRONT, ids=("en", "zh"))
def test_the_front_page_fits_a_screen_and_names_no_host(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= SCREEN
    assert "://" not in text


@pytest.mark.parametrize("page", [*FRONT, *INDEXES], ids=("en", "zh", "index-en", "index-zh"))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert len(links) > 5
    assert [one for one in links if not (page.parent / one).exists()] == []


def test_the_targets_that_the_front_page_names_are_in_the_makefile() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for page in FRONT:
        targets = re.findall(r"`make (\w+)`", page.read_text(encoding="utf-8"))
        assert set(targets) >= {"demo", "test"}
        assert [one for one in targets if f"\n{one}:" not in makefile] == []


def test_the_front_page_counts_the_commands_of_the_tutorial() -> None:
    for front, index in zip(FRONT, INDEXES, strict=True):
        page = (index.parent / "tutorial" / "first-engagement.md").read_text(encoding="utf-8")
        lines = [line for part in PART.finditer(page) for line in (part["commands"] or "").splitlines()]
        count = sum(line.startswith("kactl ") for line in lines)
        assert f" {count} " in front.read_text(encoding="utf-8")


@pytest.mark.parametrize("index", INDEXES, ids=("en", "zh"))
def test_the_index_names_every_page_of_the_four_parts(index: Path) -> None:
    named = set(LINK.findall(index.read_text(encoding="utf-8")))
    parts = ("tutorial", "how-to", "reference", "explanation")
    pages = {f"{part}/{one.name}" for part in parts for one in (index.parent / part).glob("*.md")}
    samples = {"tutorial/charter.md"}
    assert pages - named == samples


def test_pictures_fetch_nothing_and_are_of_a_real_check() -> None:
    for language in ("zh", "en"):
        picture = (DOCS / "images" / f"gate-check-{language}.svg").read_text(encoding="utf-8")
        assert "@font-face" not in picture
        assert "src:" not in picture
        assert picture.count("kactl&#160;role&#160;assign&#160;ops-lead") == 1
