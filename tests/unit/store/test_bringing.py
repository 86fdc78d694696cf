"""What brought a file is the oldest commit that had it."""

from tests.building import Built, git

from kactl.store.bringing import brought


def test_each_file_of_a_folder_names_the_commit_and_blob_that_came_first(engagement: Built) -> None:
    engagement.write("facts/one.json", "1")
    first = engagement.commit("One")
    engagement.write("facts/one.json", "2")
    engagement.write("facts/two.json", "2")
    second = engagement.commit("Two")
    engagement.write("elsewhere/three.json", "3")
    engagement.commit("Three")
    found = brought(engagement.home, "facts")
    assert {path: one.commit for path, one in found.items()} == {
        "facts/one.json": first,
        "facts/two.json": second,
    }
    assert git(engagement.root, "cat-file", "blob", found["facts/one.json"].blob) == "1"


def test_a_folder_that_never_was_holds_nothing(engagement: Built) -> None:
    assert brought(engagement.home, "nowhere") == {}
