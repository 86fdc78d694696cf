"""A repository that kept its decisions and services in files long before kactl came, and not too tidily."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.founding import called

from kactl.cli import exits
from kactl.errors import ExitCode, KactlError
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Writing
from kactl.workflows.check_gate import check_gates
from kactl.workflows.edit_items import Chosen, write_buffer
from kactl.workflows.initialise import Request, initialise
from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.run_check import run_check
from kactl.workflows.set_item import close_item, set_items
from kactl.workflows.show_item import show_item
from kactl.workflows.show_item_history import show_item_history

LAYER = """\
playbook: ours
version: 1.0.0
title: {zh: 我司流程规范, en: Our playbook}
extends: [normal]
registers:
  - id: adr
    noun: adr
    title: {zh: 架构决策记录, en: Decision records}
    prefix: ADR
    source: files
    files: {glob: "docs/**/*.md", states: {Accepted: accepted, Proposed: proposed}}
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: decided_on, title: {zh: 决定日期, en: Decided on}, type: date, at: meta.date}
      - {id: service, title: {zh: 涉及服务, en: Service}, type: link, to: service}
    states: {all: [proposed, accepted], closed: [accepted]}
  - id: service
    noun: service
    title: {zh: 服务目录, en: Services}
    prefix: SVC
    source: files
    files: {glob: "services/*", items: services, identity: name, default_state: up}
    fields: [{id: team, title: {zh: 团队, en: Team}, required: true}]
    states: {all: [up, down]}
rules:
  - id: decisions-valid
    title: {zh: 决策记录填写有效, en: Decision records are valid}
    uses: items-valid
    with: {registers: [adr, service]}
    severity: warning
    principle: keep-improving
gates:
  - id: kickoff
    success:
      - id: decisions-linked
        title: {zh: 决策记录都有所属服务, en: Decisions name their service}
        uses: links-resolved
        with: {register: adr, field: service}
        strength: must
        principle: keep-improving
        owner: dev-lead
