from pathlib import Path

import pytest
from tests.building import git
from tests.gating import (
    NOON,
    REVIEW,
    WRITE,
    Bench,
    after,
    approval,
    asking,
    criterion,
    declared,
    gate,
    given,
    outcome,
    pair,
)

from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Writing
from kactl.workflows.open_review import open_review
from kactl.workflows.state import answer, approve, reject
from kactl.workflows.stating import Paper


def voted(bench: Bench, who: str, role: str, **more: object) -> ChangeSetReport:
    return approve(bench.call(who), "review", role=role, writing=WRITE, **more)  # type: ignore[arg-type] # options by name


def commits(bench: Bench) -> int:
    return int(git(bench.root, "rev-list", "--count", "HEAD"))


def records(report: ChangeSetReport) -> list[str]:
    return [one.path for one in report.files if one.path.startswith(".kactl/records/")]


def test_an_approval_is_one_record_in_one_commit(bench: Bench) -> None:
    before = commits(bench)
    report = voted(bench, "li-lei", "qa")
    assert (commits(bench) - before, len(report.files), report.notes) == (1, 1, ())
    assert git(bench.root, "status", "--porcelain") == ""
    assert given(bench.verdict(), "qa") == ["li-lei"]
    assert [one.command for one in report.next] == ["kactl gate approve review --as manager"]


def test_the_last_needed_approval_passes_a_gate_that_nobody_decides(bench: Bench) -> None:
    voted(bench, "li-lei", "qa")
    before = commits(bench)
    report = voted(bench, "wang-fang", "manager")
    assert (commits(bench) - before, len(records(report))) == (1, 2)
    assert bench.status() == "PASSED"
    assert "passed" in report.message


def test_the_decider_is_waited_for_where_there_is_one(bench: Bench) -> None:
    bench.ask({**REVIEW, "decides": "manager"})
    bench.commit()
    voted(bench, "li-lei", "qa")
    report = voted(bench, "wang-fang", "manager")
    assert bench.status() == "READY"
    assert [one.command for one in report.next] == ["kactl gate pass review"]


def test_approving_twice_writes_nothing(bench: Bench) -> None:
    voted(bench, "li-lei", "qa")
    before = commits(bench)
    report = voted(bench, "li-lei", "qa")
    assert (report.files, report.commit, commits(bench)) == ((), None, before)
    (note,) = report.notes
    assert (note.code, note.values["person"]) == ("statement.already", "李雷")


def test_an_approval_that_does_not_count_is_written_and_said(bench: Bench) -> None:
    report = voted(bench, "zhao-yun", "qa")
    assert len(records(report)) == 1
    assert [(one.code, one.severity) for one in report.notes] == [("statement.not-counted", "error")]
    assert bench.status() == "READY"


def test_a_rejection_that_does_not_count_is_said_too(bench: Bench) -> None:
    call = bench.call("zhao-yun")
    report = reject(call, "review", role="qa", reason="two failures", writing=WRITE)
    assert [one.code for one in report.notes] == ["statement.not-counted"]
    call = bench.call("li-lei")
    assert reject(call, "review", role="qa", reason="two failures", writing=WRITE).notes == ()
    assert bench.status() == "BLOCKED"


def test_a_no_in_a_vote_counts_and_nothing_else_is_said(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "manager"}, {"role": "qa", "vote": {}}]})
    bench.commit()
    voted(bench, "han-mei", "qa")
    report = reject(bench.call("li-lei"), "review", role="qa", reason="two failures", writing=WRITE)
    assert report.notes == ()
    poll = approval(bench.verdict(), "qa").poll
    assert poll is not None
    assert (poll.yes, poll.no, poll.carried) == (1, 1, False)


