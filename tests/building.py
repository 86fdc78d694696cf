"""Builds repositories and engagements on disk for tests, with real git."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from kactl.store.find import find_engagement
from kactl.store.home import Home
from kactl.store.snapshot import TreeSnapshot, open_snapshot

SAMPLES = Path(__file__).parent / "samples"
ENGAGEMENT = "01JD3Q8Z7Y6X5W4V3T2S1R0QPN"


def git(folder: Path, *arguments: str, data: bytes = b"", **variables: str) -> str:
    """Run git as a user would and return what it printed."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        input=data,
        capture_output=True,
        check=False,
        env=os.environ | variables,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


class Built:
    """An engagement on disk that a test changes and commits."""

    def __init__(self, root: Path) -> None:
        """Stand in the engagement's root."""
        self.root = root

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file below the root and return its path."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def remove(self, path: str) -> None:
        """Remove a file below the root."""
        (self.root / path).unlink()

    def commit(self, message: str = "Change") -> str:
        """Commit everything below the root and return the commit's id."""
        git(self.root, "add", "-A", ".")
        git(self.root, "commit", "-q", "--allow-empty", "-m", message)
        return git(self.root, "rev-parse", "HEAD")

    def record(self, **fields: Any) -> str:
        """Write a record of this engagement to its own place and return its path."""
        return self.write_record({"engagement": ENGAGEMENT, **fields})

    def write_record(self, fields: Mapping[str, Any]) -> str:
        """Write a record with exactly these fields besides defaults, named as the house names it."""
        defaults = {"schemaVersion": 1, "kind": "approve", "gate": "kickoff", "cycle": 1, "by": "wang-fang"}
        times = {"issued_at": "2026-11-02T08:00:00Z", "nonce": "0123456789abcdef"}
        value = {key: one for key, one in {**defaults, **times, **fields}.items() if one is not None}
        data = (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
        gate, instance = value.get("gate", "_engagement"), value.get("instance", "-")
        short = sha256(data).hexdigest()[:10]
        name = f"{value['issued_at'][:10]}-{value['by']}-{value['kind']}-{short}.json"
        path = f".kactl/records/{gate}/{instance}/{name}"
        self.write(path, data)
        return path

    @property
    def home(self) -> Home:
        """Return the home as kactl finds it from the root."""
        return find_engagement(self.root)

    @property
    def snapshot(self) -> TreeSnapshot:
        """Return a fresh snapshot of the working tree."""
        return open_snapshot(self.home.worktree())

    def at(self, revision: str = "HEAD") -> TreeSnapshot:
        """Return a fresh snapshot of a commit."""
        return open_snapshot(self.home.at(revision))


def build(root: Path, sample: str = "minimal") -> Built:
    """Lay a sample engagement into a folder and return it, nothing committed."""
    shutil.copytree(SAMPLES / sample, root, dirs_exist_ok=True)
    return Built(root)
