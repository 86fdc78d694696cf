from datetime import date
from typing import Any

import pytest
from tests.gating import (
    PROOF,
    ROLES,
    Bench,
    approval,
    codes,
    commands,
    criterion,
    excluded,
    gate,
    given,
)

from kactl.model.ballots import Threshold
from kactl.model.vote_reports import PollReport

MEMBERS = ("wang-fang", "li-lei", "han-mei", "zhao-yun")
BOARD: dict[str, Any] = {
    "id": "board",
    "title": "Board",
    "committee": {"members": ["manager", "qa", "zhao-yun"], "chair": "manager"},
}


def board(bench: Bench, *, role: dict[str, Any] = BOARD, **vote: Any) -> Bench:
    """Let a board of four vote on a gate whose criterion is met."""
    asked = {"role": "board", **({"vote": vote} if vote else {})}
    bench.lay(gate("review", criterion("charter"), approvals=[asked]), roles=[*ROLES, role])
    bench.fill(charter="Why we are here.")
    bench.commit("Begin")
    return bench


def votes(bench: Bench, *, yes: str = "", no: str = "", abstain: str = "") -> PollReport:
    """State votes by initials of the members, and return how the vote stands."""
    for kind, initials in (("approve", yes), ("reject", no), ("abstain", abstain)):
        for initial in initials:
            person = next(one for one in MEMBERS if one.startswith(initial))
            bench.state(kind, person, role="board", reason="so")
    found = approval(bench.verdict(), "board").poll
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("threshold", "yes", "no", "carried"),
    [
        ("majority", "w", "", True),
        ("majority", "lh", "w", True),
        ("majority", "lh", "wz", False),
        ("two-thirds", "wl", "h", True),
        ("two-thirds", "w", "l", False),
        ("two-thirds", "wlh", "z", True),
        ("75%", "wlh", "z", True),
        ("76%", "wlh", "z", False),
        ("100%", "wl", "", True),
        ("100%", "wlh", "z", False),
        ("all", "wlh", "", False),
        ("all", "wlhz", "", True),
        (3, "wl", "", False),
        (3, "wlh", "z", True),
        ("majority", "", "", False),
    ],
)
def test_a_threshold_is_of_the_votes_cast(
    blank: Bench, threshold: Threshold, yes: str, no: str, carried: bool
) -> None:
    found = votes(board(blank, threshold=threshold), yes=yes, no=no)
    assert (found.members, found.carried) == (4, carried)
    assert (approval(blank.verdict(), "board").missing == 0) is carried


def test_a_committee_votes_by_majority_and_a_rejection_is_one_vote(blank: Bench) -> None:
    found = votes(board(blank), yes="wl", no="h")
    assert (found.yes, found.no, found.carried) == (2, 1, True)
    assert blank.status() == "READY"
    assert commands(blank.verdict()) == ["kactl gate pass review"]


def test_the_chair_decides_a_tie(blank: Bench) -> None:
    assert votes(board(blank), yes="wl", no="hz").carried


def test_without_the_chair_a_tie_decides_nothing(blank: Bench) -> None:
    assert not votes(board(blank), yes="lh", no="wz").carried


def test_a_quorum_counts_abstentions_and_objections(blank: Bench) -> None:
    assert not votes(board(blank, quorum=3), yes="wl").carried
    assert votes(blank, abstain="h").carried


def test_the_committees_own_quorum_holds_where_the_vote_names_none(blank: Bench) -> None:
    role = {**BOARD, "committee": {**BOARD["committee"], "quorum": 4}}
    assert votes(board(blank, role=role), yes="wlh").quorum == 4
    assert not votes(blank).carried
    assert votes(blank, no="z").carried


def test_the_last_vote_of_a_person_counts(blank: Bench) -> None:
    found = votes(board(blank), yes="w", no="w")
    assert (found.yes, found.no) == (0, 1)
    assert votes(blank, yes="w").carried


def test_who_is_no_member_has_no_vote(blank: Bench) -> None:
    board(blank)
    blank.approve("chen-jie", "board")
    assert excluded(blank.verdict(), "board") == [("chen-jie", "did not hold the role Board at that time")]


