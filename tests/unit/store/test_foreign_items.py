"""Registers over files that were there before kactl, dirty ones too, and mirrors that grow old."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError
from tests.building import SAMPLES, Built, build

from kactl.model.conditions import Condition
from kactl.model.registers import ForeignFiles, Register
from kactl.model.subjects import ItemsPart
from kactl.model.view import Items

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
MORE = """\
  - id: adr
    noun: adr
    title: {zh: 架构决策, en: Decisions}
    prefix: ADR
    fields:
      - {id: title, title: {zh: 标题, en: Title}, required: true}
      - {id: decided, title: {zh: 日期, en: Decided}, type: date, at: meta.date}
      - {id: kind, title: 类, type: choice, choices: [big, small], says: {"1": big, L: big, "true": small}}
    states: {all: [open, done], closed: [done]}
    source: files
    files: {glob: "docs/**/*.md", states: {Accepted: done, Proposed: open}, default_state: open}
  - id: service
    noun: service
    title: {zh: 服务, en: Services}
    prefix: SVC
    fields:
      - {id: owner, title: Owner, at: team.lead}
      - {id: decision, title: Decision, type: link, to: adr}
      - {id: tags, title: Tags, type: list, says: {be: backend}}
    states: {all: [up, down], closed: [down]}
    source: files
    files: {glob: "catalog/*", items: services, identity: name, status: state.now}
  - id: ticket
    noun: ticket
    title: {zh: 工单, en: Tickets}
    prefix: TCK
    folder: tickets
    fields: [{id: title, title: 标题}, {id: adr, title: ADR, type: link, to: adr}]
    states: {all: [open, done], closed: [done]}
    source: mirror
    max_age: 2d
gates:
"""
ADR = "---\ntitle: 用队列\nstatus: Accepted\nmeta: {date: 2026-11-02, kind: L}\nkind: L\n---\n# 用队列\n"
CATALOG = """\
defaults: &lead {team: {lead: li-lei}}
services:
  - {<<: *lead, name: pay, decision: 0001-queue, state: {now: up}, tags: [be, x]}
  - name: ship
    state: {now: down}
