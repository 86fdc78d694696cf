"""A quarter of a key account with 300 requirements: the client's list in Excel, hand-overs, changes.

People type what kactl prints, and what they think; the clock stands where the story is.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.building import git
from tests.story import clients_list
from tests.story.firm import HOLDERS, INIT, PEOPLE, Firm

from kactl.errors import ExitCode

COUNT = 300


@pytest.fixture
def firm(git_repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Firm:
    firm = Firm(git_repo, capsys, monkeypatch, "2026-09-01")
    firm.say("wang.fang", INIT.replace("2026-11-16", "2026-09-01") + " --set client_language=en")
    firm.remove(".git/hooks/pre-commit")
    for person, name in PEOPLE.items():
        roles = ",".join(role for role, one in HOLDERS.items() if one == person)
        firm.say(
            "wang.fang", f"kactl role assign {roles} {person} --name '{name}' --email {person}@example.com"
        )
    return firm


def test_a_quarter(firm: Firm, tmp_path: Path) -> None:
    book = tmp_path / "client.xlsx"
    bring_in(firm, book)
    evaluate(firm, tmp_path / "evaluation.xlsx")
    let_the_client_confirm(firm)
    hand_over_and_return_one(firm)
    settle_the_baseline(firm)
    plan_and_trace(firm)
    answer_after_the_holidays(firm)
    change_what_is_settled(firm)
    look_at_suspects(firm)
    take_back_what_the_client_edited(firm, book)
    settle_what_both_sides_edited(firm, tmp_path / "both.xlsx")


def bring_in(firm: Firm, book: Path) -> None:
    """September: the client's workbook comes in whole, with one commit, through the hook."""
    clients_list.write(book, COUNT)
    firm.say("wang.fang", "kactl hook install")
    before = commits(firm)
    told = firm.say("wang.fang", f"kactl req import {book} {clients_list.MAPS} --save client")
    assert "300 new" in told
    assert "Department, Remarks, Budget line" in told
    assert commits(firm) == before + 1
    firm.remove(".git/hooks/pre-commit")  # it judged the largest commit; from here it would only cost time
    lines = firm.say("wang.fang", "kactl req list --limit 3").splitlines()
    assert [one.split()[0] for one in lines[1:4]] == ["A-1", "A-2", "A-3"]


def evaluate(firm: Firm, book: Path) -> None:
    """September: product weighs all of them in Excel; the core ones come first, each score is explained."""
    assert "no score: Value" in firm.say("han.mei", "kactl req rank")
    firm.say("han.mei", f"kactl req export -o {book} --columns {clients_list.EVALUATED}")
    clients_list.fill(
        book,
        {f"A-{number}": clients_list.evaluation(number) for number in range(1, COUNT + 1)},
        "Client's key",
    )
    assert "300 changed (3300 cells)" in firm.say("han.mei", f"kactl req import {book}")
    assert "Report 230 of the shop's day  (1 + 7 + 3) ÷ 2 = 5.5" in firm.say("han.mei", "kactl req rank")
    firm.say("han.mei", "kactl req rank --apply")
    ranked = listed(firm, "req", "--sort rank")
    assert [one["rank"] for one in ranked] == list(range(1, COUNT + 1))
    assert [one["core"] for one in ranked] == [True] * 30 + [False] * 270


def let_the_client_confirm(firm: Firm) -> None:
    """September: customer success hands over to product, and one letter confirms the whole list."""
    firm.on("2026-09-14")
    send = "kactl req handoff send customer-product --where status=draft"
    assert "--checked source" in firm.run("wang.fang", send)[1]
    accept = firm.named(firm.say("wang.fang", f"{send} --checked source"), "kactl req handoff accept")[0]
    firm.refused("wang.fang", accept, "you sent")
    firm.say("han.mei", accept)
    empty = "kactl req set A-7 acceptance= --no-commit"
    confirm = f"kactl req confirm --where status=draft --evidence {firm.letter} --on-behalf-of"
    assert firm.run("sun.bo", f"{confirm} li.lei")[0] != ExitCode.OK
    before = commits(firm)
    firm.say("sun.bo", f"{confirm} chen.jie")
    assert commits(firm) == before + 1
    assert {one["status"] for one in listed(firm, "req")} == {"confirmed"}
    firm.refused("han.mei", empty, "cannot be emptied: Acceptance criterion")


