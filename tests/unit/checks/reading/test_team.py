from pathlib import Path

from tests.building import Built
from tests.checking import NOON, lay, setting_of

from kactl.checks.reading.team import Staff, read_staff, team_parts


def staff_of(built: Built, roles: tuple[str, ...] | None = None) -> Staff:
    snapshot = built.snapshot
    setting = setting_of(snapshot)
    return read_staff(snapshot.view(team_parts(setting, roles), NOON, {}, None), setting, roles)


def team(git_repo: Path, text: str) -> Built:
    built = lay("role-vacant", "good", git_repo)
    built.write("process/team.yaml", text)
    return built


def test_holders_are_those_of_the_day(git_repo: Path) -> None:
    built = team(
        git_repo,
        "people: {a: {name: A}, b: {name: B, until: 2026-11-15}, c: {name: C, until: 2026-11-16}}\n"
        "roles:\n  x:\n"
        "    - {person: a, from: 2026-11-17}\n    - {person: b}\n    - {person: c}\n"
        "    - {person: a, until: 2026-11-15}\n    - {person: stranger}\n    - {person: a, backup: true}\n",
    )
    staff = staff_of(built, ("x",))
    assert staff.broken == ()
    assert staff.holders("x") == ("c",)
    assert staff.holders("x", backup=True) == ("a",)
    assert staff.named("x") == {"a", "b", "c"}
    assert staff.left("b")
    assert not staff.left("c")
    assert not staff.left("stranger")


def test_what_cannot_be_understood_is_told_with_its_place(git_repo: Path) -> None:
    built = team(
        git_repo,
        "people:\n  a: {name: A, until: 2026-13-40}\n"
        "roles:\n  x:\n    - {person: a, from: soon}\n    - a\n  y: nobody\n",
    )
    findings = staff_of(built).misfits("role-vacant.bad-team")
    assert [(one.values["entry"], one.line) for one in findings] == [
        ("people.a.until", 2),
        ("roles.x.#1.from", 5),
        ("roles.x.#2", 6),
        ("roles.y", 7),
    ]


def test_lists_where_mappings_belong_are_told(git_repo: Path) -> None:
    assert staff_of(team(git_repo, "people: []\nroles: []\n")).broken == (("people",), ("roles",))


def test_a_missing_file_has_no_people(git_repo: Path) -> None:
    built = lay("role-vacant", "good", git_repo)
    built.remove("process/team.yaml")
    staff = staff_of(built)
    assert (dict(staff.people), staff.holdings, staff.broken) == ({}, (), ())


def test_a_new_address_or_name_changes_no_digest(git_repo: Path) -> None:
    text = "people: {a: {name: A, email: a@x.example}}\nroles: {x: [{person: a}], y: []}\n"
    built = team(git_repo, text)
    parts = team_parts(setting_of(built.snapshot), ("x",))
    before = built.snapshot.digest(parts)
    built.write("process/team.yaml", text.replace("a@x.example", "a@y.example").replace("name: A", "name: B"))
    assert built.snapshot.digest(parts) == before
    built.write("process/team.yaml", text.replace("y: []", "y: [{person: a}]"))
    assert built.snapshot.digest(parts) == before
    built.write("process/team.yaml", text.replace("x: [{person: a}]", "x: []"))
    assert built.snapshot.digest(parts) != before
