"""T62: evidence of another commit does not count."""

from tests.building import git
from tests.gating import Bench, asking, gate
from tests.threats.waiting import kactl

GREEN = '<testsuite tests="1"><testcase name="a"/></testsuite>'
RELEASES = {
    "id": "release",
    "noun": "release",
    "title": "Releases",
    "prefix": "REL",
    "folder": "releases",
    "fields": [
        {"id": "title", "title": "Title"},
        {"id": "gate", "title": "Gate"},
        {"id": "commit", "title": "Commit"},
    ],
    "states": {"all": ["open", "done"], "closed": ["done"]},
}


def test_t62_evidence_of_another_commit_is_unmet(blank: Bench) -> None:
    wanted = {"kind": "tests", "commit": {"register": "release", "key": "gate"}}
    blank.lay(gate("review", asking("tests", "evidence", wanted)), registers=[RELEASES])
    tested = blank.commit("Begin")
    blank.write("report.xml", GREEN)
    kactl(blank, "evidence", "add", "report.xml", "--for", "review")
    _, listed = kactl(blank, "evidence", "list")
    assert listed["evidence"][0]["commit"] == tested
    assert _outcome(blank, tested) == "met"
    later = blank.commit("Change the code")
    assert _outcome(blank, later) == "unmet"
    kactl(blank, "evidence", "add", "report.xml", "--for", "review", "--commit", later)
    assert _outcome(blank, later) == "met"


def _outcome(bench: Bench, commit: str) -> str:
    bench.write(
        "process/releases/REL-0000A.yaml", f"title: v1\nstatus: open\ngate: review\ncommit: {commit}\n"
    )
    _, report = kactl(bench, "gate", "check", "review")
    return str(report["gates"][0]["criteria"][0]["outcome"])


def test_t62_adding_evidence_is_no_change_of_what_was_tested(blank: Bench) -> None:
    blank.lay(gate("review", asking("tests", "evidence", {"kind": "tests", "at_least": 2})))
    tested = blank.commit("Begin")
    for name, text in {
        "api.xml": GREEN,
        "web.xml": GREEN.replace("/></", "><failure/></testcase></"),
    }.items():
        blank.write(name, text)
        kactl(blank, "evidence", "add", name, "--for", "review")
    _, listed = kactl(blank, "evidence", "list")
    assert (
        [one["commit"] for one in listed["evidence"]]
        == [tested, tested]
        != [git(blank.root, "rev-parse", "HEAD")] * 2
    )
    _, report = kactl(blank, "gate", "check", "review")
    assert report["gates"][0]["criteria"][0]["outcome"] == "unmet"
