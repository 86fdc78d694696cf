"""What a change can touch, case by case; that this is all of it, a property test holds."""

from collections.abc import Mapping

import pytest
from tests.changing import NOW, Held, new_by_touch, new_of_all

from kactl.checks.reading.links import watched_digest
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Subject
from kactl.store.change_scope import ChangeScope
from kactl.store.snapshot import TreeSnapshot

TEAM = "people: {wang: {name: Wang}}\nroles: {dev: [{person: wang}]}\n"
NEED = "title: a\nstatus: draft\nrank: 1\n"
SEEN = watched_digest({"title": "a", "rank": 1}, ("title", "rank"))
TASK = (
    "title: t\nstatus: open\nowner: wang\ndue: 2027-01-01\nneed: [NED-1]\n"
    f"seen: {{need: {{NED-1: {SEEN}}}}}\n"
)
STAMP = "at: 2026-11-22T07:00:00Z\nsource: jira\n"
BASE = {
    "process/team.yaml": TEAM,
    "process/calendar.yaml": "parties: {}\n",
    "process/needs/NED-1.yaml": NEED,
    "process/needs/NED-2.yaml": NEED.replace("1", "2"),
    "process/needs/NED-3.yaml": "[",
    "process/tasks/TSK-1.yaml": TASK,
    "process/tickets/_mirror.yaml": STAMP,
    "docs/one.md": "---\ntitle: a\n---\n",
    "docs/two.md": "---\ntitle: b\n---\n",
    "process/needs/NED-7.yaml": NEED.replace("1", "7").replace("draft", "done"),
    "process/handoffs/HND-1.yaml": "title: a\nroute: over\nstatus: accepted\nitems: [NED-7]\n",
    "process/tickets/T-1.yaml": "title: a\nstatus: open\n",
    "process/tickets/T-2.yaml": "[",
    "src/main.c": "",
}
Change = Mapping[str, str | None]

