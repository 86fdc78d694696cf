"""T11: one person is one vote, whatever the number of files, roles and clones."""

from tests.gating import REVIEW, Bench, approval, given


def test_t11_a_copied_file_is_one_vote(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "qa", "needed": 2}]})
    vote = bench.approve("li-lei", "qa")
    bench.write(
        f".kactl/records/review/-/other-{vote.sha256[:10]}.json", (bench.root / vote.path).read_bytes()
    )
    found = bench.verdict()
    assert (given(found, "qa"), approval(found, "qa").missing) == (["li-lei"], 1)


def test_t11_two_statements_of_one_person_are_one_vote(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "qa", "needed": 2}]})
    bench.approve("li-lei", "qa")
    bench.approve("li-lei", "qa")
    assert approval(bench.verdict(), "qa").missing == 1


def test_t11_two_roles_of_one_person_are_one_vote(bench: Bench) -> None:
    bench.staff(manager=["li-lei"])
    bench.approve("li-lei", "qa")
    bench.approve("li-lei", "manager")
    assert sum(one.missing for one in bench.verdict().approvals) == 1
