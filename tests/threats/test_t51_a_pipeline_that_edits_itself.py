"""T51: a merge request that edits its own pipeline is held to a root that a protected setting names."""

import subprocess
import sys
from pathlib import Path

from tests.building import Built, git
from tests.releasing import releasing
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t51_the_root_comes_from_outside_the_merge_request(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "verify", "kickoff", "--root", "sha256:" + "0" * 64)
    assert code == 6


def test_t51_a_push_is_held_to_the_settings_that_the_server_had_before(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "served.git")
    install = [sys.executable, "-m", "kactl", "hook", "install", "--pre-receive"]
    subprocess.run(install, cwd=tmp_path / "served.git", check=True)
    git(bench.root, "push", "-q", str(tmp_path / "served.git"), "main")
    bench.lay(settings={"tags": "no-tag-means-anything"})
    bench.commit("Ask for no gate any more")
    git(bench.root, "tag", "v1.0.0")
    push = ["git", "push", "--no-verify", str(tmp_path / "served.git"), "main", "v1.0.0"]
    done = subprocess.run(push, cwd=bench.root, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"release@v1.0.0" in done.stderr
