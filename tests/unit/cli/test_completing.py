import os
import subprocess
import sys

from tests.building import Built

from kactl.store.live_ids import live_ids


def completed(built: Built, words: str, current: int) -> list[str]:
    variables = {"_KACTL_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(current)}
    done = subprocess.run(
        [sys.executable, "-m", "kactl"],
        cwd=built.root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_live_ids_are_offered(engagement: Built) -> None:
    assert completed(engagement, "kactl gate check kick", 3) == ["kickoff"]
    assert "delivery-manager" in completed(engagement, "kactl gate approve kickoff --as ", 5)
    assert "wang-fang" in completed(engagement, "kactl role unassign delivery-manager ", 4)


def test_commands_are_offered(engagement: Built) -> None:
    assert completed(engagement, "kactl ga", 1) == ["gate"]
    assert set(completed(engagement, "kactl gate a", 2)) == {"abstain", "answer", "approve"}


def test_instances_with_records_are_offered(engagement: Built) -> None:
    engagement.record(gate="release", instance="v1.4.0", kind="review")
    assert "release@v1.4.0" in live_ids(engagement.root / "process", "gates")


def test_nothing_is_offered_where_nothing_can_be_read(engagement: Built) -> None:
    engagement.write(".kactl/playbook/playbook.yaml", "gates: [")
    engagement.write("process/team.yaml", "[]")
    assert live_ids(engagement.root, "gates") == ()
    assert live_ids(engagement.root, "people") == ()
    assert live_ids(engagement.root.parent, "roles") == ()
