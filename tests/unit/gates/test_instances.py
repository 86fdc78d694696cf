import pytest
from tests.gating import Bench, commands, pair

from kactl.gates.instances import instance_of, names_instance, parse_key
from kactl.gates.staging import has_instance, known_instances, may_begin, next_gates, staged
from kactl.gates.verdicts import unopened
from kactl.model.recurrence import Recurrence
from kactl.model.view import Item


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


def test_only_what_an_item_a_period_or_a_record_names_is_an_instance(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"v\d+", "example": "v1"}})
    blank.fill(charter="Here.")
    blank.commit()
    asked = blank.snapshot.playbook.gates[0]
    assert not has_instance(blank.evaluator(), asked, "v1")
    assert may_begin(blank.evaluator(), asked, "v1")
    blank.state("review", "wang-fang", "release@v1")
    assert has_instance(blank.evaluator(), asked, "v1")
    assert not may_begin(blank.evaluator(), asked, "x1")


def test_two_instances_differ_by_more_than_case(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"[vV]\d+", "example": "v1"}})
    blank.fill(charter="Here.")
    blank.commit()
    blank.state("review", "wang-fang", "release@v1")
    asked = blank.snapshot.playbook.gates[0]
    assert not may_begin(blank.evaluator(), asked, "V1")
    assert may_begin(blank.evaluator(), asked, "V2")


@pytest.mark.parametrize(
    ("recurs", "fields", "name"),
    [
        ({"register": "releases"}, {"version": "v1"}, "REL-1"),
        ({"register": "releases", "key": "version"}, {"version": "v1"}, "v1"),
        ({"register": "releases", "key": "version"}, {"version": ""}, "REL-1"),
        ({"register": "releases", "key": "version"}, {"version": 7}, "REL-1"),
        ({"register": "releases", "key": "version"}, {"version": "v 1"}, None),
        ({"register": "releases", "key": "version", "pattern": r"v\d"}, {}, None),
    ],
)
def test_an_item_is_called_by_its_key_or_its_id(
    recurs: dict[str, str], fields: dict[str, object], name: str | None
) -> None:
    recurrence = Recurrence.model_validate(recurs)
    assert instance_of(Item("REL-1", "releases", "x.yaml", fields), recurrence) == name
