import json
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.gating import Bench, criterion, gate
from tests.threats.waiting import kactl

from kactl.checks.reading.evidence import fact_of
from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Writing
from kactl.workflows.evidence.adding import add_evidence
from kactl.workflows.evidence.listing import list_evidence
from kactl.workflows.evidence.verifying import verify_evidence

GREEN = '<testsuite timestamp="2026-11-14T10:00:00"><testcase name="a"/></testsuite>'


@pytest.fixture
def bench(blank: Bench) -> Bench:
    blank.lay(gate("review", criterion("charter")))
    blank.commit("Begin")
    blank.write("report.xml", GREEN)
    return blank


@pytest.fixture
def blank(git_repo: Path) -> Bench:
    return Bench(git_repo)


def add(bench: Bench, *files: str, **more: object) -> list[str]:
    """Add reports for the gate and return the paths that were written."""
    asked = {"gate": "review", "writing": Writing(), **more}
    report = add_evidence(bench.call(), [Path(one) for one in files], **asked)  # type: ignore[arg-type]  # options of a test
    return [one.path for one in report.files]


def facts(built: Built) -> list[Path]:
    return sorted((built.root / "process/evidence/review").glob("*.yaml"))


def test_a_report_becomes_one_new_file_and_one_commit(bench: Bench) -> None:
    tested = git(bench.root, "rev-parse", "HEAD")
    (path,) = add(bench, "report.xml")
    assert path.startswith("process/evidence/review/2026-11-14-tests-")
    assert git(bench.root, "show", "--name-only", "--format=", "HEAD") == path
    (line,) = list_evidence(bench.call(), "review").evidence
    assert (line.commit, line.name, line.produced_by, line.producer) == (
        tested, "report.xml", "wang-fang", "self-declared",
    )  # fmt: skip
    text = (bench.root / path).read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../../.kactl/schemas/evidence.json\nfor: review\n"
    )
    assert 'produced_at: "2026-11-14T10:00:00+08:00"' in text


def test_work_on_the_process_alone_leaves_the_tested_commit_as_it_is(bench: Bench) -> None:
    bench.write("src/app.py", "print('sold')\n")
    bench.commit("Write the code")
    tested = git(bench.root, "rev-parse", "HEAD")
    bench.write("process/notes.md", "# Notes\n")
    bench.commit("Take notes")
    add(bench, "report.xml")
    (line,) = list_evidence(bench.call(), "review").evidence
    assert line.commit == tested


def test_the_same_report_of_the_same_commit_is_added_once(bench: Bench) -> None:
    add(bench, "report.xml")
    assert add(bench, "report.xml") == []
    git(bench.root, "commit", "-q", "--allow-empty", "-m", "Work")
    assert len(add(bench, "report.xml")) == 1


def test_where_one_report_cannot_be_read_none_is_taken(bench: Bench) -> None:
    bench.write("cut.xml", "<testsuite><testcase")
    bench.write("empty.xml", "")
    with pytest.raises(KactlError) as refused:
        add(bench, "report.xml", "cut.xml", "empty.xml")
    assert (refused.value.code, refused.value.exit_code) == ("evidencing.unreadable", ExitCode.FINDINGS)
    found = refused.value.values["findings"]
    assert isinstance(found, list)
    assert [one.code for one in found] == ["evidence-file.cut-off", "evidence-file.empty"]
    assert facts(bench) == []


def test_reports_of_one_name_in_several_folders_stay_apart(bench: Bench) -> None:
    for folder in ("api", "web"):
        bench.write(f"{folder}/report.xml", GREEN)
    assert len(add(bench, "api/report.xml", "web/report.xml")) == 2
    assert {one.name for one in list_evidence(bench.call()).evidence} == {"api/report.xml", "web/report.xml"}
    with pytest.raises(KactlError, match="same-name"):
        add(bench, "api/report.xml", str(bench.root / "api/../api/report.xml"), "api/report.xml")


