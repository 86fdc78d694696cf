"""T09: nobody approves what they made, under whatever name."""

from tests.building import Built
from tests.threats.waiting import kactl


def test_t09_the_author_of_an_independent_subject_does_not_approve_it(engagement: Built) -> None:
    before = kactl(engagement, "gate", "check", "kickoff")[1]["gates"][0]["approvals"][0]
    assert before["candidates"] == ["wang-fang"]
    path = ".kactl/playbook/playbook.yaml"
    text = (engagement.root / path).read_text("utf-8")
    engagement.write(
        path,
        text.replace("with: {document: charter}", "with: {document: charter}\n        independent: true"),
    )
    engagement.write("process/charter.md", "# A charter\n")
    engagement.commit("Write the charter")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["candidates"] == []
