"""Tags of production come with the commit that they lead to, by their whole names."""

from tests.building import Built, git

from kactl.store.clones import Clone
from kactl.store.tags import production_tags


def named(engagement: Built, pattern: str = "v*") -> dict[str, str | None]:
    found = production_tags(Clone("web", pattern, engagement.home.repository))
    assert {one.repo for one in found} <= {"web"}
    return {one.name: one.commit for one in found}


def test_light_annotated_and_nested_tags_lead_to_their_commit(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    git(engagement.root, "tag", "v1.0.0")
    git(engagement.root, "tag", "-a", "v1.1.0", "-m", "One", GIT_COMMITTER_DATE="2026-11-16T04:00:00+0000")
    git(engagement.root, "tag", "-a", "v1.2.0", "-m", "Two", "v1.1.0")
    assert named(engagement) == {"v1.0.0": head, "v1.1.0": head, "v1.2.0": head}
    (found,) = production_tags(Clone(None, "v1.1*", engagement.home.repository))
    assert found.at is not None
    assert (found.at.isoformat(), found.ref) == ("2026-11-16T04:00:00+00:00", "refs/tags/v1.1.0")


def test_a_tag_of_no_commit_has_none_and_a_branch_is_no_tag(engagement: Built) -> None:
    blob = git(engagement.root, "rev-parse", "HEAD:kactl.yaml")
    git(engagement.root, "tag", "v2.0.0", blob)
    git(engagement.root, "tag", "-a", "v2.1.0", "-m", "Blob", blob)
    git(engagement.root, "branch", "v3.0.0")
    assert named(engagement) == {"v2.0.0": None, "v2.1.0": None}


def test_only_tags_of_the_pattern_count_case_included(engagement: Built) -> None:
    for name in ("v1.0.0", "V1.0.0", "nightly-v1", "web/v1.0.0", "v版本"):
        git(engagement.root, "tag", name)
    assert set(named(engagement)) == {"v1.0.0", "v版本"}
    assert set(named(engagement, "web/*")) == {"web/v1.0.0"}


def test_a_clone_that_is_not_there_has_no_tags() -> None:
    assert production_tags(Clone("web", "v*", None)) == ()
