"""Every file that kactl reads, broken in every way that files get broken."""

import re
from pathlib import Path
from typing import Any

import pytest
from tests.bad_input import Damage, Ran, kactl
from tests.building import ENGAGEMENT, Built, build, git

from kactl.texts.catalogue import LANGUAGES

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
CALENDAR = 'parties:\n  ours:\n    country: CN\n    years:\n      "2026": final\n'
ENVIRONMENT = "{title: T, stability: s, data: [synthetic], change: c, deployers: [qa]}"
ENVIRONMENTS = f"environments:\n  dev: {ENVIRONMENT}\n"
ITEM = "process/requirements/REQ-7K3F9.yaml"

YAML_FILES = {
    "kactl.yaml": 3,
    PLAYBOOK: 3,
    "process/team.yaml": 1,
    "process/calendar.yaml": 1,
    "process/environments.yaml": 1,
    ITEM: 1,
}
"""Each file with the exit code of `check` when it is broken."""


def appended(text: str) -> Damage:
    return lambda data: data.rstrip(b"\n") + b"\n" + text.encode() + b"\n"


def doubled(data: bytes) -> bytes:
    found = re.search(rb"^[a-z_]+:", data, re.MULTILINE)
    assert found is not None
    return data.rstrip(b"\n") + b"\n" + found.group() + b" 1\n"


BROKEN: dict[str, tuple[Damage, str]] = {
    "an unknown key": (appended("nonsense: 1"), r"model\.unknown-key|items-valid\.unknown-field"),
    "a key twice": (doubled, r"yaml\.duplicate-key"),
    "an anchor": (appended("nonsense: &a [1]"), r"yaml\.anchor"),
    "a tag": (appended("nonsense: !!python/object:os.system ls"), r"yaml\.tag"),
    "a merge key": (appended("nonsense: {<<: {a: 1}}"), r"yaml\.merge"),
    "3000 brackets": (lambda data: data + b"nonsense: " + b"[" * 3000, r"yaml\.depth"),
    "3000 levels": (
        lambda data: data + b"".join(b" " * depth + b"a:\n" for depth in range(3000)),
        r"yaml\.(size|depth)",
    ),
    "GBK": (lambda data: data + "客户: 甲\n".encode("gbk"), r"yaml\.encoding"),
    "UTF-16": (lambda data: data.decode().encode("utf-16"), r"yaml\.encoding"),
    "a control character": (appended('nonsense: "\x1b[31m"'), r"yaml\.character"),
    "2 MB": (lambda data: data + b"# " + b"x" * (2 << 20), r"yaml\.size"),
    "nothing": (lambda _: b"", r"model\.type|item-file\.no-mapping"),
    "null": (lambda _: b"null\n", r"model\.type|item-file\.no-mapping"),
    "a list": (lambda _: b"- 1\n", r"model\.type|item-file\.no-mapping"),
}
HARMLESS: dict[str, Damage] = {
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "line ends of both kinds": lambda data: data.replace(b"\n", b"\r\n", 2),
}
IMPOSSIBLE = {
    "process/calendar.yaml": (CALENDAR + "    holidays:\n      2026-13-40: never\n", "model.key-type", 7),
    "process/team.yaml": (
        "people: {w: {name: W, email: w@example.com}}\nroles:\n  qa:\n    - {person: w, until: 2026-13-40}\n",
        "model.type",
        4,
    ),
}


@pytest.fixture
def project(git_repo: Path) -> Built:
    built = build(git_repo)
    built.write(PLAYBOOK, (git_repo / PLAYBOOK).read_text("utf-8") + RULE)
    built.write("process/calendar.yaml", CALENDAR)
    built.write("process/environments.yaml", ENVIRONMENTS)
    built.write(ITEM, "title: 看板\nstatus: draft\n")
    built.commit("Begin")
    assert kactl(git_repo, "check").code == 0
    return built


def faults(ran: Ran, path: str) -> list[tuple[str, int]]:
    """Return code and line of every finding about a file, of a report or of an error."""
    found = ran.document["findings"]
    assert all(one["message"] and one["why"] for one in found)
    return [(one["code"], one["line"]) for one in found if one["path"] == path]


