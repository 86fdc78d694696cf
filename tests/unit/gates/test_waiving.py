from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.gating import PROOF, REVIEW, Bench, codes, criterion, excluded, gate, given, outcome

from kactl.gates.midnights import end_of
from kactl.model.exceptions import WaiverReport
from kactl.model.records import StoredRecord

UNTIL = datetime(2026, 11, 30, 16, tzinfo=UTC)
"""The end of 30 November in Shanghai."""


def ask(bench: Bench, by: str = "li-lei", asked: str = "report", **more: Any) -> StoredRecord:
    fields: dict[str, Any] = {"criterion": asked, "reason": "no test host", "expires_at": UNTIL, **more}
    return bench.state("waive", by, **fields)


def grant(bench: Bench, to: StoredRecord, by: str = "wang-fang", role: str = "manager", **more: Any) -> None:
    fields: dict[str, Any] = {"answer": "granted", "criterion": to.record.criterion, **more}
    bench.state("waive", by, role=role, target=to.name, **fields)


def waiver(bench: Bench) -> WaiverReport:
    return bench.verdict().waivers[-1]


@pytest.fixture
def lacking(blank: Bench) -> Bench:
    """Return an engagement whose gate lacks the report that QA answers for."""
    blank.lay()
    blank.fill(charter="Why we are here.")
    blank.commit("Begin")
    return blank


