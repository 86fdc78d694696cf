"""T49: the hook reads staged bytes, and says that what it says is advice."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.building import Built, git

RULE = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"
PLAYBOOK = ".kactl/playbook/playbook.yaml"
ITEM = "process/requirements/REQ-00001.yaml"


def hook(root: Path) -> tuple[int, dict[str, Any]]:
    command = [sys.executable, "-m", "kactl", "hook", "run", "--format", "json"]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout)


def test_t49_a_good_file_on_disk_does_not_hide_a_bad_staged_one(engagement: Built) -> None:
    engagement.write(PLAYBOOK, (engagement.root / PLAYBOOK).read_text("utf-8") + RULE)
    engagement.commit("Hold items to their register")
    engagement.write(ITEM, "title: 看板\nstatus: nonsense\n")
    git(engagement.root, "add", "-A")
    engagement.write(ITEM, "title: 看板\nstatus: draft\n")
    code, report = hook(engagement.root)
    assert code == 1
    assert report["tree"] == "index"
    assert {"items-valid.bad-status", "hook.advisory"} == {one["code"] for one in report["findings"]}


def test_t49_a_bad_file_on_disk_does_not_stop_a_good_staged_one(engagement: Built) -> None:
    engagement.write(PLAYBOOK, (engagement.root / PLAYBOOK).read_text("utf-8") + RULE)
    engagement.commit("Hold items to their register")
    engagement.write(ITEM, "title: 看板\nstatus: draft\n")
    git(engagement.root, "add", "-A")
    engagement.write(ITEM, "title: 看板\nstatus: nonsense\n")
    assert hook(engagement.root)[0] == 0
