"""A key account taken over in operation: months pass, reviews fall due, are held or forgotten."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.story.filling import filled

from kactl.errors import ExitCode, KactlError
from kactl.model.listing_reports import StatusReport
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Call, Writing
from kactl.workflows.check_gate import check_gates
from kactl.workflows.initialise import Request, initialise
from kactl.workflows.open_review import open_review
from kactl.workflows.run_check import run_check
from kactl.workflows.show_gates import list_gates, show_gate
from kactl.workflows.show_status import show_status
from kactl.workflows.state import answer, approve
from kactl.workflows.stating import Paper

ANSWERS = {
    "client": "山岚零售", "contract_value": "800000", "systems": "2", "regulated": "false",
    "client_language": "zh", "tasks": "kactl", "start": "2025-06-01", "end": "2027-09-30",
}  # fmt: skip
ROLES = ("account-lead", "customer-success", "ops-lead", "delivery-manager", "delivery-director")
WRITE = Writing()
REVIEW = "service-review@2026-11"


class Account(Built):
    """The engagement, and a clock that a test sets."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        chance = count(7)
        self.call = Call(
            root, "zh", datetime(2026, 11, 16, 4, tzinfo=UTC), lambda: f"{next(chance) * 7919:032x}"
        )

    def on(self, day: str) -> Call:
        """Return the call of that day, at noon in Shanghai."""
        self.call = replace(self.call, now=datetime.fromisoformat(f"{day}T12:00:00+08:00").astimezone(UTC))
        return self.call

    def next_gates(self, day: str) -> list[str]:
        """Return what `gate check` judges on that day."""
        return [one.key for one in check_gates(self.on(day)).gates]

    def status(self, day: str) -> StatusReport:
        return show_status(self.on(day))

    def overdue(self, day: str) -> list[tuple[str, str]]:
        """Return the reviews that are overdue, apart from what an engagement in mid-flight still owes."""
        told = [(one.what.zh, one.due.isoformat()) for one in self.status(day).overdue]
        return [one for one in told if "回顾" in one[0] or "续约" in one[0]]


@pytest.fixture
def account(git_repo: Path) -> Account:
    account = Account(git_repo)
    request = Request("ka", set_values=ANSWERS, from_stage="operate", reason="中途接入")
    initialise(account.call, git_repo, request, ask=lambda *_: "", writing=WRITE)
    people = {
        "wang-fang": {"name": "王芳", "email": "wang.fang@example.com"},
        "liu-yang": {"name": "刘洋", "email": "liu.yang@example.com"},
        "li-na": {"name": "李娜", "email": "li.na@example.com"},
        "zhou-min": {"name": "周敏", "email": "zhou.min@client.example"},
    }
    held: dict[str, list[dict[str, str]]] = {one: [{"person": "wang-fang"}] for one in ROLES}
    held["ops-lead"] = [{"person": "liu-yang"}]
    held["pmo"] = [{"person": "li-na"}]
    held["client-it"] = held["client-sponsor"] = [{"person": "zhou-min"}]
    account.write("process/team.yaml", json.dumps({"people": people, "roles": held}))
    account.write("process/calendar.yaml", "parties: {}\n")  # holidays are not what is told here
    account.commit("Staff")
    return account


def hold(account: Account, review: str) -> None:
    """Hold a service review: open it, fill in its report, answer, and approve as everybody."""
    open_review(account.call, review, writing=WRITE)
    report = account.root / f"process/service/{review.partition('@')[2]}.md"
    report.write_text(filled(report.read_text("utf-8")), "utf-8")
    account.commit("Report")
    ops = Writing(by="liu-yang")
    for criterion in ("availability", "access"):
        answer(account.call, review, criterion, met=True, not_applicable=False, reason="已统计", writing=ops)
    open_review(account.call, review, writing=WRITE)
    mail = account.write("../reply.eml", "同意")
    approve(
        account.call, review, role="client-it", writing=Writing(by="li-na"), paper=Paper("zhou-min", mail)
    )
    approve(account.call, review, role="ops-lead", writing=ops)
    approve(account.call, review, role="customer-success", writing=WRITE)


def test_months_pass(account: Account) -> None:
    assert account.status("2026-11-17").stage == "operate"
    assert account.next_gates("2026-11-30") == ["value-review@2026-Q4"]
    assert account.next_gates("2026-12-01") == [REVIEW, "value-review@2026-Q4"]
    assert account.overdue("2026-12-07") == []
    upcoming = [(one.what.zh, one.due.isoformat()) for one in account.status("2026-12-07").upcoming]
    assert upcoming == [("月度服务回顾 2026-11", "2026-12-07")]
    assert account.overdue("2026-12-08") == [("月度服务回顾 2026-11", "2026-12-07")]