def test_a_rejection_wants_a_sentence(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        reject(bench.call("li-lei"), "review", role="qa", reason=" … ", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("statement.no-reason", ExitCode.USAGE)


def test_a_file_of_the_subject_that_is_not_committed_is_named(bench: Bench) -> None:
    bench.fill(charter="Changed.")
    bench.report("new", "new.txt")
    with pytest.raises(KactlError) as raised:
        voted(bench, "li-lei", "qa")
    assert (raised.value.code, raised.value.exit_code) == ("statement.uncommitted", ExitCode.REPOSITORY)
    assert raised.value.values["paths"] == "process/charter.md, process/report/new.txt"


def test_an_item_that_is_not_committed_is_named_by_its_file(blank: Bench) -> None:
    used = {"register": "requirements", "hold": {"status": "done"}, "expect": "all"}
    register = {
        "id": "requirements",
        "noun": "req",
        "title": "Requirements",
        "prefix": "REQ",
        "folder": "reqs",
        "fields": [{"id": "title", "title": "Title"}],
        "states": {"all": ["draft", "done"]},
    }
    asked = gate("review", asking("done", "items", used), approvals=[{"role": "qa"}])
    blank.lay(asked, registers=[register])
    blank.write("process/reqs/REQ-00001.yaml", "title: One\nstatus: done\n")
    blank.commit()
    blank.write("process/reqs/REQ-00001.yaml", "title: One\nstatus: draft\n")
    with pytest.raises(KactlError) as raised:
        voted(blank, "li-lei", "qa")
    assert raised.value.values["paths"] == "process/reqs/REQ-00001.yaml"


def test_other_files_may_lie_about(bench: Bench) -> None:
    bench.write("process/notes.md", "Mine.")
    voted(bench, "li-lei", "qa")
    assert git(bench.root, "status", "--porcelain") == "?? process/notes.md"


def test_what_was_not_looked_at_is_not_signed(bench: Bench) -> None:
    looked = bench.verdict().approvals[1].fingerprint
    voted(bench, "li-lei", "qa", expect=looked[:12])
    bench.report("other")
    bench.commit()
    before = commits(bench)
    for expected in (looked, looked[:5], ""):
        with pytest.raises(KactlError) as raised:
            voted(bench, "li-lei", "qa", expect=expected)
        assert (raised.value.code, raised.value.exit_code) == ("statement.unexpected", ExitCode.FINDINGS)
    assert commits(bench) == before


def test_what_was_not_looked_at_is_refused_even_where_an_approval_counts(bench: Bench) -> None:
    voted(bench, "li-lei", "qa")
    with pytest.raises(KactlError, match=r"statement\.unexpected"):
        voted(bench, "li-lei", "qa", expect="0" * 64)


def test_the_fingerprint_of_the_gate_may_be_expected_too(bench: Bench) -> None:
    voted(bench, "li-lei", "qa", expect=bench.verdict().fingerprint)
    assert given(bench.verdict(), "qa") == ["li-lei"]


def test_a_gate_whose_upstream_is_undecided_can_be_approved(blank: Bench) -> None:
    blank.lay(pair("first"), gate("review", after("first"), stage="build", approvals=[{"role": "qa"}]))
    blank.commit()
    assert voted(blank, "li-lei", "qa").notes == ()
    assert blank.status() == "BLOCKED"


def test_under_a_review_the_pinned_commit_is_approved_and_the_gate_passes(bench: Bench) -> None:
    open_review(bench.call(), "review", writing=WRITE)
    bench.report("later run")
    bench.commit()
    bench.report("not even committed")
    voted(bench, "li-lei", "qa")
    report = voted(bench, "wang-fang", "manager")
    assert (bench.status(), report.notes) == ("PASSED", ())


def test_a_review_of_another_definition_takes_no_statements(bench: Bench) -> None:
    open_review(bench.call(), "review", writing=WRITE)
    bench.ask({**REVIEW, "decides": "manager"})
    bench.commit()
    with pytest.raises(KactlError) as raised:
        voted(bench, "li-lei", "qa")
    assert (raised.value.code, raised.value.fix) == ("statement.review-stale", "kactl gate open review")


CLIENT = {**REVIEW, "approvals": [{"role": "sponsor", "unbound": True}, {"role": "qa"}]}


def test_a_clients_paper_is_kept_with_its_record(bench: Bench, tmp_path: Path) -> None:
    bench.ask(CLIENT)
    bench.commit()
    proof = tmp_path / "signed page.pdf"
    proof.write_bytes(b"%PDF signed")
    paper = Paper("陈洁", proof, NOON.date(), "paper")
    report = voted(bench, "wang-fang", "sponsor", paper=paper)
    kept = [one.path for one in report.files if one.path.startswith("process/evidence/")]
    assert len(kept) == 1
    assert (bench.root / kept[0]).read_bytes() == b"%PDF signed"
    assert bench.verdict().approvals[0].given[0].assurance == "transcribed"
    made = bench.snapshot.records[-1].record
    assert (made.by, made.on_behalf_of, made.channel, made.stated_on) == (
        "wang-fang",
        "chen-jie",
        "paper",
        "2026-11-16",
    )


def test_who_carries_a_word_in_is_told_first_what_their_own_is_worth_then(
    bench: Bench, tmp_path: Path
) -> None:
    bench.ask({**CLIENT, "decides": "manager"})
    bench.staff(manager=["wang-fang", "han-mei"])
    bench.commit()
    proof, before = tmp_path / "letter.pdf", commits(bench)
    proof.write_bytes(b"%PDF signed")
    paper = Paper("chen-jie", proof)
    for who, roles in (("li-lei", ["QA"]), ("wang-fang", ["Manager"]), ("zhao-yun", None)):
        planned = approve(
            bench.call(who), "review", role="sponsor", writing=Writing(dry_run=True), paper=paper
        )
        told = [one for one in planned.notes if one.code == "statement.word-lost"]
        assert [[role.en for role in one.values["roles"]] for one in told] == ([roles] if roles else [])
    assert commits(bench) == before


def test_who_has_carried_a_word_in_is_told_once(bench: Bench, tmp_path: Path) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor", "unbound": True, "needed": 2}, {"role": "qa"}]})
    bench.staff(sponsor=["chen-jie", "zhao-yun"])
    bench.commit()
    proof = tmp_path / "letter.pdf"
    proof.write_bytes(b"%PDF signed by both")
    codes = [
        [one.code for one in voted(bench, "li-lei", "sponsor", paper=Paper(who, proof)).notes]
        for who in ("chen-jie", "zhao-yun")
    ]
    assert ["statement.word-lost" in one for one in codes] == [True, False]


def test_one_paper_can_carry_two_statements(bench: Bench, tmp_path: Path) -> None:
    bench.ask(CLIENT)
    bench.commit()
    proof = tmp_path / "minutes.pdf"
    proof.write_bytes(b"%PDF both")
    paper = Paper("陈洁", proof, NOON.date(), "meeting")
    voted(bench, "wang-fang", "sponsor", paper=paper)
    bench.fill(charter="Why we are here, once more.")
    bench.commit()
    report = voted(bench, "wang-fang", "sponsor", paper=paper)
    assert [one.path for one in report.files if one.path.startswith("process/evidence/")] == []
    assert bench.verdict().approvals[0].missing == 0


def test_a_transcribed_last_approval_leaves_the_decision_to_others(bench: Bench, tmp_path: Path) -> None:
    bench.ask(CLIENT)
    bench.commit()
    voted(bench, "li-lei", "qa")
    proof = tmp_path / "mail.eml"
    proof.write_bytes(b"I agree")
    report = voted(bench, "wang-fang", "sponsor", paper=Paper("chen-jie", proof))
    assert bench.status() == "READY"
    assert [one.command for one in report.next] == ["kactl gate pass review"]
    assert "wang-fang" not in report.next[0].who


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "statement.evidence-empty"), (None, "statement.no-evidence")]
)
def test_a_proof_must_be_there(bench: Bench, tmp_path: Path, data: bytes | None, code: str) -> None:
    bench.ask(CLIENT)
    bench.commit()
    proof = tmp_path / "mail.eml"
    if data is not None:
        proof.write_bytes(data)
    with pytest.raises(KactlError) as raised:
        voted(bench, "wang-fang", "sponsor", paper=Paper("chen-jie", proof))
    assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)


