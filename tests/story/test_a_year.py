"""A key account of the lightest tier over a simulated year: five people of the firm, three of the client.

All gates, two versions; a recycle, a waiver that lapses, a stand-in, a letter, a condition that comes due, a
leaver. Each refusal on the way names a command, and what it names is pasted.
"""

from pathlib import Path
from typing import Any

import pytest
from tests.story import work
from tests.story.firm import Firm

UAT = "uat@v1.0.0"
CONDITION = "--result conditional --condition 'Export is slow; li.lei; 2027-03-01'"


@pytest.fixture
def firm(git_repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Firm:
    firm = Firm(git_repo, capsys, monkeypatch, "2026-11-16")
    firm.begin()
    return firm


def test_a_year(firm: Firm) -> None:
    begin(firm)
    go_back(firm)
    build(firm)
    waive_and_stand_in(firm)
    accept_with_a_condition(firm)
    go_live_and_close_the_condition(firm)
    replace_a_leaver(firm)
    review_and_close(firm)


def begin(firm: Firm) -> None:
    """November: nobody but the director decides, and not before everything is there."""
    named = firm.refused("wang.fang", "kactl gate pass kickoff", "decided by Delivery director (zhao.min)")
    assert "decides: Zhao Min" in firm.say("wang.fang", named)
    firm.fields |= {"owner": "chen.jie", "needed_by": "2027-01-15", "blocks": "Environments"}
    firm.overcome("zhao.min", "kactl gate pass kickoff", "missing: charter, contract, communication")
    assert firm.judged("kickoff")["status"] == "PASSED"


def go_back(firm: Firm) -> None:
    """December: the solution shows that a requirement cannot be had, so its baseline is made again."""
    firm.on("2026-11-30")
    work.collected(firm, "INC-1", "v1.0.0", 10)
    levels = (firm.root / "process/sla.yaml").read_text("utf-8")
    firm.texts["sla.yaml"] = levels.replace("counts_as_down: null", "counts_as_down: no order can be placed")
    firm.see_through("req-baseline@INC-1")
    firm.on("2026-12-07")
    work.planned(firm, "MOD-00001")
    back = "kactl gate pass solution@MOD-00001 --result recycle --reason 'Three seconds cannot be had'"
    named = firm.refused("li.lei", back, "goes back to an earlier stage")
    told = firm.say("li.lei", f"{named} --reason 'Three seconds cannot be had'")
    assert "Requirements baseline INC-1" not in told
    (again,) = firm.named(told, "kactl gate reopen")
    firm.paste(again, ["wang.fang"])
    work.collected(firm, "INC-1", "v1.0.0", 10, acceptance="The report appears within 10 seconds")
    assert firm.judged("req-baseline@INC-1")["decided"] is None
    assert firm.judged("solution@MOD-00001")["result"] == "recycle"
    firm.see_through("req-baseline@INC-1")
    firm.see_through("solution@MOD-00001")


def build(firm: Firm) -> None:
    """January: the first version is built and tested."""
    firm.on("2027-01-11")
    work.built(firm, "INC-1", "v1.0.0", 10)
    firm.see_through("test-ready@INC-1")
    firm.fields |= {"tests": "T-1", "test_result": "passed", "accepted_by": "chen.jie", "status": "accepted"}
    firm.see_through("test-exit@v1.0.0")


def waive_and_stand_in(firm: Firm) -> None:
    """February: the product owner asks for a waiver, and is away while the client tests."""
    firm.on("2027-02-01")
    with firm.without("tracking_verified"):
        firm.see_through(UAT, lambda found: unmet(found) == ["tracking"])
    ask = f"kactl gate waive {UAT} tracking --reason 'The account for measuring comes in March' --until"
    assert firm.refused("han.mei", f"{ask} 2027-12-31", "longer than 90 days") == f"kactl gate check {UAT}"
    grant = firm.named(firm.say("han.mei", f"{ask} 2027-02-10"), "kactl gate waive --grant")[0]
    firm.refused("han.mei", grant, "han.mei asked for it")
    firm.refused("li.lei", grant, "did not hold the role")
    firm.say("wang.fang", grant)
    assert firm.judged(UAT)["score"]["waived"] == 1
    firm.say("wang.fang", f"kactl gate open {UAT}")
    approve = f"kactl gate approve {UAT} --as product-owner"
    firm.say("han.mei", "kactl role delegate product-owner --to li.lei --from 2027-02-08 --until 2027-02-19")
    firm.refused("li.lei", approve, "outside the window", "Product owner is held by: Han Mei")
    firm.on("2027-02-09")
    firm.say("li.lei", approve)


def accept_with_a_condition(firm: Firm) -> None:
    """February: the client's letter comes when the waiver is over."""
    firm.on("2027-02-12")
    letter = f"kactl gate approve {UAT} --as client-owner --on-behalf-of chen.jie"
    firm.refused("sun.bo", letter, "need --evidence")
    firm.say("sun.bo", f"{letter} --evidence {firm.letter}")
    own = f"kactl gate approve {UAT} --as product-owner --on-behalf-of han.mei --evidence {firm.letter}"
    firm.refused("sun.bo", own, "nobody transcribes it")
    decide = f"kactl gate pass {UAT} {CONDITION}"
    assert firm.judged(UAT)["status"] == "EXPIRED"
    firm.overcome("wang.fang", decide, "missing: tracking")
    given = {one["role"]: one["given"][0]["person"] for one in firm.judged(UAT)["approvals"]}
    assert given["client-owner"] == "chen.jie"
    assert firm.judged(UAT)["status"] == "CONDITIONAL"


def go_live_and_close_the_condition(firm: Firm) -> None:
    """February and March: the first version goes live; what was left open comes due."""
    firm.on("2027-02-15")
    firm.see_through("release@v1.0.0")
    firm.on("2027-03-01")
    firm.say("sun.bo", "kactl env deploy production v1.0.0 --at 2027-02-15T20:30")
    exit_ = "hypercare-exit@v1.0.0"
    firm.paste(firm.refused("wang.fang", f"kactl gate pass {exit_}", "no instance v1.0.0 yet"))
    assert "condition.overdue" not in [one["code"] for one in firm.judged(exit_)["blockers"]]
    firm.on("2027-03-08")
    close = firm.refused("wang.fang", f"kactl gate pass {exit_}", "due by 2027-03-01: Export is slow")
    assert close.startswith(f"kactl gate close-condition {UAT} ")
    firm.paste(close, ["li.lei"])
    work.handed_over(firm, "v1.0.0")
    firm.clerk = "li.lei"  # the operations lead has a word of their own
    firm.see_through(exit_)
    work.delivered(firm, "initial")
    firm.see_through("acceptance@initial")


def replace_a_leaver(firm: Firm) -> None:
    """April: she who tests and owns the product leaves in the middle of the second increment."""
    firm.on("2027-04-01")
    firm.clerk = "sun.bo"
    work.collected(firm, "INC-2", "v1.1.0", 20)
    baseline = "req-baseline@INC-2"
    firm.see_through(baseline, lambda found: not any(one["missing"] for one in found["approvals"]))
    approve = f"kactl gate approve {baseline} --as product-owner"
    firm.refused("li.lei", approve, "outside the window")
    firm.on("2027-04-12")
    for role in ("product-owner", "qa-lead"):
        firm.say("wang.fang", f"kactl role unassign {role} han.mei --until 2027-04-09")
    firm.say(
        "wang.fang", "kactl role assign developer liu.yang --name 'Liu Yang' --email liu.yang@example.com"
    )
    firm.plan |= {"product-owner": "liu.yang", "qa-lead": "liu.yang"}
    firm.see_through(baseline)
    work.built(firm, "INC-2", "v1.1.0", 20)
    for gate in ("test-ready@INC-2", "test-exit@v1.1.0", "uat@v1.1.0", "release@v1.1.0"):
        firm.see_through(gate)
    firm.on("2027-05-10")
    work.handed_over(firm, "v1.1.0")
    firm.clerk = "li.lei"
    firm.see_through("hypercare-exit@v1.1.0")


def review_and_close(firm: Firm) -> None:
    """From May to November: the reviews of operation, the renewal, the end."""
    firm.on("2027-05-11")
    firm.see_through("service-review@2027-04")
    firm.on("2027-07-05")
    work.suggested(firm, "2027-Q2")
    firm.see_through("value-review@2027-Q2")
    firm.on("2027-08-30")
    work.contracted(firm)
    firm.see_through("renewal@2027")
    firm.on("2027-11-29")
    work.delivered(firm, "final")
    firm.see_through("acceptance@final")
    work.harvested(firm)
    firm.see_through("close")
    assert "close" in firm.say("wang.fang", "kactl log close")


def unmet(found: Any) -> list[str]:
    """Return the criteria that must hold and do not."""
    return [one["id"] for one in found["criteria"] if one["strength"] == "must" and one["outcome"] != "met"]