@pytest.mark.parametrize(
    ("file", "more", "code"),
    [
        ("missing.xml", {}, "evidencing.no-file"),
        ("process", {}, "evidencing.no-file"),
        ("report.xml", {"gate": "nothing"}, "statement.no-gate"),
        ("report.xml", {"commit": "nothing"}, "repository.unknown-revision"),
        ("report.xml", {"repo": "shop"}, "evidencing.full-commit"),
        ("report.xml", {"repo": "shop", "commit": "abc"}, "evidencing.full-commit"),
        ("report.xml", {"producer": "ci"}, "evidencing.no-machine"),
    ],
)
def test_what_cannot_be_meant_is_refused(bench: Bench, file: str, more: dict[str, object], code: str) -> None:
    with pytest.raises(KactlError) as refused:
        add(bench, file, **more)
    assert refused.value.code == code
    assert facts(bench) == []


def test_a_commit_of_another_repository_is_taken_as_it_is_given(bench: Bench) -> None:
    add(bench, "report.xml", repo="shop", commit="A" * 40)
    (line,) = list_evidence(bench.call()).evidence
    assert (line.repo, line.commit) == ("shop", "a" * 40)


def test_of_a_clone_that_is_here_commit_and_authors_are_known(bench: Bench) -> None:
    shop = bench.root.parent / "shop"
    git(bench.root.parent, "init", "-q", "-b", "main", str(shop))
    author = {"GIT_AUTHOR_EMAIL": "wang.fang@example.com", "GIT_COMMITTER_EMAIL": "bot@example.com"}
    git(shop, "commit", "-q", "--allow-empty", "-m", "Code", data=b"", **author)
    settings = json.loads((bench.root / "kactl.yaml").read_bytes())
    bench.write("kactl.yaml", json.dumps(settings | {"repositories": [{"id": "shop", "url": "../shop"}]}))
    bench.commit("Name it")
    add(bench, "report.xml", repo="shop")
    (line,) = list_evidence(bench.call(), "review").evidence
    assert (line.repo, line.commit) == ("shop", git(shop, "rev-parse", "HEAD"))
    assert fact_of(facts(bench)[0].read_bytes()).authors == ("wang-fang", "bot@example.com")  # type: ignore[union-attr]  # it is one


def test_what_is_kept_is_held_against_its_digest_and_read_anew(bench: Bench) -> None:
    fact, kept = add(bench, "report.xml", keep=True)
    assert (bench.root / kept).read_text(encoding="utf-8") == GREEN
    assert [one.held for one in verify_evidence(bench.call()).evidence] == ["same"]
    text = (bench.root / fact).read_text(encoding="utf-8")
    bench.write(fact, text.replace("passed: 1", "passed: 100"))
    assert [one.code for one in verify_evidence(bench.call()).findings] == ["evidencing.edited"]
    bench.write(fact, text)
    bench.write(kept, "other")
    assert [one.code for one in verify_evidence(bench.call()).findings] == ["evidencing.changed"]
    bench.remove(kept)
    assert [one.code for one in verify_evidence(bench.call()).findings] == ["evidencing.lost"]


def test_what_is_not_kept_can_be_given_again(bench: Bench) -> None:
    add(bench, "report.xml")
    assert [one.held for one in verify_evidence(bench.call()).evidence] == ["digest-only"]
    again = verify_evidence(bench.call(), [Path("report.xml")])
    assert ([one.held for one in again.evidence], again.findings) == (["same"], ())
    bench.write("other.xml", GREEN + "\n")
    strange = verify_evidence(bench.call(), [Path("other.xml")])
    assert [one.code for one in strange.findings] == ["evidencing.strange"]


def test_a_broken_fact_is_a_finding_of_the_list(bench: Bench) -> None:
    bench.write("process/evidence/review/2026-11-14-tests-0000000000.yaml", "for: [")
    code, report = kactl(bench, "evidence", "list")
    assert (code, report["findings"][0]["code"]) == (1, "evidence.unreadable")
