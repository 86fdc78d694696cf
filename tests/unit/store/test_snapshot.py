from datetime import UTC, date, datetime

import pytest
from tests.building import ENGAGEMENT, Built

from kactl.errors import ExitCode, KactlError
from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.subjects import AnswerPart, EntryPart, FilePart, GatesPart, GlobPart, ItemsPart, Subject

NOW = datetime(2026, 11, 22, tzinfo=UTC)
ALL: Subject = (
    FilePart("process/charter.md"),
    FilePart("process/missing.md"),
    GlobPart("process/**.md"),
    EntryPart("process/team.yaml", ("roles", "qa")),
    EntryPart("process/team.yaml", ("people",), ("name",)),
    ItemsPart("tasks", ("title",), Condition({"status": "open"}), "requirement", ("status",)),
    ItemsPart("requirements", ("status", "priority")),
)


def refusal(built: Built, noun: str) -> KactlError:
    with pytest.raises(KactlError) as caught:
        getattr(built.snapshot, noun)
    assert caught.value.exit_code is ExitCode.UNDECIDED
    return caught.value


def findings(error: KactlError) -> list[tuple[str, str | None, int | None, int | None]]:
    found = error.values["findings"]
    assert isinstance(found, tuple)
    return [(one.code, one.path, one.line, one.column) for one in found if isinstance(one, Finding)]


def test_the_nouns_are_read(engagement: Built) -> None:
    snapshot = engagement.snapshot
    assert snapshot.engagement.engagement == ENGAGEMENT
    assert snapshot.playbook.playbook == "mini"
    assert snapshot.team.holders("qa", date(2026, 11, 22)) == ("li-lei",)
    assert snapshot.records == ()
    assert snapshot.faults == ()


def test_settings_with_faults_are_undecided_and_all_faults_are_told(engagement: Built) -> None:
    engagement.write("kactl.yaml", "engagement: short\nplaybok: mini\nversion: 1.0.0\nlanguage: fr\n")
    error = refusal(engagement, "engagement")
    assert error.code == "engagement.invalid"
    assert findings(error) == [
        ("model.missing", "kactl.yaml", 1, 1),
        ("model.pattern", "kactl.yaml", 1, 13),
        ("model.misspelt-key", "kactl.yaml", 2, 1),
        ("model.choice", "kactl.yaml", 4, 11),
    ]


def test_settings_that_do_not_parse_are_undecided(engagement: Built) -> None:
    engagement.write("kactl.yaml", "engagement: [\n")
    error = refusal(engagement, "engagement")
    assert [(code[:5], path) for code, path, _, _ in findings(error)] == [("yaml.", "kactl.yaml")]


def test_empty_settings_are_undecided(engagement: Built) -> None:
    engagement.write("kactl.yaml", "")
    assert findings(refusal(engagement, "engagement")) == [("model.type", "kactl.yaml", 1, 1)]


def test_settings_behind_a_link_are_refused(engagement: Built) -> None:
    engagement.write("real.yaml", (engagement.root / "kactl.yaml").read_bytes())
    engagement.remove("kactl.yaml")
    (engagement.root / "kactl.yaml").symlink_to("real.yaml")
    assert [code for code, *_ in findings(refusal(engagement, "engagement"))] == ["tree.not-a-file"]


def test_a_commit_from_before_the_engagement_is_undecided(engagement: Built) -> None:
    engagement.remove("kactl.yaml")
    engagement.commit("Remove")
    engagement.write("kactl.yaml", "")
    with pytest.raises(KactlError) as caught:
        _ = engagement.at().engagement
    assert caught.value.code == "engagement.missing"


def test_without_a_playbook_nothing_is_decided(engagement: Built) -> None:
    engagement.remove(".kactl/playbook/playbook.yaml")
    assert refusal(engagement, "playbook").code == "playbook-file.missing"


def test_a_playbook_with_faults_tells_each_at_its_place(engagement: Built) -> None:
    place = engagement.root / ".kactl/playbook/playbook.yaml"
    text = place.read_text(encoding="utf-8").replace("kind: business", "kind: both")
    place.write_text(text, encoding="utf-8")
    error = refusal(engagement, "playbook")
    assert error.code == "playbook-file.invalid"
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "kind: both" in line]
    assert [(code, line) for code, _, line, _ in findings(error)] == [("model.choice", one) for one in lines]


def test_a_faulty_team_is_empty_and_told(engagement: Built) -> None:
    engagement.write("process/team.yaml", "people:\n  wang-fang:\n    nmae: 王芳\n")
    snapshot = engagement.snapshot
    assert snapshot.team.people == {}
    assert [(one.code, one.path, one.line) for one in snapshot.faults] == [
        ("model.missing", "process/team.yaml", 3),
        ("model.misspelt-key", "process/team.yaml", 3),
    ]


def test_no_team_is_an_empty_team_without_a_fault(engagement: Built) -> None:
    engagement.remove("process/team.yaml")
    assert engagement.snapshot.team.people == {}
    assert engagement.snapshot.faults == ()


def test_the_process_folder_is_a_setting(engagement: Built) -> None:
    (engagement.root / "process").rename(engagement.root / "流程")
    text = (engagement.root / "kactl.yaml").read_text(encoding="utf-8")
    engagement.write("kactl.yaml", text + "process: 流程\n")
    snapshot = engagement.snapshot
    assert "wang-fang" in snapshot.team.people
    assert [one.id for one in snapshot.view((ItemsPart("tasks", ()),), NOW, {}, None).items("tasks").items]


def test_a_digest_is_the_same_in_every_tree_that_says_the_same(engagement: Built) -> None:
    home = engagement.home
    from kactl.store.snapshot import open_snapshot

    digests = {open_snapshot(tree).digest(ALL) for tree in (home.worktree(), home.index(), home.at("HEAD"))}
    assert len(digests) == 1


def test_a_digest_does_not_depend_on_the_order_of_parts(engagement: Built) -> None:
    assert engagement.snapshot.digest(ALL) == engagement.snapshot.digest(tuple(reversed(ALL)))


def test_verdicts_and_answers_are_in_no_digest(engagement: Built) -> None:
    given = (*ALL, GatesPart(("kickoff",)), AnswerPart())
    assert engagement.snapshot.digest(given) == engagement.snapshot.digest(ALL)


def test_an_empty_subject_has_a_digest(engagement: Built) -> None:
    assert engagement.snapshot.digest(()) != engagement.snapshot.digest(ALL)


def test_parts_are_named_as_people_name_them(engagement: Built) -> None:
    assert list(engagement.snapshot.parts(ALL)) == [
        "process/charter.md",
        "process/missing.md",
        "process/team.yaml#people",
        "process/team.yaml#roles/qa",
        "requirements/REQ-7K3F9",
        "requirements/REQ-8M2A1",
        "tasks/*/requirement/REQ-7K3F9",
        "tasks/TASK-4C9D2",
    ]
