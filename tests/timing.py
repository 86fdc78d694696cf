"""Lays an engagement with registers that have clocks, forums and a calendar; it begins on 2 November 2026."""

from pathlib import Path
from typing import Any

from tests.gating import REVIEW, Bench

FIELDS = [
    {"id": "title", "title": "Title", "required": True},
    {"id": "owner", "title": "Owner", "type": "person"},
]
TASK = {
    "id": "task", "noun": "task", "title": "Tasks", "prefix": "TASK", "folder": "tasks",
    "fields": [
        *FIELDS,
        {"id": "due", "title": "Due", "type": "date"},
        {"id": "replanned", "title": "Replanned for", "type": "date"},
        {"id": "replan_reason", "title": "Why it was replanned"},
        {"id": "kind", "title": "Kind", "type": "choice", "choices": ["new", "rework"]},
        {"id": "unplanned", "title": "Unplanned", "type": "boolean"},
        {"id": "urgent", "title": "Urgent", "type": "boolean"},
        {"id": "meeting", "title": "Meeting", "type": "link", "to": "meeting"},
    ],
    "states": {"all": ["todo", "doing", "done"], "closed": ["done"]},
}  # fmt: skip
FEEDBACK = {
    "id": "feedback", "noun": "feedback", "title": "Feedback", "prefix": "FBK", "folder": "feedback",
    "fields": [
        *FIELDS,
        {"id": "severity", "title": "Severity"},
        {"id": "received", "title": "Received", "type": "instant"},
        {"id": "replied", "title": "Replied", "type": "instant"},
    ],
    "states": {"all": ["open", "closed"], "closed": ["closed"]},
    "clocks": [
        {
            "id": "reply", "title": "First reply", "from": "received", "until": "replied",
            "agreed": "severities.{severity}.response", "limits": [{"within": "1wd", "on": "ours"}],
        }
    ],
}  # fmt: skip
OBLIGATION = {
    "id": "obligation", "noun": "obligation", "title": "Obligations", "prefix": "OBL",
    "folder": "obligations",
    "fields": [
        *FIELDS,
        {"id": "needed_by", "title": "Needed by", "type": "date"},
        {"id": "fulfilled_on", "title": "Fulfilled on", "type": "date"},
    ],
    "states": {"all": ["open", "done"], "closed": ["done"]},
}  # fmt: skip
MEETING = {
    "id": "meeting", "noun": "meeting", "title": "Meetings", "prefix": "MTG", "folder": "meetings",
    "fields": [
        {"id": "title", "title": "Subject", "required": True},
        {"id": "forum", "title": "Forum"},
        {"id": "date", "title": "Date", "type": "date"},
        {"id": "attendees", "title": "Attendees", "type": "person", "many": True},
    ],
    "states": {"all": ["planned", "held", "cancelled"], "closed": ["held", "cancelled"]},
}  # fmt: skip
FORUMS = [
    {
        "id": "weekly", "title": "Weekly meeting", "rrule": "FREQ=WEEKLY;BYDAY=WE", "at": "15:00",
        "required": ["manager", "sponsor"], "parties": ["ours", "client"],
    },
    {"id": "later", "title": "Later one", "rrule": "FREQ=WEEKLY;BYDAY=MO", "from": "build"},
]  # fmt: skip
CALENDAR = {
    "parties": [
        {"id": "ours", "title": "Us", "country": "CN"},
        {"id": "client", "title": "Client", "country": "DE"},
    ],
    "years": 2,
}
ACTIVITY = {
    "id": "plan-it", "title": "Plan it", "accountable": "manager", "responsible": ["dev"], "due": 20,
}  # fmt: skip


def engaged(root: Path, **more: Any) -> Bench:
    """Lay the engagement, everything committed."""
    bench = Bench(root)
    stages = [
        {"id": "plan", "title": "Plan", "exit": "review", "activities": [ACTIVITY]},
        {"id": "build", "title": "Build", "exit": "review"},
    ]
    settled = {"registers": [TASK, FEEDBACK, OBLIGATION, MEETING], "forums": FORUMS, "calendar": CALENDAR}
    answers = {"start": "2026-11-02", "client": "Acme"}
    bench.lay(REVIEW, answers=answers, **{"stages": stages, **settled, **more})
    bench.fill(charter="Why we are here.")
    bench.commit("Begin")
    return bench
