from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.building import git
from tests.gating import PEOPLE, Bench, approval, asking, codes, criterion, excluded, gate, given

QA = [{"role": "qa"}]
"""One approval, by Li Lei or Han Mei."""


def judged(*success: dict[str, Any], **more: Any) -> dict[str, Any]:
    return gate("review", *success, approvals=QA, **more)


def written(bench: Bench, who: str, message: str = "Write", **texts: str) -> str:
    """Write documents and commit them as a person."""
    bench.fill(**texts)
    mail = PEOPLE[who]["email"] if who in PEOPLE else who
    git(bench.root, "add", "-A", ".")
    git(bench.root, "-c", f"user.email={mail}", "-c", f"user.name={who}", "commit", "-q", "-m", message)
    return git(bench.root, "rev-parse", "HEAD")


@pytest.fixture
def alone(blank: Bench) -> Bench:
    """Return an engagement whose one criterion is independent, begun by Wang Fang."""
    blank.lay(judged(criterion("charter", independent=True)))
    git(blank.root, "config", "user.email", PEOPLE["wang-fang"]["email"])
    blank.commit("Begin")
    return blank


def test_who_wrote_it_does_not_approve_it(alone: Bench) -> None:
    commit = written(alone, "li-lei", charter="Mine.")
    alone.approve("li-lei", "qa")
    found = alone.verdict()
    assert (given(found, "qa"), approval(found, "qa").candidates) == ([], ("han-mei",))
    cause = (
        f"li-lei wrote part of what charter looks at (commit {commit[:10]}): nobody approves their own work"
    )
    assert excluded(found, "qa") == [("li-lei", cause)]
    alone.approve("han-mei", "qa")
    assert given(alone.verdict(), "qa") == ["han-mei"]


def test_an_authors_rejection_stands(alone: Bench) -> None:
    written(alone, "li-lei", charter="Mine.")
    alone.state("reject", "li-lei", role="qa", reason="I was wrong")
    assert (alone.status(), codes(alone.verdict())) == ("BLOCKED", ["gate.rejected"])


@pytest.mark.parametrize("trailer", ["Co-authored-by", "co-developed-by", "Signed-off-by"])
def test_trailers_name_authors(alone: Bench, trailer: str) -> None:
    written(alone, "wang-fang", f"Write\n\n{trailer}: Lei <LI.LEI@example.com>", charter="Ours.")
    assert approval(alone.verdict(), "qa").candidates == ("han-mei",)


def test_a_reviewer_is_no_author(alone: Bench) -> None:
    written(alone, "wang-fang", "Write\n\nReviewed-by: Li Lei <li.lei@example.com>", charter="Hers.")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei", "han-mei")


def test_whoever_commits_anothers_work_is_an_author_too(alone: Bench) -> None:
    alone.fill(charter="Theirs.")
    git(alone.root, "add", "-A", ".")
    author = ("-c", "user.email=han.mei@example.com", "-c", "user.name=x")
    git(alone.root, *author, "commit", "-q", "-m", "Write", "--author", "Lei <li.lei@example.com>")
    assert approval(alone.verdict(), "qa").candidates == ()


def test_other_files_are_nobodys_business(alone: Bench) -> None:
    written(alone, "wang-fang", charter="Hers.")
    written(alone, "li-lei", scope="His.")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei", "han-mei")


def test_what_stands_as_it_was_laid_down_is_nobodys_work(alone: Bench) -> None:
    alone.write(".kactl/base/charter.md", "# The template\n")
    written(alone, "li-lei", "Begin", charter="# The template\n")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei", "han-mei")
    written(alone, "li-lei", charter="# The template\n\nFilled.\n")
    assert approval(alone.verdict(), "qa").candidates == ("han-mei",)


def test_a_merge_that_only_joins_is_nobodys_work(alone: Bench) -> None:
    begun = git(alone.root, "rev-parse", "HEAD")
    written(alone, "wang-fang", charter="Hers.")
    git(alone.root, "checkout", "-q", "-b", "side", begun)
    written(alone, "wang-fang", scope="Hers too.")
    author = ("-c", "user.email=li.lei@example.com", "-c", "user.name=x")
    git(alone.root, *author, "merge", "-q", "--no-ff", "-m", "Join", "-")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei", "han-mei")


def test_a_merge_that_says_something_of_its_own_has_an_author(alone: Bench) -> None:
    written(alone, "wang-fang", charter="First.")
    begun = git(alone.root, "rev-parse", "HEAD")
    written(alone, "wang-fang", charter="One way.")
    git(alone.root, "checkout", "-q", "-b", "side", begun)
    written(alone, "wang-fang", charter="The other.")
    author = ("-c", "user.email=li.lei@example.com", "-c", "user.name=x")
    git(alone.root, *author, "merge", "-q", "-s", "ours", "--no-commit", "-")
    alone.fill(charter="A third way.")
    git(alone.root, "add", "-A", ".")
    git(alone.root, *author, "commit", "-q", "-m", "Join")
    assert approval(alone.verdict(), "qa").candidates == ("han-mei",)


