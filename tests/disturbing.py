"""What happens to an engagement between two commands: whatever people, git and the clock do, a step each.

A step takes the engagement, the runner of commands and chance; one that makes no sense is left out.
"""

import os
import random  # noqa: TID251 - stories are drawn from a seed
import shutil
from collections.abc import Callable
from datetime import timedelta

from tests.building import Built, git
from tests.remembering import Runner

Step = Callable[[Built, Runner, random.Random], object]


def requirement(built: Built, identity: str, title: str) -> None:
    """Write a requirement."""
    built.write(f"process/requirements/{identity}.yaml", f"title: {title}\nstatus: proposed\npriority: P1\n")


def _some(built: Built, chance: random.Random) -> str:
    found = (built.root / "process").rglob("*")
    paths = sorted(one for one in found if one.is_file() and not one.is_symlink())
    return chance.choice(paths).relative_to(built.root).as_posix()


def _edit(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / _some(built, chance)
    path.write_bytes(path.read_bytes() + f"# {chance.random()}\n".encode())


def _same_size(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / f"process/requirements/REQ-0000{chance.randrange(4)}.yaml"
    if path.is_file():
        before = path.stat()
        other = chance.choice((b"Forderungen", b"Anforderung"))
        path.write_bytes(path.read_bytes().replace(b"Requirement", other))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _title(built: Built, _run: Runner, chance: random.Random) -> None:
    requirement(built, f"REQ-0000{chance.randrange(6)}", f"Another {chance.random()}")


def _add(built: Built, _run: Runner, chance: random.Random) -> None:
    requirement(built, f"REQ-{chance.randrange(10**5):05}", "Untracked")


def _remove(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / _some(built, chance)
    if "requirements" in path.parts:
        path.unlink()


def _rename(built: Built, _run: Runner, chance: random.Random) -> None:
    found = sorted((built.root / "process/requirements").glob("*.yaml"))
    if found:
        identity = f"REQ-{chance.randrange(10**5):05}"
        chance.choice(found).rename(built.root / f"process/requirements/{identity}.yaml")


def _stage(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "add", "-A")


def _unstage(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "reset", "-q")


def _commit(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "add", "-A")
    git(built.root, "commit", "-q", "--no-verify", "--allow-empty", "-m", "Change")


def _amend(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "commit", "-q", "--no-verify", "--amend", "--allow-empty", "-m", "Amended")


def _branch(built: Built, _run: Runner, chance: random.Random) -> None:
    git(built.root, "checkout", "-q", "-B", f"b{chance.randrange(3)}")


def _detach(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "checkout", "-q", "--detach")


def _back(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "reset", "-q", "--hard")
    git(built.root, "checkout", "-q", "main")


def _tag(built: Built, _run: Runner, chance: random.Random) -> None:
    git(built.root, "tag", "-f", f"v{chance.randrange(3)}")


def _identity(built: Built, _run: Runner, chance: random.Random) -> None:
    people = ("wang.fang@example.com", "ann.lee@example.com", "x@example.com")
    git(built.root, "config", "user.email", chance.choice(people))


def _later(_built: Built, run: Runner, chance: random.Random) -> None:
    run.at += timedelta(seconds=chance.choice((1, 7 * 3600, 86400, 40 * 86400)))


def _earlier(_built: Built, run: Runner, _chance: random.Random) -> None:
    run.at -= timedelta(hours=30)


def _mode(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / _some(built, chance)
    path.chmod(path.stat().st_mode ^ 0o100)


def _link(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / f"process/requirements/REQ-0000{chance.randrange(4)}.yaml"
    if path.is_symlink():
        path.unlink()
    elif path.is_file():
        path.rename(built.root.parent / "elsewhere")
        path.symlink_to(built.root.parent / "elsewhere")


def _team(_built: Built, run: Runner, chance: random.Random) -> None:
    role = chance.choice(("delivery-manager", "qa-lead", "developer"))
    run("role", "assign", role, "ann.lee", "--email", "ann.lee@example.com")


def _record(_built: Built, run: Runner, chance: random.Random) -> None:
    run(
        "gate",
        "approve",
        "kickoff",
        "--as",
        chance.choice(("delivery-manager", "qa-lead")),
        "--by",
        "ann.lee",
    )


def _by_command(_built: Built, run: Runner, chance: random.Random) -> None:
    run("req", "add", "By command", *(() if chance.random() < 0.5 else ("--no-commit",)))


def _crlf(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / _some(built, chance)
    data = path.read_bytes().replace(b"\r\n", b"\n")
    path.write_bytes(data.replace(b"\n", chance.choice((b"\n", b"\r\n"))))


def _attributes(built: Built, _run: Runner, chance: random.Random) -> None:
    words = chance.choice(("* text=auto\n", "* -text\n", "*.yaml eol=crlf\n", ""))
    place = chance.choice((".gitattributes", ".git/info/attributes", "process/.gitattributes"))
    built.write(place, words)


def _settings(built: Built, _run: Runner, chance: random.Random) -> None:
    chosen = (
        "core.autocrlf=true", "core.autocrlf=false", "core.filemode=false", "core.filemode=true",
        "core.trustctime=false", "core.checkStat=minimal", "core.ignorestat=true", "core.ignorestat=false",
        "core.untrackedCache=true", "core.splitIndex=true", "core.symlinks=false", "filter.x.clean=cat",
        "status.showUntrackedFiles=no",
    )  # fmt: skip
    git(built.root, "config", *chance.choice(chosen).split("="))


def _unset(built: Built, _run: Runner, chance: random.Random) -> None:
    known = git(built.root, "config", "--local", "--list", "--name-only").splitlines()
    name = chance.choice(("filter.x.clean", "core.ignorestat", "core.checkstat"))
    if name in known:
        git(built.root, "config", "--unset-all", name)


def _ignore(built: Built, _run: Runner, chance: random.Random) -> None:
    place = chance.choice((".gitignore", ".git/info/exclude", "process/.gitignore"))
    built.write(place, chance.choice(("REQ-*\n", "*.md\n", "")))


def _hidden(built: Built, _run: Runner, chance: random.Random) -> None:
    flag = chance.choice(("assume-unchanged", "no-assume-unchanged", "skip-worktree", "no-skip-worktree"))
    listed = git(built.root, "ls-files", "process/requirements").splitlines()
    if listed:
        git(built.root, "update-index", f"--{flag}", chance.choice(listed))


def _language(built: Built, _run: Runner, chance: random.Random) -> None:
    path = built.root / "kactl.yaml"
    text = path.read_text("utf-8")
    for one in ("zh", "en"):
        text = text.replace(f"language: {one}\n", f"language: {chance.choice(('zh', 'en'))}\n")
    path.write_text(text, "utf-8")


def _broken(built: Built, _run: Runner, chance: random.Random) -> None:
    built.write(chance.choice(("process/team.yaml", "process/requirements/REQ-00001.yaml")), "a: [\n")


def _merging(built: Built, _run: Runner, _chance: random.Random) -> None:
    place = built.root / ".git/MERGE_HEAD"
    if place.exists():
        place.unlink()
    else:
        place.write_text(git(built.root, "rev-parse", "HEAD") + "\n")


def _copied(built: Built, _run: Runner, _chance: random.Random) -> None:
    other = built.root.parent / "copied"
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(built.root, other, symlinks=True)
    shutil.rmtree(built.root)
    other.rename(built.root)


def _gc(built: Built, _run: Runner, _chance: random.Random) -> None:
    git(built.root, "gc", "-q", "--prune=now")


STEPS: tuple[Step, ...] = (
    _edit, _same_size, _title, _add, _remove, _rename, _stage, _unstage, _commit, _amend, _branch, _detach,
    _back, _tag, _identity, _later, _earlier, _mode, _link, _team, _record, _by_command, _crlf, _attributes,
    _settings,     _unset, _ignore, _hidden, _language, _broken, _merging, _copied, _gc,
)  # fmt: skip
