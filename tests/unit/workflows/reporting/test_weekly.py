"""The week in the form that clients know: one value, every form the same, nothing internal to the client."""

import email
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from openpyxl import load_workbook
from tests.building import git
from tests.gating import NOON, Bench
from tests.reporting import INTERNAL, weekly_bench

from kactl.errors import ExitCode, KactlError
from kactl.model.codes import confirmation_code
from kactl.model.weekly_report import Audience, WeeklyReport
from kactl.workflows.reporting.weekly import weekly

WHEN = f"{int(NOON.timestamp())} +0000"


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return weekly_bench(git_repo)


def told(bench: Bench, audience: Audience = "internal", week: str | None = None) -> WeeklyReport:
    found = weekly(bench.call(), audience=audience, week=week)
    assert isinstance(found, WeeklyReport)
    return found


def written(bench: Bench, name: str, audience: Audience = "internal", note: str | None = None) -> bytes:
    path = bench.root.parent / name
    weekly(replace(bench.call(), asked="en"), audience=audience, output=path, note=note)
    return path.read_bytes()


def test_what_was_done_in_the_week_has_its_day(bench: Bench) -> None:
    assert [(one.id, one.day, one.told_by) for one in told(bench).done] == [
        ("TASK-00001", date(2026, 11, 16), "field")
    ]


def test_where_no_field_has_the_day_the_history_tells_it(bench: Bench) -> None:
    path = "process/deliverables/DLV-00001.yaml"
    bench.write(path, (bench.root / path).read_text("utf-8").replace("planned", "delivered"))
    git(bench.root, "add", "-A")
    git(bench.root, "commit", "-qm", "Hand over", GIT_COMMITTER_DATE=WHEN)
    found = {one.id: one for one in told(bench).done}
    assert (found["DLV-00001"].day, found["DLV-00001"].told_by) == (date(2026, 11, 16), "git")
    assert not {one.id for one in told(bench, week="2026-W45").done}


def test_what_is_due_by_the_end_of_next_week_is_ahead_and_what_is_late_comes_first(bench: Bench) -> None:
    found = [(one.id, one.days_late) for one in told(bench).ahead]
    assert found == [("TASK-00002", 3), ("DLV-00001", 0), ("TASK-00003", 0)]


def test_a_milestone_says_by_how_many_days_it_is_off(bench: Bench) -> None:
    found = {one.id: one for one in told(bench).milestones or ()}
    assert (found["MST-00001"].variance, found["MST-00001"].overdue) == (7, False)
    assert found["MST-00002"].variance == -2
    bench.now += timedelta(days=7)
    late = {one.id: one for one in told(bench).milestones or ()}["MST-00001"]
    assert (late.variance, late.overdue) == (10, True)


def test_risks_come_by_level_then_by_probability_times_impact(bench: Bench) -> None:
    assert [(one.id, one.score) for one in told(bench).risks or ()] == [
        ("RISK-00002", 16),
        ("RISK-00001", 10),
    ]


def test_only_five_risks_are_told(bench: Bench) -> None:
    for number in range(6):
        bench.write(f"process/risks/RISK-1000{number}.yaml", "title: Low\nlevel: low\nstatus: open\n")
    bench.commit()
    found = [one.id for one in told(bench).risks or ()]
    assert len(found) == 5
    assert found[0] == "RISK-00002"


def test_an_approval_awaited_from_the_client_has_its_code(bench: Bench) -> None:
    (found,) = told(bench).signatures
    assert (found.gate, found.role, found.people) == ("review", "sponsor", ("陈洁",))
    assert found.code == confirmation_code(bench.base().role_fingerprints["sponsor"])


def test_a_payment_waits_for_the_deliverable_that_is_handed_over_and_not_accepted(bench: Bench) -> None:
    assert told(bench).payments == ()
    path = "process/deliverables/DLV-00001.yaml"
    bench.write(path, (bench.root / path).read_text("utf-8").replace("planned", "delivered"))
    bench.commit()
    (found,) = told(bench).payments or ()
    assert (found.id, [one.id for one in found.waits_for]) == ("MST-00001", ["DLV-00001"])


def test_the_report_rests_on_what_is_committed(bench: Bench) -> None:
    before = told(bench)
    bench.write("process/tasks/TASK-00009.yaml", "title: New\nowner: li-lei\ndue: 2026-11-17\nstatus: todo\n")
    assert [one.id for one in told(bench).ahead] == [one.id for one in before.ahead]


@pytest.mark.parametrize("name", ["2026-48", "2026-W60", "soon"])
def test_a_name_that_is_no_week_is_refused(bench: Bench, name: str) -> None:
    with pytest.raises(KactlError) as caught:
        told(bench, week=name)
    assert (caught.value.code, caught.value.exit_code) == ("weekly.no-week", ExitCode.USAGE)


