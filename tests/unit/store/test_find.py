from pathlib import Path

import pytest
from tests.building import Built, build, git

from kactl.errors import ExitCode, KactlError
from kactl.store.find import find_engagement


def refusal(start: Path) -> KactlError:
    with pytest.raises(KactlError) as caught:
        find_engagement(start)
    return caught.value


def test_an_engagement_is_found_from_a_folder_inside(engagement: Built) -> None:
    home = find_engagement(engagement.root / "process/requirements")
    assert home.root == engagement.root
    assert home.prefix == ""


def test_an_engagement_in_a_subfolder_knows_its_prefix(git_repo: Path) -> None:
    build(git_repo / "delivery/项目")
    home = find_engagement(git_repo / "delivery/项目/process")
    assert home.prefix == "delivery/项目"
    assert home.repository.root == git_repo


def test_the_nearest_of_two_engagements_counts(engagement: Built) -> None:
    build(engagement.root / "inner")
    assert find_engagement(engagement.root / "inner/process").root == engagement.root / "inner"


def test_no_engagement_in_a_repository_is_undecided(git_repo: Path) -> None:
    error = refusal(git_repo)
    assert (error.code, error.exit_code, error.fix) == ("engagement.none", ExitCode.UNDECIDED, "kactl init")


def test_no_engagement_and_no_repository_is_undecided_too(tmp_path: Path) -> None:
    assert refusal(tmp_path).exit_code is ExitCode.UNDECIDED


def test_the_search_ends_at_the_repositorys_root(engagement: Built) -> None:
    inner = engagement.root / "vendor"
    inner.mkdir()
    git(inner, "init", "-q")
    assert refusal(inner).code == "engagement.none"


def test_an_engagement_outside_any_repository_is_refused(tmp_path: Path) -> None:
    build(tmp_path / "copy")
    error = refusal(tmp_path / "copy/process")
    assert (error.code, error.exit_code) == ("engagement.outside-repository", ExitCode.REPOSITORY)
    assert error.fix == "git init"


def test_a_folder_named_like_the_marker_is_none(git_repo: Path) -> None:
    (git_repo / "kactl.yaml").mkdir()
    assert refusal(git_repo).code == "engagement.none"
