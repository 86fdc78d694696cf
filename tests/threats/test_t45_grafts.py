"""T45: grafts and replacements show another history or content than the objects hold."""

from tests.building import Built, git

from kactl.store.repository import Repository


def test_t45_a_graft_hides_no_parent(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "-c", "side")
    side = engagement.commit("Side")
    git(engagement.root, "switch", "-q", "main")
    main = engagement.commit("Main")
    git(engagement.root, "merge", "-q", "--no-ff", "-m", "Merge", "side")
    merge = git(engagement.root, "rev-parse", "HEAD")
    grafts = engagement.root / ".git/info/grafts"
    grafts.parent.mkdir(exist_ok=True)
    grafts.write_text(f"{merge} {main}\n")
    repository = Repository.find(engagement.root)
    assert repository.is_ancestor(side, merge)
    assert repository.parents(merge) == (main, side)


def test_t45_a_replaced_object_is_read_as_it_is(engagement: Built) -> None:
    honest = engagement.root / "process/charter.md"
    original = honest.read_bytes()
    blob = git(engagement.root, "rev-parse", "HEAD:process/charter.md")
    false = git(engagement.root, "hash-object", "-w", "--stdin", data=b"signed and sealed")
    git(engagement.root, "replace", blob, false)
    assert git(engagement.root, "cat-file", "-p", blob) == "signed and sealed"
    assert engagement.home.at("HEAD").read("process/charter.md") == original


def test_t45_a_replaced_commit_is_read_as_it_is(engagement: Built) -> None:
    first = git(engagement.root, "rev-parse", "HEAD")
    engagement.write("process/charter.md", "weaker")
    second = engagement.commit("Second")
    git(engagement.root, "replace", first, second)
    assert engagement.home.at(first).read("process/charter.md") != b"weaker"
