"""Items stand before their gates: what is written, decided, next, and what was begun too early."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.gating import Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.solution_reports import SolutionLine, SolutionsReport
from kactl.render.look import Look
from kactl.render.text.solutions import solutions
from kactl.texts.catalogue import LANGUAGES, Language
from kactl.workflows.publish_schema import schema
from kactl.workflows.solutions_report import list_solutions

MODULE: dict[str, Any] = {
    "id": "module", "noun": "module", "title": "Modules", "prefix": "MOD", "folder": "modules",
    "fields": [
        {"id": "title", "title": "Title"},
        {"id": "size", "title": "Size", "type": "number"},
        {"id": "risk", "title": "Risk", "type": "number"},
        {"id": "large", "title": "Large", "type": "boolean"},
    ],
    "states": {"all": ["planned", "building", "built", "dropped"], "closed": ["built", "dropped"]},
}  # fmt: skip
TASK: dict[str, Any] = {
    "id": "task", "noun": "task", "title": "Tasks", "prefix": "TASK", "folder": "tasks",
    "fields": [
        {"id": "title", "title": "Title"},
        {"id": "owner", "title": "Owner", "type": "person"},
        {"id": "due", "title": "Due", "type": "date"},
        {"id": "module", "title": "Module", "type": "link", "to": "module"},
    ],
    "states": {"all": ["todo", "doing", "done"], "closed": ["done"]},
}  # fmt: skip
DOCUMENT = {
    "id": "solution", "title": "Solution", "path": "solutions/{instance}.md", "owner": "dev",
    "gate": "solution",
}  # fmt: skip
SOLUTION = gate(
    "solution", criterion("written", "solutions/{instance}.md", owner="dev"), stage="build",
    recurs={"register": "module", "where": {"large": True}}, approvals=[{"role": "manager"}],
)  # fmt: skip


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a large module that is planned, and a small one under construction."""
    bench = Bench(git_repo)
    bench.lay(SOLUTION, registers=[MODULE, TASK], documents=[DOCUMENT])
    module(bench, 1, "planned", large=True)
    module(bench, 2, "building", large=False)
    bench.commit("Begin")
    return bench


def module(bench: Bench, number: int, status: str, *, large: bool) -> None:
    value = {"title": f"Module {number}", "size": number * 10, "large": large, "status": status}
    bench.write(f"process/modules/MOD-{number}.yaml", json.dumps(value))


def task(bench: Bench, number: int, status: str) -> None:
    value = {"title": "Work", "owner": "zhao-yun", "due": "2026-12-01", "module": "MOD-1", "status": status}
    bench.write(f"process/tasks/TASK-{number}.yaml", json.dumps(value))


def line(bench: Bench, identity: str = "MOD-1") -> SolutionLine:
    report = list_solutions(bench.call(), "module")
    return next(one for one in report.lines if one.id == identity)


def approved(bench: Bench) -> None:
    bench.write("process/solutions/MOD-1.md", "Cut it in two.\n")
    bench.commit("Write")
    bench.approve("wang-fang", "manager", "solution@MOD-1")
    bench.decide("wang-fang", "solution@MOD-1")


def test_an_item_says_its_gate_document_state_and_who_is_next(bench: Bench) -> None:
    found = line(bench)
    assert (found.gate, found.state, found.early) == ("solution@MOD-1", "not-begun", False)
    assert [(one.key, one.state) for one in found.documents] == [("solution@MOD-1", "waiting")]
    assert found.next is not None
    assert found.next.command


def test_an_item_for_which_the_gate_is_not_needs_none(bench: Bench) -> None:
    found = line(bench, "MOD-2")
    assert (found.state, found.gate, found.documents, found.early) == ("not-needed", "solution", (), False)


@pytest.mark.parametrize(
    ("status", "early"), [("planned", False), ("building", True), ("built", True), ("dropped", False)]
)
def test_its_own_state_says_that_work_began(bench: Bench, status: str, early: bool) -> None:
    module(bench, 1, status, large=True)
    found = line(bench)
    assert (found.early, found.begun_by) == (early, ("MOD-1",) if early else ())


@pytest.mark.parametrize(("status", "early"), [("todo", False), ("doing", True), ("done", True)])
def test_a_task_of_it_says_that_work_began(bench: Bench, status: str, early: bool) -> None:
    task(bench, 1, status)
    task(bench, 2, "todo")
    found = line(bench)
    assert (found.early, found.begun_by) == (early, ("TASK-1",) if early else ())


def test_what_is_written_and_not_approved_waits_for_the_approval(bench: Bench) -> None:
    bench.write("process/solutions/MOD-1.md", "Cut it in two.\n")
    bench.commit("Write")
    found = line(bench)
    assert found.state in ("READY", "BLOCKED")
    assert found.decided is None
    assert found.next is not None
    assert "wang-fang" in found.next.who


def test_work_after_the_approval_is_not_too_early(bench: Bench) -> None:
    approved(bench)
    task(bench, 1, "doing")
    found = line(bench)
    assert (found.state, found.early, found.begun_by) == ("PASSED", False, ("TASK-1",))
    assert found.decided is not None


def test_what_began_too_early_comes_first_and_what_is_over_last(bench: Bench) -> None:
    approved(bench)
    module(bench, 3, "planned", large=True)
    module(bench, 4, "building", large=True)
    report = list_solutions(bench.call(), "module")
    assert [one.id for one in report.lines] == ["MOD-4", "MOD-3", "MOD-1", "MOD-2"]
    assert report.columns == ("size", "large")


def test_a_condition_chooses_items(bench: Bench) -> None:
    report = list_solutions(bench.call(), "module", ["size>=20"])
    assert [one.id for one in report.lines] == ["MOD-2"]


def test_the_document_is_as_its_schema_says(bench: Bench) -> None:
    task(bench, 1, "doing")
    report = list_solutions(bench.call(), "module")
    written = json.loads(report.model_dump_json(by_alias=True))
    Draft202012Validator(schema("solutions")).validate(written)
    assert SolutionsReport.model_validate_json(json.dumps(written)) == report


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_shows_size_gate_and_what_began_too_early(bench: Bench, language: Language) -> None:
    task(bench, 1, "doing")
    text = solutions(list_solutions(bench.call(), "module"), Look(language, width=160))
    told = {"zh": ("先于审批开工", "不需评审"), "en": ("begun too early", "needs none")}[language]
    for one in (*told, "solution@MOD-1", "TASK-1", "Module 2", "20"):
        assert one in text


def test_without_items_the_text_says_so(bench: Bench) -> None:
    text = solutions(list_solutions(bench.call(), "module", ["size>99"]), Look("en", width=80))
    assert text == "Modules: nothing matches"


def test_a_register_without_such_a_gate_is_misuse(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        list_solutions(bench.call(), "task")
    assert (raised.value.code, raised.value.exit_code) == ("solutions.no-gate", ExitCode.USAGE)
    assert raised.value.values["nouns"] == "module"
