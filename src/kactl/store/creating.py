"""Make a repository where there is none yet, and take an empty one back when nothing came of it."""

import shutil
from pathlib import Path

from kactl.store.git import Git
from kactl.store.problems import refuse
from kactl.store.repository import Repository


def create(folder: Path) -> Repository:
    """Make a repository in a folder, its branch named as the user's git is set up, else `main`."""
    chosen = Git(folder).run("config", "--get", "init.defaultBranch", allowed=(0, 1)).output.decode().strip()
    done = Git(folder).run("init", "--quiet", f"--initial-branch={chosen or 'main'}", allowed=(0, 1, 128))
    if done.code:
        refuse("repository.failed", command="init", said=done.said)
    return Repository.find(folder)


def remove_unborn(repository: Repository) -> None:
    """Take back a repository that was made a moment ago and has no commit."""
    if repository.head() is None and not repository.bare:
        shutil.rmtree(repository.git_dir, ignore_errors=True)
