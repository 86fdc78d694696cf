"""The doctor: each thing that is not well is said under its code, and mended where that is safe."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.founding import begin, begun, called, commit

from kactl.cli import exits
from kactl.model.doctor_report import DoctorReport
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.texts.catalogue import Language
from kactl.texts.doctor import TEXTS
from kactl.workflows import doctoring
from kactl.workflows.calling import Writing
from kactl.workflows.doctor import checks, examine

TEAM = "process/team.yaml"
CHARTER = "process/charter.md"
HOOK = ".git/hooks/pre-commit"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
ITEM = "title: 看板\nstatus: draft\n"


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return begun(tmp_path / "project", tmp_path_factory.getbasetemp())


def look(built: Built) -> DoctorReport:
    return examine(called(built.root), writing=Writing())


def mended(built: Built, **options: bool) -> DoctorReport:
    return examine(called(built.root), fix=True, writing=Writing(**options))  # type: ignore[arg-type]  # flags only


def codes(report: DoctorReport) -> list[str]:
    return [one.code for one in report.findings]


def exit_code(report: DoctorReport) -> int:
    return int(exits.exit_code(report))


def test_a_fresh_engagement_is_sound(project: Built) -> None:
    report = look(project)
    assert (report.findings, report.health, exit_code(report)) == ((), "sound", 0)
    assert report.checks == tuple(one.__name__.replace("_", "-") for one in checks())
    assert len(set(report.checks)) == len(report.checks)


def spoil_person(built: Built) -> None:
    git(built.root, "config", "user.email", "nobody@example.com")


def spoil_mails(built: Built) -> None:
    text = (built.root / TEAM).read_text("utf-8")
    built.write(TEAM, text.replace("people:\n", "people:\n  li: {name: Li, email: WANG.fang@example.com}\n"))


def spoil_ids(built: Built) -> None:
    text = (built.root / TEAM).read_text("utf-8")
    built.write(TEAM, text.replace("people:\n", "people:\n  WANG.FANG:\n    name: Wang\n"))


def write(path: str, content: str | bytes) -> Callable[[Built], None]:
    def spoil(built: Built) -> None:
        built.write(path, content)

    return spoil


def remove(path: str) -> Callable[[Built], None]:
    def spoil(built: Built) -> None:
        built.remove(path)

    return spoil


def append(path: str, text: str) -> Callable[[Built], None]:
    def spoil(built: Built) -> None:
        built.write(path, (built.root / path).read_text("utf-8") + text)

    return spoil


def twice(first: str, second: str) -> Callable[[Built], None]:
    def spoil(built: Built) -> None:
        built.write(first, ITEM)
        built.write(second, ITEM)

    return spoil


def newer(built: Built) -> None:
    lock = (built.root / ".kactl/lock.yaml").read_text("utf-8")
    lines = ["kactl: 999.0.0" if one.startswith("kactl: ") else one for one in lock.splitlines()]
    built.write(".kactl/lock.yaml", "\n".join(lines) + "\n")


REQUIREMENTS = "process/requirements"
RECORD = ".kactl/records/kickoff/-/2026-11-22-wang.fang-approve-0123456789.json"


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (spoil_person, ("doctor.stranger", "warning", 0)),
        (spoil_mails, ("doctor.same-mail", "error", 1)),
        (spoil_ids, ("doctor.same-person", "error", 1)),
        (newer, ("doctor.kactl-old", "warning", 0)),
        (remove(HOOK), ("doctor.hook-missing", "warning", 0)),
        (append(HOOK, "# older\n"), ("doctor.hook-old", "warning", 0)),
        (write(HOOK, "#!/bin/sh\nmake lint\n"), ("doctor.hook-missing", "warning", 0)),
        (remove(".kactl/.gitattributes"), ("doctor.rules-missing", "error", 1)),
        (write(".kactl/.gitattributes", "* text=auto\n"), ("doctor.rules-changed", "error", 1)),
        (remove(".kactl/.gitignore"), ("doctor.rules-missing", "error", 1)),
        (write(".git/info/attributes", "* ident\n"), ("doctor.attributes", "error", 1)),
        (
            write(".gitattributes", "*.yaml working-tree-encoding=UTF-16\n"),
            ("doctor.attributes", "error", 1),
        ),
        (remove(".kactl/schemas/task.json"), ("doctor.schemas", "warning", 0)),
        (write(".kactl/schemas/team.json", "{}"), ("doctor.schemas", "warning", 0)),
        (write(RECORD, "{}"), ("record-file.altered", "error", 1)),
        (remove(".kactl/lock.yaml"), ("doctor.lock-missing", "error", 6)),
        (append(PLAYBOOK, "# mine\n"), ("doctor.playbook-changed", "error", 6)),
        (remove(".kactl/playbook/templates/charter.md"), ("doctor.playbook-missing", "error", 6)),
        (write(".kactl/playbook/templates/more.md", "x"), ("doctor.playbook-added", "error", 6)),
        (remove(CHARTER), ("doctor.document-missing", "error", 1)),
        (remove("process/calendar.yaml"), ("doctor.document-missing", "error", 1)),
        (write("process/a.kactl-tmp", "half"), ("doctor.temporary", "warning", 0)),
        (write(f"{REQUIREMENTS}/REQ-00001.yml", ITEM), ("item-file.ending", "error", 1)),
        (
            twice(f"{REQUIREMENTS}/REQ-0000A.yaml", f"{REQUIREMENTS}/old/REQ-0000A.yaml"),
            ("doctor.same-id", "error", 5),
        ),
        (write("process/notes.yaml", "a: 1\r\nb: 2\n"), ("doctor.line-ends", "warning", 0)),
        (write("process/notes.yaml", b"\xef\xbb\xbfa: 1\n"), ("doctor.mark", "warning", 0)),
        (write("process/notes.yaml", "# " + "x" * (1 << 20)), ("doctor.size", "error", 1)),
        (write("kactl.yaml", "engagement: short\n"), ("engagement.invalid", "error", 3)),
        (remove(PLAYBOOK), ("playbook-file.missing", "error", 6)),
    ],
)
def test_what_is_not_well_is_said(
    project: Built, spoil: Callable[[Built], None], found: tuple[str, str, int]
) -> None:
    spoil(project)
    report = look(project)
    told = [(one.code, one.severity, exit_code(report)) for one in report.findings]
    assert found in told


@pytest.mark.skipif(os.name == "nt", reason="its file system does not tell the two apart")
def test_ids_that_differ_by_case_alone_are_told(project: Built) -> None:
    twice(f"{REQUIREMENTS}/REQ-0000A.yaml", f"{REQUIREMENTS}/req-0000a.yaml")(project)
    assert "doctor.same-case" in codes(look(project))


def test_git_without_a_person_is_told(project: Built, surroundings: Path) -> None:
    (surroundings / ".gitconfig").write_text("", encoding="utf-8")
    report = look(project)
    assert [(one.code, one.fix is not None) for one in report.findings] == [("repository.no-identity", True)]
    assert exit_code(report) == 1


@pytest.mark.skipif(os.name == "nt", reason="writes a shell script")
def test_an_old_git_is_told(project: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    real = shutil.which("git")
    script = tmp_path / "git"
    last = 'for one; do :; done\n[ "$one" = version ] && echo git version 2.17.1 && exit\n'
    script.write_text(f'#!/bin/sh\n{last}exec {real} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    (finding,) = look(project).findings
    assert (finding.code, finding.values["wanted"]) == ("doctor.git-old", "2.30")


def test_a_shallow_clone_is_told(project: Built, tmp_path: Path) -> None:
    project.write("notes.txt", "more")
    commit(project)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project.root}", "copy")
    report = look(Built(tmp_path / "copy"))
    assert ("doctor.shallow", "git fetch --unshallow") in [(one.code, one.fix) for one in report.findings]


def test_records_that_no_remote_has_are_counted(project: Built, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "hub")
    git(project.root, "remote", "add", "origin", str(tmp_path / "hub"))
    assert codes(look(project)) == []
    project.record(kind="approve")
    commit(project, "State")
    (finding,) = (one for one in look(project).findings if one.code == "doctor.unpushed")
    assert (finding.values, finding.fix) == ({"count": 1}, "git push --set-upstream origin HEAD")
    git(project.root, "push", "-q", "--no-verify", "--set-upstream", "origin", "HEAD")
    assert "doctor.unpushed" not in codes(look(project))
    project.record(kind="reject")
    commit(project, "State again")
    (finding,) = (one for one in look(project).findings if one.code == "doctor.unpushed")
    assert (finding.values, finding.fix) == ({"count": 1}, "git push")


def test_a_hook_that_pre_commit_manages_is_well(project: Built) -> None:
    project.write(HOOK, "#!/bin/sh\n# File generated by pre-commit\n").chmod(0o755)
    assert codes(look(project)) == ["hook.managed"]
    project.write(".pre-commit-config.yaml", "repos:\n- repo: x\n  hooks:\n    - id: kactl\n")
    assert codes(look(project)) == []


def test_without_an_engagement_nothing_can_be_judged(git_repo: Path) -> None:
    report = examine(called(git_repo), writing=Writing())
    assert (codes(report), report.health, report.engagement) == (["engagement.none"], "undecided", None)
    assert exit_code(report) == 3


def test_an_engagement_outside_any_repository_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kactl.yaml").write_text("", encoding="utf-8")
    report = examine(called(tmp_path), writing=Writing())
    assert (codes(report), exit_code(report)) == (["engagement.outside-repository"], 4)


def test_the_faults_of_settings_are_listed_one_by_one(project: Built) -> None:
    project.write("kactl.yaml", "engagement: short\nplaybook: normal\n")
    found = codes(look(project))
    assert "engagement.invalid" in found
    assert len([one for one in found if one.startswith("model.")]) == 2


def spoil_what_can_be_mended(built: Built) -> None:
    built.write("process/notes.yaml", "a: 1\r\nb: 2\r\nc: 3\n")
    commit(built, "Notes")
    for path in (".kactl/.gitignore", ".kactl/schemas/task.json", CHARTER, HOOK):
        built.remove(path)
    built.write(".kactl/.gitattributes", "")
    git(built.root, "commit", "-q", "--no-verify", "-am", "Spoil")
    built.write("process/a.kactl-tmp", "half")


def test_what_is_safe_is_mended_in_one_commit(project: Built) -> None:
    spoil_what_can_be_mended(project)
    project.write("mine.txt", "staged")
    git(project.root, "add", "mine.txt")
    before = git(project.root, "rev-parse", "HEAD")
    report = mended(project)
    assert report.plan is not None
    assert sorted((one.path, one.action) for one in report.plan.files) == [
        (HOOK, "create"),
        (".kactl/.gitattributes", "change"),
        (".kactl/.gitignore", "create"),
        (".kactl/schemas/task.json", "create"),
        ("process/a.kactl-tmp", "remove"),
        (CHARTER, "create"),
        ("process/notes.yaml", "change"),
    ]
    assert (report.findings, report.plan.commit) == ((), git(project.root, "rev-parse", "HEAD"))
    assert git(project.root, "rev-parse", "HEAD^") == before
    assert git(project.root, "status", "--short") == "A  mine.txt"
    assert (project.root / "process/notes.yaml").read_bytes() == b"a: 1\r\nb: 2\r\nc: 3\r\n"
    assert (project.root / CHARTER).read_text("utf-8") == git(
        project.root, "show", f"{before}^:{CHARTER}"
    ) + "\n"


@pytest.mark.parametrize("options", [{"dry_run": True}, {"confirm": lambda _plan: False}])
def test_a_plan_that_is_not_agreed_to_mends_nothing(project: Built, options: dict[str, bool]) -> None:
    spoil_what_can_be_mended(project)
    before = (git(project.root, "status", "--short"), git(project.root, "rev-parse", "HEAD"))
    report = mended(project, **options)
    assert report.plan is not None
    assert (report.plan.planned, len(report.plan.files)) == (True, 7)
    assert (git(project.root, "status", "--short"), git(project.root, "rev-parse", "HEAD")) == before
    assert not (project.root / HOOK).exists()
    assert "doctor.schemas" in codes(report)


def test_without_fix_nothing_is_written(project: Built) -> None:
    spoil_what_can_be_mended(project)
    before = git(project.root, "status", "--short")
    assert look(project).plan is None
    assert git(project.root, "status", "--short") == before


def test_a_changed_playbook_is_never_mended(project: Built) -> None:
    append(PLAYBOOK, "# mine\n")(project)
    text = (project.root / PLAYBOOK).read_text("utf-8")
    report = mended(project)
    assert (report.health, report.plan and report.plan.files) == ("untrusted", ())
    assert (project.root / PLAYBOOK).read_text("utf-8") == text


def test_what_people_have_not_committed_is_not_committed_for_them(project: Built) -> None:
    project.write("process/notes.yaml", "a: 1\r\nb: 2\n")
    report = mended(project)
    assert [(one.code, one.fix) for one in report.findings] == [("doctor.line-ends", "kactl commit")]
    assert git(project.root, "status", "--short") == "?? process/notes.yaml"


def test_a_document_that_was_deleted_comes_back_as_committed(project: Built) -> None:
    project.write(CHARTER, "three hours of work")
    commit(project, "Work")
    project.remove(CHARTER)
    report = mended(project)
    assert report.plan is not None
    assert (report.health, report.plan.commit, report.plan.message) == ("sound", None, "")
    assert (project.root / CHARTER).read_text("utf-8") == "three hours of work"


def test_a_document_that_was_never_committed_is_laid_anew(project: Built) -> None:
    before = (project.root / CHARTER).read_text("utf-8")
    project.remove(CHARTER)
    commit(project, "Remove")
    report = mended(project)
    assert report.plan is not None
    assert (report.health, report.plan.commit) == ("sound", git(project.root, "rev-parse", "HEAD"))
    assert (project.root / CHARTER).read_text("utf-8") == before


def left_by_a_killed_run(built: Built) -> None:
    journal = {"head": git(built.root, "rev-parse", "HEAD"), "commits": False, "folders": [], "index": {}}
    step = {"path": CHARTER, "before": "d2Fz", "mode": 0o644, "after": "0" * 64}
    built.write(".kactl/.journal", json.dumps({**journal, "files": [step]}) + "\n")


def test_a_journal_is_told_and_mended_first(project: Built) -> None:
    left_by_a_killed_run(project)
    assert codes(look(project)) == ["doctor.journal"]
    assert (project.root / ".kactl/.journal").exists()
    assert codes(mended(project, dry_run=True)) == ["doctor.journal"]
    report = mended(project)
    assert report.plan is not None
    assert [one.code for one in report.plan.notes] == ["recovered.undone", "recovered.kept"]
    assert (codes(report), (project.root / ".kactl/.journal").exists()) == ([], False)


def test_an_engagement_in_a_subfolder_is_examined_there(git_repo: Path) -> None:
    root = git_repo / "sub"
    root.mkdir()
    begin(root)
    assert codes(look(Built(root))) == []
    (git_repo / ".gitattributes").write_text("* working-tree-encoding=UTF-16\n", encoding="utf-8")
    (finding, *_) = look(Built(root)).findings
    assert (finding.code, finding.path) == ("doctor.attributes", ".kactl/.gitattributes")


def test_the_language_of_the_mending_commit_is_the_engagements(git_repo: Path) -> None:
    built = begin(git_repo, "zh")
    built.write(".kactl/schemas/task.json", "{}")
    commit(built)
    mended(built)
    assert git(git_repo, "log", "-1", "--format=%s") == "修复 kactl 自用文件和文件格式"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "× .kactl/.gitignore  kactl's rules for git are missing"),
        ("zh", "× .kactl/.gitignore  缺少 kactl 的 git 规则文件"),
    ],
)
def test_a_report_is_text_in_both_languages(project: Built, language: Language, said: str) -> None:
    remove(".kactl/.gitignore")(project)
    report = mended(project, dry_run=True)
    shown = render(report, "text", Look(language=language, width=100, colour=False)).splitlines()
    assert said in shown
    assert shown[-1].startswith("×")
    assert "create  .kactl/.gitignore" in shown or "新建  .kactl/.gitignore" in shown


def test_no_explained_code_is_a_stray() -> None:
    found = {key for key in TEXTS if f"{key}.why" in TEXTS}
    sources = "".join(path.read_text("utf-8") for path in Path(doctoring.__path__[0]).glob("*.py"))
    assert {key for key in found if f'"doctor.{key}"' not in sources} == set()
