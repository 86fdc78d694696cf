"""What a change breaks is found by judging what it can touch: the same errors as judging everything."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.changing import Held, new_by_touch, new_of_all

IDS = ("NED-1", "NED-2", "ned-2", "NED-3", "TSK-1", "TSK-2", "gone")
words = st.sampled_from(("", "a", "b", "[", "null", "true", "1"))
ids = st.sampled_from(IDS)
people = st.sampled_from(("wang", "li", "nobody", "[wang, li]"))
days = st.sampled_from(("2026-11-01", "2026-11-23", "2027-01-01", "2026-13-40"))
STAMP = "at: 2026-11-{}T07:00:00Z\nsource: jira\n"
SEEN = "{need: {NED-1: 0123456789ab}}"


def lines(**fields: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return files with some of these fields."""
    some = st.fixed_dictionaries({}, optional=fields)
    return some.map(lambda one: "".join(f"{key}: {value}\n" for key, value in one.items()))


needs = lines(
    title=words, status=st.sampled_from(("draft", "done", "odd")), rank=st.sampled_from("123x"), owner=people,
    parent=ids, adr=st.sampled_from(("one", "two", "three")), number=st.just("1"), odd=words,
)  # fmt: skip
tasks = lines(
    title=words, status=st.sampled_from(("open", "done")), owner=people, due=days, replanned=days,
    replan_reason=words, need=ids.map("[{}]".format), any=st.sampled_from((*IDS, "one")), seen=st.just(SEEN),
)  # fmt: skip
NAMES = ("NED-1", "NED-2", "ned-2", "NED-3")
texts: dict[str, st.SearchStrategy[str]] = {
    **{f"process/needs/{one}.yaml": needs for one in NAMES},
    "process/needs/NED-9.yml": needs,
    **{f"process/tasks/TSK-{one}.yaml": tasks for one in "123"},
    **{f"docs/{one}.md": lines(title=words, need=ids).map("---\n{}---\n".format) for one in ("one", "two")},
    "process/tickets/T-1.yaml": st.just("title: a\nstatus: open\n"),
    "process/tickets/_mirror.yaml": st.sampled_from((*(STAMP.format(day) for day in (18, 22)), "[")),
    "process/handoffs/HND-1.yaml": st.just("title: a\nroute: over\nstatus: accepted\nitems: [NED-1]\n"),
    "process/team.yaml": st.sampled_from(
        ("people: {wang: {name: Wang}}\nroles: {dev: [{person: wang}]}\n", "people: {li: {name: Li}}\n", "[")
    ),
    "process/calendar.yaml": st.sampled_from(("parties: {}\n", "parties: {ours: {years: {}}}\n")),
    "src/main.c": words,
}  # fmt: skip
files = st.fixed_dictionaries({}, optional=texts)
changes = st.fixed_dictionaries({}, optional={path: st.none() | one for path, one in texts.items()})
modes = st.fixed_dictionaries(
    {}, optional={path: st.sampled_from(("100755", "120000", "160000")) for path in texts}
)


@given(files, changes, modes)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_errors_are_new_whether_all_is_judged_or_what_the_change_touches(
    first: dict[str, str], change: dict[str, str | None], odd: dict[str, str]
) -> None:
    second = {path: text for path, text in (first | change).items() if text is not None}
    then, now = Held(first), Held(second, {path: odd[path] for path in odd if path in change})
    found = new_by_touch(then, now)
    assert found is None or found == new_of_all(then, now)