CASES: dict[str, tuple[Change, set[str]]] = {
    "an item with a bad state": (
        {"process/needs/NED-1.yaml": NEED.replace("draft", "odd")}, {"items-valid.bad-status"},
    ),
    "an item that is no YAML": (
        {"process/needs/NED-1.yaml": "["}, {"yaml.unclosed-bracket", "links-resolved.dangling"},
    ),
    "an item without what all must have": (
        {"process/needs/NED-4.yaml": "title: d\nstatus: draft\n"}, {"items.unmet", "items-unique.no-value"},
    ),
    "an item whose number another has": (
        {"process/needs/NED-4.yaml": NEED.replace("1", "2")}, {"items-unique.double"},
    ),
    "one too many": (
        {f"process/tasks/TSK-{one}.yaml": TASK for one in (2, 3)}, {"items.too-many"},
    ),
    "an item that others lead to is gone": ({"process/needs/NED-1.yaml": None}, {"links-resolved.dangling"}),
    "an item that others lead to has another name": (
        {"process/needs/NED-1.yaml": None, "process/needs/NED-8.yaml": NEED}, {"links-resolved.dangling"},
    ),
    "an item that others watch says something else": (
        {"process/needs/NED-1.yaml": NEED.replace("title: a", "title: b")}, {"links-fresh.suspect"},
    ),
    "an item that others watch says the same in other words": (
        {"process/needs/NED-1.yaml": "# new\n" + NEED}, set(),
    ),
    "a link to an item that is no YAML": (
        {"process/needs/NED-1.yaml": NEED + "parent: NED-3\n"}, {"links-resolved.dangling"},
    ),
    "a link to an item that nobody could read before": (
        {"process/tasks/TSK-1.yaml": TASK + "any: T-2\n"}, {"links-resolved.dangling"},
    ),
    "a file whose name is another's but for its case": (
        {"process/tickets/t-1.yaml": "title: a\nstatus: open\n"}, {"item-file.same-name"},
    ),
    "a hand-over that is gone": ({"process/handoffs/HND-1.yaml": None}, {"handed-over.not-sent"}),
    "a person who is not in the team any more": (
        {"process/team.yaml": TEAM.replace("wang", "li")},
        {"task-owner-and-due.unknown-owner", "person-known.unknown"},
    ),
    "a file of items that were there before": (
        {"docs/one.md": "---\nneed: NED-1\n---\n"}, {"items-valid.no-value"},
    ),
    "a file too few": ({"docs/one.md": None}, {"file-present.missing"}),
    "a stamp that is none": ({"process/tickets/_mirror.yaml": "["}, {"mirror.unstamped"}),
    "an item that was not handed over": (
        {"process/needs/NED-1.yaml": NEED.replace("draft", "done")}, {"handed-over.not-sent"},
    ),
    "code": ({"src/main.c": "int main;"}, set()),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_change_brings_the_errors_that_judging_everything_finds(case: str) -> None:
    change, codes = CASES[case]
    then = Held(BASE)
    now = Held({path: text for path, text in (BASE | dict(change)).items() if text is not None})
    found = new_by_touch(then, now)
    assert found is not None
    assert {one[0] for one in found} == codes
    assert found == new_of_all(then, now)


@pytest.mark.parametrize("mode", ["100755", "120000", "160000"])
def test_a_change_of_mode_is_a_change(mode: str) -> None:
    then, now = Held(BASE), Held(BASE, {"process/needs/NED-1.yaml": mode})
    found = new_by_touch(then, now)
    assert found == new_of_all(then, now)
    assert ("tree.not-a-file" in {one[0] for one in found or ()}) is (mode != "100755")


def test_of_two_names_that_differ_in_case_only_the_first_is_an_item() -> None:
    linking = {"process/needs/NED-1.yaml": NEED + "parent: ned-2\n"}
    twins = BASE | {"process/needs/ned-2.yaml": NEED.replace("1", "3")}
    for first, second in ((BASE, twins), (twins, twins | linking), (twins, BASE | linking)):
        assert new_by_touch(Held(first), Held(second)) == new_of_all(Held(first), Held(second))
    found = new_by_touch(Held(twins), Held(twins | linking))
    assert {one[0] for one in found or ()} == {"links-resolved.dangling"}


@pytest.mark.parametrize(
    "path", ["kactl.yaml", ".kactl/playbook/playbook.yaml", "process/calendar.yaml", "process/documents.yaml"]
)
def test_what_says_how_all_is_read_touches_everything(path: str) -> None:
    now = Held(BASE)
    now.files[path] = now.files.get(path, b"") + b"# more\n"
    assert new_by_touch(Held(BASE), now) is None


SUBJECTS: dict[str, tuple[Subject, bool]] = {
    "the file": ((FilePart("process/needs/NED-1.yaml"),), True),
    "a pattern": ((GlobPart("process/**"),), True),
    "an entry": ((EntryPart("process/needs/NED-1.yaml", ("title",)),), True),
    "its register": ((ItemsPart("need", ("title",)),), True),
    "a register that leads to it": ((ItemsPart("task", (), None, "need"),), True),
    "another file": ((FilePart("process/needs/NED-2.yaml"), EntryPart("process/team.yaml", ())), False),
    "another pattern": ((GlobPart("docs/**"),), False),
    "another register": ((ItemsPart("ticket", ("title",)), ItemsPart("task", ("title",))), False),
    "no register": ((ItemsPart("nothing", ("title",)),), False),
}


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_is_looked_at_only_if_the_change_touches_a_part_of_it(name: str) -> None:
    subject, touched = SUBJECTS[name]
    scope = ChangeScope(
        TreeSnapshot(Held(BASE)), TreeSnapshot(Held(BASE | {"process/needs/NED-1.yaml": "a: b\n"}))
    )
    assert (scope.sides(subject, NOW) is not None) is touched


class Counting(Held):
    """A tree that notes which files are read."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(texts)
        self.asked: list[str] = []

    def read(self, path: str) -> bytes:
        self.asked.append(path)
        return super().read(path)


def test_of_many_items_only_the_changed_one_is_read() -> None:
    many = BASE | {f"process/needs/NED-{one}.yaml": NEED.replace("1", str(one)) for one in range(10, 60)}
    then, now = Counting(many), Counting(many | {"process/needs/NED-20.yaml": "title: b\nstatus: draft\n"})
    part = ItemsPart("need", ("title",), each=True)
    sides = ChangeScope(TreeSnapshot(then), TreeSnapshot(now)).sides((part,), NOW)
    assert sides is not None
    assert [one.fields for one in sides.then.items("need").items] == [{"title": "a"}]
    assert [one.fields for one in sides.now.items("need").items] == [{"title": "b"}]
    for tree in (then, now):
        assert [path for path in tree.asked if path.startswith("process/")] == ["process/needs/NED-20.yaml"]


def test_a_number_or_a_share_is_taken_of_all() -> None:
    now = BASE | {"process/needs/NED-2.yaml": NEED}
    sides = ChangeScope(TreeSnapshot(Held(BASE)), TreeSnapshot(Held(now))).sides(
        (ItemsPart("need", ()),), NOW
    )
    assert sides is not None
    assert [one.id for one in sides.now.items("need").items] == ["NED-1", "NED-2", "NED-7"]
