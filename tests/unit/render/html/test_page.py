import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from tests.reports import gate_report, verdict
from tests.unit.render.hostile import CONTROLS, hostile_gates
from tests.unit.render.pack.test_excused import BROKEN, CONDITION, WAIVER
from tests.unit.render.responsibilities import raci_report

import kactl.render.html
from kactl.model.reports import DriftPart, Report
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.texts.catalogue import LANGUAGES, Language, template

FOLDER = Path(kactl.render.html.__path__[0])
DRIFT = DriftPart(criterion="charter", name="process/charter.md", change="changed")
REPORTS: dict[str, Report] = {
    "gate": gate_report(),
    "gates": gate_report(verdict("PASSED", drift=(DRIFT,)), verdict("READY", approvals=()), pretended=True),
    "excused": gate_report(
        verdict("BYPASSED", waivers=(WAIVER,), conditions=(CONDITION,), break_glass=BROKEN)
    ),
    "hostile": hostile_gates(),
    "raci": raci_report(),
}
VOID = {"meta", "br"}
ALLOWED = {
    "html", "head", "title", "style", "body", "header", "main", "nav", "article", "section", "h1", "h2", "h3",
    "p", "span", "strong", "code", "a", "ol", "li", "dl", "div", "dt", "dd", "table", "caption", "thead",
    "tbody", "tr", "th", "td", *VOID,
}  # fmt: skip


class Outline(HTMLParser):
    """Reads a page strictly: every element known, opened and closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for name, attributes in self.elements if name == tag)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.fixture(params=REPORTS)
def page(request: pytest.FixtureRequest, language: Language) -> str:
    return render(REPORTS[request.param], "html", Look(language=language))


def test_a_page_is_well_formed_and_names_its_language(page: str, language: Language) -> None:
    assert page.startswith("<!DOCTYPE html>")
    outline = Outline(page)
    assert [one["lang"] for one in outline.all("html")] == ["zh-CN" if language == "zh" else "en"]


def test_no_request_leaves_it_and_nothing_in_it_runs(page: str) -> None:
    outline = Outline(page)
    for _, attributes in outline.elements:
        assert not attributes.keys() & {"src", "style", "action", "background", "srcset", "ping"}
        assert not [key for key in attributes if key.startswith("on")]
        assert str(attributes.get("href", "#")).startswith("#")
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_style_of_the_page_and_nothing_else(page: str) -> None:
    policy = next(one["content"] for one in Outline(page).all("meta") if "http-equiv" in one)
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_headings_step_down_one_by_one_and_tables_say_what_heads_what(page: str) -> None:
    outline = Outline(page)
    levels = [int(tag[1]) for tag, _ in outline.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(one.get("scope") in ("col", "row") for one in outline.all("th"))
    tables = sum(1 for _ in outline.all("table"))
    assert tables == sum(1 for _ in outline.all("caption")) > 0


def test_ids_are_unique_and_every_reference_meets_one(page: str) -> None:
    attributes = [one for _, one in Outline(page).elements]
    ids = [one["id"] for one in attributes if "id" in one]
    assert len(ids) == len(set(ids))
    referred = [str(one["href"])[1:] for one in attributes if "href" in one]
    referred += [str(one["aria-labelledby"]) for one in attributes if "aria-labelledby" in one]
    assert set(referred) <= set(ids)


def test_hostile_text_is_shown_and_has_no_effect() -> None:
    text = render(hostile_gates(), "html", Look())
    assert not CONTROLS & set(text)
    assert "<script>alert(1)</script>" in "".join(Outline(text).text)


def test_colours_have_the_contrast_that_reading_needs() -> None:
    style = (FOLDER / "style.css").read_text(encoding="utf-8")
    for ink in re.findall(r"(?:[^-]color|--ink|--soft): (#[0-9a-f]{6})", style):
        for ground in ("#ffffff", "#f4f5f7"):
            assert contrast(ink, ground) >= 4.5, ink


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_word_of_the_templates_is_in_the_texts() -> None:
    keys = {
        key
        for path in FOLDER.glob("*.html")
        for key in re.findall(r'say\("([^"]+)"', path.read_text(encoding="utf-8"))
    }
    assert keys
    assert not [key for key in keys for one in LANGUAGES if template(f"approval-pack.{key}", one) is None]


def test_templates_hold_no_words_of_their_own() -> None:
    for path in FOLDER.glob("*.html"):
        bare = re.sub(r"{%.*?%}|{{.*?}}|<[^>]*>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"[A-Za-z\u4e00-\u9fff]", bare), path.name
