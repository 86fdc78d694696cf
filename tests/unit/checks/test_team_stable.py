from datetime import UTC, datetime
from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "team-stable"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_warns_of_changes_and_of_people_who_are_alone(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert (judgement.outcome, {one.severity for one in judgement.findings}) == ("met", {"warning"})
    churn = told(judgement, "churn")
    assert (churn.subject, churn.values["people"]) == ("2026-Q4", "li.lei, wang.fang")
    alone = [one for one in judgement.findings if one.code == "team-stable.alone"]
    assert {one.subject: one.fix for one in alone} == {
        "dev-lead": "kactl role assign dev-lead PERSON --backup",
        "qa-lead": "kactl role assign qa-lead PERSON --backup",
    }


def test_only_the_quarter_at_hand_counts_and_only_days_that_are_over(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    asked = {"alone": False}
    for day, expected in (("2026-11-06", []), ("2026-11-07", ["churn"]), ("2027-01-01", [])):
        now = datetime.fromisoformat(f"{day}T12:00:00+08:00").astimezone(UTC)
        assert codes([ask(built, CHECK, asked, now=now)]) == expected


def test_the_limit_and_who_is_alone_can_be_chosen(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    assert codes([ask(built, CHECK, {"at_most": 2, "alone": False})]) == []
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"at_most": 0})]) == ["churn"]


def test_what_cannot_be_read_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    built.write("process/team.yaml", "people: {li.lei: {name: 李雷, until: later}}\n")
    assert codes([ask(built, CHECK, {})]) == ["bad-team"]
    playbook = built.root / ".kactl/playbook/playbook.yaml"
    playbook.write_text(playbook.read_text(encoding="utf-8").replace(", core: true", ""), encoding="utf-8")
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["empty"])
