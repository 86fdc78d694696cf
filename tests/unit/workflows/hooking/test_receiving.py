"""What a server refuses: rewritten history, records that go, tags whose gate it does not know as passed."""

import subprocess
from pathlib import Path

import pytest
from tests.building import ENGAGEMENT, Built, git
from tests.gating import Bench
from tests.releasing import NONE, passed, releasing

from kactl.errors import KactlError
from kactl.model.link import LINK
from kactl.workflows.calling import Call
from kactl.workflows.hooking.receiving import check_received


class Server:
    """A bare repository beside an engagement, told of moves as git would."""

    def __init__(self, folder: Path, bench: Bench) -> None:
        self.folder, self.bench = folder, bench

    def told(self, *lines: str) -> list[str]:
        call = Call(self.folder, "en", self.bench.tick(), nonce=lambda: "0" * 32)
        given = "".join(f"{one}\n" for one in lines).encode()
        return [one.code for one in check_received(call, told=given, quarantine={}).findings]

    def take(self, root: Path, *refs: str) -> None:
        git(root, "push", "-q", "--force", "--no-verify", str(self.folder), *refs)

    def objects(self, root: Path) -> None:
        """Let the server have what a clone has, under no name: as while a push waits."""
        pack = subprocess.run(
            ["git", "pack-objects", "--all", "--stdout"], cwd=root, stdin=subprocess.DEVNULL,
            capture_output=True, check=True,
        ).stdout  # fmt: skip
        git(self.folder, "unpack-objects", "-q", data=pack)


@pytest.fixture
def server(tmp_path: Path) -> Server:
    bench = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "服 务.git")
    made = Server(tmp_path / "服 务.git", bench)
    made.take(bench.root, "main")
    return made


def moving(server: Server, ref: str, name: str = "HEAD", root: Path | None = None) -> str:
    """Return the line of a reference that moves to what a name means in the clone."""
    server.objects(root or server.bench.root)
    found = git(server.folder, "for-each-ref", "--format=%(objectname)", ref)
    return f"{found or NONE} {git(root or server.bench.root, 'rev-parse', name)} {ref}"


def test_ordinary_work_is_received(server: Server) -> None:
    server.bench.write("src/main.c", "int main;")
    server.bench.commit("Work")
    passed(server.bench)
    assert server.told(moving(server, "refs/heads/main"), moving(server, "refs/heads/side")) == []


def test_the_default_branch_is_neither_rewritten_nor_removed(server: Server) -> None:
    tip = git(server.bench.root, "rev-parse", "HEAD")
    git(server.bench.root, "commit", "-q", "--amend", "-m", "Another")
    assert server.told(moving(server, "refs/heads/main")) == ["push.default-rewritten"]
    assert server.told(f"{tip} {NONE} refs/heads/main") == ["push.default-gone"]


def test_other_branches_may_be_rewritten_and_removed(server: Server) -> None:
    git(server.bench.root, "switch", "-q", "-c", "side")
    server.bench.write("src/main.c", "int main;")
    server.bench.commit("Work")
    server.take(server.bench.root, "side")
    git(server.bench.root, "commit", "-q", "--amend", "-m", "Better")
    line = moving(server, "refs/heads/side")
    assert server.told(line) == []
    assert server.told(f"{line.split()[0]} {NONE} refs/heads/side") == []


@pytest.mark.parametrize("branch", ["main", "side"])
@pytest.mark.parametrize("how", ["removed", "edited", "there and back"])
def test_a_record_is_neither_removed_nor_edited_by_any_commit(server: Server, branch: str, how: str) -> None:
    passed(server.bench)
    server.take(server.bench.root, "main")
    path = git(server.bench.root, "ls-files", ".kactl/records").splitlines()[0]
    data = (server.bench.root / path).read_bytes()
    if how == "edited":
        server.bench.write(path, data.replace(b"wang", b"zhao").replace(b"li-lei", b"han-mei"))
    else:
        server.bench.remove(path)
    server.bench.commit("Tidy up")
    if how == "there and back":
        server.bench.write(path, data)
        server.bench.commit("Put it back")
    assert server.told(moving(server, f"refs/heads/{branch}")) == ["push.record-touched"]


