from datetime import date
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import ROLES, WRITE, Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.run_check import run_check
from kactl.workflows.show_log import show_log
from kactl.workflows.show_status import show_status
from kactl.workflows.stating import Paper
from kactl.workflows.waive import answer_waiver, ask_waiver

END = date(2026, 11, 20)


@pytest.fixture
def lacking(blank: Bench) -> Bench:
    """Return an engagement whose gate lacks its plan, which the client may let pass."""
    blank.lay(gate("review", criterion("plan", waivable={"by": "sponsor"}), decides="manager"))
    blank.commit("Begin")
    return blank


def ask(bench: Bench, by: str = "li-lei") -> ChangeSetReport:
    return ask_waiver(bench.call(by), "review", "plan", reason="no host yet", until=END, writing=WRITE)


def asked(bench: Bench) -> str:
    return bench.snapshot.records[0].name


def signed(tmp_path: Path) -> Paper:
    mail = tmp_path / "mail.eml"
    mail.write_text("Until the 20th, then.")
    return Paper("chen-jie", mail)


def test_one_commit_asks(lacking: Bench) -> None:
    report = ask(lacking)
    assert report.message == "Ask to waive criterion plan of review until 2026-11-20 (李雷)"
    assert git(lacking.root, "status", "--porcelain") == ""
    (found,) = lacking.verdict().waivers
    assert (found.state, found.until, found.asked_by) == ("asked", END, "li-lei")


def test_a_client_grants_it_by_mail(lacking: Bench, tmp_path: Path) -> None:
    ask(lacking)
    report = answer_waiver(
        lacking.call("zhao-yun"),
        asked(lacking)[-10:],
        grant=True,
        role="sponsor",
        paper=signed(tmp_path),
        writing=WRITE,
    )
    assert [one.action for one in report.files] == ["create", "create"]
    (found,) = lacking.verdict().waivers
    assert (found.state, found.answered_by, found.role) == ("granted", "chen-jie", "sponsor")
    assert lacking.status() == "READY"


def test_nobody_grants_it_for_their_own_firm(lacking: Bench, tmp_path: Path) -> None:
    ask(lacking)
    with pytest.raises(KactlError, match=r"waiver\.refused"):
        answer_waiver(
            lacking.call("zhao-yun"),
            asked(lacking),
            grant=True,
            role="manager",
            paper=signed(tmp_path),
            writing=WRITE,
        )


def test_a_denial_wants_a_reason(lacking: Bench) -> None:
    ask(lacking)
    with pytest.raises(KactlError, match=r"statement\.no-reason"):
        answer_waiver(lacking.call("chen-jie"), asked(lacking), grant=False, role="sponsor", writing=WRITE)
    answer_waiver(
        lacking.call("chen-jie"),
        asked(lacking),
        grant=False,
        role="sponsor",
        reason="we need it",
        writing=WRITE,
    )
    assert lacking.verdict().waivers[0].state == "denied"


def test_a_request_that_is_not_there_is_misuse(lacking: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        answer_waiver(lacking.call("chen-jie"), "nothing", grant=True, role="sponsor", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("waiver.no-request", ExitCode.USAGE)


def test_check_and_status_tell_its_owner_a_week_ahead(lacking: Bench) -> None:
    ask(lacking)
    answer_waiver(lacking.call("chen-jie"), asked(lacking), grant=True, role="sponsor", writing=WRITE)
    found = [one for one in run_check(lacking.call()).findings if one.code.startswith("waiver.")]
    assert [(one.code, one.severity) for one in found] == [("waiver.lapsing", "warning")]
    duties = [one for one in show_status(lacking.call()).upcoming if one.due == END]
    assert [one.who for one in duties] == [("li-lei",)]
    lacking.fill(plan="Here.")
    found = [one for one in run_check(lacking.call()).findings if one.code.startswith("waiver.")]
    assert [(one.code, one.severity) for one in found] == [("waiver.unused", "note")]


def test_the_log_tells_asking_from_granting(lacking: Bench) -> None:
    ask(lacking)
    answer_waiver(lacking.call("chen-jie"), asked(lacking), grant=True, role="sponsor", writing=WRITE)
    assert [one.summary.en for one in show_log(lacking.call(), kind="waive").entries] == [
        "陈洁 waived plan of review",
        "李雷 asked to waive plan of review: no host yet",
    ]


def test_its_own_next_step_comes_first(lacking: Bench) -> None:
    report = ask(lacking)
    assert report.next[0].command.startswith(f"kactl gate waive --grant {asked(lacking)} --as sponsor")


def test_a_request_that_nobody_could_answer_says_so_and_who_could_be_assigned(blank: Bench) -> None:
    blank.lay(gate("review", criterion("plan"), decides="manager"))
    blank.commit("Begin")
    report = ask(blank, "wang-fang")
    (note,) = report.notes
    assert (note.code, note.severity, note.fix) == (
        "waiver.nobody",
        "warning",
        "kactl role assign manager PERSON",
    )
    assert report.next[0].command == "kactl role assign manager PERSON"
    assert "kactl role assign manager PERSON" in [one.command for one in blank.verdict().next]
    blank.staff(manager=["wang-fang", "han-mei"])
    blank.commit("Assign")
    assert blank.verdict().next[-1].who == ("han-mei",)


def test_a_stand_in_grants_and_it_is_written_for_whom(blank: Bench) -> None:
    blank.lay(gate("review", criterion("plan"), decides="manager"))
    away = {
        "role": "manager",
        "by": "wang-fang",
        "to": "han-mei",
        "from": "2026-11-16",
        "until": "2026-11-20",
    }
    blank.stand_in(away)
    blank.commit("Begin")
    ask(blank)
    call = blank.call("han-mei")
    answer_waiver(call, asked(blank), grant=True, role="manager", writing=WRITE)
    (found,) = blank.verdict().waivers
    assert (found.state, found.answered_by) == ("granted", "han-mei")
    assert blank.snapshot.records[-1].record.delegation == "wang-fang"


def test_who_stands_in_for_who_asks_does_not_grant(blank: Bench) -> None:
    blank.lay(gate("review", criterion("plan"), decides="manager"))
    away = {
        "role": "manager",
        "by": "wang-fang",
        "to": "han-mei",
        "from": "2026-11-16",
        "until": "2026-11-20",
    }
    blank.stand_in(away)
    blank.commit("Begin")
    assert [one.code for one in ask(blank, "wang-fang").notes] == ["waiver.nobody"]
    with pytest.raises(KactlError, match=r"waiver\.refused"):
        answer_waiver(blank.call("han-mei"), asked(blank), grant=True, role="manager", writing=WRITE)


def test_a_member_of_the_committee_grants(blank: Bench) -> None:
    board = {"id": "board", "title": "Board", "committee": {"members": ["qa", "zhao-yun"]}}
    blank.lay(gate("review", criterion("plan"), decides="board"), roles=[*ROLES, board])
    blank.commit("Begin")
    ask(blank)
    answer_waiver(blank.call("zhao-yun"), asked(blank), grant=True, role="Board", writing=WRITE)
    assert blank.verdict().waivers[0].state == "granted"
