from datetime import UTC, datetime
from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "handed-over"
ROUTE = {"routes": ["product-development"]}


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_what_moved_and_warns_of_the_rest(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert codes([judgement]) == ["not-answered", "not-sent", "one-person", "waiting"]
    unsent, unanswered = told(judgement, "not-sent"), told(judgement, "not-answered")
    assert (unsent.subject, unsent.line, unsent.who) == ("REQ-1AB2C", 2, ("product-owner",))
    assert unsent.fix == "kactl req handoff send product-development REQ-1AB2C"
    assert unanswered.fix == "kactl req handoff accept HND-8M2P4"
    assert told(judgement, "one-person").severity == "warning"


def test_waiting_is_of_the_calendar_and_warns_only_after_the_limit(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    in_time = ask(built, CHECK, ROUTE, now=datetime(2026, 11, 17, 2, tzinfo=UTC))
    assert codes([in_time]) == []
    late = ask(built, CHECK, ROUTE, now=datetime(2026, 11, 17, 3, tzinfo=UTC))
    waiting = told(late, "waiting")
    assert (late.outcome, waiting.severity, waiting.calendar) == ("met", "warning", True)
    assert (waiting.subject, waiting.who) == ("HND-8M2P4", ("dev-lead",))


def test_a_holiday_is_no_waiting(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    days = {f"2026-11-{day}": "holiday" for day in (17, 18)}
    listed = "".join(f'      "{day}": {name}\n' for day, name in days.items())
    built.write("process/calendar.yaml", f"parties:\n  ours:\n    holidays:\n{listed}")
    assert codes([ask(built, CHECK, ROUTE, now=datetime(2026, 11, 18, 9, tzinfo=UTC))]) == []


def test_an_accepted_hand_over_may_name_its_roles_alone(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    text = "title: x\nstatus: accepted\nfrom: product-owner\nto: dev-lead\nitems: [REQ-1AB2C, REQ-3DE4F]\n"
    built.write("process/handoffs/HND-9N3Q5.yaml", text)
    assert codes([ask(built, CHECK, ROUTE)]) == ["waiting"]


def test_what_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    judgement = ask(built, CHECK, {"routes": ["elsewhere"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-route"])
    playbook = (built.root / ".kactl/playbook/playbook.yaml").read_text("utf-8")
    built.write(".kactl/playbook/playbook.yaml", playbook.replace(": handoff\n", ": passing\n"))
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-register"])
