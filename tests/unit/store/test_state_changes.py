"""The history tells when an item came into its state."""

from datetime import UTC, datetime, timedelta

from tests.building import Built, git

from kactl.store.state_changes import StateChange, state_changes

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def write(built: Built, text: str, at: datetime) -> None:
    built.write("process/tasks/TASK-0000Z.yaml", text)
    git(built.root, "add", "-A")
    git(built.root, "commit", "-qm", "Work", GIT_COMMITTER_DATE=at.isoformat())


def told(built: Built, since: datetime, until: datetime) -> list[StateChange]:
    return list(state_changes(built.home, "process/tasks", since, until))


def test_only_a_commit_that_changes_the_status_counts(engagement: Built) -> None:
    write(engagement, "title: A\nstatus: open\n", NOON)
    write(engagement, "title: B\nstatus: open\n", NOON + DAY)
    write(engagement, "title: B\nstatus: done\n", NOON + 2 * DAY)
    found = told(engagement, NOON - DAY, NOON + 3 * DAY)
    assert [(one.status, one.at) for one in found] == [("done", NOON + 2 * DAY), ("open", NOON)]
    assert {one.path for one in found} == {"process/tasks/TASK-0000Z.yaml"}


def test_what_was_committed_outside_the_days_is_left_out(engagement: Built) -> None:
    write(engagement, "status: open\n", NOON)
    assert told(engagement, NOON + DAY, NOON + 2 * DAY) == []


def test_a_file_that_is_no_yaml_has_no_status(engagement: Built) -> None:
    write(engagement, "status: [\n", NOON)
    write(engagement, "status: done\n", NOON + DAY)
    assert [one.status for one in told(engagement, NOON - DAY, NOON + 2 * DAY)] == ["done"]
