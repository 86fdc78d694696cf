"""T54: variables that git exports to hooks lead to another repository, index or configuration."""

from pathlib import Path

import pytest
from tests.building import Built, build, git


@pytest.fixture
def other(tmp_path: Path) -> Built:
    """Return another engagement, to which the variables lead."""
    root = tmp_path / "other"
    root.mkdir()
    git(root, "init", "-q")
    built = build(root)
    built.write("process/charter.md", "other")
    built.commit("Other")
    return built


def test_t54_leaked_variables_lead_nowhere(
    engagement: Built, other: Built, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    expected = engagement.snapshot.tree.commit
    honest = (engagement.root / "process/charter.md").read_bytes()
    (tmp_path / "config").write_text("[user]\n\tname = Evil\n\temail = evil@example.com\n")
    variables = {
        "GIT_DIR": str(other.root / ".git"),
        "GIT_WORK_TREE": str(other.root),
        "GIT_INDEX_FILE": str(other.root / ".git/index"),
        "GIT_OBJECT_DIRECTORY": str(other.root / ".git/objects"),
        "GIT_COMMON_DIR": str(other.root / ".git"),
        "GIT_PREFIX": "process/",
        "GIT_NAMESPACE": "evil",
        "GIT_CEILING_DIRECTORIES": str(engagement.root),
        "GIT_CONFIG_GLOBAL": str(tmp_path / "config"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "user.email",
        "GIT_CONFIG_VALUE_0": "evil@example.com",
        "GIT_REPLACE_REF_BASE": "refs/evil/",
        "GIT_LITERAL_PATHSPECS": "0",
        "GIT_TRACE": str(tmp_path / "trace"),
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    home = engagement.home
    assert home.repository.root == engagement.root
    assert home.repository.head() == expected
    assert home.repository.identity().email == "wang.fang@example.com"
    for tree in (home.worktree(), home.index(), home.at("HEAD")):
        assert tree.read("process/charter.md") == honest
    assert not (tmp_path / "trace").exists()
