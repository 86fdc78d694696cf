"""Tags come with the commit they name, in order of time."""

from tests.building import Built, git

from kactl.store.tags import tags


def test_light_and_annotated_tags_name_their_commit(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    git(engagement.root, "tag", "-a", "v1.0.0", "-m", "One", GIT_COMMITTER_DATE="2026-11-16T04:00:00+0000")
    git(engagement.root, "tag", "later/v1.1.0", head)
    found = tags(engagement.home.repository)
    assert [(one.name, one.commit) for one in found if one.name == "v1.0.0"] == [("v1.0.0", head)]
    assert {one.name for one in found} == {"v1.0.0", "later/v1.1.0"}
    assert next(one.at for one in found if one.name == "v1.0.0").isoformat() == "2026-11-16T04:00:00+00:00"


def test_a_repository_without_tags_has_none(engagement: Built) -> None:
    assert tags(engagement.home.repository) == ()