@pytest.mark.parametrize(("role", "code"), [("nobody", "statement.no-role"), ("dev", "statement.not-asked")])
def test_a_role_that_is_not_asked_is_misuse(bench: Bench, role: str, code: str) -> None:
    with pytest.raises(KactlError) as raised:
        voted(bench, "li-lei", role)
    assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)


def test_whoever_git_names_must_be_of_the_team(bench: Bench) -> None:
    call = bench.call("li-lei")
    git(bench.root, "config", "user.email", "stranger@example.com")
    with pytest.raises(KactlError) as raised:
        approve(call, "review", role="qa", writing=WRITE)
    assert raised.value.code == "statement.unknown-actor"


def test_who_acts_may_be_named(bench: Bench) -> None:
    approve(bench.call("wang-fang"), "review", role="qa", writing=Writing(by="李雷"))
    assert given(bench.verdict(), "qa") == ["li-lei"]
    with pytest.raises(KactlError) as raised:
        approve(bench.call("wang-fang"), "review", role="qa", writing=Writing(by="nobody"))
    assert (raised.value.code, raised.value.exit_code) == ("statement.no-person", ExitCode.USAGE)


def test_a_dry_run_writes_nothing(bench: Bench) -> None:
    before = commits(bench)
    report = approve(bench.call("li-lei"), "review", role="qa", writing=Writing(dry_run=True))
    assert (len(records(report)), commits(bench)) == (1, before)
    assert git(bench.root, "status", "--porcelain") == ""


