"""The laws of waivers: they change no outcome and shrink nothing; one less never opens a gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import ENGAGEMENT, git
from tests.gating import NOON, Bench, criterion, gate

from kactl.gates.evaluate import Evaluator
from kactl.gates.grounds import passable
from kactl.gates.verdicts import verdict
from kactl.model.gates import Gate
from kactl.model.recording import stored
from kactl.model.records import Record, StoredRecord
from kactl.model.reports import GateVerdict
from kactl.model.view import Snapshot
from kactl.store.history import CommitHistory

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PEOPLE = ("wang-fang", "li-lei", "han-mei", "sun-bo")
CRITERIA = ("there", "lacking", "law", "none")
Drawn = tuple[str, str, int, int]
"""Who asks, for what, at which minute, for how many days."""
Ruled = tuple[int, str, str, int]
"""Which request, by whom, granted or denied or taken back, at which minute."""


@dataclass(frozen=True)
class Table:
    """One gate in one snapshot, two of whose criteria do not hold; one of them may not be waived."""

    snapshot: Snapshot
    history: CommitHistory
    gate: Gate

    def evaluator(self, records: Sequence[StoredRecord], days: float = 0.2) -> Evaluator:
        return Evaluator(self.snapshot, self.history, NOON + timedelta(days=days), records=records)

    def verdict(self, records: Sequence[StoredRecord], days: float = 0.2) -> GateVerdict:
        return verdict(self.evaluator(records, days), self.gate, None)

    def opens(self, records: Sequence[StoredRecord]) -> bool:
        return passable(self.evaluator(records), self.gate, None)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Table, ...]:
    """Return two gates: one that waivers can open, one that also lacks what is never waived."""
    found = []
    for index, asked in enumerate((CRITERIA[:2], CRITERIA[:3])):
        root = tmp_path_factory.mktemp(f"waivers{index}")
        git(root, "init", "-q")
        git(root, "config", "user.email", "wang.fang@example.com")
        git(root, "config", "user.name", "wang-fang")
        bench = Bench(root)
        criteria = [criterion(one, waivable=one != "law") for one in asked]
        bench.lay(gate("review", *criteria, decides="manager", waivers=2))
        bench.staff(manager=["wang-fang", "li-lei"])
        bench.fill(there="Here.")
        bench.commit("Begin")
        snapshot = bench.at("HEAD")
        found.append(Table(snapshot, CommitHistory(bench.home), snapshot.playbook.gates[0]))
    return tuple(found)


requests = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE), st.sampled_from(CRITERIA), st.integers(0, 9), st.sampled_from((1, 5, 91))
    ),
    max_size=4,
)
rulings = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(PEOPLE),
        st.sampled_from(("granted", "granted", "denied", "revoke")),
        st.integers(0, 19),
    ),
    max_size=6,
)


def made(table: Table, drawn: Sequence[Drawn], ruled: Sequence[Ruled]) -> list[StoredRecord]:
    """Return the records drawn; an answer to a request that was not drawn answers nothing."""
    zone, found = table.snapshot.engagement.zone, list[StoredRecord]()
    for number, (by, asked, minute, days) in enumerate(drawn):
        at = NOON + timedelta(minutes=minute)
        record = Record(
            kind="waive", engagement=ENGAGEMENT, gate="review", by=by, criterion=asked, reason="later",
            issued_at=at, expires_at=at + timedelta(days=days), nonce=f"{number:032x}",
        )  # fmt: skip
        found.append(stored(record, zone)[0])
    for number, (index, by, what, minute) in enumerate(ruled):
        target = found[index].name if index < len(drawn) else "nothing"
        record = Record(
            kind="revoke" if what == "revoke" else "waive", engagement=ENGAGEMENT, gate="review", by=by,
            role="manager", answer=None if what == "revoke" else "granted" if what == "granted" else "denied",
            target=target, reason="so it is", issued_at=NOON + timedelta(minutes=minute),
            nonce=f"{number + 100:032x}",
        )  # fmt: skip
        found.append(stored(record, zone)[0])
    return found


@QUICK
@given(drawn=requests, ruled=rulings)
def test_a_waiver_changes_no_outcome_and_shrinks_nothing(
    tables: tuple[Table, ...], drawn: list[Drawn], ruled: list[Ruled]
) -> None:
    for table in tables:
        bare, excused = table.verdict(()), table.verdict(made(table, drawn, ruled))
        assert [(one.id, one.outcome, one.findings) for one in excused.criteria] == [
            (one.id, one.outcome, one.findings) for one in bare.criteria
        ]
        assert excused.score.percent_without_waivers == bare.score.percent
        assert excused.score.percent >= bare.score.percent


@QUICK
@given(drawn=requests, ruled=rulings)
def test_what_may_not_be_waived_never_is(
    tables: tuple[Table, ...], drawn: list[Drawn], ruled: list[Ruled]
) -> None:
    _, lawful = tables
    assert not lawful.opens(made(lawful, drawn, ruled))


@QUICK
@given(drawn=requests, ruled=rulings, data=st.data())
def test_one_waiver_less_never_opens_a_gate(
    tables: tuple[Table, ...], drawn: list[Drawn], ruled: list[Ruled], data: st.DataObject
) -> None:
    table, _ = tables
    records = made(table, drawn, ruled)
    helping = [
        one for one in records if one.record.kind == "waive" and one.record.answer in (None, "granted")
    ]
    if helping:
        gone = data.draw(st.sampled_from(helping))
        assert table.opens(records) or not table.opens([one for one in records if one is not gone])


@QUICK
@given(drawn=requests, ruled=rulings, data=st.data())
def test_neither_their_order_nor_the_day_changes_the_fingerprint(
    tables: tuple[Table, ...], drawn: list[Drawn], ruled: list[Ruled], data: st.DataObject
) -> None:
    table, _ = tables
    records = made(table, drawn, ruled)
    other = data.draw(st.permutations(records))
    assert table.verdict(other) == table.verdict(records)
    assert table.verdict(records, days=200).fingerprint == table.verdict(records).fingerprint


def test_one_of_these_gates_can_be_opened_by_a_waiver(tables: tuple[Table, ...]) -> None:
    table, _ = tables
    records = made(table, [("li-lei", "lacking", 0, 5)], [(0, "wang-fang", "granted", 1)])
    assert [table.opens(records[:count]) for count in range(3)] == [False, False, True]
