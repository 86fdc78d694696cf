"""T10: where the author of an independent subject is unknown, independence is unproven."""

from tests.building import Built, git
from tests.threats.waiting import kactl


def test_t10_an_author_whom_the_team_does_not_know_leaves_the_gate_undecided(engagement: Built) -> None:
    path = ".kactl/playbook/playbook.yaml"
    text = (engagement.root / path).read_text("utf-8")
    engagement.write(
        path,
        text.replace("with: {document: charter}", "with: {document: charter}\n        independent: true"),
    )
    git(engagement.root, "config", "user.email", "nobody@example.com")
    engagement.write("process/charter.md", "# A charter\n")
    engagement.commit("Write the charter")
    code, _ = kactl(engagement, "gate", "check", "kickoff")
    assert code == 3
