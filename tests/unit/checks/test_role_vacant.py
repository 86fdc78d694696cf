from datetime import UTC, datetime
from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "role-vacant"
TEAM = "process/team.yaml"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_who_is_missing(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    found = {one.code: (one.subject, one.fix, one.calendar) for one in judgement.findings}
    assert found == {
        "role-vacant.no-backup": (
            "delivery-manager",
            "kactl role assign delivery-manager PERSON --backup",
            False,
        ),
        "role-vacant.too-few": ("dev-lead", "kactl role assign dev-lead PERSON", False),
        "role-vacant.vacant": ("qa-lead", "kactl role assign qa-lead PERSON", True),
    }
    assert {one.who for one in judgement.findings} == {("delivery-manager",)}


def test_the_last_day_counts(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    last = datetime(2026, 10, 31, 15, 59, tzinfo=UTC)
    assert "vacant" not in codes([ask(built, CHECK, {}, now=last)])
    midnight = datetime(2026, 10, 31, 16, tzinfo=UTC)
    assert "vacant" in codes([ask(built, CHECK, {}, now=midnight)])


def test_backups_are_asked_for_only_where_wanted(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    asked = {"roles": ["delivery-manager"]}
    assert ask(built, CHECK, asked).outcome == "met"
    assert codes([ask(built, CHECK, {**asked, "ask": "both"})]) == ["no-backup"]


def test_one_person_is_no_backup_of_herself(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    text = (built.root / TEAM).read_text(encoding="utf-8")
    built.write(TEAM, text.replace("{person: li.lei, backup: true}", "{person: wang.fang, backup: true}"))
    assert codes([ask(built, CHECK, {"ask": "both"})]) == ["no-backup"]


def test_roles_that_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    judgement = ask(built, CHECK, {"roles": ["dev-lead", "wizard"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-role"])


def test_without_core_roles_it_cannot_tell(git_repo: Path) -> None:
    built = lay("items", "good", git_repo)
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["empty"])


def test_without_a_team_every_role_is_vacant(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove(TEAM)
    judgement = ask(built, CHECK, {})
    assert codes([judgement]) == ["vacant"] * 4
    assert not any(one.calendar for one in judgement.findings)


def test_a_team_that_cannot_be_understood_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(TEAM, "people: {a: {name: A}}\nroles: {dev-lead: [{person: a, from: 2026-02-30}]}\n")
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, told(judgement, "bad-team").line) == ("unknown", 2)