def test_a_review_that_was_held_is_asked_for_no_more(account: Account) -> None:
    account.on("2026-12-03")
    first = check_gates(account.call, [REVIEW]).gates[0]
    assert first.title.zh == "月度服务回顾 2026-11"
    assert first.next[0].command == f"kactl gate open {REVIEW}"
    hold(account, REVIEW)
    assert check_gates(account.call, [REVIEW]).gates[0].status == "PASSED"
    assert account.next_gates("2026-12-31") == ["value-review@2026-Q4"]
    assert account.next_gates("2027-01-04") == ["value-review@2026-Q4", "service-review@2026-12"]


def test_a_forgotten_review_is_a_matter_of_the_calendar_only(account: Account) -> None:
    call = account.on("2027-01-12")
    late = [one for one in run_check(call).findings if one.code == "check.overdue"]
    assert [(one.subject, one.severity) for one in late] == [
        ("service-review@2026-11", "warning"),
        ("service-review@2026-12", "warning"),
    ]
    due = [one for one in run_check(call, due=True).findings if one.code == "check.overdue"]
    assert [one.severity for one in due] == ["error", "error"]
    assert account.overdue("2027-01-12") == [
        ("月度服务回顾 2026-11", "2026-12-07"),
        ("月度服务回顾 2026-12", "2027-01-07"),
    ]


def test_the_quarter_and_the_renewal_come_in_their_time(account: Account) -> None:
    assert "value-review@2026-Q4" in account.next_gates("2027-01-04")
    late = ("季度价值回顾（QBR） 2026-Q4", "2027-01-14")
    assert late not in account.overdue("2027-01-14")
    assert late in account.overdue("2027-01-15")
    assert "renewal@2027" not in account.next_gates("2027-06-03")
    assert "renewal@2027" in account.next_gates("2027-06-04")
    renewal = ("续约评审 2027", "2027-07-02")
    assert renewal not in account.overdue("2027-07-02")
    assert renewal in account.overdue("2027-07-03")


def test_the_items_of_a_month_are_those_of_its_days(account: Account) -> None:
    account.on("2026-12-03")

    def feedback(name: str, day: str) -> None:
        account.write(f"process/feedback/{name}.yaml", f"title: 慢\nreceived: {day}\nstatus: open\n")

    def unanswered() -> set[str | None]:
        found = next(
            one for one in check_gates(account.call, [REVIEW]).gates[0].criteria if one.id == "feedback"
        )
        return {one.subject for one in found.findings}

    for name, day in (("FBK-1", "2026-10-31"), ("FBK-2", "2026-11-01"), ("FBK-3", "2026-11-30")):
        feedback(name, day)
    feedback("FBK-4", "2026-12-01")
    assert unanswered() == {"FBK-2", "FBK-3"}


def test_a_release_is_judged_for_each_item_and_for_nothing_else(account: Account) -> None:
    call = account.on("2026-11-20")
    add_item(call, "release", "会员中台", identity="v1.4.0", writing=WRITE)
    add_item(call, "release", "订单中台", writing=WRITE)
    item = next((account.root / "process/releases").glob("REL-*.yaml")).stem
    expected = [f"release@{item}", "release@v1.4.0", "value-review@2026-Q4"]
    assert account.next_gates("2026-11-20") == expected
    unknown = refusal(account, "release@v1.4.1")
    assert (unknown.code, unknown.exit_code) == ("instance.unknown", ExitCode.USAGE)
    assert (unknown.values["near"], unknown.fix) == ("v1.4.0", "kactl release add v1.4.1")
    tested = next(
        one for one in check_gates(call, ["release@v1.4.0"]).gates[0].criteria if one.id == "tested"
    )
    assert [one.fix for one in tested.findings] == ["kactl gate open test-exit@v1.4.0"]


def test_other_names_are_usage_errors_until_they_are_opened(account: Account) -> None:
    account.on("2026-11-20")
    assert refusal(account, "uat@v9").fix == "kactl gate open uat@v9"
    assert refusal(account, "service-review@2026-12").values["near"] == "2026-11"
    assert refusal(account, "service-review@2026-13").values["example"] == "service-review@2026-11"
    open_review(account.call, "uat@v9", writing=WRITE)
    assert check_gates(account.call, ["uat@v9"]).gates[0].status == "BLOCKED"
    assert (account.root / "process/uat/v9.md").exists()


def refusal(account: Account, name: str) -> KactlError:
    with pytest.raises(KactlError) as raised:
        check_gates(account.call, [name])
    return raised.value


def test_lists_show_what_is_known_and_due(account: Account) -> None:
    call = account.on("2027-01-12")
    known = [one.key for one in list_gates(call).gates]
    assert [one for one in known if one.startswith("service")] == [REVIEW, "service-review@2026-12"]
    assert [one.key for one in show_gate(call, "service-review").gates] == [REVIEW, "service-review@2026-12"]
    assert git(account.root, "status", "--porcelain") == ""
