"""A snapshot of anything: one flipped byte flips the digest, order changes nothing, no bytes crash it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import SAMPLES

from kactl.model.conditions import Condition
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Part
from kactl.model.view import Entry
from kactl.store.snapshot import TreeSnapshot
from kactl.store.view import SubjectView

NOW = datetime(2026, 11, 22, tzinfo=UTC)
many = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FILES = {
    path.relative_to(SAMPLES / "minimal").as_posix(): path.read_bytes()
    for path in sorted((SAMPLES / "minimal").rglob("*"))
    if path.is_file()
}
PARTS: tuple[Part, ...] = (
    FilePart("process/charter.md"),
    FilePart("process/none.md"),
    GlobPart("process/**.md"),
    EntryPart("process/team.yaml", ("roles", "qa")),
    EntryPart("process/team.yaml", ("people",), ("name",)),
    ItemsPart("requirements", ("title",), Condition({"status": "draft"})),
    ItemsPart("tasks", ("*",), None, "requirement", ("status",)),
)
CHARTER = "process/charter.md"
ITEM = "process/requirements/REQ-8M2A1.yaml"


class Held:
    """A tree in memory: what a commit with these files would be."""

    name = "held"
    commit = None

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(sorted(files.items()))

    def listing(self) -> Mapping[str, Entry]:
        return {path: Entry("100644", None) for path in self.files}

    def read(self, path: str) -> bytes:
        return self.files[path]


def snapshot(**changed: bytes) -> TreeSnapshot:
    return TreeSnapshot(Held(FILES | changed))


subjects = st.lists(st.sampled_from(PARTS), min_size=1, max_size=7, unique=True)


@given(subjects, st.data())
@many
def test_the_order_of_parts_changes_nothing(parts: list[Part], data: st.DataObject) -> None:
    other = data.draw(st.permutations(parts))
    assert snapshot().digest(tuple(parts)) == snapshot().digest(tuple(other))
    assert snapshot().digest(tuple(parts + parts)) == snapshot().digest(tuple(parts))


@given(subjects, subjects)
@many
def test_two_subjects_have_one_digest_only_if_they_are_one(first: list[Part], second: list[Part]) -> None:
    same = snapshot().digest(tuple(first)) == snapshot().digest(tuple(second))
    assert same is (set(first) == set(second))


@given(st.integers(0, len(FILES[CHARTER]) - 1), st.integers(1, 255))
@many
def test_one_flipped_byte_flips_the_digest(at: int, flip: int) -> None:
    data = bytearray(FILES[CHARTER])
    data[at] ^= flip
    changed = snapshot(**{CHARTER: bytes(data)})
    for part in (FilePart(CHARTER), GlobPart("process/**.md")):
        assert changed.digest((part,)) != snapshot().digest((part,))


@given(
    st.dictionaries(st.sampled_from(["x/y.md", "a", "process/notes.txt", "b.json"]), st.binary(max_size=9))
)
@many
def test_what_else_the_tree_holds_changes_nothing(others: dict[str, bytes]) -> None:
    assert snapshot(**others).digest(PARTS) == snapshot().digest(PARTS)


SOUP = [
    "title: ",
    "status: draft\n",
    "- ",
    "{",
    "}",
    "[",
    "\n",
    "&a ",
    "*a",
    "\x00",
    ": ",
    "'",
    "中",
    "<<: ",
    "1.10",
    "!!x ",
]
pieces = st.lists(st.sampled_from(SOUP), max_size=12).map(lambda found: "".join(found).encode())


@given(pieces | st.binary(max_size=40))
@many
def test_any_bytes_are_an_item_or_a_finding(data: bytes) -> None:
    one = snapshot(**{ITEM: data, "process/team.yaml": data})
    view = one.view(PARTS, NOW, {}, None)
    assert isinstance(view, SubjectView)
    found = view.items("requirements", Condition({"status": "draft"}))
    view.entry("process/team.yaml", "roles", "qa")
    assert all(item.id == "REQ-8M2A1" for item in found.items)
    assert not (found.items and found.faults)
    assert len(one.digest(PARTS)) == 64
    assert one.team is not None
    for fault in (*view.faults, *one.faults):
        assert fault.path in (ITEM, "process/team.yaml")
        assert fault.line is not None
        assert fault.line >= 1


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@many
def test_any_bytes_among_the_records_are_findings(data: bytes) -> None:
    name = f".kactl/records/kickoff/-/2026-11-02-x-approve-{sha256(data).hexdigest()[:10]}.json"
    one = snapshot(**{name: data})
    assert one.records == ()
    assert {fault.path for fault in one.faults} == {name}


def test_the_tree_in_memory_is_an_engagement() -> None:
    assert snapshot().engagement.playbook == "mini"
    assert snapshot().faults == ()