"""


@pytest.fixture
def built(git_repo: Path) -> Built:
    built = build(git_repo)
    playbook = (SAMPLES / "minimal/.kactl/playbook/playbook.yaml").read_text("utf-8")
    built.write(".kactl/playbook/playbook.yaml", playbook.replace("gates:\n", MORE, 1))
    built.write("docs/adr/0001-queue.md", ADR)
    built.write("catalog/main.yaml", CATALOG)
    return built


def read(built: Built, register: str, where: Condition | None = None, now: datetime = NOW) -> Items:
    part = ItemsPart(register, ("*",), where)
    return built.snapshot.view((part,), now, {}, None).items(register, where)


def told(found: Items) -> list[tuple[str, str | None, int | None]]:
    return sorted((one.code, one.path, one.line) for one in found.faults)


def test_front_matter_becomes_items_in_the_registers_words(built: Built) -> None:
    (one,) = read(built, "adr").items
    assert (one.id, one.path) == ("0001-queue", "docs/adr/0001-queue.md")
    assert one.fields == {"title": "用队列", "decided": "2026-11-02", "kind": "big", "status": "done"}
    assert one.keys("decided") == ("meta", "date")


def test_several_items_of_a_file_with_anchors_and_nested_keys(built: Built) -> None:
    pay, ship = read(built, "service").items
    assert pay.fields == {
        "owner": "li-lei",
        "decision": "0001-queue",
        "tags": ["backend", "x"],
        "status": "up",
    }
    assert (ship.id, ship.fields) == ("ship", {"status": "down"})
    assert ship.keys("status") == ("services", 1, "state", "now")


def test_json_and_toml_stand_beside_yaml(built: Built) -> None:
    built.write("catalog/more.json", '{"services": [{"name": "a", "state": {"now": "up"}}]}')
    built.write("catalog/more.toml", '[services.b]\nstate.now = "up"\n[services.c]\nname = "cc"\n')
    found = read(built, "service")
    assert [(one.id, one.fields.get("status")) for one in found.items] == [
        ("a", "up"), ("b", "up"), ("cc", None), ("pay", "up"), ("ship", "down"),
    ]  # fmt: skip
    assert found.faults == ()


def test_dirty_files_are_told_with_their_lines_and_the_rest_is_used(built: Built) -> None:
    built.write("docs/adr/README.md", "# no front matter\n")
    built.write("docs/adr/0002-x.md", "---\ntitle: [x\n---\n")
    built.write("docs/old/0001-QUEUE.md", ADR)
    built.write("docs/adr/有空格.md", ADR)
    assert told(read(built, "adr")) == [
        ("foreign-file.bad-id", "docs/adr/有空格.md", 1),
        ("foreign-file.double-id", "docs/old/0001-QUEUE.md", 1),
        ("front-matter.missing", "docs/adr/README.md", 1),
        ("yaml.unclosed-bracket", "docs/adr/0002-x.md", 2),
    ]
    assert [one.id for one in read(built, "adr").items] == ["0001-queue"]


def test_dirty_entries_of_one_file_are_each_told(built: Built) -> None:
    entries = ("name: a", "just text", "{state: {now: up}}", "name: A", "name: 7", "name: x y")
    dirty = "services:\n" + "".join(f"  - {one}\n" for one in entries)
    built.write("catalog/dirty.yaml", dirty)
    built.write("catalog/none.yaml", "other: []\n")
    built.write("catalog/what.ini", "[a]\n")
    found = read(built, "service")
    assert told(found) == [
        ("foreign-file.bad-id", "catalog/dirty.yaml", 7),
        ("foreign-file.double-id", "catalog/dirty.yaml", 5),
        ("foreign-file.form", "catalog/what.ini", 1),
        ("foreign-file.no-fields", "catalog/dirty.yaml", 3),
        ("foreign-file.no-id", "catalog/dirty.yaml", 4),
        ("foreign-file.no-items", "catalog/none.yaml", 1),
    ]
    assert [one.id for one in found.items] == ["7", "a", "pay", "ship"]


def test_a_link_in_the_way_is_no_file(built: Built) -> None:
    (built.root / "docs/adr/link.md").symlink_to("0001-queue.md")
    assert told(read(built, "adr")) == [("tree.not-a-file", "docs/adr/link.md", None)]


def test_a_condition_asks_the_registers_words(built: Built) -> None:
    assert [one.id for one in read(built, "service", Condition({"tags": {"contains": "backend"}})).items] == [
        "pay"
    ]


def test_links_lead_from_foreign_items_to_foreign_items(built: Built) -> None:
    part = ItemsPart("service", ("decision",), None, "decision", ("status",))
    found = built.snapshot.view((part,), NOW, {}, None).items("service")
    assert {key: dict(one.fields) for key, one in found.linked.items()} == {"0001-queue": {"status": "done"}}


def test_the_digest_is_of_what_the_register_says_and_of_unreadable_files(built: Built) -> None:
    subject = (ItemsPart("adr", ("title", "status")),)
    before = built.snapshot.digest(subject)
    built.write("docs/adr/0001-queue.md", ADR.replace("kind: L", "kind: S") + "more text\n")
    assert built.snapshot.digest(subject) == before
    built.write("docs/adr/0001-queue.md", ADR.replace("Accepted", "Proposed"))
    assert built.snapshot.digest(subject) != before
    built.write("docs/adr/0001-queue.md", ADR)
    built.write("docs/adr/bad.md", "none")
    broken = built.snapshot.digest(subject)
    assert broken != before
    built.write("docs/adr/bad.md", "none at all")
    assert built.snapshot.digest(subject) != broken


def test_places_of_fields_are_those_of_the_file(built: Built) -> None:
    part = ItemsPart("adr", ("*",))
    view = built.snapshot.view((part,), NOW, {}, None)
    (one,) = view.items("adr").items
    assert view.locate(one.path, *one.keys("decided")) == (4, 14)
    seen = built.snapshot.view((ItemsPart("service", ("*",)),), NOW, {}, None)
    _, ship = seen.items("service").items
    assert seen.locate(ship.path, *ship.keys("status")) == (5, 18)


@pytest.mark.parametrize(
    "glob", ["../x/*.md", "/etc/*.md", "a/../../*.md", "C:/x/*.md", "a\\*.md", ".git/*", "a//b"]
)
def test_a_glob_that_leaves_the_engagement_is_refused(glob: str) -> None:
    with pytest.raises(ValidationError):
        ForeignFiles(glob=glob)


@pytest.mark.parametrize(
    "more", [{"folder": "x", "files": {"glob": "a/*"}}, {}, {"source": "here", "folder": ""}]
)
def test_a_register_says_where_its_items_lie(more: dict[str, object]) -> None:
    base = {
        "id": "x", "noun": "x", "title": "X", "prefix": "XX", "fields": [], "states": {"all": ["a"]},
        "source": "files",
    }  # fmt: skip
    with pytest.raises(ValidationError):
        Register.model_validate(base | more)


def stamp(built: Built, at: str) -> None:
    built.write("process/tickets/_mirror.yaml", f"at: {at}\nsource: jira\nfile: export.xlsx\n")
    built.write("process/tickets/OPS-1.yaml", "title: x\nstatus: open\n")


def test_a_mirror_is_believed_until_its_age_is_reached(built: Built) -> None:
    stamp(built, "2026-11-20T08:00:01Z")
    assert told(read(built, "ticket")) == []
    late = read(built, "ticket", now=NOW + timedelta(seconds=1))
    assert told(late) == [("mirror.too-old", "process/tickets/_mirror.yaml", None)]
    assert late.faults[0].calendar
    assert [one.id for one in late.items] == ["OPS-1"]


def test_the_instant_of_expiry_is_asked_of_the_view(built: Built) -> None:
    stamp(built, "2026-11-21T08:00:00+08:00")
    view = built.snapshot.view((ItemsPart("ticket", ("*",)),), NOW, {}, None)
    view.items("ticket")
    assert getattr(view, "asked") == [datetime(2026, 11, 23, 0, 0, tzinfo=UTC)]  # noqa: B009 - not of the protocol


def test_working_days_of_age_end_with_their_day(built: Built) -> None:
    path = built.root / ".kactl/playbook/playbook.yaml"
    path.write_text(path.read_text("utf-8").replace("max_age: 2d", "max_age: 1wd"), "utf-8")
    stamp(built, "2026-11-20T08:00:00Z")  # a Friday; the next working day ends on Monday
    assert told(read(built, "ticket", now=datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC))) == []
    assert len(told(read(built, "ticket", now=datetime(2026, 11, 23, 16, tzinfo=UTC)))) == 1


def test_a_mirror_that_was_never_imported_or_has_a_faulty_stamp_says_nothing(built: Built) -> None:
    assert told(read(built, "ticket")) == [("mirror.never-imported", "process/tickets/_mirror.yaml", None)]
    stamp(built, "yesterday")
    assert told(read(built, "ticket")) == [("mirror.unstamped", "process/tickets/_mirror.yaml", None)]


def test_the_stamp_is_in_no_subject(built: Built) -> None:
    subject = (ItemsPart("ticket", ("*",)),)
    stamp(built, "2026-11-20T08:00:00Z")
    before = built.snapshot.digest(subject)
    stamp(built, "2026-11-21T08:00:00Z")
    assert built.snapshot.digest(subject) == before
