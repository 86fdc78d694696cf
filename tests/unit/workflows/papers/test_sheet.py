"""A sheet says what is asked of a role, rests on what is committed, and its code is what `--expect` takes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import REVIEW, WRITE, Bench, asking, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.codes import as_code, confirmation_code
from kactl.model.paper_report import PaperReport
from kactl.workflows.open_review import open_review
from kactl.workflows.papers.sheet import gate_sheet
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper

SIGNED = gate(
    "review",
    criterion("charter", owner="sponsor"),
    asking("asked", "items", {"register": "need", "hold": {"core": True}, "expect": "all"}, owner="sponsor"),
    approvals=[{"role": "manager"}, {"role": "sponsor"}],
    purpose={"zh": "双方确认", "en": "Both sides agree"},
)
NEED = {
    "id": "need",
    "noun": "need",
    "title": {"zh": "需求", "en": "Needs"},
    "prefix": "ND",
    "folder": "needs",
    "number": {"zh": "需求", "en": "Need"},
    "fields": [{"id": "title", "title": "Title"}, {"id": "core", "title": "Core", "type": "boolean"}],
    "states": {"all": ["open", "done"], "titles": {"open": {"zh": "未完成", "en": "Open"}}},
}


@pytest.fixture
def asked(git_repo: Path) -> Bench:
    bench = Bench(git_repo)
    bench.lay(SIGNED, registers=[NEED], answers={"client": "ACME", "client_language": "zh"})
    bench.fill(charter='---\ntitle: The charter\nversion: "1.2"\n---\nWhy we are here.')
    bench.write("process/needs/ND-00001.yaml", "title: =SUM(A1)\ncore: true\nstatus: open\nnumber: 7\n")
    bench.commit("Begin")
    return bench


def made(bench: Bench, name: str = "sheet.md", **more: object) -> tuple[PaperReport, str]:
    path = bench.root.parent / name
    report = gate_sheet(replace(bench.call(), asked="en"), "review", path, **more)  # type: ignore[arg-type] # by name
    return report, path.read_text("utf-8") if name.endswith((".md", ".html")) else ""


def test_a_sheet_says_what_an_approval_covers(asked: Bench) -> None:
    report, text = made(asked, role="sponsor")
    assert as_code(report.code or "") == report.code
    assert str(report.code) in text
    for words in (
        "Both sides agree",
        "The charter",
        "1.2",
        "Need-007",
        "=SUM",
        "ACME",
        "Agreed",
    ):
        assert words in text
    assert "report/" not in text


def test_without_a_role_the_client_that_is_still_asked_gets_the_sheet(asked: Bench) -> None:
    assert made(asked)[0].code == made(asked, role="sponsor")[0].code


def test_the_whole_gate_has_a_code_for_every_role(asked: Bench) -> None:
    paper = Paper("chen-jie", _proof(asked, made(asked, role="sponsor")[0].code))
    approve(asked.call("zhao-yun"), "review", role="sponsor", paper=paper, writing=WRITE)
    report, text = made(asked)
    own = [confirmation_code(one) for one in asked.base().role_fingerprints.values()]
    assert report.code not in own
    assert all(one in text for one in own)


def test_the_code_of_a_sheet_is_what_a_signer_expects(asked: Bench) -> None:
    code = made(asked, role="sponsor")[0].code
    paper = Paper("chen-jie", _proof(asked, code))
    carrier = asked.call("zhao-yun")
    with pytest.raises(KactlError) as caught:
        approve(carrier, "review", role="sponsor", paper=paper, expect="AAAA-AAA1", writing=WRITE)
    assert caught.value.code == "statement.unexpected"
    report = approve(carrier, "review", role="sponsor", paper=paper, expect=code, writing=WRITE)
    assert "error" not in {one.severity for one in report.notes}


def test_a_code_survives_a_new_pin_that_leaves_the_roles_subjects_alone(asked: Bench) -> None:
    open_review(asked.call(), "review", writing=WRITE)
    before = made(asked, role="sponsor")[0].code
    asked.fill(other="Ordinary work.")
    asked.commit("Work")
    open_review(asked.call(), "review", writing=WRITE)
    assert made(asked, role="sponsor")[0].code == before
    asked.fill(charter="Another reason.")
    asked.commit("Change")
    assert made(asked, role="sponsor")[0].code == before, "the review is still pinned"
    open_review(asked.call(), "review", writing=WRITE)
    assert made(asked, role="sponsor")[0].code != before


def test_an_answer_is_asked_for_in_the_receivers_working_days(asked: Bench) -> None:
    days = '{ours: {}, client: {holidays: {"2026-11-20": Feast}}}'
    asked.write("process/calendar.yaml", f"parties: {days}\n")
    asked.commit("Calendar")
    assert made(asked, role="sponsor")[0].reply_by == "2026-11-24"
    assert made(asked, role="manager")[0].reply_by == "2026-11-23"
    assert made(asked, reply_by=date(2026, 12, 1))[0].reply_by == "2026-12-01"


def test_a_client_reads_their_own_language_unless_another_is_asked_for(asked: Bench) -> None:
    path = asked.root.parent / "own.md"
    gate_sheet(asked.call(), "review", path, role="sponsor")
    assert "请您确认" in path.read_text("utf-8")
    gate_sheet(asked.call(), "review", path, role="manager")
    assert "What is asked of you" in path.read_text("utf-8")


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx", "eml", "html"])
def test_a_sheet_takes_the_form_that_its_name_asks_for(asked: Bench, ending: str) -> None:
    report, _ = made(asked, f"sheet.{ending}", role="sponsor")
    assert Path(report.path).stat().st_size > 1000


def test_a_name_that_says_no_form_is_refused(asked: Bench) -> None:
    with pytest.raises(KactlError) as caught:
        made(asked, "sheet.odt")
    assert (caught.value.code, caught.value.exit_code) == ("paper.no-form", ExitCode.USAGE)


def test_what_is_not_committed_gets_no_sheet(asked: Bench) -> None:
    asked.fill(charter="Half a thought")
    with pytest.raises(KactlError) as caught:
        made(asked, role="sponsor")
    assert caught.value.exit_code == ExitCode.REPOSITORY
    assert git(asked.root, "status", "--porcelain") != ""


def test_a_role_that_is_not_asked_is_refused(git_repo: Path) -> None:
    bench = Bench(git_repo)
    bench.lay(REVIEW)
    bench.commit("Begin")
    with pytest.raises(KactlError) as caught:
        made(bench, role="sponsor")
    assert caught.value.code == "statement.not-asked"


def _proof(bench: Bench, code: str | None) -> Path:
    path = bench.root.parent / "reply.eml"
    path.write_text(f"agreed, {code}\n")
    return path
