from pathlib import Path

import pytest
from tests.building import ENGAGEMENT, Built, git

from kactl.errors import ExitCode, KactlError
from kactl.store.clones import clones
from kactl.store.find import find_engagement, linked_root
from kactl.store.linking import is_path

OTHER = "01JD3Q8Z7Y6X5W4V3T2S1R0QPM"


@pytest.fixture
def code(tmp_path: Path, engagement: Built) -> Built:
    """Return a code repository beside the engagement, its link a path."""
    assert engagement.root.parent == tmp_path
    root = tmp_path / "web"
    root.mkdir()
    git(root, "init", "-q")
    built = Built(root)
    link(built, f"../{engagement.root.name}")
    built.commit("Begin")
    return built


def link(code: Built, url: str, engagement: str = ENGAGEMENT) -> None:
    code.write(".kactl-link.yaml", f"engagement: {engagement}\nrepository: web\nurl: {url}\n")


def refusal(start: Path) -> KactlError:
    with pytest.raises(KactlError) as caught:
        find_engagement(start)
    return caught.value


def test_a_link_leads_to_its_engagement(code: Built, engagement: Built) -> None:
    (code.root / "src").mkdir()
    home = find_engagement(code.root / "src")
    assert (home.root, home.repository.root) == (engagement.root, engagement.root)
    assert home.code is not None
    assert (home.code.link.repository, home.code.repository.root) == ("web", code.root)
    assert linked_root(code.root / "src") == engagement.root


def test_an_address_needs_a_clone_that_is_named(
    code: Built, engagement: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(code, "git@git.example.com:acme/delivery.git")
    error = refusal(code.root)
    assert (error.code, error.exit_code) == ("engagement.link-elsewhere", ExitCode.UNDECIDED)
    assert error.fix == "git config kactl.engagement PATH"
    assert linked_root(code.root) is None
    git(code.root, "config", "kactl.engagement", str(engagement.root))
    assert find_engagement(code.root).root == engagement.root
    git(code.root, "config", "kactl.engagement", "../nowhere")
    assert refusal(code.root).code == "engagement.link-lost"
    monkeypatch.setenv("KACTL_ENGAGEMENT", str(engagement.root))
    assert find_engagement(code.root).root == engagement.root


def test_another_engagement_is_not_trusted(code: Built, engagement: Built) -> None:
    link(code, f"../{engagement.root.name}", OTHER)
    error = refusal(code.root)
    assert (error.code, error.exit_code) == ("engagement.link-other", ExitCode.UNTRUSTED)
    assert error.values["found"] == ENGAGEMENT


@pytest.mark.parametrize("url", [".", "..", "README.md", "../none"])
def test_a_link_that_leads_to_no_engagement_is_undecided(code: Built, url: str) -> None:
    code.write("README.md", "web")
    link(code, url)
    error = refusal(code.root)
    assert (error.code, error.exit_code) == ("engagement.link-lost", ExitCode.UNDECIDED)


@pytest.mark.parametrize("content", ["", "engagement: 7\n", "a: [", "\x00", "engagement: x\nurl: '' \n"])
def test_a_link_that_cannot_be_read_says_where(code: Built, content: str) -> None:
    code.write(".kactl-link.yaml", content)
    error = refusal(code.root)
    assert (error.code, error.exit_code) == ("engagement.link-invalid", ExitCode.UNDECIDED)
    assert error.values["findings"]


def test_an_engagement_around_counts_before_a_link(engagement: Built) -> None:
    link(engagement, "../elsewhere")
    assert find_engagement(engagement.root / "process").code is None


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("../delivery", True), ("/srv/delivery", True), ("C:/work/delivery", True), ("delivery", True),
        ("./a:b", True), ("https://git.example.com/a", False), ("git@git.example.com:a/b.git", False),
        ("host:a", False), ("--upload-pack=x", False),
    ],
)  # fmt: skip
def test_a_path_is_told_from_an_address(url: str, path: bool) -> None:
    assert is_path(url) is path


def declare(engagement: Built, lines: str) -> None:
    settings = (engagement.root / "kactl.yaml").read_text("utf-8")
    engagement.write("kactl.yaml", f"{settings}repositories:\n{lines}")


def test_clones_are_read_by_path_by_setting_and_through_the_link(code: Built, engagement: Built) -> None:
    declare(engagement, "  - {id: web, url: ../web}\n  - {id: api_v2, url: 'https://git.example.com/api'}\n")
    web, api = clones(engagement.home, engagement.snapshot.engagement)
    assert web.repository is not None
    assert (web.repository.root, web.problem) == (code.root, None)
    assert api.repository is None
    assert api.problem is not None
    assert (api.problem.code, api.problem.fix) == ("clone.missing", "git config kactl.clone.api-v2 PATH")
    git(engagement.root, "config", "kactl.clone.api-v2", "../web")
    assert clones(engagement.home, engagement.snapshot.engagement)[1].repository is not None
    git(engagement.root, "config", "kactl.clone.web", "../nowhere")
    assert clones(engagement.home, engagement.snapshot.engagement)[0].repository is None
    assert clones(find_engagement(code.root), engagement.snapshot.engagement)[0].repository is not None


def test_the_engagement_is_no_clone_of_its_code(engagement: Built) -> None:
    declare(engagement, "  - {id: web, url: process}\n")
    (found,) = clones(engagement.home, engagement.snapshot.engagement)
    assert found.problem is not None
    assert found.problem.code == "clone.missing"


def test_without_repositories_the_engagements_own_is_read(engagement: Built) -> None:
    (own,) = clones(engagement.home, engagement.snapshot.engagement)
    assert (own.id, own.repository is not None, own.problem) == (None, True, None)


def test_a_shallow_clone_is_said(code: Built, engagement: Built, tmp_path: Path) -> None:
    code.commit("More")
    git(tmp_path, "clone", "-q", "--depth", "1", code.root.as_uri(), "cut")
    declare(engagement, "  - {id: web, url: ../cut}\n")
    (found,) = clones(engagement.home, engagement.snapshot.engagement)
    assert found.problem is not None
    assert (found.problem.code, found.repository is not None) == ("clone.shallow", True)
