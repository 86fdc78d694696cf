"""What the hook before a push says: new errors, tags that may not go yet, records that stay behind."""

from pathlib import Path

import pytest
from tests.building import git
from tests.gating import Bench
from tests.releasing import NONE, passed, releasing

from kactl.errors import ExitCode, KactlError
from kactl.workflows.hooking.pushing import check_push


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "hub.git")
    git(made.root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    git(made.root, "push", "-q", "--set-upstream", "origin", "main")
    return made


def head(bench: Bench, name: str = "HEAD") -> str:
    return git(bench.root, "rev-parse", name)


def told(bench: Bench, *lines: str) -> list[tuple[str, str]]:
    given = "".join(f"{one}\n" for one in lines).encode()
    report = check_push(bench.call(), remote="origin", told=given)
    assert report.counts["error"] == sum(one.severity == "error" for one in report.findings)
    return [(one.code, one.severity) for one in report.findings]


def main(bench: Bench, old: str = "origin/main") -> str:
    known = NONE if old == NONE else head(bench, old)
    return f"refs/heads/main {head(bench)} refs/heads/main {known}"


def tag(bench: Bench, name: str = "v1.0.0", old: str = NONE) -> str:
    return f"refs/tags/{name} {head(bench, f'refs/tags/{name}')} refs/tags/{name} {old}"


def test_a_push_that_brings_nothing_wrong_says_nothing(bench: Bench) -> None:
    bench.write("src/main.c", "int main;")
    bench.commit("Work")
    assert told(bench, main(bench)) == []


def test_an_error_that_the_push_brings_is_told_and_an_old_one_is_not(bench: Bench) -> None:
    bench.record(gate="review", kind="approve", engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPP")
    bench.commit("Foreign")
    found = told(bench, main(bench))
    assert "error" in {severity for _, severity in found}
    git(bench.root, "push", "-q", "origin", "main")
    bench.fill(charter="Another word.")
    bench.commit("Work")
    assert told(bench, main(bench)) == []


def test_a_new_branch_is_judged_from_where_it_left_what_the_remote_has(bench: Bench) -> None:
    git(bench.root, "switch", "-q", "-c", "side")
    bench.record(gate="review", kind="approve", engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPP")
    bench.commit("Foreign")
    line = f"refs/heads/side {head(bench)} refs/heads/side {NONE}"
    assert "error" in {severity for _, severity in told(bench, line)}
    known = f"refs/heads/side {head(bench, 'main')} refs/heads/side {NONE}"
    assert told(bench, known) == [("push.records-left", "warning")]


def test_a_version_whose_gate_is_open_may_not_go_out(bench: Bench) -> None:
    git(bench.root, "tag", "v1.0.0")
    assert told(bench, tag(bench)) == [("tagged.undecided", "error")]


def test_a_version_that_passed_its_gate_goes_out_by_any_kind_of_tag(bench: Bench) -> None:
    passed(bench)
    git(bench.root, "tag", "-a", "-m", "First", "v1.0.0")
    assert told(bench, main(bench), tag(bench)) == []


def test_records_that_stay_behind_are_named(bench: Bench) -> None:
    passed(bench)
    git(bench.root, "tag", "v1.0.0")
    assert told(bench, tag(bench)) == [("push.records-left", "warning")]


def test_a_tag_that_means_no_version_goes_out(bench: Bench) -> None:
    git(bench.root, "tag", "nightly")
    assert told(bench, tag(bench, "nightly")) == []


def test_a_version_that_nobody_registered_may_not_go_out(bench: Bench) -> None:
    git(bench.root, "tag", "v9.0.0")
    assert told(bench, tag(bench, "v9.0.0")) == [("tagged.no-release", "error")]


@pytest.mark.parametrize("gone", [False, True])
def test_a_tag_of_a_version_stays_where_it_is(bench: Bench, gone: bool) -> None:
    passed(bench)
    git(bench.root, "tag", "v1.0.0")
    old = head(bench, "HEAD~1")
    line = f"(delete) {NONE} refs/tags/v1.0.0 {old}" if gone else tag(bench, old=old)
    assert ("push.tag-gone" if gone else "push.tag-moved", "error") in told(bench, line)


def test_a_record_that_the_remote_has_is_not_taken_away(bench: Bench) -> None:
    passed(bench)
    git(bench.root, "push", "-q", "origin", "main")
    path = git(bench.root, "ls-files", ".kactl/records").splitlines()[0]
    bench.remove(path)
    bench.commit("Tidy up")
    assert ("push.record-touched", "error") in told(bench, main(bench))
    git(bench.root, "reset", "-q", "--hard", "HEAD~3")
    assert ("push.record-touched", "error") in told(bench, main(bench))


@pytest.mark.parametrize(
    "words", ["", "\n", "refs/heads/main\n", "(delete) " + NONE + " refs/heads/x " + "1" * 40]
)
def test_what_moves_nothing_is_not_judged(bench: Bench, words: str) -> None:
    assert check_push(bench.call(), remote="", told=words.encode()).findings == ()


def test_an_engagement_that_was_broken_before_stops_no_other_push(bench: Bench) -> None:
    settings = (bench.root / "kactl.yaml").read_bytes()
    bench.write("kactl.yaml", "{")
    bench.commit("Break it")
    with pytest.raises(KactlError) as met:
        told(bench, main(bench))
    assert met.value.exit_code is ExitCode.UNDECIDED
    git(bench.root, "push", "-q", "origin", "main")
    bench.write("src/main.c", "int main;")
    bench.commit("Work")
    assert told(bench, main(bench)) == [("hook.undecided", "warning")]
    bench.write("kactl.yaml", settings)
    bench.commit("Mend it")
    assert told(bench, main(bench)) == []


def test_a_repository_without_a_commit_pushes_nothing(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project")
    git(bench.root, "update-ref", "-d", "HEAD")
    assert check_push(bench.call(), remote="origin", told=b"").findings == ()