FACTS = {
    "process/evidence/review/2026-11-14-tests-0000000001.yaml": "for: review\ncommit: " + "4b825dc642" * 4
    + "\nproduced_at: 2026-11-14T10:00:00+08:00\nadded_at: 2026-11-14T11:00:00+08:00\nname: junit.xml\n"
    "media_type: text/xml\nsize: 9\nsha256: " + "a" * 64 + "\nsummary: {kind: tests, format: junit}\n",
    "process/deployments/uat/20261114T020000Z-v1-0000000001.json": '{"schemaVersion": 1, '
    '"environment": "uat", "version": "v1", "at": "2026-11-14T02:00:00Z", "by": "li-lei"}\n',
}  # fmt: skip


@pytest.mark.parametrize("path", FACTS)
@pytest.mark.parametrize("how", ["removed", "edited", "broken"])
def test_a_fact_is_taken_away_by_no_push_unless_it_cannot_be_read(
    server: Server, path: str, how: str
) -> None:
    server.bench.write(path, "{" if how == "broken" else FACTS[path])
    server.bench.commit("Add a fact")
    server.take(server.bench.root, "main")
    if how == "edited":
        server.bench.write(path, FACTS[path].replace("li-lei", "han-mei").replace("junit.xml", "other.xml"))
    else:
        server.bench.remove(path)
    server.bench.commit("Tidy up")
    expected = [] if how == "broken" else ["push.fact-touched"]
    assert server.told(moving(server, "refs/heads/main")) == expected


def test_a_merge_drops_no_record_of_either_side(server: Server) -> None:
    git(server.bench.root, "branch", "side")
    passed(server.bench)
    server.take(server.bench.root, "main")
    git(server.bench.root, "switch", "-q", "side")
    server.bench.write("src/main.c", "int main;")
    server.bench.commit("Work")
    git(server.bench.root, "merge", "-q", "--no-commit", "main")
    assert server.told(moving(server, "refs/heads/side")) == []
    git(server.bench.root, "rm", "-rqf", ".kactl/records")
    server.bench.commit("Merge without them")
    touched = server.told(moving(server, "refs/heads/main"))
    assert set(touched) == {"push.record-touched"}


def test_a_branch_that_is_rewound_drops_no_record(server: Server) -> None:
    git(server.bench.root, "switch", "-q", "-c", "side")
    server.bench.approve("li-lei", "qa", "release@v1.0.0")
    server.bench.commit("Approve")
    server.take(server.bench.root, "side")
    git(server.bench.root, "reset", "-q", "--hard", "HEAD~1")
    assert server.told(moving(server, "refs/heads/side")) == ["push.record-touched"]


def test_a_version_goes_out_once_the_server_knows_its_gate_as_passed(server: Server) -> None:
    assert server.told(moving(server, "refs/tags/v1.0.0")) == ["tagged.undecided"]
    passed(server.bench)
    both = moving(server, "refs/heads/main"), moving(server, "refs/tags/v1.0.0")
    assert server.told(*both) == ["tagged.undecided"], "what decides is what the server had before the push"
    server.take(server.bench.root, "main")
    assert server.told(moving(server, "refs/tags/v1.0.0")) == []


def test_a_tag_is_judged_by_the_settings_of_the_server_not_of_the_push(server: Server) -> None:
    server.bench.lay(settings={"tags": "none-at-all"})
    server.bench.commit("Nothing means a version any more")
    both = moving(server, "refs/heads/main"), moving(server, "refs/tags/v1.0.0")
    assert server.told(*both) == ["tagged.undecided"]


def test_a_tag_of_a_version_is_neither_moved_nor_removed(server: Server) -> None:
    passed(server.bench)
    server.take(server.bench.root, "main", "HEAD:refs/tags/v1.0.0")
    tip = git(server.bench.root, "rev-parse", "HEAD")
    assert server.told(moving(server, "refs/tags/v1.0.0", "HEAD~1")) == ["push.tag-moved"]
    assert server.told(f"{tip} {NONE} refs/tags/v1.0.0") == ["push.tag-gone"]