"""
ADR = "---\ntitle: Use a queue\nstatus: Accepted\nmeta: {date: 2026-11-02}\nservice: checkout\n---\n# Text\n"
SERVICES = "x: &x {team: payments}\nservices:\n  - {<<: *x, name: checkout}\n  - {<<: *x, name: refund}\n"
DIRTY = {
    "docs/adr/0002-broken.md": "---\ntitle: [Open\nstatus: Accepted\n---\n",
    "docs/adr/0003-states.md": "---\ntitle: Cache\nstatus: Maybe\nmeta: {date: 2026-13-40}\n"
    "service: nowhere\n---\n",
    "docs/README.md": "# Nothing to see\n",
    "docs/old/0001-queue.md": ADR,
    "services/more.toml": '[[services]]\nname = "ship"\nteam = "sea"\n\n[[services]]\nteam = "nobody"\n',
    "services/notes.txt": "call Bob\n",
}


@pytest.fixture
def project(git_repo: Path) -> Iterator[Built]:
    built = Built(git_repo)
    built.write("docs/adr/0001-queue.md", ADR)
    built.write("services/main.yaml", SERVICES)
    built.write("ours/playbook.yaml", LAYER)
    built.commit("Years before kactl")
    request = Request(str(git_repo / "ours"), set_values={"client": "Acme"})
    initialise(called(git_repo), git_repo, request, ask=lambda _question, _default: "", writing=Writing())
    yield built
    assert git(git_repo, "status", "--porcelain", "docs", "services") == "", "nobody's files were written"


@pytest.fixture
def dirty(project: Built) -> Built:
    for path, text in DIRTY.items():
        project.write(path, text)
    git(project.root, "add", "-A")
    git(project.root, "commit", "-q", "--no-verify", "-m", "Dirt")
    return project


def found(built: Built, noun: str) -> list[tuple[str, str | None, int | None]]:
    report = list_items(called(built.root), noun)
    return sorted((one.code, one.path, one.line) for one in report.findings)


def test_a_tidy_repository_is_listed_and_shown_as_it_is(project: Built) -> None:
    report = list_items(
        called(project.root), "adr", wanted=Wanted(where=("status=accepted service=checkout",))
    )
    assert [one["id"] for one in report.items] == ["0001-queue"]
    assert exits.exit_code(report) is ExitCode.OK
    shown = show_item(called(project.root), "adr", "0001-QUEUE")
    assert shown.item is not None
    assert (shown.path, shown.item["decided_on"]) == ("docs/adr/0001-queue.md", "2026-11-02")
    assert [one["id"] for one in list_items(called(project.root), "service").items] == ["checkout", "refund"]


def test_dirt_is_told_with_file_and_line_and_the_rest_is_used(dirty: Built) -> None:
    assert found(dirty, "adr") == [
        ("foreign-file.double-id", "docs/old/0001-queue.md", 1),
        ("front-matter.missing", "docs/README.md", 1),
        ("items-valid.bad-status", "docs/adr/0003-states.md", 3),
        ("items-valid.bad-value", "docs/adr/0003-states.md", 4),
        ("yaml.unclosed-bracket", "docs/adr/0002-broken.md", 2),
    ]
    assert found(dirty, "service") == [
        ("foreign-file.form", "services/notes.txt", 1),
        ("foreign-file.no-id", "services/more.toml", 5),
    ]
    report = list_items(called(dirty.root), "adr")
    assert [one["id"] for one in report.items] == ["0001-queue", "0003-states"]
    assert exits.exit_code(report) is ExitCode.FINDINGS
    ids = [one["id"] for one in list_items(called(dirty.root), "service").items]
    assert ids == ["checkout", "refund", "ship"]


def test_the_check_and_the_gate_judge_what_can_be_read(dirty: Built) -> None:
    report = run_check(called(dirty.root))
    told = {(one.code, one.path, one.line) for one in report.findings}
    assert ("items-valid.bad-status", "docs/adr/0003-states.md", 3) in told
    assert ("yaml.unclosed-bracket", "docs/adr/0002-broken.md", 2) in told
    gate = next(one for one in check_gates(called(dirty.root), ("kickoff",)).gates if one.gate == "kickoff")
    criterion = next(one for one in gate.criteria if one.id == "decisions-linked")
    assert criterion.outcome == "unknown"
    assert ("links-resolved.dangling", "docs/adr/0003-states.md", 5) in {
        (one.code, one.path, one.line) for one in criterion.findings
    }


def test_a_gate_over_tidy_files_is_judged(project: Built) -> None:
    gate = next(one for one in check_gates(called(project.root), ("kickoff",)).gates if one.gate == "kickoff")
    assert next(one.outcome for one in gate.criteria if one.id == "decisions-linked") == "met"


def test_nothing_of_it_is_written(project: Built) -> None:
    call, root = called(project.root), project.root
    for attempt in (
        lambda: add_item(call, "adr", "New", writing=Writing()),
        lambda: set_items(call, "adr", ["0001-queue"], ["title=Other"], writing=Writing()),
        lambda: close_item(call, "service", "refund", writing=Writing()),
        lambda: write_buffer(call, "adr", Chosen(), root / "out.yaml"),
    ):
        with pytest.raises(KactlError) as caught:
            attempt()
        assert (caught.value.code, caught.value.exit_code) == ("register.foreign", ExitCode.FINDINGS)


def test_each_entry_of_a_file_has_a_life_of_its_own(project: Built) -> None:
    project.write("services/main.yaml", SERVICES.replace("name: refund", "name: refund, team: returns"))
    git(project.root, "add", "-A")
    git(project.root, "commit", "-q", "--no-verify", "-m", "Move refunds")
    lives = {
        name: [one.event for one in show_item_history(called(project.root), "service", name).events]
        for name in ("checkout", "refund")
    }
    assert lives == {"checkout": ["created"], "refund": ["created", "changed"]}


def test_a_glob_that_leaves_the_engagement_is_refused(git_repo: Path) -> None:
    built = Built(git_repo)
    built.write("ours/playbook.yaml", LAYER.replace("docs/**/*.md", "../docs/*.md"))
    request = Request(str(git_repo / "ours"), set_values={"client": "Acme"})
    with pytest.raises(KactlError) as caught:
        initialise(called(git_repo), git_repo, request, ask=lambda _question, _default: "", writing=Writing())
    assert caught.value.exit_code is ExitCode.UNDECIDED
    assert "model.glob-outside" in json.dumps(caught.value.values, default=str)
