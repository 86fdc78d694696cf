"""T15: ids are ASCII, names pretend nothing, and one person under two ids is one person."""

import json

import pytest
from tests.gating import PEOPLE, REVIEW, WRITE, Bench, given

from kactl.errors import ExitCode, KactlError
from kactl.gates.people_troubles import troubles
from kactl.workflows.roles import assign
from kactl.workflows.run_check import run_check


def people(bench: Bench, **more: dict[str, str]) -> None:
    """Write more people into the team."""
    path = bench.root / "process/team.yaml"
    team = json.loads(path.read_text("utf-8"))
    known = {key.replace("_", "-"): one for key, one in more.items()}
    bench.write("process/team.yaml", json.dumps({**team, "people": {**PEOPLE, **known}}, ensure_ascii=False))


@pytest.mark.parametrize("person", ["wаng-fang", "li\u200blei", "lei\u202eil", "ｌｉ-lei"])
def test_t15_an_id_that_only_looks_right_is_refused(bench: Bench, person: str) -> None:
    with pytest.raises(KactlError) as raised:
        assign(bench.call(), "qa", person, name="Somebody", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("role.bad-id", ExitCode.USAGE)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Wаng Fang", "identity.mixed"),
        ("王\u200b芳", "identity.hidden"),
        ("Li \u202eieL", "identity.hidden"),
    ],
)
def test_t15_a_name_that_pretends_is_refused_and_found(bench: Bench, name: str, code: str) -> None:
    before = (bench.root / "process/team.yaml").read_bytes()
    with pytest.raises(KactlError) as raised:
        assign(bench.call(), "qa", "new.one", name=name, writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)
    assert (bench.root / "process/team.yaml").read_bytes() == before
    people(bench, new_one={"name": name})
    assert code in [one.code for one in run_check(bench.call()).findings]


def test_t15_a_whole_name_in_look_alike_letters_is_told_from_the_one_it_copies(bench: Bench) -> None:
    people(bench, real={"name": "Cope"}, copy={"name": "Соре"})
    found = troubles(bench.snapshot, bench.now.date())
    assert [(one.code, one.values) for one in found] == [
        ("identity.alike", {"person": "real", "other": "copy"})
    ]


@pytest.mark.parametrize("name", ["王芳 Amy", "Анна", "Zoë Müller", "山田 太郎", "O'Neil-Smith"])
def test_t15_honest_names_are_left_alone(bench: Bench, name: str) -> None:
    people(bench, new_one={"name": name})
    assert troubles(bench.snapshot, bench.now.date()) == ()


def test_t15_one_person_under_two_ids_has_one_vote(bench: Bench) -> None:
    people(bench, lei_2={"name": "李雷", "email": "Li.Lei@Example.COM"})
    path = bench.root / "process/team.yaml"
    team = json.loads(path.read_text("utf-8"))
    team["roles"]["qa"] = [{"person": "li-lei"}, {"person": "lei-2"}]
    bench.write("process/team.yaml", json.dumps(team))
    gate = {"id": "review", "approvals": [{"role": "qa", "needed": 2}]}
    bench.ask({**REVIEW, **gate})
    bench.commit("Two ids")
    bench.approve("li-lei", "qa")
    bench.approve("lei-2", "qa")
    found = bench.verdict()
    assert (len(given(found, "qa")), found.approvals[0].missing) == (1, 1)
    assert [one.code for one in troubles(bench.snapshot, bench.now.date())] == ["identity.twice"]
