from tests.reports import AT, COMMIT, DAY, criterion, gate_report, verdict

from kactl.model.base import Text
from kactl.model.reports import Decided, ReviewReport
from kactl.render.pack.gates import assurance, packs


def test_marks_follow_what_blocks_and_not_the_outcome_alone() -> None:
    judged = verdict(
        criteria=(
            criterion(),
            criterion(outcome="met", findings=()),
            criterion(severity="warning", strength="should"),
            criterion(outcome="not-applicable", findings=()),
            criterion(waiver="r"),
        )
    )
    (pack,) = packs(gate_report(judged), "en")
    assert [one.mark for _, rows in pack.phases for one in rows] == ["bad", "good", "open", "none", "open"]


def test_entrance_and_success_criteria_stand_apart() -> None:
    judged = verdict(criteria=(criterion(phase="entrance"), criterion()))
    (pack,) = packs(gate_report(judged), "zh")
    assert [(title, len(rows)) for title, rows in pack.phases] == [("准入准则", 1), ("准出准则", 1)]


def test_people_and_roles_have_the_names_that_people_use() -> None:
    names = {"li.lei": Text(zh="李雷", en="Li Lei"), "delivery-manager": Text(zh="交付经理", en="DM")}
    (pack,) = packs(gate_report(verdict(names=names)), "zh")
    assert pack.phases[0][1][0].owner == "交付经理"
    assert pack.approvals[0].given[0].startswith("李雷，2026-11-18，本人声明，无数字签名")


def test_who_is_asked_to_sign_finds_code_review_and_commit() -> None:
    review = ReviewReport(commit=COMMIT, opened_by="wang.fang", opened_at=AT, lapses=AT)
    (pack,) = packs(gate_report(verdict("READY", review=review)), "en")
    facts = {one.label: one.value for one in pack.facts}
    assert facts["Confirmation code"] == "NC9C-TD7F"
    assert facts["Under review"] == facts["Commit"] == COMMIT
    assert facts["Judged on"] == DAY.isoformat()
    assert pack.approvals[0].code == "ZZZZ-ZZZZ"
    assert pack.open


def test_once_decided_nobody_is_asked_and_the_decision_is_named() -> None:
    decided = Decided(at=AT, commit=COMMIT, fingerprint="f" * 64, by="li.lei", record="rec")
    (pack,) = packs(gate_report(verdict("PASSED", decided=decided)), "en")
    assert not pack.open
    assert pack.decision[-1] == f"Decided by li.lei on 2026-11-18 (commit {COMMIT[:12]}, record rec)."


def test_a_role_without_candidates_says_so() -> None:
    owed = verdict().approvals[0].model_copy(update={"candidates": ()})
    (pack,) = packs(gate_report(verdict(approvals=(owed,))), "en")
    assert pack.approvals[0].outstanding == "1, and nobody can approve"


def test_every_grade_of_assurance_has_its_words() -> None:
    for language in ("zh", "en"):
        assert len(assurance(gate_report(), language)) == 4


def test_evidence_that_nobody_committed_is_told_with_where_it_waits() -> None:
    counted = gate_report().model_copy(
        update={"not_committed": ("process/evidence/a.yaml",), "bundle": "b.json"}
    )
    for report, told in ((counted, True), (gate_report(), False)):
        (pack,) = packs(report, "en")
        facts = {one.label: one.value for one in pack.facts}
        assert ("not committed yet: 1, kept in b.json" in facts.get("Evidence", "")) is told
