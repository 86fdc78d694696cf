"""Evidence that is not committed yet: judged as if it were, left as a bundle, committed byte by byte."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.building import ENGAGEMENT, Built, git
from tests.gating import NOON, Bench, asking, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import GateReport
from kactl.workflows.calling import Writing
from kactl.workflows.check_gate import check_gates
from kactl.workflows.evidence.adding import add_evidence
from kactl.workflows.evidence.bundling import Given, add_bundle, check_with_evidence
from kactl.workflows.evidence.listing import list_evidence

GREEN = '<testsuite timestamp="2026-11-14T10:00:00"><testcase name="a"/></testsuite>'
RED = '<testsuite timestamp="2026-11-14T10:00:00"><testcase name="a"><failure/></testcase></testsuite>'
TESTED = asking("tested", "evidence", {"kind": "tests"})


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    bench = Bench(git_repo)
    bench.lay(gate("review", TESTED), machines=["ci@example.com"])
    bench.commit("Begin")
    report(bench, GREEN)
    return bench


def report(bench: Bench, text: str, name: str = "unit.xml") -> None:
    place = bench.root.parent / "reports"
    place.mkdir(exist_ok=True)
    (place / name).write_text(text, encoding="utf-8")


def judged(bench: Bench, **more: Any) -> GateReport:
    given = Given(Path("../reports"), Path("../bundle.json"), **more)
    return check_with_evidence(bench.call(), "review", given)


def refused(what: Callable[[], object]) -> tuple[str, ExitCode]:
    with pytest.raises(KactlError) as caught:
        what()
    return caught.value.code, caught.value.exit_code


def outcome(found: GateReport) -> str:
    (only,) = found.gates[0].criteria
    return only.outcome


def bundle(bench: Bench, **changes: Any) -> Path:
    """Return the bundle beside the engagement, its first fact changed."""
    place = bench.root.parent / "bundle.json"
    value = json.loads(place.read_text("utf-8"))
    value["facts"][0] |= changes
    place.write_text(json.dumps(value), encoding="utf-8")
    return Path("../bundle.json")


def test_reports_count_before_they_are_committed_and_nothing_is_written(bench: Bench) -> None:
    head = git(bench.root, "rev-parse", "HEAD")
    assert outcome(check_gates(bench.call(), ["review"])) == "unknown"
    found = judged(bench)
    assert (outcome(found), len(found.not_committed), found.bundle) == ("met", 1, "../bundle.json")
    assert git(bench.root, "rev-parse", "HEAD") == head
    assert git(bench.root, "status", "--porcelain") == ""


def test_a_bundle_is_committed_later_with_the_same_fingerprint(bench: Bench) -> None:
    before = judged(bench)
    bench.tick(days=1)
    done = add_bundle(bench.call("li-lei"), Path("../bundle.json"), writing=Writing())
    assert tuple(one.path for one in done.files) == before.not_committed
    after = check_gates(bench.call(), ["review"])
    assert outcome(after) == "met"
    assert after.gates[0].fingerprint == before.gates[0].fingerprint
    assert after.not_committed == ()
    (line,) = list_evidence(bench.call()).evidence
    assert (line.producer, line.produced_by) == ("self-declared", "wang-fang")
    assert add_bundle(bench.call(), Path("../bundle.json"), writing=Writing()).files == ()


def test_several_bundles_are_committed_together_and_none_is_dropped(bench: Bench) -> None:
    """Each repository's pipeline leaves one."""
    places = [Path("../first.json"), Path("../second.json")]
    wanted: set[str] = set()
    for place in places:
        report(bench, GREEN.replace('"a"', f'"{place.stem}"'))
        wanted.update(
            check_with_evidence(bench.call(), "review", Given(Path("../reports"), place)).not_committed
        )
    done = add_bundle(bench.call("li-lei"), *places, writing=Writing())
    assert {one.path for one in done.files} == wanted
    assert len(wanted) == len(places)


def test_what_failed_does_not_pass(bench: Bench) -> None:
    report(bench, RED)
    assert outcome(judged(bench)) == "unmet"


def test_a_report_that_cannot_be_read_stops_the_judgement(bench: Bench) -> None:
    report(bench, "<testsuite", "cut.xml")
    assert refused(lambda: judged(bench)) == ("evidencing.unreadable", ExitCode.FINDINGS)


