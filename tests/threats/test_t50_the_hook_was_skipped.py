"""T50: a hook can be skipped, so nothing rests on it: the check of a merge request judges by itself."""

import subprocess
import sys

from tests.building import Built, git

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
