"""Tags of production are held against the gate of their release, by whole name and full id."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.building import git
from tests.gating import NOON, Bench, criterion, gate

from kactl.gates.tagging import JudgedTag, judge_tag, tag_findings
from kactl.model.tagging import ProductionTag

RELEASE = gate(
    "release", criterion("charter"), stage="build", recurs={"register": "release"},
    break_glass={"roles": ["dev"], "hours": 24, "review": 2},
    approvals=[{"role": "manager"}], decides="manager",
)  # fmt: skip
REGISTER: Mapping[str, Any] = {
    "id": "release", "noun": "release", "title": "Releases", "prefix": "REL", "folder": "releases",
    "fields": [
        {"id": "title", "title": "Title"},
        {"id": "artifacts", "title": "Artifacts", "type": "artifact", "many": True},
    ],
    "states": {"all": ["planned", "released"], "closed": ["released"]},
}  # fmt: skip
ONE, OTHER = "1" * 40, "2" * 40


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with the release v1.0.0 of one commit of one repository."""
    bench = Bench(git_repo)
    bench.lay(RELEASE, registers=[REGISTER])
    bench.fill(charter="Why.")
    item(bench, f"[{{repo: web, tag: v1.0.0, commit: '{ONE}'}}]")
    bench.commit("Begin")
    return bench


def item(bench: Bench, artifacts: str, name: str = "v1.0.0") -> None:
    bench.write(f"process/releases/{name}.yaml", f"title: One\nstatus: planned\nartifacts: {artifacts}\n")


def judged(bench: Bench, name: str = "v1.0.0", commit: str | None = ONE, **more: Any) -> JudgedTag:
    tag = ProductionTag(name, commit, more.pop("repo", "web"), NOON)
    return judge_tag(bench.evaluator(), tag, **more)


def codes(found: JudgedTag) -> list[tuple[str, str]]:
    return [(one.code, one.severity) for one in found.findings]


def decided(bench: Bench) -> None:
    bench.approve("wang-fang", "manager", "release@v1.0.0")
    bench.decide("wang-fang", "release@v1.0.0")


def test_a_tag_of_a_decided_commit_is_in_order(bench: Bench) -> None:
    decided(bench)
    found = judged(bench)
    assert (found.state, found.key, codes(found)) == ("decided", "release@v1.0.0", [])


def test_a_tag_without_a_decision_is_found(bench: Bench) -> None:
    found = judged(bench)
    assert (found.state, codes(found)) == ("undecided", [("tagged.undecided", "error")])
    assert found.findings[0].fix == "kactl gate check release@v1.0.0"


def test_a_tag_without_a_release_is_found(bench: Bench) -> None:
    found = judged(bench, "v2.0.0")
    assert (found.state, codes(found)) == ("no-release", [("tagged.no-release", "error")])
    assert found.findings[0].fix == "kactl release add v2.0.0"
    odd = judged(bench, "v1.4.0+构建 7;rm")
    assert odd.findings[0].fix == "kactl release add VERSION --tag 'v1.4.0+构建 7;rm'"


def test_a_tag_that_leads_to_no_commit_is_found(bench: Bench) -> None:
    decided(bench)
    assert codes(judged(bench, commit=None)) == [("tagged.no-commit", "error")]


def test_a_tag_that_was_moved_since_is_found(bench: Bench) -> None:
    decided(bench)
    assert codes(judged(bench, commit=OTHER)) == [("tagged.moved", "error")]
    item(bench, f"[{{repo: web, tag: v1.0.0, commit: '{OTHER}'}}]")
    bench.commit("Cover it up")
    assert codes(judged(bench, commit=OTHER)) == [("tagged.moved", "error")]


def test_a_decision_that_names_no_commit_of_the_repository_covers_no_tag(bench: Bench) -> None:
    decided(bench)
    assert codes(judged(bench, repo="api")) == [("tagged.unbound", "error")]
    assert codes(judged(bench, repo=None)) == [("tagged.unbound", "error")]


def test_a_release_knows_its_tag_by_another_name(bench: Bench) -> None:
    item(bench, f"[{{repo: web, tag: web/release-7, commit: '{ONE}'}}]")
    bench.commit("Name the tag")
    decided(bench)
    assert codes(judged(bench, "web/release-7")) == []
    assert codes(judged(bench, "1.0.0")) == []


def test_an_emergency_is_said_and_ends(bench: Bench) -> None:
    bench.state("break-glass", "zhao-yun", "release@v1.0.0", role="dev", reason="Payments are down")
    bench.commit("Break glass")
    assert codes(judged(bench)) == [("tagged.bypassed", "warning")]
    assert codes(judged(bench, pushed=True)) == [("tagged.bypassed", "warning")]
    assert codes(judged(bench, commit=OTHER)) == [("tagged.bypassed", "warning"), ("tagged.moved", "error")]
    bench.tick(hours=25)
    assert codes(judged(bench)) == [("tagged.bypassed", "warning")]
    assert codes(judged(bench, pushed=True)) == [("tagged.undecided", "error")]


def test_a_decision_whose_commit_is_gone_cannot_be_told(bench: Bench, tmp_path: Path) -> None:
    decided(bench)
    bench.commit("More")
    git(tmp_path, "clone", "-q", "--depth", "1", bench.root.as_uri(), "cut")
    cut = Bench(tmp_path / "cut")
    cut.now = bench.now
    assert [code for code, severity in codes(judged(cut)) if severity == "error"]


def test_without_a_gate_of_releases_no_tag_is_judged(git_repo: Path) -> None:
    bench = Bench(git_repo)
    bench.lay()
    bench.commit("Begin")
    assert list(tag_findings(bench.evaluator(), [ProductionTag("v1.0.0", ONE)])) == []
