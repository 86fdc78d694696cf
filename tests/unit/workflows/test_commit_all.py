from datetime import UTC, datetime

from tests.building import Built, git

from kactl.workflows.calling import Call, Writing
from kactl.workflows.commit_all import commit_all


def here(built: Built) -> Call:
    return Call(
        start=built.root, language="en", now=datetime(2026, 11, 22, tzinfo=UTC), nonce=lambda: "0" * 32
    )


def test_it_lists_what_it_takes_and_leaves_the_rest(engagement: Built) -> None:
    engagement.write("process/new.md", "# New\n")
    engagement.write("elsewhere.txt", "mine\n")
    report = commit_all(here(engagement), writing=Writing())
    assert [(one.path, one.action) for one in report.files] == [("process/new.md", "create")]
    assert report.commit == git(engagement.root, "rev-parse", "HEAD").strip()
    assert git(engagement.root, "status", "--porcelain").strip() == "?? elsewhere.txt"


def test_nothing_to_commit_makes_no_commit(engagement: Built) -> None:
    before = git(engagement.root, "rev-parse", "HEAD")
    report = commit_all(here(engagement), writing=Writing())
    assert (report.commit, report.files) == (None, ())
    assert git(engagement.root, "rev-parse", "HEAD") == before