def hand_over_and_return_one(firm: Firm) -> None:
    """September: development takes the first forty and returns one batch with a reason."""
    firm.on("2026-09-16")
    assert firm.run("li.lei", "kactl req set A-230 status=developing")[0] == ExitCode.FINDINGS
    send = "kactl req handoff send product-development --checked walked-through --where"
    first = firm.named(firm.say("han.mei", f"{send} 'rank<=20'"), "kactl req handoff accept")[0]
    second = firm.named(firm.say("han.mei", f"{send} 'rank>20 rank<=40'"), "kactl req handoff accept")[0]
    firm.on("2026-09-17")
    firm.say("li.lei", first)
    firm.say(
        "li.lei", second.replace("accept", "return") + " --reason 'One does not say what happens at night'"
    )
    assert "50%" in firm.say("wang.fang", "kactl req handoff figures")
    again = firm.named(firm.say("han.mei", f"{send} 'rank>20 rank<=40'"), "kactl req handoff accept")[0]
    firm.say("li.lei", again)


def settle_the_baseline(firm: Firm) -> None:
    """September: the kick-off, then the baseline of the increment; from here on work begins."""
    firm.on("2026-09-23")
    firm.fields |= {"owner": "chen.jie", "needed_by": "2026-10-30", "blocks": "Environments"}
    levels = (firm.root / "process/sla.yaml").read_text("utf-8")
    firm.texts["sla.yaml"] = levels.replace("counts_as_down: null", "counts_as_down: no order can be placed")
    firm.overcome("zhao.min", "kactl gate pass kickoff", "missing: charter")
    firm.see_through("req-baseline@INC-1")
    told = firm.say("li.lei", "kactl req next --count 2")
    assert {line.split()[0] for line in told.splitlines()[2:4]} == {"A-20", "A-230"}
    begun = [one["id"] for one in listed(firm, "req", "--where 'rank<=20'")]
    firm.say("li.lei", f"kactl req set {' '.join(begun)} status=developing")


def plan_and_trace(firm: Firm) -> None:
    """September: tasks and tests for two of them; what has none yet is named, to the percent."""
    for number in (230, 20):
        link = f"--set requirement=A-{number}"
        task = f"kactl task add 'Build report {number}' --set owner=li.lei --set due=+5wd {link}"
        firm.say("li.lei", task)
        ran = f"--set steps='Open it' --set result=passed --set run_by=han.mei --set run_on=today {link}"
        firm.say("han.mei", f"kactl test add 'Report {number} is quick' --set evidence=log-{number} {ran}")
    assert {one["due"] for one in listed(firm, "task")} == {"2026-10-08"}, "five working days, with a holiday"
    told = firm.say("wang.fang", "kactl req trace --core")
    assert "overage 6.6%: 2 of 30" in told
    assert "Not covered: A-10, A-30, A-40" in told


def answer_after_the_holidays(firm: Firm) -> None:
    """October: National Day is no working day, the Saturday that makes up for it is one."""
    said = "kactl feedback add 'The totals look odd' --set owner=wang.fang --set received"
    firm.on("2026-09-30")
    firm.say("wang.fang", f"{said}=2026-09-30")
    firm.on("2026-10-08")
    assert "2026-10-08" in firm.say("wang.fang", "kactl feedback list --clock")
    assert late(firm) == []
    first = listed(firm, "feedback")[0]["id"]
    firm.say("wang.fang", f"kactl feedback set {first} first_reply=2026-10-08 status=replied")
    firm.on("2026-10-09")
    assert late(firm) == []
    firm.say("wang.fang", f"{said}=2026-10-09")
    firm.on("2026-10-12")
    assert late(firm) == [one["id"] for one in listed(firm, "feedback", "--where status=open")]


def change_what_is_settled(firm: Firm) -> None:
    """October: an edit after the baseline is an error until the client approved a change that names it."""
    edit = "kactl req set A-230 'acceptance=The report appears within 1 second'"
    firm.say("han.mei", edit)
    code, told = firm.run("wang.fang", "kactl check")
    assert code == ExitCode.FINDINGS
    assert "changed after req-baseline@INC-1 settled it" in " ".join(told.split())
    (named,) = firm.named(told, "kactl change add")
    added = firm.say("wang.fang", named.replace("TITLE", "'Report 230 within a second'"))
    change = added.split("/changes/")[1].split(".yaml")[0]
    approve = f"kactl change approve {change} --on-behalf-of chen.jie --evidence {firm.letter}"
    firm.refused("zhao.min", approve, "Impact on scope")
    weighed = "impact_scope=none impact_time='3 days' impact_cost='4 person-days' impact_quality=none"
    firm.say("wang.fang", f"kactl change set {change} {weighed}")
    firm.say("zhao.min", approve)
    firm.say("wang.fang", "kactl check")
    assert "1                 0.3%        0" in firm.say("wang.fang", "kactl req baseline")


