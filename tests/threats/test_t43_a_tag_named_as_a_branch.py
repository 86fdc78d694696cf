"""T43: a name that is both a tag and a branch is refused rather than guessed."""

from tests.building import Built, git
from tests.threats.waiting import kactl


def test_t43_an_ambiguous_revision_is_refused(engagement: Built) -> None:
    git(engagement.root, "tag", "v1.0.0")
    git(engagement.root, "branch", "v1.0.0")
    code, report = kactl(engagement, "gate", "check", "kickoff", "--at", "v1.0.0")
    assert (code, report["code"]) == (2, "repository.ambiguous-revision")


def test_t43_a_full_name_says_which(engagement: Built) -> None:
    git(engagement.root, "tag", "v1.0.0")
    git(engagement.root, "branch", "v1.0.0")
    _, report = kactl(engagement, "gate", "check", "kickoff", "--at", "refs/tags/v1.0.0")
    assert report["commit"] == git(engagement.root, "rev-parse", "HEAD")