def test_what_nobody_declared_public_is_in_no_form_for_the_client(bench: Bench) -> None:
    assert INTERNAL in told(bench).model_dump_json()
    assert INTERNAL not in told(bench, "client").model_dump_json()
    for ending in (".md", ".html"):
        assert INTERNAL not in written(bench, f"out{ending}", "client").decode()
    for ending in (".docx", ".xlsx"):
        book = zipfile.ZipFile(BytesIO(written(bench, f"out{ending}", "client")))
        assert all(INTERNAL not in book.read(one).decode("utf-8", "replace") for one in book.namelist())
    mail = email.message_from_bytes(written(bench, "out.eml", "client"))
    bodies = [one.get_payload(decode=True) for one in mail.walk() if not one.is_multipart()]
    assert all(INTERNAL.encode() not in one for one in bodies if isinstance(one, bytes))


def test_every_undeclared_field_of_every_item_stays_inside(bench: Bench) -> None:
    for register in bench.snapshot.playbook.registers:
        hidden = [one for one in register.fields if not one.public and one.type == "text"]
        fields = "".join(f"{one.id}: '{INTERNAL} {one.id}'\n" for one in hidden if one.id != "title")
        path = f"process/{register.folder}/{register.prefix}-0000Z.yaml"
        bench.write(path, f"title: Seen\nstatus: {register.states.all[0]}\nshared: true\n{fields}")
    bench.commit()
    assert INTERNAL not in told(bench, "client").model_dump_json()


def test_a_mail_to_the_client_names_the_clients_people_and_one_inside_nobody(bench: Bench) -> None:
    assert email.message_from_bytes(written(bench, "c.eml", "client"))["To"] == "chen.jie@client.example"
    assert email.message_from_bytes(written(bench, "i.eml"))["To"] is None


def test_every_form_says_the_same_numbers(bench: Bench) -> None:
    book = load_workbook(BytesIO(written(bench, "out.xlsx")))
    assert [one.value for one in book["Top 5 risks"]["D"]] == ["P × I", "16", "10"]
    for name in ("out.md", "out.html"):
        text = written(bench, name).decode()
        for words in ("RISK-00002", "16", "7 d late", "OBL-001"):
            assert words in text


def test_the_whole_report_as_markdown(bench: Bench) -> None:
    text = written(bench, "whole.md", "client", note="A calm week.").decode()
    code = told(bench).signatures[0].code
    commit = git(bench.root, "rev-parse", "HEAD")[:10]
    assert text.replace(code, "CODE").replace(commit, "COMMIT") == snapshot("""\
# Weekly report

ACME · 2026-W47

- **Period** 2026-11-16 to 2026-11-22
- **As of** 2026-11-16
- **Version it rests on** `COMMIT`
- **For** the client

## The week in short

A calm week.

- **Done this week** 1
- **Due by the end of next week (late)** 2 (0)
- **Milestones later than planned** 1 of 2
- **Awaited from the client (late)** 1 (1)
- **Signatures awaited** 1

## Done this week

| Number | What | Kind | Owner | Done on |
| --- | --- | --- | --- | --- |
| TASK-001 | Connect the interface | Tasks | 王芳 | 2026-11-16 |

## Planned for next week

| Number | What | Kind | Owner | Due | Late |
| --- | --- | --- | --- | --- | --- |
| DLV-00001 | Specification | Deliverables |  | 2026-11-27 |  |
| TASK-00003 | Lay out the pages | Tasks | 李雷 | 2026-11-27 |  |

## Milestones

| Number | Milestone | Planned | Now | Actual | Variance |
| --- | --- | --- | --- | --- | --- |
| MST-00002 | Kickoff | 2026-11-04 |  | 2026-11-02 | 2 d early |
| MST-00001 | Baseline | 2026-11-13 | 2026-11-20 |  | 7 d late |

## Top 5 risks

| Number | Risk | Level | P × I | Owner | Due | Response |
| --- | --- | --- | --- | --- | --- | --- |
| RISK-00002 | The interface is late | High | 16 |  |  |  |

## Top 5 issues

No issue to report.

## What we need from the client

| Number | What | Owner | Needed by | Late | What waits for it |
| --- | --- | --- | --- | --- | --- |
| OBL-001 | Interface description | 陈洁 | 2026-11-12 | 4 d | Payment |

## Awaiting a signature

| Number | Gate | Role | Who signs | Since | Code |
| --- | --- | --- | --- | --- | --- |
| review | review | Sponsor | 陈洁 |  | `CODE` |

<sub>Please quote the code when you answer: it says which version you saw.</sub>

<sub>ACME · 2026-W47 · version COMMIT</sub>
""")