def test_an_author_is_recused(blank: Bench) -> None:
    board(blank)
    asked = gate("review", criterion("charter", independent=True), approvals=[{"role": "board"}])
    blank.ask(asked, roles=[*ROLES, BOARD])
    blank.commit("Ask")
    found = votes(blank, yes="wl", no="h")
    assert (found.members, found.yes, found.no, found.carried) == (3, 1, 1, False)
    assert "nobody approves their own work" in excluded(blank.verdict(), "board")[0][1]


def test_a_vote_stays_open_for_its_days_and_begins_anew_with_other_content(blank: Bench) -> None:
    board(blank, minimum_days=2)
    blank.state("review", "wang-fang")
    blank.commit("Open")
    found = votes(blank, yes="wlh")
    assert (found.open_until, found.carried) == (date(2026, 11, 18), False)
    assert commands(blank.verdict()) == ["kactl gate approve review --as board"]
    blank.tick(days=2)
    assert not votes(blank).carried
    blank.tick(days=1)
    assert votes(blank).carried
    blank.fill(charter="Another reason.")
    blank.commit("Change")
    blank.state("review", "wang-fang")
    blank.commit("Open again")
    found = votes(blank, yes="wlh")
    assert (found.open_until, found.carried) == (date(2026, 11, 23), False)


def test_when_all_have_voted_people_are_told_to_wait(blank: Bench) -> None:
    votes(board(blank, minimum_days=2), yes="wlhz")
    found = blank.verdict()
    assert commands(found) == ["kactl gate show review"]
    assert found.next[0].deadline == date(2026, 11, 18)


def test_silence_consents_after_working_days_of_an_open_review(blank: Bench) -> None:
    board(blank, lazy_days=3)
    assert not votes(blank).carried
    blank.state("review", "wang-fang")
    blank.commit("Open")
    blank.tick(days=3)
    found = votes(blank)
    assert found.silence is not None
    assert (found.silence.after, found.carried) == (date(2026, 11, 19), False)
    blank.tick(days=1)
    found = votes(blank)
    assert (found.carried, found.by_silence, given(blank.verdict(), "board")) == (True, True, [])
    assert commands(blank.verdict()) == ["kactl gate pass review"]


def test_an_objection_turns_silence_into_a_vote(blank: Bench) -> None:
    board(blank, lazy_days=3)
    blank.state("review", "wang-fang")
    blank.commit("Open")
    blank.state("reject", "li-lei", role="board", reason="not yet")
    blank.tick(days=9)
    assert not votes(blank).carried
    assert votes(blank, yes="wh").carried


def test_weekends_and_holidays_are_not_silence(blank: Bench) -> None:
    board(blank, lazy_days=5)
    days = '{"parties": {"ours": {"holidays": {"2026-11-20": "x"}, "workdays": {"2026-11-22": "y"}}}}'
    blank.write("process/calendar.yaml", days)
    blank.commit("Calendar")
    blank.state("review", "wang-fang")
    found = votes(blank)
    assert found.silence is not None
    assert found.silence.after == date(2026, 11, 23)


DEEMED = [{"role": "sponsor", "vote": {"deemed_days": 2}}]


def test_a_client_is_deemed_to_accept_only_after_a_proven_sending(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals=DEEMED))
    blank.fill(charter="Why we are here.")
    blank.commit("Begin")
    blank.state("review", "wang-fang")
    blank.tick(days=20)
    assert approval(blank.verdict(), "sponsor").missing == 1
    blank.state("review", "wang-fang", role="sponsor", proof=PROOF, stated_on="2026-11-01", channel="mail")
    found = approval(blank.verdict(), "sponsor").poll
    assert found is not None
    assert found.silence is not None
    assert (found.silence.kind, found.silence.after) == ("deemed", date(2026, 11, 18))
    assert found.by_silence


def test_a_body_too_small_for_its_quorum_blocks(blank: Bench) -> None:
    board(blank, quorum=5)
    found = blank.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["gate.role-short"])
