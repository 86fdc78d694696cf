"""T50: a hook can be skipped, so nothing rests on it: pipeline and server judge by themselves."""

import subprocess
import sys
from pathlib import Path

from tests.building import Built, git
from tests.releasing import passed, releasing

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"


def test_t50_what_went_past_the_hook_is_found_in_the_pipeline(engagement: Built) -> None:
    kactl = [sys.executable, "-m", "kactl"]
    engagement.write(PLAYBOOK, (engagement.root / PLAYBOOK).read_text("utf-8") + RULE)
    engagement.commit("Hold items to their register")
    subprocess.run([*kactl, "hook", "install"], cwd=engagement.root, check=True)
    git(engagement.root, "checkout", "-q", "-b", "side")
    engagement.write("process/requirements/REQ-00001.yaml", "title: 看板\nstatus: nonsense\n")
    git(engagement.root, "add", "-A")
    git(engagement.root, "commit", "-q", "--no-verify", "-m", "Past the hook")
    done = subprocess.run([*kactl, "check", "--base", "main"], cwd=engagement.root, check=False)
    assert done.returncode == 1


def test_t50_a_tag_that_went_past_the_hook_is_refused_by_the_server(tmp_path: Path) -> None:
    bench = releasing(tmp_path / "project")
    git(tmp_path, "init", "-q", "--bare", "served.git")
    kactl = [sys.executable, "-m", "kactl"]
    install = [*kactl, "hook", "install", "--pre-receive"]
    subprocess.run(install, cwd=tmp_path / "served.git", check=True)
    served = str(tmp_path / "served.git")
    git(bench.root, "push", "-q", served, "main")
    git(bench.root, "tag", "v1.0.0")
    push = ["git", "push", "--no-verify", served, "v1.0.0"]
    done = subprocess.run(push, cwd=bench.root, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"release@v1.0.0" in done.stderr
    assert git(tmp_path / "served.git", "tag") == ""
    passed(bench)
    git(bench.root, "push", "-q", "--no-verify", served, "main")
    git(bench.root, "push", "-q", "--no-verify", served, "v1.0.0")
    assert git(tmp_path / "served.git", "tag") == "v1.0.0"