def look_at_suspects(firm: Firm) -> None:
    """October: what hangs on the changed requirement is suspect until somebody looked."""
    assert "no more what the client" in firm.say("wang.fang", "kactl req suspect")
    for noun, who in (("task", "li.lei"), ("test", "han.mei")):
        told = firm.say(who, f"kactl {noun} suspect")
        assert "1 suspect links" in told
        assert "A-230 Report 230" in told
        suspect = next(one["id"] for one in listed(firm, noun) if "230" in one["title"])
        firm.say(who, f"kactl {noun} suspect --clear {suspect}")
        assert "no suspect link" in firm.say(who, f"kactl {noun} suspect")


def take_back_what_the_client_edited(firm: Firm, book: Path) -> None:
    """November: the client's own workbook goes out with what changed, and comes back edited."""
    firm.on("2026-11-02")
    out = book.with_name("for-the-client.xlsx")
    told = firm.say("wang.fang", f"kactl req export --onto {book} -o {out} --as client")
    assert "1 cells of" in told
    header, first = clients_list.rows(book)[0], clients_list.rows(out)[0]
    assert (list(first), first["Department"], first["Budget line"]) == (list(header), "Shop 1", "B0001")
    edits = {
        "A-41": {"MoSCoW": "Perhaps", "Requirement": "Report 41, by shop"},
        "A-42": {"Requirement": "Report 42, by shop", "Remarks": "urgent"},
    }
    clients_list.fill(out, edits, "No.")
    before = commits(firm)
    code, told = firm.run("wang.fang", f"kactl req import {out} --as client")
    assert (code, commits(firm)) == (ExitCode.FINDINGS, before), told
    assert "× D42" in told
    assert "not “Perhaps”" in told
    code, told = firm.run("wang.fang", f"kactl req import {out} --as client --skip-refused")
    assert (code, commits(firm)) == (ExitCode.FINDINGS, before + 1), told
    assert "1 changed (1 cells), 298 untouched, 1 rows refused" in told
    assert git(firm.root, "show", "--format=", "--numstat", "HEAD").split()[:2] == ["1", "1"]
    titles = {one["client_key"]: one["title"] for one in listed(firm, "req")}
    assert (titles["A-41"], titles["A-42"]) == ("Report 41 of the shop's day", "Report 42, by shop")


def settle_what_both_sides_edited(firm: Firm, book: Path) -> None:
    """November: one cell was changed here and by the client: nobody's word is lost, people decide."""
    firm.say("wang.fang", f"kactl workbook export --for client --register req -o {book}")
    held = {one["client_key"]: one["priority"] for one in listed(firm, "req")}
    here, theirs = (one for one in ("P0", "P1", "P2") if one != held["A-43"])
    firm.say("wang.fang", f"kactl req set A-43 priority={here}")
    other = "P1" if held["A-44"] == "P0" else "P0"
    edits = {"A-43": {"priority": theirs}, "A-44": {"priority": other}}
    clients_list.fill(book, edits, "client_key", "Requirements")
    before = commits(firm)
    code, told = firm.run("wang.fang", f"kactl workbook import {book}")
    assert (code, commits(firm)) == (ExitCode.CONFLICT, before), told
    assert "A-43" in told
    firm.say("wang.fang", f"kactl workbook import {book} --theirs")
    found = {one["client_key"]: one["priority"] for one in listed(firm, "req")}
    assert (found["A-43"], found["A-44"], commits(firm)) == (theirs, other, before + 1)


def late(firm: Firm) -> list[str]:
    """Return the feedback that is out of time, as the check says."""
    found = json.loads(firm.run("wang.fang", "kactl check --format json")[1])["findings"]
    return [one["subject"] for one in found if one["subject"] and one["subject"].startswith("FBK-")]


def listed(firm: Firm, noun: str, *options: str) -> list[dict[str, Any]]:
    """Return the items of a register as they are listed."""
    found: list[dict[str, Any]] = json.loads(
        firm.say("wang.fang", f"kactl {noun} list {' '.join(options)} --format json")
    )["items"]
    return found


def commits(firm: Firm) -> int:
    """Return how many commits there are."""
    return int(git(firm.root, "rev-list", "--count", "HEAD"))
