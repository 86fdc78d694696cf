from datetime import UTC, datetime, timedelta

import pytest
from tests.building import Built

from kactl.model.conditions import Condition
from kactl.model.subjects import AnswerPart, EntryPart, FilePart, GatesPart, GlobPart, ItemsPart, Part
from kactl.model.view import Answer, UpstreamVerdict
from kactl.store.view import SubjectView, UndeclaredError

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
VERDICT = UpstreamVerdict("kickoff", "PASSED", decided=True, content="0" * 64)
ANSWER = Answer("met", "因为", "li-lei", "record", "0" * 64)
OPEN = Condition({"status": "open"})


def view(built: Built, *subject: Part) -> SubjectView:
    found = built.snapshot.view(subject, NOW, {"kickoff": VERDICT}, ANSWER)
    assert isinstance(found, SubjectView)
    return found


def test_a_declared_file_is_handed_out_with_its_mode(engagement: Built) -> None:
    found = view(engagement, FilePart("process/charter.md")).file("process/charter.md")
    assert found is not None
    assert (found.mode, found.data) == ("100644", (engagement.root / found.path).read_bytes())


def test_a_missing_file_is_none(engagement: Built) -> None:
    assert view(engagement, FilePart("process/none.md")).file("process/none.md") is None


def test_files_of_a_pattern_come_in_order(engagement: Built) -> None:
    for name in ("b", "a", "sub/c"):
        engagement.write(f"process/{name}.md", name)
    seen = view(engagement, GlobPart("process/*.md"))
    assert [one.path for one in seen.files("process/*.md")] == [
        "process/a.md",
        "process/b.md",
        "process/charter.md",
    ]
    assert seen.file("process/a.md") is not None


def test_an_entry_is_handed_out_raw(engagement: Built) -> None:
    seen = view(engagement, EntryPart("process/team.yaml", ("roles",)))
    assert seen.entry("process/team.yaml", "roles", "sponsor") == [{"person": "chen-jie"}]
    assert seen.entry("process/team.yaml", "roles", "nobody") is None
    assert seen.faults == ()


def test_of_an_entry_only_the_declared_fields_are_handed_out(engagement: Built) -> None:
    seen = view(engagement, EntryPart("process/team.yaml", ("people",), ("name",)))
    assert seen.entry("process/team.yaml", "people")["li-lei"] == {"name": "李雷"}
    assert seen.entry("process/team.yaml", "people", "li-lei", "email") is None


def test_fields_reach_into_lists_of_entries(engagement: Built) -> None:
    seen = view(engagement, EntryPart("process/team.yaml", ("roles",), ("person",)))
    assert seen.entry("process/team.yaml", "roles", "qa") == [{"person": "li-lei"}]


def test_a_whole_file_may_be_read_by_entry(engagement: Built) -> None:
    seen = view(engagement, FilePart("process/team.yaml"))
    assert seen.entry("process/team.yaml", "people", "li-lei", "name") == "李雷"


def test_items_carry_their_declared_fields_only(engagement: Built) -> None:
    seen = view(engagement, ItemsPart("tasks", ("title", "due"), OPEN))
    (one,) = seen.items("tasks", OPEN).items
    assert (one.id, dict(one.fields)) == ("TASK-4C9D2", {"title": "导出接口", "due": "2026-12-01"})


def test_a_star_stands_for_all_fields(engagement: Built) -> None:
    (one,) = view(engagement, ItemsPart("tasks", ("*",))).items("tasks").items
    assert set(one.fields) == {"title", "status", "requirement", "assignee", "due"}


def test_items_come_in_order_of_id_and_can_be_asked_by_id(engagement: Built) -> None:
    seen = view(engagement, ItemsPart("requirements", ()))
    assert [one.id for one in seen.items("requirements").items] == ["REQ-7K3F9", "REQ-8M2A1"]
    where = Condition({"id": "REQ-8M2A1"})
    chosen = view(engagement, ItemsPart("requirements", (), where)).items("requirements", where)
    assert [one.id for one in chosen.items] == ["REQ-8M2A1"]


def test_linked_items_carry_the_fields_that_are_followed(engagement: Built) -> None:
    engagement.write("process/tasks/TASK-2.yaml", "status: open\nrequirement: [REQ-8M2A1, REQ-GONE1]\n")
    seen = view(engagement, ItemsPart("tasks", (), OPEN, "requirement", ("status",)))
    linked = seen.items("tasks", OPEN).linked
    assert {key: dict(one.fields) for key, one in linked.items()} == {
        "REQ-7K3F9": {"status": "confirmed"},
        "REQ-8M2A1": {"status": "draft"},
    }


def test_an_item_that_several_links_lead_to_carries_what_each_of_them_follows(engagement: Built) -> None:
    parts = [ItemsPart("tasks", (), None, "requirement", (name,)) for name in ("title", "status")]
    for asked in (parts, parts[::-1]):
        linked = view(engagement, *asked).items("tasks").linked
        assert linked
        assert all(set(one.fields) == {"title", "status"} for one in linked.values())