def test_a_folder_without_files_is_misuse(bench: Bench) -> None:
    (bench.root.parent / "reports/unit.xml").unlink()
    assert refused(lambda: judged(bench)) == ("bundle.empty", ExitCode.USAGE)
    (bench.root.parent / "reports").rmdir()
    assert refused(lambda: judged(bench)) == ("bundle.no-folder", ExitCode.USAGE)


def test_facts_in_the_folder_are_taken_as_they_are(bench: Bench) -> None:
    call = bench.call()
    (done,) = add_evidence(call, [Path("../reports/unit.xml")], gate="review", writing=Writing()).files
    data = (bench.root / done.path).read_bytes()
    git(bench.root, "reset", "-q", "--hard", "HEAD~1")
    (bench.root.parent / "reports/unit.xml").unlink()
    report(bench, data.decode(), "fact.yaml")
    found = judged(bench)
    assert (outcome(found), found.not_committed) == ("met", (done.path,))
    report(bench, data.decode().replace("for: review", "for: other"), "fact.yaml")
    assert refused(lambda: judged(bench))[0] == "bundle.other-gate"


def test_only_a_machine_says_that_a_machine_made_it(bench: Bench) -> None:
    assert refused(lambda: judged(bench, producer="ci"))[0] == "evidencing.no-machine"
    call = bench.call()
    git(bench.root, "config", "user.email", "ci@example.com")
    check_with_evidence(call, "review", Given(Path("../reports"), Path("../bundle.json")))
    assert '"schemaVersion": 1' in (bench.root.parent / "bundle.json").read_text("utf-8")
    assert "producer: ci" in (bench.root.parent / "bundle.json").read_text("utf-8")
    person = bench.call("li-lei")
    commit = lambda: add_bundle(person, Path("../bundle.json"), writing=Writing())  # noqa: E731 - once more below
    assert refused(commit)[0] == "bundle.no-machine"
    git(bench.root, "config", "user.email", "ci@example.com")
    assert len(add_bundle(person, Path("../bundle.json"), writing=Writing()).files) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"content": "for: review\n"}, "bundle.altered"),
        ({"sha256": "0" * 64}, "bundle.altered"),
        ({"path": "kactl.yaml"}, "bundle.misplaced"),
        ({"path": "../../evil.yaml"}, "bundle.misplaced"),
        ({"extra": 1}, "bundle.unreadable"),
    ],
)
def test_a_bundle_that_was_tampered_with_is_refused_whole(
    bench: Bench, changes: dict[str, Any], code: str
) -> None:
    judged(bench)
    place = bundle(bench, **changes)
    assert refused(lambda: add_bundle(bench.call(), place, writing=Writing()))[0] == code
    assert git(bench.root, "status", "--porcelain") == ""


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe{}", b'{"kind": "evidence-bundle"}'])
def test_what_is_no_bundle_is_refused(bench: Bench, data: bytes) -> None:
    (bench.root.parent / "bundle.json").write_bytes(data)
    place = Path("../bundle.json")
    assert refused(lambda: add_bundle(bench.call(), place, writing=Writing()))[0] == "bundle.unreadable"


def test_a_bundle_of_another_engagement_is_refused(bench: Bench) -> None:
    judged(bench)
    place = bench.root.parent / "bundle.json"
    other = f"{ENGAGEMENT[:-1]}0"
    place.write_text(place.read_text("utf-8").replace(ENGAGEMENT, other), encoding="utf-8")
    code, _ = refused(lambda: add_bundle(bench.call(), Path("../bundle.json"), writing=Writing()))
    assert code == "bundle.other-engagement"


def test_evidence_from_a_code_repository_names_it_and_its_commit(bench: Bench, tmp_path: Path) -> None:
    code = Built(tmp_path / "web")
    code.root.mkdir()
    git(code.root, "init", "-q")
    code.write(".kactl-link.yaml", f"engagement: {ENGAGEMENT}\nrepository: web\nurl: ../project\n")
    head = code.commit("Begin")
    call = bench.call()
    there = type(call)(code.root, "en", NOON, nonce=call.nonce)
    found = check_with_evidence(there, "review", Given(Path("../reports"), Path("../bundle.json")))
    assert outcome(found) == "met"
    add_bundle(there, Path("../bundle.json"), writing=Writing())
    (line,) = list_evidence(bench.call()).evidence
    assert (line.repo, line.commit) == ("web", head)
    assert git(code.root, "status", "--porcelain") == ""
