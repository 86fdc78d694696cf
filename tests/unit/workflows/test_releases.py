"""Releases are gathered from git, shown on one page, told to the client."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.founding import begun, called, commit

from kactl.checks.reading.items import STATUS
from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Writing
from kactl.workflows.releases.adding import Options, add
from kactl.workflows.releases.checking import check_release
from kactl.workflows.releases.telling import release_notes
from kactl.workflows.roles import assign
from kactl.workflows.run_check import run_check
from kactl.workflows.set_item import set_items


class Project(Built):
    """An engagement with two code repositories beside it."""

    @property
    def web(self) -> Built:
        return Built(self.root.parent / "web")

    @property
    def api(self) -> Built:
        return Built(self.root.parent / "api")

    def add(self, version: str = "v1.0.0", *settings: str, **options: object) -> ChangeSetReport:
        identity = options.pop("identity", None)
        assert identity is None or isinstance(identity, str)
        return add(
            called(self.root), "release", version, settings, identity=identity,
            options=Options(**options), writing=Writing(),  # type: ignore[arg-type]  # options of a test
        )  # fmt: skip

    def item(self, version: str = "v1.0.0") -> dict[str, Value]:
        value = read_yaml((self.root / f"process/releases/{version}.yaml").read_bytes())
        assert isinstance(value, dict)
        return value

    def req(self, title: str) -> str:
        digits = sha256(title.encode()).hexdigest()[:32]
        add_item(replace(called(self.root), nonce=lambda: digits), "req", title, writing=Writing())
        (path,) = git(self.root, "show", "--name-only", "--format=", "HEAD").split()
        return Path(path).stem

    def set(self, *words: str, noun: str = "release") -> None:
        set_items(called(self.root), noun, words[:1], words[1:], writing=Writing())


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(begun(tmp_path / "acme", tmp_path_factory.getbasetemp()).root)
    lines = "repositories:\n  - {id: web, url: ../web}\n  - {id: api, url: ../api}\n"
    project.write("kactl.yaml", (project.root / "kactl.yaml").read_text("utf-8") + lines)
    commit(project, "Name the code")
    for one in (project.web, project.api):
        one.root.mkdir()
        git(one.root, "init", "-q")
        one.write("app.py", "one\n")
        one.commit("Begin")
    return project


def head(built: Built) -> str:
    return git(built.root, "rev-parse", "HEAD")


def notes(report: ChangeSetReport) -> list[str]:
    return [one.code for one in report.notes]


def refused(what: Callable[[], object]) -> tuple[str, ExitCode]:
    with pytest.raises(KactlError) as caught:
        what()
    return caught.value.code, caught.value.exit_code


def found(project: Project, version: str | None = None) -> list[str]:
    return [one.code for one in check_release(called(project.root), "release", version).findings]


def test_a_release_takes_tag_and_commit_of_each_repository(project: Project) -> None:
    git(project.web.root, "tag", "-a", "v1.0.0", "-m", "One")
    git(project.web.root, "branch", "v1.0.0")  # a branch of that name is another reference
    report = project.add()
    assert project.item()["artifacts"] == [
        {"repo": "web", "tag": "v1.0.0", "commit": head(project.web)},
        {"repo": "api", "commit": head(project.api)},
    ]
    assert notes(report) == ["release.untagged", "release.class"]
    assert project.item()[STATUS] == "planned"


def test_what_commits_name_points_to_it_or_was_finished_goes_out_with_it(project: Project) -> None:
    named, pointing, done, other = (project.req(one) for one in ("Named", "Pointing", "Done", "Other"))
    project.web.write("app.py", "two\n")
    project.web.commit(f"Build it\n\nAs {named.lower()}: asked.")
    project.add("v0.9.0", at=(f"web={git(project.web.root, 'rev-parse', 'HEAD~1')}",))
    path = project.root / f"process/requirements/{pointing}.yaml"
    path.write_text(path.read_text("utf-8") + "release: v1.0.0\n", encoding="utf-8")
    path = project.root / f"process/requirements/{done}.yaml"
    path.write_text(path.read_text("utf-8").replace("status: draft", "status: accepted"), encoding="utf-8")
    commit(project, "Work")
    project.add()
    assert project.item()["requirements"] == sorted([named, pointing, done])
    assert other not in str(project.item())
    assert "api" not in str(project.item()["artifacts"])  # unchanged since v0.9.0


def test_facts_follow_from_the_files_since_the_last_release(project: Project) -> None:
    project.add("v1.0.0")
    assert (project.item()["migration"], project.item()["size"]) == (False, 2)
    project.web.write("db/migrations/1.sql", "create table one;\n")
    project.web.commit("Migrate")
    project.add("v1.1.0", "standard_type=configuration")
    assert (project.item("v1.1.0")["migration"], project.item("v1.1.0")["size"]) == (True, 1)
    report = check_release(called(project.root), "release", "v1.1.0")
    assert report.item_class is not None
    assert report.item_class.en == "Normal"
    project.api.write("app.py", "three\n")
    project.api.commit("Mend a word")
    project.web.write("app.py", "three\n")
    project.web.commit("Mend a word")
    project.add("v1.1.1", "standard_type=configuration")
    standard = check_release(called(project.root), "release", "v1.1.1")
    assert standard.item_class is not None
    assert standard.item_class.en == "Standard"
    assert standard.gate is not None
    (verdict,) = standard.gate.gates
    assert ([one.role for one in verdict.approvals], verdict.decides) == (["qa-lead"], None)
    assert {one.id for one in verdict.criteria} >= {"contents", "tests"}
    assert not {one.id for one in verdict.criteria} & {"plan", "rollback", "accepted"}


def test_a_repository_that_cannot_be_read_makes_no_release_lighter(project: Project) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings.replace("../api", "https://git.example.com/api"))
    commit(project, "Move the code")
    report = project.add("v1.0.0", "standard_type=configuration")
    assert notes(report) == ["release.untagged", "clone.missing", "release.class"]
    assert "migration" not in project.item()
    (_, missing, _) = report.notes
    assert missing.fix == "git config kactl.clone.api PATH"
    assert report.notes[-1].values["class"].en == "Normal"


def test_a_release_added_again_is_gathered_anew_and_a_moved_tag_is_said(project: Project) -> None:
    git(project.web.root, "tag", "v1.0.0")
    project.add()
    assert project.add().files == ()
    project.set("v1.0.0", "migration=yes")
    project.web.write("app.py", "two\n")
    project.web.commit("More")
    git(project.web.root, "tag", "-f", "v1.0.0")
    assert found(project) == ["release.tag-differs", "tagged.undecided"]
    assert "release.tag-moved" in notes(project.add())
    assert str(project.item()["artifacts"]).count(head(project.web)) == 1
    assert project.item()["migration"] is True  # raised by hand, never lowered


def test_facts_that_people_made_lighter_are_found(project: Project) -> None:
    project.add()
    project.set("v1.0.0", "size=1")
    assert found(project) == ["release.fact-lowered"]
    project.web.write("db/1.sql", "drop table one;\n")
    project.web.commit("Migrate")
    project.add()
    project.set("v1.0.0", "migration=no")
    assert found(project) == ["release.fact-lowered"]


@pytest.mark.parametrize(
    ("version", "code"),
    [("v1.4.0+build", "release.bad-version"), ("1.4.0/rc", "release.bad-version")],
)
def test_a_version_that_cannot_be_an_id_is_refused_with_a_way_out(
    project: Project, version: str, code: str
) -> None:
    assert refused(lambda: project.add(version))[0] == code


def test_odd_versions_have_an_id_and_keep_their_tag(project: Project) -> None:
    git(project.web.root, "tag", "v1.4.0+build")
    project.add("v1.4.0+build", identity="v1.4.0-build", tag="v1.4.0+build")
    artifacts = project.item("v1.4.0-build")["artifacts"]
    assert isinstance(artifacts, list)
    assert artifacts[0] == {"repo": "web", "tag": "v1.4.0+build", "commit": head(project.web)}
    project.add("1.4")
    project.add("春季版本")
    assert len(list((project.root / "process/releases").glob("REL-*.yaml"))) == 1


def test_options_of_releases_are_refused_elsewhere(project: Project) -> None:
    call = called(project.root)
    wrong = lambda: add(call, "req", "Login", options=Options(tag="v1"), writing=Writing())  # noqa: E731 - asked once
    assert refused(wrong) == ("release.no-releases", ExitCode.USAGE)
    assert refused(lambda: check_release(call, "req")) == ("release.no-releases", ExitCode.USAGE)
    assert refused(lambda: project.add(at=("nowhere=HEAD",)))[0] == "release.no-repository"
    assert refused(lambda: project.add(at=("HEAD",)))[0] == "release.no-repository"
    assert refused(lambda: project.add(at=("web=nothing",)))[0] == "repository.unknown-revision"


def test_an_emergency_is_one_command_of_one_person(project: Project) -> None:
    emergency = lambda: project.add("v1.0.1", emergency="Payments are down")  # noqa: E731 - refused, then not
    assert refused(emergency)[0] == "break-glass.refused"
    assert refused(lambda: project.add("v1.0.1", emergency=" "))[1] is ExitCode.USAGE
    assert not (project.root / "process/releases/v1.0.1.yaml").exists()
    assign(called(project.root), "dev-lead", "wang.fang", writing=Writing())
    report = project.add("v1.0.1", "standard_type=configuration", emergency="Payments are down")
    assert report.commit is not None
    assert [Path(one.path).parts[0] for one in report.files] == ["process", ".kactl"]
    assert project.item("v1.0.1")["class"] == "emergency"
    git(project.web.root, "tag", "v1.0.1", str(project.item("v1.0.1")["artifacts"][0]["commit"]))  # type: ignore[index,call-overload]  # a list of mappings
    codes = {one.code: one.severity for one in run_check(called(project.root)).findings}
    assert codes["tagged.bypassed"] == "warning"


def test_a_tag_of_production_without_a_gate_is_found(project: Project) -> None:
    git(project.api.root, "tag", "v7.0.0", GIT_COMMITTER_DATE="2026-11-16T04:00:00+0000")
    git(project.web.root, "tag", "nightly-7")
    report = run_check(called(project.root))
    assert [one.subject for one in report.findings if one.code == "tagged.no-release"] == ["api:v7.0.0"]
    assert "tagged.no-release" not in [
        one.code for one in run_check(called(project.root), at="HEAD").findings
    ]


def test_the_notes_hold_what_is_public_and_nothing_else(project: Project) -> None:
    shown = project.req("Pay by card")
    project.web.write("app.py", "two\n")
    project.web.commit(f"{shown}: take cards; secret-plan")
    project.add("v1.0.0", "value=Cards are taken", "batches=10%,100%")
    file = project.root.parent / "notes.md"
    release_notes(called(project.root), "release", "v1.0.0", file)
    text = file.read_text("utf-8")
    assert "Cards are taken" in text
    assert "Pay by card" in text
    assert not [one for one in ("secret-plan", "10%", head(project.web)[:10]) if one in text]


def test_without_a_name_the_open_release_is_meant(project: Project) -> None:
    assert refused(lambda: check_release(called(project.root), "release"))[0] == "release.which"
    project.add()
    assert check_release(called(project.root), "release").release == "v1.0.0"
    project.add("v1.1.0", at=("web=HEAD",))
    assert refused(lambda: check_release(called(project.root), "release"))[0] == "release.which"
