"""Begins engagements as `kactl init` does, with the bundled playbook for ordinary projects."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from tests.building import Built, git

from kactl.texts.catalogue import Language
from kactl.workflows.calling import Call, Writing
from kactl.workflows.initialise import Request, initialise


def called(root: Path, language: Language = "en") -> Call:
    """Return the call of the person whom git knows."""
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    return Call(start=root, language=language, now=now, nonce=lambda: "0123456789abcdef" * 2)


def begin(root: Path, language: Language = "en") -> Built:
    """Begin an engagement in a folder."""
    request = Request("normal", set_values={"client": "Acme"})
    call = called(root, language)
    initialise(call, root, request, ask=lambda _question, _default: "", writing=Writing())
    return Built(root)


def begun(root: Path, store: Path) -> Built:
    """Return an engagement in a repository of its own, begun once and copied from then on."""
    kept = store / "begun"
    if not kept.exists():
        making = store / "making"
        shutil.rmtree(making, ignore_errors=True)  # one that failed half-way
        making.mkdir()
        git(making, "init", "-q")
        begin(making).root.rename(kept)
    shutil.copytree(kept, root, symlinks=True)
    return Built(root)


def commit(built: Built, message: str = "Change") -> str:
    """Commit everything, whatever the hook would say, and return the commit's id."""
    git(built.root, "add", "-A", ".")
    git(built.root, "commit", "-q", "--no-verify", "-m", message)
    return git(built.root, "rev-parse", "HEAD")
