"""What a gate asks may depend on the class of its item, which follows from facts."""

from pathlib import Path

import pytest
from tests.classed import HEAVY, KEY, REGISTER, RELEASE, classed, item
from tests.gating import Bench, asking, criterion, gate

from kactl.gates.classes import asked_for_version
from kactl.model.classes import Classes
from kactl.model.refusals import RefusedError


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return classed(git_repo)


def asked(bench: Bench) -> tuple[set[str], list[str], str | None]:
    found = bench.verdict(KEY)
    return {one.id for one in found.criteria}, [one.role for one in found.approvals], found.decides


LIGHT = ({"charter", "contents"}, ["qa"], None)
FULL = ({"charter", "contents", "plan"}, ["qa", "dev"], "manager")


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ("migration: false\nsize: 3\n", LIGHT),
        ("migration: true\nsize: 3\n", FULL),
        ("migration: false\nsize: 11\n", FULL),
        ("migration: false\n", FULL),  # nobody knows the size
        ("", FULL),
        ("migration: 'false'\nsize: 3\n", FULL),  # a text is no fact
        ("migration: false\nsize: 3\nclass: normal\n", FULL),
        ("migration: false\nsize: 3\nclass: emergency\n", FULL),
        ("migration: true\nsize: 3\nclass: standard\n", FULL),  # lowered by hand
        ("migration: true\nsize: 3\nclass: 7\n", FULL),
    ],
)
def test_the_class_decides_what_is_asked_and_of_whom(bench: Bench, facts: str, wanted: object) -> None:
    item(bench, facts)
    assert asked(bench) == wanted


def test_a_gate_whose_item_is_not_there_asks_everything(bench: Bench) -> None:
    bench.remove("process/releases/v1.0.0.yaml")
    bench.write("process/releases/v2.0.0.yaml", "title: [")
    assert asked(bench)[0] == FULL[0]


def test_a_standard_release_takes_one_approval(bench: Bench) -> None:
    assert bench.status(KEY) == "READY"
    bench.approve("li-lei", "qa", KEY)
    bench.commit("Approve")
    found = bench.verdict(KEY)
    assert [one.missing for one in found.approvals] == [0]


def test_what_was_approved_as_standard_is_stale_once_it_is_none(bench: Bench) -> None:
    bench.approve("li-lei", "qa", KEY)
    bench.commit("Approve")
    before = bench.verdict(KEY).fingerprint
    item(bench, "migration: true\nsize: 3\n")
    bench.commit("Raise")
    found = bench.verdict(KEY)
    assert found.fingerprint != before
    assert found.status == "STALE"
    assert all(one.missing for one in found.approvals)
    item(bench)
    bench.commit("Back")
    assert [one.missing for one in bench.verdict(KEY).approvals] == [0]


def test_a_fact_that_changes_within_its_class_makes_an_approval_stale_too(bench: Bench) -> None:
    bench.approve("li-lei", "qa", KEY)
    item(bench, "migration: false\nsize: 9\n")
    bench.commit("Grow")
    assert bench.status(KEY) == "STALE"


def test_work_on_another_release_leaves_approvals_alone(bench: Bench) -> None:
    bench.approve("li-lei", "qa", KEY)
    bench.write("process/releases/v2.0.0.yaml", "title: Two\nstatus: planned\nmigration: true\n")
    bench.commit("Plan the next")
    assert [one.missing for one in bench.verdict(KEY).approvals] == [0]


def test_classes_of_which_none_follows_or_one_stands_twice_are_refused() -> None:
    for order in ([{"id": "one", "by_hand": True}], [{"id": "one"}, {"id": "one"}]):
        with pytest.raises((RefusedError, ValueError), match="classes-order"):
            Classes.model_validate({"order": order}, strict=False)


def test_the_heaviest_class_catches_what_none_takes() -> None:
    classes = Classes.model_validate(
        {"order": [{"id": "one", "when": {"size": 1}}, {"id": "two", "when": {"size": 2}}]}, strict=False
    )
    assert (classes.of({"size": 1}), classes.of({"size": 7}), classes.of({})) == ("one", "two", "two")
    assert classes.too_light({"size": 2, "class": "one"})
    assert not classes.too_light({"size": 2, "class": "none"})


def test_a_version_waits_for_no_gate_that_only_other_classes_ask_for(bench: Bench) -> None:
    after = asking("after", "gate-passed", {"gates": ["tested@{instance}"]}, when=HEAVY)
    tested = gate("tested", criterion("report"), recurs={"pattern": "v.*"}, approvals=[{"role": "qa"}])
    release = {**RELEASE, "entrance": [after]}
    bench.ask(tested, release, registers=[REGISTER])
    assert not asked_for_version(bench.snapshot, "v1.0.0", "tested")
    assert asked_for_version(bench.snapshot, "v2.0.0", "tested")  # nobody knows its class
    assert asked_for_version(bench.snapshot, "v1.0.0", "release")
    item(bench, "migration: true\nsize: 3\n")
    assert asked_for_version(bench.snapshot, "v1.0.0", "tested")