def test_other_tags_are_the_teams_own(server: Server) -> None:
    assert server.told(moving(server, "refs/tags/nightly")) == []


def test_an_engagement_that_cannot_be_read_lets_no_tag_out(server: Server) -> None:
    server.bench.write("kactl.yaml", "{")
    server.bench.commit("Break it")
    server.take(server.bench.root, "main")
    assert server.told(moving(server, "refs/tags/nightly")) == ["push.tag-undecided"]
    server.bench.write("src/main.c", "int main;")
    server.bench.commit("Work")
    assert server.told(moving(server, "refs/heads/main")) == []


def test_an_empty_server_takes_the_first_push(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "empty.git")
    server = Server(tmp_path / "empty.git", bench)
    assert server.told(moving(server, "refs/heads/main")) == []


def test_a_server_whose_head_names_no_branch_takes_no_tag(server: Server) -> None:
    git(server.folder, "symbolic-ref", "HEAD", "refs/heads/master")
    assert server.told(moving(server, "refs/tags/nightly")) == ["push.no-default"]
    server.bench.write("src/main.c", "int main;")
    server.bench.commit("Work")
    call = Call(server.folder, "en", server.bench.tick(), nonce=lambda: "0" * 32)
    line = f"{moving(server, 'refs/heads/main')}\n".encode()
    (told,) = check_received(call, told=line, quarantine={}).findings
    assert (told.code, told.severity) == ("push.no-default", "warning")


def linked(tmp_path: Path, **link: str) -> Path:
    """Return a bare repository of code that points at the engagement's, and put its clone beside it."""
    code = Built(tmp_path / "code")
    code.root.mkdir()
    git(code.root, "init", "-q")
    told = {"engagement": ENGAGEMENT, "repository": "api", "url": "../服 务.git", **link}
    code.write(LINK, "".join(f"{key}: {value}\n" for key, value in told.items()))
    code.commit("Begin")
    git(tmp_path, "clone", "-q", "--bare", "code", "code.git")
    return tmp_path / "code.git"


def test_a_code_repository_asks_the_engagement_that_the_server_keeps(server: Server, tmp_path: Path) -> None:
    code = Server(linked(tmp_path), server.bench)
    line = moving(code, "refs/tags/v1.0.0", root=tmp_path / "code")
    assert code.told(line) == ["tagged.undecided"]
    passed(server.bench)
    server.take(server.bench.root, "main")
    assert code.told(line) == []
    assert code.told(moving(code, "refs/tags/nightly", root=tmp_path / "code")) == []


@pytest.mark.parametrize(
    "link", [{"url": "../nowhere.git"}, {"url": "https://example.com/acme.git"}, {"engagement": "0" * 26}]
)
def test_a_code_repository_whose_engagement_is_out_of_reach_lets_no_tag_out(
    server: Server, tmp_path: Path, link: dict[str, str]
) -> None:
    code = Server(linked(tmp_path, **link), server.bench)
    line = moving(code, "refs/tags/v1.0.0", root=tmp_path / "code")
    assert code.told(line) == ["push.tag-undecided"]
    git(code.folder, "config", "kactl.engagement", str(server.folder))
    assert code.told(line) == (["push.tag-undecided"] if "engagement" in link else ["tagged.undecided"])


def test_objects_that_wait_elsewhere_are_not_looked_at(server: Server, tmp_path: Path) -> None:
    call = server.bench.call()
    call = Call(server.folder, "en", call.now, nonce=call.nonce)
    places = {"GIT_QUARANTINE_PATH": str(tmp_path), "GIT_OBJECT_DIRECTORY": str(tmp_path)}
    with pytest.raises(KactlError) as met:
        check_received(call, told=b"", quarantine=places)
    assert met.value.code == "push.quarantine"
