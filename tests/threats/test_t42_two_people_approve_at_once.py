"""T42: two people approve on two clones at once; both are new files, and the verdict is that of the merge."""

from tests.building import git
from tests.gating import Bench, given


def test_t42_both_votes_are_there_after_the_merge(bench: Bench) -> None:
    git(bench.root, "switch", "-q", "-c", "side")
    bench.approve("li-lei", "qa")
    bench.commit("Approve as QA")
    git(bench.root, "switch", "-q", "main")
    bench.now = bench.now.replace(minute=0)
    bench.approve("wang-fang", "manager")
    bench.commit("Approve as manager")
    assert given(bench.verdict(at="HEAD"), "qa") == []
    git(bench.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")
    found = bench.verdict(at="HEAD")
    assert (given(found, "manager"), given(found, "qa")) == (["wang-fang"], ["li-lei"])