def test_a_granted_waiver_excuses_its_criterion_and_changes_no_outcome(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    found = lacking.verdict()
    assert (found.status, outcome(found, "report"), codes(found)) == ("READY", "unmet", [])
    assert next(one.waiver for one in found.criteria if one.id == "report") == found.waivers[0].record
    assert (waiver(lacking).state, waiver(lacking).used, waiver(lacking).until) == (
        "granted",
        True,
        date(2026, 11, 30),
    )


def test_the_score_is_told_with_and_without(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    score = lacking.verdict().score
    assert (score.met, score.unmet, score.waived) == (1, 0, 1)
    assert (score.percent, score.percent_without_waivers) == (100, 50)


def test_a_request_alone_excuses_nothing_and_kills_no_approval(lacking: Bench) -> None:
    lacking.approve("li-lei", "qa")
    ask(lacking)
    found = lacking.verdict()
    assert (found.status, waiver(lacking).state, given(found, "qa")) == ("BLOCKED", "asked", ["li-lei"])


def test_a_grant_makes_only_the_approvals_stale_that_bind_the_criterion(lacking: Bench) -> None:
    lacking.approve("wang-fang", "manager")
    lacking.approve("li-lei", "qa")
    grant(lacking, ask(lacking))
    found = lacking.verdict()
    assert (found.status, given(found, "manager"), given(found, "qa")) == ("STALE", ["wang-fang"], [])
    assert excluded(found, "qa") == [("li-lei", "what was approved has changed since: report")]


def test_it_ends_with_its_last_day_in_the_engagements_zone(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    lacking.now = datetime(2026, 11, 30, 15, 59, 59, tzinfo=UTC)
    assert lacking.status() == "READY"
    before = lacking.verdict().fingerprint
    lacking.now = UNTIL
    found = lacking.verdict()
    assert (found.status, waiver(lacking).state) == ("EXPIRED", "lapsed")
    assert found.fingerprint == before


def test_a_decision_taken_while_it_was_in_force_stays(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    lacking.approve("wang-fang", "manager")
    lacking.approve("li-lei", "qa")
    lacking.decide("wang-fang")
    assert lacking.status() == "PASSED"
    lacking.now = UNTIL
    assert lacking.status() == "PASSED"


def test_a_decision_taken_after_it_does_not_count(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    lacking.approve("wang-fang", "manager")
    lacking.approve("li-lei", "qa")
    lacking.now = UNTIL
    lacking.decide("wang-fang")
    assert lacking.status() == "EXPIRED"
    assert "gate.decision-ignored" in codes(lacking.verdict())


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        ({"reason": None}, "no reason is given"),
        ({"expires_at": None}, "it has no end, or ends before it began"),
        ({"expires_at": datetime(2026, 11, 15, tzinfo=UTC)}, "it has no end, or ends before it began"),
        ({"expires_at": datetime(2027, 2, 14, 16, 0, 1, tzinfo=UTC)}, "it is longer than 90 days"),
        ({"expires_at": datetime(9998, 1, 1, tzinfo=UTC)}, "it is longer than 90 days"),
        ({"asked": "other"}, "the gate has no such criterion"),
        ({"by": "sun-bo"}, "sun-bo was not of the team then"),
    ],
)
def test_a_request_that_does_not_count_says_why(lacking: Bench, more: dict[str, Any], cause: str) -> None:
    asked = ask(lacking, **more)
    grant(lacking, asked)
    found = waiver(lacking)
    assert (found.state, found.cause and found.cause.en, lacking.status()) == ("ignored", cause, "BLOCKED")


def test_the_longest_one_may_be(lacking: Bench) -> None:
    grant(lacking, ask(lacking, expires_at=end_of(date(2027, 2, 14), lacking.snapshot.engagement.zone)))
    assert lacking.status() == "READY"


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        ({"by": "li-lei", "role": "qa"}, "li-lei asked for it and cannot answer it"),
        ({"by": "han-mei", "role": "qa"}, "it is for one of these roles: manager"),
        ({"by": "zhao-yun"}, "did not hold the role manager at that time"),
        (
            {"by": "zhao-yun", "on_behalf_of": "wang-fang", "transcribed_by": "zhao-yun", "proof": PROOF},
            "manager is a role of our own firm: they state it themselves, nobody transcribes it",
        ),
    ],
)
def test_a_grant_by_others_does_not_count(lacking: Bench, more: dict[str, Any], cause: str) -> None:
    grant(lacking, ask(lacking), **more)
    found = waiver(lacking)
    assert (found.state, found.cause and found.cause.en, lacking.status()) == ("asked", cause, "BLOCKED")


def test_the_decider_grants_where_there_is_one(blank: Bench) -> None:
    blank.lay({**REVIEW, "decides": "dev"})
    blank.fill(charter="Here.")
    blank.commit()
    asked = ask(blank)
    grant(blank, asked)
    assert blank.status() == "BLOCKED"
    grant(blank, asked, by="zhao-yun", role="dev")
    assert blank.status() == "READY"


def test_the_playbook_names_who_grants_and_for_how_long(blank: Bench) -> None:
    report = criterion("report", "report/*", owner="qa", waivable={"by": "sponsor", "days": 14})
    blank.lay(gate("review", report, decides="manager"))
    blank.commit()
    asked = ask(blank)
    grant(blank, asked)
    assert blank.status() == "BLOCKED"
    proven: dict[str, Any] = {"on_behalf_of": "chen-jie", "transcribed_by": "zhao-yun", "proof": PROOF}
    grant(blank, asked, by="zhao-yun", role="sponsor", **proven)
    assert blank.status() == "READY"


def test_what_may_not_be_waived_is_not(blank: Bench) -> None:
    blank.lay(gate("review", criterion("report", "report/*", waivable=False), decides="manager"))
    blank.commit()
    grant(blank, ask(blank))
    found = waiver(blank)
    assert (found.state, found.cause and found.cause.en) == ("ignored", "this criterion may not be waived")
    assert blank.status() == "BLOCKED"


def test_a_denial_is_final_for_its_cycle(lacking: Bench) -> None:
    grant(lacking, ask(lacking), answer="denied", reason="it matters")
    denied = lacking.snapshot.records[-1]
    lacking.state("revoke", "wang-fang", target=denied.name, reason="changed my mind")
    grant(lacking, ask(lacking, "zhao-yun"))
    assert [one.state for one in lacking.verdict().waivers] == ["denied", "ignored"]
    assert lacking.status() == "BLOCKED"
    lacking.state("reopen", "wang-fang", reason="once more")
    grant(lacking, ask(lacking))
    assert lacking.status() == "READY"


def test_a_denial_ends_what_was_granted_before(lacking: Bench) -> None:
    asked = ask(lacking)
    grant(lacking, asked)
    grant(lacking, asked, answer="denied", reason="it matters")
    assert (waiver(lacking).state, lacking.status()) == ("denied", "BLOCKED")


def test_who_granted_takes_it_back(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    granted = lacking.snapshot.records[-1]
    lacking.state("revoke", "li-lei", target=granted.name, reason="not mine")
    assert lacking.status() == "READY"
    lacking.state("revoke", "wang-fang", target=granted.name, reason="a host is there")
    assert (waiver(lacking).state, lacking.status()) == ("asked", "BLOCKED")


def test_a_gate_lets_only_so_many_criteria_be_waived(blank: Bench) -> None:
    both = (criterion("charter"), criterion("report", "report/*"))
    blank.lay(gate("review", *both, decides="manager", waivers=1))
    blank.commit()
    grant(blank, ask(blank, asked="charter"))
    grant(blank, ask(blank))
    grant(blank, ask(blank, asked="charter"))
    assert [one.state for one in blank.verdict().waivers] == ["granted", "ignored", "granted"]
    assert blank.status() == "BLOCKED"


def test_a_criterion_is_waived_only_so_often(blank: Bench) -> None:
    blank.lay(gate("review", criterion("report", "report/*", waivable={"times": 1}), decides="manager"))
    blank.commit()
    grant(blank, ask(blank))
    grant(blank, ask(blank))
    assert [one.state for one in blank.verdict().waivers] == ["granted", "ignored"]


def test_one_that_is_not_used_is_told(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    lacking.report()
    found = lacking.verdict()
    assert [(one.code, one.severity, one.who) for one in found.notes] == [
        ("waiver.unused", "note", ("li-lei",))
    ]
    assert not found.waivers[0].used


def test_its_owner_is_told_a_week_ahead(lacking: Bench) -> None:
    grant(lacking, ask(lacking))
    assert lacking.verdict().notes == ()
    lacking.now = datetime(2026, 11, 23, 16, tzinfo=UTC)
    (note,) = lacking.verdict().notes
    assert (note.code, note.severity, note.calendar, note.who) == (
        "waiver.lapsing",
        "warning",
        True,
        ("li-lei",),
    )


@pytest.mark.parametrize(
    ("times", "command"),
    [(2, 'kactl gate waive review report --reason "…" --until DATE'), (1, "kactl gate check review")],
)
def test_it_is_asked_again_only_while_more_may_be_granted(lacking: Bench, times: int, command: str) -> None:
    report = criterion("report", "report/*", owner="qa", waivable={"times": times})
    lacking.ask(gate("review", report, approvals=[{"role": "manager"}, {"role": "qa"}]))
    lacking.commit()
    grant(lacking, ask(lacking))
    lacking.now = datetime(2026, 11, 28, 16, tzinfo=UTC)
    assert [one.fix for one in lacking.verdict().notes] == [command]


def test_what_is_broken_is_not_excused(blank: Bench) -> None:
    blank.lay(gate("review", criterion("odd", uses="no-such-check"), decides="manager"))
    blank.commit()
    grant(blank, ask(blank, asked="odd"))
    assert blank.status() == "ERROR"


def test_who_grants_is_told_with_the_command(lacking: Bench) -> None:
    asked = ask(lacking)
    step = lacking.verdict().next[-1]
    assert (step.who, step.command) == (
        ("wang-fang",),
        f"kactl gate waive --grant {asked.name} --as manager",
    )
    assert (step.what.en, step.deadline) == (
        "review: answer the request to waive “report”",
        date(2026, 11, 30),
    )
    grant(lacking, asked)
    assert not any("--grant" in one.command for one in lacking.verdict().next)


def test_a_client_who_grants_does_so_by_a_proof(blank: Bench) -> None:
    blank.lay(gate("review", criterion("plan", waivable={"by": "sponsor"}), decides="manager"))
    blank.commit()
    asked = ask(blank, asked="plan")
    assert blank.verdict().next[-1].command == (
        f"kactl gate waive --grant {asked.name} --as sponsor --on-behalf-of PERSON --evidence FILE"
    )
