"""T03: the author and committer that git shows give nobody authority."""

from tests.building import git
from tests.gating import Bench, excluded, given


def test_t03_whoever_commits_a_record_lends_it_nothing(bench: Bench) -> None:
    bench.approve("zhao-yun", "qa")
    git(bench.root, "add", "-A")
    git(bench.root, "commit", "-q", "-m", "Approve", "--author", "li-lei <li.lei@example.com>")
    found = bench.verdict(at="HEAD")
    assert given(found, "qa") == []
    assert excluded(found, "qa") == [("zhao-yun", "did not hold the role QA at that time")]


def test_t03_whoever_commits_a_record_takes_nothing_from_it(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    git(bench.root, "add", "-A")
    git(bench.root, "commit", "-q", "-m", "Approve", "--author", "Nobody <nobody@example.com>")
    assert given(bench.verdict(at="HEAD"), "qa") == ["li-lei"]