def test_a_file_that_does_not_parse_is_a_fault_and_is_skipped(engagement: Built) -> None:
    engagement.write("process/tasks/TASK-BAD.yaml", "title: 'open\nstatus: open\n")
    seen = view(engagement, ItemsPart("tasks", ("title",)))
    assert not seen.faults
    found = seen.items("tasks")
    assert [one.id for one in found.items] == ["TASK-4C9D2"]
    assert found.faults == seen.faults
    (fault,) = seen.faults
    assert (fault.path, fault.subject, fault.line) == ("process/tasks/TASK-BAD.yaml", "TASK-BAD", 1)
    assert fault.code.startswith("yaml.")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("TASK-1.yml", "item-file.ending"),
        ("TASK-1.YAML", "item-file.ending"),
        ("任务.yaml", "item-file.name"),
        (".hidden.yaml", "item-file.name"),
        ("T" * 65 + ".yaml", "item-file.name"),
        ("task-4c9d2.yaml", "item-file.same-name"),
        ("TASK-1.yaml", "item-file.no-mapping"),
    ],
)
def test_a_file_that_is_no_item_is_a_fault(engagement: Built, name: str, code: str) -> None:
    engagement.write(f"process/tasks/{name}", "- not\n- an item\n")
    seen = view(engagement, ItemsPart("tasks", ()))
    assert [one.code for one in seen.items("tasks").faults] == [code]


def test_other_files_in_a_registers_folder_are_left_alone(engagement: Built) -> None:
    engagement.write("process/tasks/README.md", "说明")
    engagement.write("process/tasks/archive/TASK-0.yaml", "[")
    assert view(engagement, ItemsPart("tasks", ())).items("tasks").faults == ()


def test_a_linked_item_behind_a_symbolic_link_is_a_fault(engagement: Built) -> None:
    (engagement.root / "process/tasks/TASK-L.yaml").symlink_to("TASK-4C9D2.yaml")
    seen = view(engagement, ItemsPart("tasks", ()))
    assert [one.code for one in seen.items("tasks").faults] == ["tree.not-a-file"]


def test_an_unknown_register_is_a_fault(engagement: Built) -> None:
    seen = view(engagement, ItemsPart("nonsense", ()))
    assert [one.code for one in seen.items("nonsense").faults] == ["register.unknown"]
    assert len(seen.faults) == 1


def test_a_huge_yaml_file_is_a_fault(engagement: Built) -> None:
    engagement.write("process/tasks/TASK-BIG.yaml", "title: " + "x" * (1 << 20))
    assert [one.code for one in view(engagement, ItemsPart("tasks", ())).items("tasks").faults] == [
        "yaml.size"
    ]


def test_verdicts_and_the_answer_are_handed_out_where_declared(engagement: Built) -> None:
    seen = view(engagement, GatesPart(("kickoff", "release")), AnswerPart())
    assert seen.verdict("kickoff") == VERDICT
    assert seen.verdict("release") is None
    assert seen.answer() == ANSWER


def test_places_are_told(engagement: Built) -> None:
    seen = view(engagement, EntryPart("process/team.yaml", ("roles",)), ItemsPart("tasks", ("due",)))
    assert seen.locate("process/team.yaml", "roles", "qa", 0, "person") == (16, 15)
    assert seen.locate("process/team.yaml", "roles", "nobody") == (12, 3)
    (one,) = seen.items("tasks").items
    assert seen.locate(one.path, "due") == (5, 6)


def test_an_unreadable_or_missing_file_is_located_at_its_beginning(engagement: Built) -> None:
    engagement.write("process/team.yaml", "roles: [")
    seen = view(engagement, FilePart("process/team.yaml"), FilePart("process/none.yaml"))
    assert seen.locate("process/team.yaml", "people") == (1, 1)
    assert seen.locate("process/none.yaml", "roles") == (1, 1)


def test_instants_are_compared_and_noted(engagement: Built) -> None:
    seen = view(engagement)
    later = NOW + timedelta(seconds=1)
    assert seen.reached(NOW)
    assert not seen.reached(later)
    assert seen.asked == [NOW, later]


def test_what_was_read_is_noted(engagement: Built) -> None:
    seen = view(engagement, FilePart("process/charter.md"), ItemsPart("tasks", ()))
    assert seen.paths == set()
    seen.items("tasks")
    seen.file("process/charter.md")
    assert seen.paths == {"process/charter.md", "process/tasks/TASK-4C9D2.yaml"}


def test_asking_for_anything_else_is_a_mistake_of_ours(engagement: Built) -> None:
    seen = view(
        engagement,
        FilePart("process/charter.md"),
        EntryPart("process/team.yaml", ("roles", "qa")),
        ItemsPart("tasks", (), OPEN),
    )
    asks = (
        lambda: seen.file("process/team.yaml"),
        lambda: seen.files("process/*.md"),
        lambda: seen.entry("process/team.yaml", "roles"),
        lambda: seen.entry("process/team.yaml", "people"),
        lambda: seen.entry("kactl.yaml", "client"),
        lambda: seen.items("tasks"),
        lambda: seen.items("requirements", OPEN),
        lambda: seen.verdict("kickoff"),
        seen.answer,
        lambda: seen.locate("kactl.yaml"),
    )
    for ask in asks:
        with pytest.raises(UndeclaredError):
            ask()