def test_an_unknown_author_leaves_the_gate_undecided(alone: Bench) -> None:
    commit = written(alone, "robot@ci.example", charter="Whose?")
    alone.approve("han-mei", "qa")
    found = alone.verdict()
    assert (found.status, codes(found)) == ("ERROR", ["gate.author-unknown"])
    assert found.blockers[0].values["commit"] == commit[:10]
    alone.ask(judged(criterion("charter", independent=True)), machines=["Robot@CI.example"])
    assert alone.status() != "ERROR"


def test_a_shallow_clone_proves_no_independence(alone: Bench, tmp_path: Path) -> None:
    written(alone, "wang-fang", charter="Hers.")
    written(alone, "wang-fang", scope="More.")
    clone = tmp_path / "clone"
    git(alone.root, "clone", "-q", "--depth", "1", f"file://{alone.root}", str(clone))
    found = Bench(clone).verdict()
    assert (found.status, codes(found)) == ("ERROR", ["gate.history-shallow"])


def test_what_was_passed_before_is_nobodys_open_work(alone: Bench) -> None:
    written(alone, "li-lei", charter="Mine.")
    alone.approve("han-mei", "qa")
    alone.decide("zhao-yun")
    assert alone.status() == "PASSED"
    alone.state("reopen", "zhao-yun", reason="once more")
    alone.commit("Reopen")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei", "han-mei")
    written(alone, "han-mei", charter="Improved.")
    assert approval(alone.verdict(), "qa").candidates == ("li-lei",)


def test_of_a_shared_file_only_the_entry_counts(blank: Bench) -> None:
    entry = {"path": "team.yaml", "keys": ["roles", "qa"], "hold": {"x": {"exists": False}}}
    asked = {**criterion("staffed", independent=True), "uses": "entry-holds", "with": entry}
    blank.lay(judged(asked))
    git(blank.root, "config", "user.email", PEOPLE["wang-fang"]["email"])
    blank.commit("Begin")
    blank.staff(dev=["zhao-yun", "wang-fang"])
    written(blank, "li-lei", "Staff developers")
    assert approval(blank.verdict(), "qa").candidates == ("li-lei", "han-mei")
    blank.staff(qa=["li-lei", "han-mei"])
    written(blank, "li-lei", "Staff testers")
    assert approval(blank.verdict(), "qa").candidates == ("han-mei",)


def test_a_stand_in_of_the_author_does_not_approve_either(alone: Bench) -> None:
    written(alone, "li-lei", charter="Mine.")
    alone.stand_in(
        {"role": "qa", "by": "li-lei", "to": "zhao-yun", "from": "2026-11-16", "until": "2026-11-20"}
    )
    alone.commit("Stand in")
    alone.approve("zhao-yun", "qa")
    assert given(alone.verdict(), "qa") == []
    assert approval(alone.verdict(), "qa").candidates == ("han-mei",)


def test_the_author_of_what_another_role_answers_for_approves(blank: Bench) -> None:
    asked = [criterion("charter", independent=True, owner="manager"), criterion("scope", owner="qa")]
    both = [{"role": "manager"}, {"role": "qa"}]
    blank.lay(gate("review", *asked, approvals=both))
    git(blank.root, "config", "user.email", PEOPLE["wang-fang"]["email"])
    blank.commit("Begin")
    written(blank, "li-lei", charter="His.", scope="Hers.")
    assert approval(blank.verdict(), "qa").candidates == ("li-lei", "han-mei")


def test_who_asked_for_its_waiver_does_not_approve_it(alone: Bench) -> None:
    written(alone, "wang-fang", charter="Hers.")
    end = datetime(2026, 11, 30, 16, tzinfo=UTC)
    asked = alone.state("waive", "li-lei", criterion="charter", reason="no time", expires_at=end)
    alone.approve("li-lei", "qa")
    found = alone.verdict()
    assert (given(found, "qa"), approval(found, "qa").candidates) == ([], ("han-mei",))
    assert excluded(found, "qa") == [("li-lei", "asked to waive “charter”: others judge it")]
    alone.state("revoke", "li-lei", target=asked.name, reason="there is time")
    assert given(alone.verdict(), "qa") == ["li-lei"]


def test_who_produced_the_evidence_does_not_approve_it(blank: Bench) -> None:
    fields = [{"id": "title", "title": "Title"}, {"id": "produced_by", "title": "Producer", "type": "person"}]
    runs = {"id": "run", "noun": "run", "title": "Runs", "prefix": "RUN", "folder": "runs", "fields": fields,
            "states": {"all": ["done"], "closed": ["done"]}}  # fmt: skip
    values = {"register": "run", "hold": {"produced_by": {"exists": True}}, "expect": "all"}
    blank.lay(judged(asking("tests", "items", values, independent=True)), registers=[runs])
    blank.write("process/runs/RUN-1.yaml", "title: Unit tests\nproduced_by: li-lei\nstatus: done\n")
    git(blank.root, "config", "user.email", PEOPLE["wang-fang"]["email"])
    blank.commit("Begin")
    assert approval(blank.verdict(), "qa").candidates == ("han-mei",)
    blank.approve("li-lei", "qa")
    assert excluded(blank.verdict(), "qa") == [("li-lei", "produced RUN-1: “tests” is judged by others")]
