from tests.building import git
from tests.gating import WRITE, Bench
from tests.unit.workflows.documents.conftest import WRITTEN

from kactl.workflows.documents.history import show_document_history
from kactl.workflows.state import approve


def test_the_versions_are_told_with_what_bound_each(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("First")
    approve(shelf.call(), "review", role="manager", writing=WRITE)
    shelf.write("process/charter.md", WRITTEN.replace('"1.0"', '"1.1"'))
    shelf.commit("Second")
    shelf.write("process/charter.md", WRITTEN + "\nmore\n")
    versions = show_document_history(shelf.call(), "charter").versions
    assert [(one.version, one.summary) for one in versions] == [
        ("1.0", "First"),
        ("1.1", "Second"),
        ("1.0", ""),
    ]
    assert [(one.kind, one.role, one.person, one.counts) for one in versions[0].bound] == [
        ("approve", "manager", "wang-fang", True),
        ("decision", None, "wang-fang", True),
    ]
    assert versions[1].bound == versions[2].bound == ()
    assert (versions[2].commit, versions[2].at) == (None, None)


def test_a_word_of_somebody_who_speaks_for_nobody_does_not_count(shelf: Bench) -> None:
    shelf.write("process/charter.md", WRITTEN)
    shelf.commit("First")
    shelf.approve("zhao-yun", "manager")
    shelf.commit("State")
    (version,) = show_document_history(shelf.call(), "charter").versions
    assert [(one.person, one.counts) for one in version.bound] == [("zhao-yun", False)]


def test_a_document_follows_its_file_through_a_renaming(shelf: Bench) -> None:
    shelf.write("process/chart.md", WRITTEN)
    shelf.commit("Under another name")
    git(shelf.root, "mv", "process/chart.md", "process/charter.md")
    shelf.commit("Rename")
    paths = [one.path for one in show_document_history(shelf.call(), "charter").versions]
    assert paths == ["process/chart.md", "process/charter.md"]
