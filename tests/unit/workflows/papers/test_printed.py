"""Every kind of paper as PDF, in both languages: its words can be read out of it, in fonts that it brings."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.gating import Bench
from tests.reporting import weekly_bench

from kactl.exchange.papers.pdf import browser
from kactl.texts.catalogue import Language
from kactl.workflows.auditing.audit import audit
from kactl.workflows.calling import Call
from kactl.workflows.documents.exporting import export_documents
from kactl.workflows.papers.sheet import gate_sheet
from kactl.workflows.reporting.engagement_report import report_engagement
from kactl.workflows.reporting.gate_pack import gate_pack
from kactl.workflows.reporting.packing import Packed
from kactl.workflows.reporting.service_pack import service_pack
from kactl.workflows.reporting.value_pack import value_pack
from kactl.workflows.reporting.weekly import weekly

pytestmark = pytest.mark.skipif(browser() is None, reason="no browser is here, whose fonts are asked for")
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
Make = Callable[[Call, Path], object]
KINDS: dict[str, tuple[Make, dict[Language, tuple[str, ...]]]] = {
    "sheet": (
        lambda call, path: gate_sheet(call, "review", path, role="sponsor"),
        {"zh": ("确认单", "确认码", "盖章处"), "en": ("Sign-off sheet", "Confirmation code", "Signature")},
    ),
    "document": (
        lambda call, path: export_documents(call, ["charter"], path),
        {"zh": ("修订记录", "签署页", "我们为何而来"), "en": ("Revisions", "Signatures", "我们为何而来")},
    ),
    "weekly": (
        lambda call, path: weekly(call, week="2026-W47", output=path),
        {"zh": ("下周计划", "需客户配合事项"), "en": ("Connect the interface", "Interface description")},
    ),
    "report": (
        lambda call, path: report_engagement(call, output=path),
        {"zh": ("review",), "en": ("review",)},
    ),
    "gate": (
        lambda call, path: gate_pack(call, "review", Packed(output=path)),
        {"zh": ("评审材料", "准则"), "en": ("Criteria", "Sponsor")},
    ),
    "service": (
        lambda call, path: service_pack(call, "2026-11", Packed(output=path)),
        {"zh": ("可用率", "未知"), "en": ("Availability", "unknown")},
    ),
    "value": (
        lambda call, path: value_pack(call, "2026-Q4", Packed(output=path)),
        {"zh": ("满意度", "使用记录"), "en": ("survey", "system's use")},
    ),
    "audit": (
        lambda call, path: audit(call, FIRST, LAST, output=path),
        {"zh": ("审计", "抽样"), "en": ("Audit", "sample")},
    ),
}


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    bench = weekly_bench(git_repo)
    path = ".kactl/playbook/playbook.yaml"
    declared = json.loads((bench.root / path).read_text("utf-8"))
    charter = {
        "id": "charter",
        "title": "Charter",
        "path": "charter.md",
        "owner": "manager",
        "gate": "review",
    }
    bench.write(path, json.dumps({**declared, "documents": [charter]}))
    bench.fill(charter="我们为何而来：**Why** we are here.")
    bench.commit("Declare the charter")
    return bench


def fonts_of(page: Any) -> Iterator[tuple[str, bool]]:
    """Give the fonts of a page by name, and whether their shapes are in the file."""
    for one in page["/Resources"].get("/Font", {}).values():
        font = one.get_object()
        kinds = font.get("/DescendantFonts")
        inner = kinds[0].get_object() if kinds else font
        descriptor = inner.get("/FontDescriptor", {})
        shapes = any(f"/FontFile{number}" in descriptor for number in ("", 2, 3)) or "/CharProcs" in inner
        yield str(inner.get("/BaseFont", "")), shapes


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_its_words_can_be_read_out_of_it(bench: Bench, tmp_path: Path, kind: str, language: Language) -> None:
    make, words = KINDS[kind]
    make(replace(bench.call(), asked=language), tmp_path / "paper.pdf")
    pages = PdfReader(BytesIO((tmp_path / "paper.pdf").read_bytes())).pages
    text = "\n".join(one.extract_text() for one in pages)
    assert [one for one in words[language] if one not in text] == []
    assert f"1 / {len(pages)}" in text
    assert "\ufffd" not in text
    fonts = dict(font for page in pages for font in fonts_of(page))
    assert fonts
    assert [name for name, shapes in fonts.items() if not shapes] == []
