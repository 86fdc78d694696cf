from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.building import ENGAGEMENT, Built, git

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.store.find import find_engagement
from kactl.workflows.calling import Call, Writing
from kactl.workflows.link_code import link_code


def link(start: Path, engagement: Path, repo: str | None = None) -> ChangeSetReport:
    call = Call(start=start, language="en", now=datetime(2026, 11, 22, tzinfo=UTC), nonce=lambda: "0" * 32)
    return link_code(call, engagement, repo=repo, writing=Writing())


@pytest.fixture
def code(tmp_path: Path, engagement: Built) -> Path:
    """Return a code repository with an address, which the engagement's settings name."""
    root = tmp_path / "web"
    root.mkdir()
    git(root, "init", "-q")
    git(root, "remote", "add", "origin", "https://git.example.com/Acme/web.git")
    settings = (engagement.root / "kactl.yaml").read_text("utf-8")
    lines = "repositories:\n  - {id: web, url: 'https://git.example.com/acme/web'}\n"
    engagement.write("kactl.yaml", settings + lines)
    return root


def test_a_link_is_committed_in_the_code_repository_only(code: Path, engagement: Built) -> None:
    before = engagement.commit()
    report = link(code, engagement.root)
    assert report.commit == git(code, "rev-parse", "HEAD")
    assert git(engagement.root, "rev-parse", "HEAD") == before
    assert git(engagement.root, "status", "--porcelain") == ""
    assert find_engagement(code).root == engagement.root
    text = (code / ".kactl-link.yaml").read_text("utf-8")
    assert f'engagement: "{ENGAGEMENT}"\nrepository: web\nurl: ../project\n' in text
    assert link(code, engagement.root).files == ()


def test_an_engagement_with_an_address_is_linked_by_it(code: Path, engagement: Built) -> None:
    git(engagement.root, "remote", "add", "origin", "git@git.example.com:acme/delivery.git")
    report = link(code, engagement.root)
    assert report.next[0].command == f"git config kactl.engagement {engagement.root.as_posix()}"
    with pytest.raises(KactlError) as caught:
        find_engagement(code)
    assert caught.value.code == "engagement.link-elsewhere"


def test_a_repository_that_the_engagement_does_not_name_is_refused(code: Path, engagement: Built) -> None:
    with pytest.raises(KactlError) as caught:
        link(code, engagement.root, "api")
    assert (caught.value.code, caught.value.exit_code) == ("link.unknown-repository", ExitCode.FINDINGS)
    assert "- {id: api, url: https://git.example.com/Acme/web.git}" in str(caught.value.values["line"])
    assert not (code / ".kactl-link.yaml").exists()


def test_the_engagements_own_repository_needs_none(engagement: Built) -> None:
    with pytest.raises(KactlError) as caught:
        link(engagement.root, engagement.root)
    assert caught.value.code == "link.same-repository"


def test_an_address_that_is_a_path_is_meant_from_the_engagement(code: Path, engagement: Built) -> None:
    server = engagement.root.parent / "server" / "api.git"
    git(engagement.root.parent, "init", "-q", "--bare", str(server))
    git(code, "remote", "set-url", "origin", str(server))
    settings = (engagement.root / "kactl.yaml").read_text("utf-8")
    engagement.write("kactl.yaml", f"{settings}  - {{id: api, url: ../server/api.git}}\n")
    link(code, engagement.root)
    assert "repository: api" in (code / ".kactl-link.yaml").read_text("utf-8")