@pytest.mark.parametrize("path", YAML_FILES)
def test_what_is_broken_is_told_with_file_and_line_and_nothing_is_written(project: Built, path: str) -> None:
    whole = (project.root / path).read_bytes()
    head = git(project.root, "rev-parse", "HEAD")
    for name, (damage, code) in BROKEN.items():
        project.write(path, damage(whole))
        ran = kactl(project.root, "check", "--format", "json")
        assert ran.code == YAML_FILES[path], (name, ran)
        told = faults(ran, path)
        assert any(re.fullmatch(code, one) for one, _ in told), (name, told)
        assert all(line >= 1 for _, line in told), (name, told)
    for language in LANGUAGES:
        ran = kactl(project.root, "check", "--lang", language)
        assert f"{path}:1" in ran.said
        assert ran.code == YAML_FILES[path]
    assert git(project.root, "rev-parse", "HEAD") == head
    assert git(project.root, "status", "--porcelain") == f"M {path}"


@pytest.mark.parametrize("path", YAML_FILES)
def test_a_byte_order_mark_and_any_line_ends_are_no_fault(project: Built, path: str) -> None:
    whole = (project.root / path).read_bytes()
    for damage in HARMLESS.values():
        project.write(path, damage(whole))
        assert kactl(project.root, "check").code == 0


@pytest.mark.parametrize("path", YAML_FILES)
def test_no_gate_passes_and_no_verb_writes_while_a_file_is_broken(project: Built, path: str) -> None:
    project.write(path, (project.root / path).read_bytes() + b"nonsense: &a [1]\n")
    assert kactl(project.root, "status").code in (0, 1, 3)
    assert kactl(project.root, "gate", "check").code in (1, 3)
    if path in ("kactl.yaml", PLAYBOOK, "process/team.yaml"):
        order = ("role", "assign", "qa", "zhou", "--name", "Zhou", "--email", "zhou@example.com")
        assert kactl(project.root, *order).code in (1, 3)
        assert git(project.root, "status", "--porcelain") == f"M {path}"


@pytest.mark.parametrize("path", IMPOSSIBLE)
def test_an_impossible_date_is_a_finding(project: Built, path: str) -> None:
    text, code, line = IMPOSSIBLE[path]
    project.write(path, text)
    ran = kactl(project.root, "check", "--format", "json")
    assert ran.code == 1
    assert (code, line) in faults(ran, path)


@pytest.mark.parametrize("answer", ["2026-13-40", "9999-12-31", "0001-01-01", "tomorrow", "5"])
def test_an_impossible_date_among_the_answers_leaves_everything_undecided(
    project: Built, answer: str
) -> None:
    asked = "  - {id: start, ask: {zh: 何时开始?, en: When does it begin?}, type: date, default: today}\n"
    playbook = (project.root / PLAYBOOK).read_text("utf-8").replace("roles:\n", asked + "roles:\n", 1)
    project.write(PLAYBOOK, playbook)
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings.replace("answers:\n", f"answers:\n  start: {answer}\n"))
    for order in (("check",), ("gate", "check"), ("status",)):
        ran = kactl(project.root, *order, "--format", "json")
        assert ran.code == 3
        (told,) = faults(ran, "kactl.yaml")
        assert told[0] == "playbook.answer-type"
        assert settings.splitlines()[told[1] - 2] == "answers:"


def test_an_answer_that_nobody_asked_for_is_a_finding(project: Built) -> None:
    settings = (project.root / "kactl.yaml").read_text("utf-8")
    project.write("kactl.yaml", settings.replace("  client:", "  cleint: x\n  client:"))
    ran = kactl(project.root, "check", "--format", "json")
    assert ran.code == 1
    assert [code for code, _ in faults(ran, "kactl.yaml")] == ["playbook.answer-unknown"]


def test_what_is_only_unfinished_is_no_fault_of_the_file(project: Built) -> None:
    project.write("process/environments.yaml", ENVIRONMENTS.replace("stability: s", "stability: null"))
    assert kactl(project.root, "check").code == 0


