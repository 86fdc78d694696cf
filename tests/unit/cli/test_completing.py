import os
import subprocess
import sys

from tests.building import Built

from kactl.store.live_ids import live_ids, live_nouns
from kactl.store.live_items import live_items


def completed(built: Built, words: str, current: int) -> list[str]:
    variables = {"_KACTL_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(current)}
    done = subprocess.run(
        [sys.executable, "-m", "kactl"],
        cwd=built.root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_live_ids_are_offered(engagement: Built) -> None:
    assert completed(engagement, "kactl gate check kick", 3) == ["kickoff"]
    assert "delivery-manager" in completed(engagement, "kactl gate approve kickoff --as ", 5)
    assert "wang-fang" in completed(engagement, "kactl role unassign delivery-manager ", 4)


def test_commands_are_offered(engagement: Built) -> None:
    assert completed(engagement, "kactl ga", 1) == ["gate"]
    assert set(completed(engagement, "kactl gate a", 2)) == {"abstain", "answer", "approve"}


def test_instances_with_records_are_offered(engagement: Built) -> None:
    engagement.record(gate="release", instance="v1.4.0", kind="review")
    assert "release@v1.4.0" in live_ids(engagement.root / "process", "gates")


def test_nothing_is_offered_where_nothing_can_be_read(engagement: Built) -> None:
    engagement.write(".kactl/playbook/playbook.yaml", "gates: [")
    engagement.write("process/team.yaml", "[]")
    assert live_ids(engagement.root, "gates") == ()
    assert live_ids(engagement.root, "people") == ()
    assert live_ids(engagement.root.parent, "roles") == ()


FOREIGN = """\
  - id: adr
    noun: adr
    title: ADR
    prefix: ADR
    fields: [{id: title, title: Title}]
    states: {all: [open]}
    source: files
    files: {glob: "docs/*.md", default_state: open}
gates:
"""


def test_items_are_offered_by_id_and_number_with_their_titles(engagement: Built) -> None:
    playbook = (engagement.root / ".kactl/playbook/playbook.yaml").read_text("utf-8")
    noun = "    prefix: REQ\n"
    assert noun in playbook
    playbook = playbook.replace(noun, noun + "    number: {zh: 需求, en: Req}\n").replace(
        "gates:\n", FOREIGN, 1
    )
    engagement.write(".kactl/playbook/playbook.yaml", playbook)
    engagement.write("process/requirements/REQ-00001.yaml", "title: 导出\nstatus: draft\nnumber: 12\n")
    engagement.write("process/requirements/_mirror.yaml", "at: 2026-11-22T08:00:00Z\nsource: jira\n")
    engagement.write("docs/0001-queue.md", "---\ntitle: Use a queue\n---\n")
    engagement.write("docs/broken.md", "none\n")
    found = live_items(engagement.root, noun_of_requirements(playbook))
    assert ("REQ-00001", "导出") in found
    assert "_mirror" not in {one.word for one in found}
    assert ("需求-012", "导出") in found
    assert live_items(engagement.root, "adr") == (("0001-queue", "Use a queue"),)
    assert "adr" in live_nouns(engagement.root)
    assert completed(engagement, "kactl adr show 00", 3) == ["0001-queue"]


def noun_of_requirements(playbook: str) -> str:
    part = playbook[: playbook.index("    prefix: REQ\n")]
    return part[part.rindex("noun: ") :].split()[1]


def test_of_many_items_no_file_is_read(engagement: Built) -> None:
    for number in range(501):
        engagement.write(f"process/tasks/TASK-{number:05d}.yaml", "title: x\n")
    found = live_items(engagement.root, "task")
    assert len(found) > 500
    assert {one.title for one in found} == {""}


def test_principles_are_offered_in_both_languages(engagement: Built) -> None:
    assert completed(engagement, "kactl check --principle cl", 3) == ["clear-duty"]
    assert completed(engagement, "kactl check --principle 权责", 3) == ["权责清晰"]
