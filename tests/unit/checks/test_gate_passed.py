from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

from kactl.model.view import UpstreamVerdict

CHECK = "gate-passed"


def verdict(status: str) -> dict[str, UpstreamVerdict]:
    decided = status in {"PASSED", "CONDITIONAL"}
    return {"test-exit": UpstreamVerdict("test-exit", status, decided, "0" * 64)}


def test_the_good_example_is_met_once_the_other_gate_has_passed(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, verdicts=verdict("PASSED"))
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_how_the_other_gate_stands(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, verdicts=verdict("READY"))
    assert judgement.outcome == "unmet"
    found = told(judgement, "not-passed")
    assert (found.values["status"].zh, found.values["title"].zh) == ("待审批", "测试准出")
    assert (found.who, found.fix) == (("qa-lead",), "kactl gate check test-exit")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("CONDITIONAL", "met"),
        ("BLOCKED", "unmet"),
        ("STALE", "unmet"),
        ("EXPIRED", "unmet"),
        ("BYPASSED", "unmet"),
        ("ERROR", "unmet"),
    ],
)
def test_only_a_pass_counts(git_repo: Path, status: str, outcome: str) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, verdicts=verdict(status))
    assert judgement.outcome == outcome


def test_a_gate_that_is_not_there_leaves_it_open(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "good", git_repo), CHECK, {"gates": ["uat@v1.0.0"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-gate"])
