"""While the client thinks, the team goes on: 50 commits of ordinary work leave every approval valid.

A change of what is being approved does not survive that the review is opened again.
"""

from pathlib import Path
from typing import Any

import pytest
from tests.building import git
from tests.story import work
from tests.story.firm import Firm

UAT = "uat@v1.0.0"
OWN = f"kactl gate approve {UAT} --as product-owner"
LETTER = f"kactl gate approve {UAT} --as client-owner --on-behalf-of chen.jie"


@pytest.fixture
def firm(git_repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Firm:
    """Return an engagement whose first version waits for the client's word, the product owner's given."""
    firm = Firm(git_repo, capsys, monkeypatch, "2027-01-11")
    firm.begin()
    work.collected(firm, "INC-1", "v1.0.0", 10)
    work.built(firm, "INC-1", "v1.0.0", 10)
    firm.fields |= {"tests": "T-1", "test_result": "passed", "accepted_by": "chen.jie", "status": "accepted"}
    firm.see_through("test-exit@v1.0.0")
    firm.see_through(UAT, lambda found: any("approve" in one["command"] for one in found["next"]))
    firm.say("han.mei", OWN)
    return firm


def given(found: Any) -> dict[str, list[str]]:
    """Return who counts for each role."""
    return {one["role"]: [each["person"] for each in one["given"]] for one in found["approvals"]}


def worked(firm: Firm) -> None:
    """Commit 50 times what a team does in a week: tasks, risks, slight defects, the next increment."""
    for number in range(10):
        firm.say("li.lei", f"kactl task add 'Task {number}' --set owner=li.lei --set due=2027-02-01")
        firm.say("sun.bo", f"kactl risk add 'Risk {number}' --set owner=sun.bo --set level=low")
        firm.item(
            "defects", f"DEF-{number:05}", title="A label is too long", severity="S4", status="open",
            release="v1.0.0", owner="li.lei", due="2027-02-01",
        )  # fmt: skip
        firm.save(f"Note a slight defect, {number}")
        next_one = {"increment": "INC-2", "release": "v1.1.0", "core": True, "rank": 100 + number}
        firm.item("requirements", f"REQ-{100 + number:05}", title="More", **next_one, **work.REQUIREMENT)
        firm.save(f"Write a requirement of the next increment, {number}")
        firm.write("src/report.py", f"ROWS = {number}\n")
        firm.save(f"Write code, {number}")


def test_fifty_commits_leave_every_approval_valid(firm: Firm) -> None:
    before = firm.judged(UAT)
    commits = int(git(firm.root, "rev-list", "--count", "HEAD"))
    worked(firm)
    assert int(git(firm.root, "rev-list", "--count", "HEAD")) - commits == 50
    firm.on("2027-01-20")
    after = firm.judged(UAT)
    assert given(after) == given(before) == {"client-owner": [], "product-owner": ["han.mei"]}
    assert after["fingerprint"] == before["fingerprint"]
    firm.say("sun.bo", f"{LETTER} --evidence {firm.letter}")
    firm.say("wang.fang", f"kactl gate open {UAT}")
    assert given(firm.judged(UAT)) == {"client-owner": ["chen.jie"], "product-owner": ["han.mei"]}
    firm.say("wang.fang", f"kactl gate pass {UAT}")
    assert firm.judged(UAT)["status"] == "PASSED"


def test_what_is_changed_in_scope_does_not_survive_opening_again(firm: Firm) -> None:
    firm.say("sun.bo", f"{LETTER} --evidence {firm.letter}")
    firm.say("han.mei", "kactl req set REQ-00011 acceptance='The report appears within a minute'")
    assert given(firm.judged(UAT)) == {"client-owner": ["chen.jie"], "product-owner": ["han.mei"]}
    firm.say("wang.fang", f"kactl gate open {UAT}")
    found = firm.judged(UAT)
    assert given(found)["client-owner"] == []
    (client,) = [one for one in found["approvals"] if one["role"] == "client-owner"]
    assert "accepted" in client["excluded"][0]["reason"]["en"]
