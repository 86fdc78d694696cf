from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "raci-complete"
PLAYBOOK = ".kactl/playbook/playbook.yaml"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_roles_holders_and_approver(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert codes([judgement]) == ["no-accountable", "no-responsible", "not-approver", "vacant"]
    vacant = told(judgement, "vacant")
    assert (vacant.subject, vacant.fix) == ("qa-lead", "kactl role assign qa-lead PERSON")
    assert (vacant.who, vacant.calendar) == (("delivery-manager",), False)
    assert told(judgement, "not-approver").severity == "warning"
    lines = (git_repo / PLAYBOOK).read_text(encoding="utf-8").splitlines()
    assert "set-up-environments" in lines[(told(judgement, "no-accountable").line or 0) - 1]


def test_a_role_that_ended_is_vacant_by_the_calendar(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    text = (built.root / "process/team.yaml").read_text(encoding="utf-8")
    built.write(
        "process/team.yaml", text.replace("[{person: zhou.ting}]", "[{person: zhou.ting, until: 2026-11-15}]")
    )
    assert told(ask(built, CHECK, {}), "vacant").calendar


def test_a_gate_that_passes_by_itself_needs_no_approver(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    text = (built.root / PLAYBOOK).read_text(encoding="utf-8")
    built.write(PLAYBOOK, text.split("    approvals:")[0])
    assert "not-approver" not in codes([ask(built, CHECK, {})])


def test_without_activities_or_stage_it_cannot_tell(git_repo: Path) -> None:
    built = lay("role-vacant", "good", git_repo)
    judgement = ask(built, CHECK, {"stage": "work"})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["empty"])
    judgement = ask(built, CHECK, {"stage": "play"})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-stage"])


def test_a_team_that_cannot_be_understood_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/team.yaml", "people: {}\nroles: {qa-lead: zhou.ting}\n")
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-team"])
