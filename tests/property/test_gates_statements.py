"""The laws of records: order changes nothing; an approval less or a rejection more helps nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import ENGAGEMENT, git
from tests.gating import NOON, REVIEW, Bench, ready

from kactl.gates.assessing import Assessment
from kactl.gates.evaluate import Evaluator
from kactl.gates.grounds import passable
from kactl.gates.verdicts import verdict
from kactl.model.gates import Gate
from kactl.model.recording import stored
from kactl.model.records import Record, RecordKind, RecordSubject, StoredRecord
from kactl.model.view import Snapshot
from kactl.store.history import CommitHistory

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROLES = ("manager", "qa")
PEOPLE = ("wang-fang", "li-lei", "han-mei", "zhao-yun")
VOTES: tuple[RecordKind, ...] = ("approve", "reject", "abstain")
LATER = NOON + timedelta(hours=3)


@dataclass(frozen=True)
class Table:
    """One gate in one snapshot, and in another whose content differs: what statements are about."""

    snapshot: Snapshot
    history: CommitHistory
    gate: Gate
    here: Assessment
    other: Assessment

    def evaluator(self, records: Sequence[StoredRecord]) -> Evaluator:
        return Evaluator(self.snapshot, self.history, LATER, records=records)

    def subject(self, kind: RecordKind, role: str, *, present: bool) -> RecordSubject:
        base = self.here if present else self.other
        asked = next(one for one in base.gate.approvals if one.role == role)
        return base.bound(asked if kind in VOTES else None)

    def rank(self, records: Sequence[StoredRecord]) -> int:
        """Return how far the gate is: 0 blocked, 1 waiting for approvals, 2 for the decision, 3 passed."""
        evaluator = self.evaluator(records)
        status = verdict(evaluator, self.gate, None).status
        if status in ("PASSED", "CONDITIONAL"):
            return 3
        if status not in ("READY", "STALE"):
            return 0
        return 2 if passable(evaluator, self.gate, None) else 1


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """Return a gate of two roles that one person may hold both, all criteria met."""
    root = tmp_path_factory.mktemp("laws")
    git(root, "init", "-q")
    git(root, "config", "user.email", "wang.fang@example.com")
    git(root, "config", "user.name", "wang-fang")
    bench: Bench = ready(root)
    bench.ask({**REVIEW, "approvals": [{"role": "manager"}, {"role": "qa", "needed": 2}]})
    bench.staff(manager=["wang-fang", "li-lei"], qa=["li-lei", "han-mei", "zhao-yun"])
    bench.fill(charter="Other.")
    bench.report("other")
    other = bench.commit("Other")
    bench.fill(charter="Why we are here.")
    bench.report()
    bench.commit("Present")
    home = bench.home
    snapshot, history = bench.at("HEAD"), CommitHistory(home)
    evaluator = Evaluator(snapshot, history, NOON)
    gate = snapshot.playbook.gates[0]
    past = history.at(other)
    assert past is not None
    here, there = evaluator.here(gate, None), evaluator.assess_at(gate, None, past)
    return Table(snapshot, history, gate, here, there)


@st.composite
def votes(draw: st.DrawFn, kinds: Sequence[RecordKind] = VOTES) -> tuple[RecordKind, str, str, bool, int]:
    return (
        draw(st.sampled_from(kinds)),
        draw(st.sampled_from(PEOPLE)),
        draw(st.sampled_from(ROLES)),
        draw(st.booleans()),
        draw(st.integers(0, 6)),
    )


def made(
    table: Table, kind: RecordKind, by: str, role: str, *, present: bool, at: datetime, number: int
) -> StoredRecord:
    record = Record(
        kind=kind,
        engagement=ENGAGEMENT,
        gate="review",
        by=by,
        role=role if kind in VOTES else None,
        result="go" if kind == "decision" else None,
        subject=table.subject(kind, role, present=present),
        reason="because" if kind == "reject" else None,
        issued_at=at,
        nonce=f"{number:032x}",
    )
    return stored(record, table.snapshot.engagement.zone)[0]


def records_of(table: Table, drawn: Sequence[tuple[RecordKind, str, str, bool, int]]) -> list[StoredRecord]:
    """Return the records drawn; minutes may coincide, and none has seen another."""
    return [
        made(table, kind, by, role, present=now, at=NOON + timedelta(minutes=minute), number=number)
        for number, (kind, by, role, now, minute) in enumerate(drawn)
    ]


@QUICK
@given(drawn=st.lists(votes((*VOTES, "review", "decision")), max_size=8), data=st.data())
def test_the_order_of_records_changes_nothing(
    table: Table, drawn: list[tuple[RecordKind, str, str, bool, int]], data: st.DataObject
) -> None:
    records = records_of(table, drawn)
    other = data.draw(st.permutations(records))
    expected = verdict(table.evaluator(records), table.gate, None)
    assert verdict(table.evaluator(other), table.gate, None) == expected
    assert verdict(table.evaluator([*other, *records]), table.gate, None) == expected


@QUICK
@given(drawn=st.lists(votes(), min_size=1, max_size=9), data=st.data())
def test_one_approval_less_never_helps(
    table: Table, drawn: list[tuple[RecordKind, str, str, bool, int]], data: st.DataObject
) -> None:
    records = records_of(table, drawn)
    gone = data.draw(st.sampled_from(records))
    if gone.record.kind == "approve":
        assert table.rank([one for one in records if one is not gone]) <= table.rank(records)


@QUICK
@given(drawn=st.lists(votes(("approve", "approve", "reject")), max_size=9), added=votes(("reject",)))
def test_one_rejection_more_never_helps(
    table: Table,
    drawn: list[tuple[RecordKind, str, str, bool, int]],
    added: tuple[RecordKind, str, str, bool, int],
) -> None:
    *records, rejection = records_of(table, [*drawn, added])
    assert table.rank([*records, rejection]) <= table.rank(records)


@QUICK
@given(drawn=st.lists(votes(), max_size=9))
def test_nobody_fills_two_places(table: Table, drawn: list[tuple[RecordKind, str, str, bool, int]]) -> None:
    counted = [
        one.person
        for report in verdict(table.evaluator(records_of(table, drawn)), table.gate, None).approvals
        for one in report.given
    ]
    assert len(counted) == len(set(counted))
    assert set(counted) <= set(PEOPLE)


def test_the_table_can_be_brought_to_the_end(table: Table) -> None:
    full: list[tuple[RecordKind, str, str, bool, int]] = [
        ("approve", "wang-fang", "manager", True, 0),
        ("approve", "li-lei", "qa", True, 1),
        ("approve", "han-mei", "qa", True, 2),
    ]
    records = records_of(table, full)
    assert [table.rank(records[:length]) for length in range(4)] == [1, 1, 1, 2]
