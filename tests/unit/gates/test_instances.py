import pytest
from tests.gating import Bench, commands, pair

from kactl.gates.instances import names_instance, parse_key
from kactl.gates.staging import known_instances, next_gates, staged
from kactl.gates.verdicts import unopened
from kactl.model.gates import Recurrence


@pytest.mark.parametrize(
    ("recurrence", "name", "fits"),
    [
        (Recurrence(cadence="month"), "2026-11", True),
        (Recurrence(cadence="month"), "2026-13", False),
        (Recurrence(cadence="quarter"), "2026-Q4", True),
        (Recurrence(cadence="quarter"), "2026-Q5", False),
        (Recurrence(cadence="year"), "2026", True),
        (Recurrence(cadence="year"), "26", False),
        (Recurrence(pattern=r"v\d+"), "v1", True),
        (Recurrence(pattern=r"v\d+"), "v1/../x", False),
        (Recurrence(pattern=r".*"), "-rf", False),
        (Recurrence(pattern=r".*"), "v1\n", False),
    ],
)
def test_an_instance_is_named_as_its_gate_recurs(recurrence: Recurrence, name: str, fits: bool) -> None:
    assert names_instance(recurrence, name) is fits


def test_a_key_fits_its_gate(blank: Bench) -> None:
    blank.lay(pair(), {**pair("release"), "stage": "build", "recurs": {"pattern": r"v\d+", "example": "v1"}})
    known = blank.snapshot.playbook
    assert [
        parse_key(one, known) is not None for one in ("review", "review@v1", "release", "release@v1")
    ] == [
        True,
        False,
        False,
        True,
    ]
    assert parse_key("release@x", known) is None
    assert parse_key("nowhere", known) is None


def test_a_recurring_gate_begins_with_its_example(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"v\d+", "example": "v1"}})
    evaluator = blank.evaluator()
    asked = blank.snapshot.playbook.gates[0]
    assert known_instances(evaluator, asked) == ()
    assert commands(unopened(evaluator, asked)) == ["kactl gate open release@v1"]
    assert next_gates(evaluator) == ((asked, None),)


def test_an_opened_instance_comes_next_until_it_is_decided(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"v\d+", "example": "v1"}})
    blank.fill(charter="Here.")
    blank.commit()
    blank.state("review", "wang-fang", "release@v1")
    assert [one for _, one in next_gates(blank.evaluator())] == ["v1"]
    blank.approve("li-lei", "qa", "release@v1")
    blank.decide("wang-fang", "release@v1")
    assert [one.state for one in staged(blank.evaluator())][:1] == ["done"]