def test_a_file_of_100_mb_is_refused_within_seconds(project: Built) -> None:
    with (project.root / "process/team.yaml").open("ab") as file:
        file.write(b"# ")
        file.truncate(100 << 20)
    ran = kactl(project.root, "check", "--format", "json")
    assert ran.code == 1
    assert ("yaml.size", 1) in faults(ran, "process/team.yaml")


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data + "客户".encode("gbk"),
        lambda data: data.decode().encode("utf-16"),
        lambda _: b"",
    ],
    ids=["GBK", "UTF-16", "nothing"],
)
def test_a_broken_document_never_meets_its_gate(project: Built, damage: Damage) -> None:
    path = "process/charter.md"
    project.write(path, damage((project.root / path).read_bytes()))
    for language in LANGUAGES:
        ran = kactl(project.root, "gate", "check", "kickoff", "--lang", language)
        assert ran.code == 1
        assert path in ran.said


RECORDS: dict[str, tuple[Damage, str]] = {
    "one byte more": (lambda data: data + b" ", "record-file.altered"),
    "one byte else": (lambda data: data.replace(b'"cycle": 1', b'"cycle": 2'), "record-file.altered"),
    "nothing": (lambda _: b"", "record-file.altered"),
    "100 MB": (lambda _: b"x" * (100 << 20), "record-file.altered"),
}


def test_a_record_that_was_touched_is_told_and_counts_for_nothing(project: Built) -> None:
    path = project.record(role="delivery-manager")
    whole = (project.root / path).read_bytes()
    assert kactl(project.root, "check").code == 0
    for damage, code in RECORDS.values():
        project.write(path, damage(whole))
        ran = kactl(project.root, "check", "--format", "json")
        assert ran.code == 1
        assert [one["code"] for one in ran.document["findings"] if one["path"] == path] == [code]


FORGED: dict[str, tuple[dict[str, Any], str]] = {
    "another engagement's": ({"engagement": "0" * 26}, "record-file.other-engagement"),
    "of another format": ({"schemaVersion": 2}, "record-file.version"),
    "with an unknown key": ({"nonsense": 1}, "model."),
    "by a homoglyph": ({"by": "w\u0430ng-fang"}, "model.id"),
    "too long": ({"reason": "x" * (65 << 10)}, "json.size"),
    "with a terminal escape": ({"reason": "\x1b[31m"}, "json.character"),
    "of no cycle": ({"cycle": 0}, "model.range"),
    "of a day that is none": ({"issued_at": "2026-13-40T00:00:00Z"}, "model."),
    "of the end of days": ({"issued_at": "9999-12-31T23:59:59Z"}, "model."),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_record_is_told_and_counts_for_nothing(project: Built, name: str) -> None:
    fields, code = FORGED[name]
    path = project.write_record({"engagement": ENGAGEMENT, "role": "delivery-manager", **fields})
    for order in (("check",), ("status",)):
        ran = kactl(project.root, *order, "--format", "json")
        assert ran.code == 1
        assert next(one["code"] for one in ran.document["findings"]).startswith(code), path
    undecided = code == "record-file.version"
    assert kactl(project.root, "gate", "check", "kickoff").code == (3 if undecided else 1)


def test_a_record_in_another_gates_folder_is_told(project: Built) -> None:
    path = project.record(role="delivery-manager")
    (project.root / ".kactl/records/acceptance/-").mkdir(parents=True)
    moved = path.replace("kickoff", "acceptance")
    (project.root / path).rename(project.root / moved)
    ran = kactl(project.root, "check", "--format", "json")
    assert faults(ran, moved)[0][0] == "record-file.misplaced"


def test_a_decision_with_plausible_fields_and_no_approval_decides_nothing(project: Built) -> None:
    """The fingerprint is right, the decider is right, the commit is right: only the approvals are missing."""
    project.write("process/charter.md", "---\nid: charter\n---\n# 章程\n\n已填写。\n")
    project.commit("Fill")
    seen = kactl(project.root, "gate", "check", "acceptance", "--format", "json").document["gates"][0]
    commit, tree = (git(project.root, "rev-parse", one) for one in ("HEAD", "HEAD^{tree}"))
    subject = {"fingerprint": seen["fingerprint"], "definition": "a" * 64, "commit": commit, "tree": tree}
    for role in ("delivery-manager", None):
        fields = {"gate": "acceptance", "kind": "decision", "result": "go", "role": role, "subject": subject}
        project.record(**fields, issued_at="2026-11-02T08:00:01Z")
        project.commit("Forge")
        ran = kactl(project.root, "gate", "check", "acceptance", "--format", "json")
        assert ran.code == 1
        assert ran.document["gates"][0]["status"] not in ("PASSED", "CONDITIONAL", "BYPASSED")