def answered(bench: Bench, who: str, asked: str, *, met: bool = True) -> ChangeSetReport:
    call = bench.call(who)
    return answer(
        call, "review", asked, met=met, not_applicable=not met, reason="All were there.", writing=WRITE
    )


def test_its_owner_answers_a_declared_criterion(blank: Bench) -> None:
    blank.lay(gate("review", declared("trained", owner="dev")))
    blank.commit()
    answered(blank, "zhao-yun", "trained")
    assert outcome(blank.verdict(), "trained") == "met"


def test_nobody_else_answers(blank: Bench) -> None:
    blank.lay(gate("review", declared("trained", owner="dev")))
    blank.commit()
    with pytest.raises(KactlError) as raised:
        answered(blank, "li-lei", "trained")
    assert (raised.value.code, raised.value.exit_code) == ("statement.not-owner", ExitCode.FINDINGS)


@pytest.mark.parametrize(
    ("asked", "met", "code"),
    [
        ("charter", True, "statement.judged-itself"),
        ("fixed", False, "statement.na-forbidden"),
        ("chatter", True, "statement.no-criterion"),
    ],
)
def test_some_answers_are_refused(blank: Bench, asked: str, met: bool, code: str) -> None:
    fixed = declared("fixed", owner="dev", na="forbidden")
    blank.lay(gate("review", criterion("charter", owner="dev"), fixed))
    blank.commit()
    with pytest.raises(KactlError) as raised:
        answered(blank, "zhao-yun", asked, met=met)
    assert raised.value.code == code


def test_who_holds_the_role_is_said_with_what_would_count(bench: Bench) -> None:
    (note,) = voted(bench, "zhao-yun", "qa").notes
    cause = note.values["cause"]
    assert isinstance(cause, Text)
    assert cause.en.endswith("QA is held by: 李雷 (li-lei), 韩梅 (han-mei)")
    window = "--from 2026-11-16 --until DATE --gate review"
    assert note.fix == f"kactl role delegate qa --by li-lei --to zhao-yun {window}"


def test_a_role_is_named_by_its_title_too(bench: Bench) -> None:
    voted(bench, "li-lei", "  qa ")
    assert bench.verdict().approvals[1].given[0].person == "li-lei"


def test_a_refused_expectation_names_the_fingerprints_of_the_check(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        approve(bench.call("li-lei"), "review", role="qa", expect="0" * 12, writing=WRITE)
    found = bench.verdict()
    shown = (approval(found, "qa").fingerprint[:12], (found.fingerprint or "")[:12])
    assert (raised.value.values["found"], raised.value.values["gate"]) == shown
