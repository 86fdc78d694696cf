"""Surroundings that do not play along: git, the disk, the terminal, the environment."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bad_input import CRASHED, NEVER, Ran, kactl, process
from tests.building import Built, build, git

ASSIGN = ("role", "assign", "qa", "zhou", "--name", "Zhou", "--email", "zhou@example.com")
INIT = ("init", "--playbook", "normal", "--no-input", "--set", "client=ACME")
READING = (("status",), ("check",), ("gate", "check"))


def untouched(engagement: Built, *ran: Ran, code: int = 4) -> None:
    """See that commands were refused and left everything as it was."""
    assert [one.code for one in ran] == [code] * len(ran), ran
    assert git(engagement.root, "status", "--porcelain", "-uall") == ""
    assert git(engagement.root, "log", "-1", "--format=%s") == "Begin"
    assert not (engagement.root / ".kactl/.journal").exists()


def clash(engagement: Built) -> None:
    """Give two branches another line at one place of the team's file."""
    team = (engagement.root / "process/team.yaml").read_text("utf-8")
    for branch in ("theirs", "ours"):
        git(engagement.root, "checkout", "-q", "-b", branch, "main")
        engagement.write("process/team.yaml", f"{team}# {branch}\n")
        engagement.commit(branch)


@pytest.mark.parametrize("order", ["merge", "rebase", "cherry-pick"])
def test_a_conflict_is_named_and_nothing_is_written(engagement: Built, order: str) -> None:
    git(engagement.root, "branch", "-q", "-M", "main")
    clash(engagement)
    subprocess.run(["git", order, "theirs"], cwd=engagement.root, capture_output=True, check=False)
    lying = (engagement.root / "process/team.yaml").read_bytes()
    for command in (*READING, ASSIGN, ("commit",), ("check", "--staged"), INIT):
        ran = kactl(engagement.root, *command)
        assert ran.code == 4, command
        assert "process/team.yaml" in ran.err
    assert (engagement.root / "process/team.yaml").read_bytes() == lying


def test_a_merge_without_conflict_is_read_but_not_written_into(engagement: Built) -> None:
    git(engagement.root, "branch", "-q", "-M", "main")
    for branch in ("theirs", "ours"):
        git(engagement.root, "checkout", "-q", "-b", branch, "main")
        engagement.write(f"{branch}.txt", branch)
        engagement.commit(branch)
    git(engagement.root, "merge", "-q", "--no-commit", "theirs")
    assert kactl(engagement.root, "status").code == 0
    ran = kactl(engagement.root, *ASSIGN)
    assert ran.code == 4
    assert "merge" in ran.err
    assert git(engagement.root, "status", "--porcelain") == "A  theirs.txt"


def test_an_empty_and_a_bare_repository_and_none(tmp_path: Path) -> None:
    for name, options in (("empty", ()), ("bare", ("--bare",))):
        (tmp_path / name).mkdir()
        git(tmp_path / name, "init", "-q", *options)
    assert [kactl(tmp_path / "empty", *one).code for one in READING] == [3, 3, 3]
    assert [kactl(tmp_path / "bare", *one).code for one in (*READING, INIT)] == [4, 4, 4, 4]
    assert kactl(tmp_path, "status").code == 3
    assert kactl(tmp_path / "empty/.git", "status").code in (3, 4)
    (tmp_path / "kactl.yaml").write_text("engagement: x\n")
    assert kactl(tmp_path, "status").code == 4


@pytest.mark.parametrize("name", ["pre-commit", "commit-msg", "prepare-commit-msg"])
def test_a_hook_of_the_users_that_refuses_is_quoted_and_undone(engagement: Built, name: str) -> None:
    hook = engagement.write(f".git/hooks/{name}", "#!/bin/sh\necho '不行 \033[31mno' >&2\nexit 1\n")
    hook.chmod(0o755)
    ran = kactl(engagement.root, *ASSIGN)
    untouched(engagement, ran)
    assert "不行" in ran.err
    assert "\033" not in ran.err


def test_a_signing_program_that_fails(engagement: Built) -> None:
    git(engagement.root, "config", "commit.gpgsign", "true")
    git(engagement.root, "config", "gpg.program", "false")
    untouched(engagement, kactl(engagement.root, *ASSIGN))


def test_nobody_whom_git_knows(engagement: Built, tmp_path: Path, surroundings: Path) -> None:
    (surroundings / ".gitconfig").write_text("")
    for command in READING:
        assert kactl(engagement.root, *command).code in (0, 1)
    untouched(engagement, kactl(engagement.root, *ASSIGN))
    ran = kactl(tmp_path, INIT[0], "new", *INIT[1:])
    assert ran.code == 4
    assert "git config --global user.name" in ran.err
    assert not (tmp_path / "new").exists()


def programs(tmp_path: Path, script: str | None) -> dict[str, str]:
    """Return a search path on which git is the script, or is not."""
    folder = tmp_path / "programs"
    folder.mkdir()
    if script is not None:
        (folder / "git").write_text(script)
        (folder / "git").chmod(0o755)
    return {"PATH": str(folder)}


@pytest.mark.parametrize(
    "script",
    [None, "#!/nonexistent\n", "#!/bin/sh\nexit 1\n", "#!/bin/sh\necho junk\n", "#!/bin/sh\nkill -9 $$\n"],
)
def test_a_git_that_is_none(engagement: Built, tmp_path: Path, script: str | None) -> None:
    variables = programs(tmp_path, script)
    for language in ("zh", "en"):
        ran = process(engagement.root, "status", "--lang", language, variables=variables)
        assert ran.code == 4
        assert "git" in ran.err
    untouched(engagement, process(engagement.root, *ASSIGN, variables=variables))


def test_a_git_that_warns_is_listened_to_only_for_what_it_answers(engagement: Built, tmp_path: Path) -> None:
    found = subprocess.run(["git", "--exec-path"], capture_output=True, text=True, check=True).stdout.strip()
    script = f'#!/bin/sh\necho "warning: odd" >&2\nexec {found}/git "$@"\n'
    variables = programs(tmp_path, script) | {"PATH": f"{tmp_path / 'programs'}:{os.environ['PATH']}"}
    ran = process(engagement.root, "status", variables=variables)
    assert ran.code == 0
    assert "odd" not in ran.said
    assert process(engagement.root, *ASSIGN, variables=variables).code == 0


def limited(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, as a full disk would."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize("size", [0, 100, 300])
def test_a_full_disk_leaves_everything_as_it_was(engagement: Built, tmp_path: Path, size: int) -> None:
    untouched(engagement, process(engagement.root, *ASSIGN, preexec_fn=limited(size)))
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    git(fresh, "init", "-q")
    assert process(fresh, *INIT, preexec_fn=limited(size * 8)).code == 4
    assert [one.name for one in fresh.iterdir()] == [".git"]


@pytest.fixture
def powerless() -> tuple[str, ...]:
    """Return the words before a command that take root's power to write anywhere."""
    if os.geteuid():
        return ()
    words = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
    try:
        subprocess.run([*words, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("root may write anywhere")
    return words


@pytest.mark.parametrize("closed", ["process", ".kactl", ".git", "."])
def test_a_folder_that_is_closed_to_writing(
    engagement: Built, powerless: tuple[str, ...], closed: str
) -> None:
    folder = engagement.root / closed
    folder.chmod(0o555)
    try:
        done = subprocess.run(
            [*powerless, sys.executable, "-m", "kactl", *ASSIGN],
            cwd=engagement.root, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    finally:
        folder.chmod(0o755)
    if closed == ".":  # nothing is made right in the root
        assert done.returncode == 0, done.stderr
    else:
        untouched(engagement, Ran(done.returncode, done.stdout, done.stderr))


def test_a_folder_on_the_search_path_that_is_closed_to_us(
    engagement: Built, powerless: tuple[str, ...], tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    (closed / "bin").mkdir(parents=True)
    closed.chmod(0)
    done = subprocess.run(
        [*powerless, sys.executable, "-m", "kactl", "status"],
        cwd=engagement.root, capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"PATH": f"{closed / 'bin'}:{os.environ['PATH']}"},
    )  # fmt: skip
    closed.chmod(0o755)
    assert done.returncode == 0, done.stderr


STREAMS = {
    "{} status > /dev/full": 4,
    "{} status --format json > /dev/full": 4,
    "{} nonsense --format json > /dev/full": 2,
    "{} nonsense 2> /dev/full": 2,
    "{} --help > /dev/full": 4,
    "{} --version > /dev/full": 4,
    "{} status >&-": 0,
    "{} --version >&-": 0,
    "{} nonsense 2>&-": 2,
    "{} status <&- >&- 2>&-": 0,
    "{} gate check -v | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}": 1,
    "{} --help | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}": 0,
    "COLUMNS=1 {} status": 0,
    "COLUMNS=x {} status": 0,
    "TERM=dumb COLUMNS=40 {} gate check": 1,
    "PYTHONIOENCODING=gbk LC_ALL=C {} gate check --lang zh": 1,
    "PYTHONIOENCODING=ascii LC_ALL=C {} gate check --lang zh": 1,
    "TMPDIR=/nonexistent HOME=/nonexistent TZ=Mars/X LANG=zz_ZZ.odd {} status": 0,
    "KACTL_LANG=$'\\e[31m' {} status": 0,
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is wanted")
@pytest.mark.parametrize("line", STREAMS)
def test_a_stream_that_cannot_be_written_has_its_exit_code(engagement: Built, line: str) -> None:
    command = line.format(f"'{sys.executable}' -m kactl")
    done = subprocess.run(["bash", "-c", command], cwd=engagement.root, capture_output=True, check=False)
    assert done.returncode == STREAMS[line], done
    assert done.returncode != CRASHED
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert not any(one in said for one in NEVER), said
    assert "\x1b" not in said


def test_what_a_gbk_pipe_says_can_be_read(engagement: Built) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kactl", "gate", "check", "--lang", "zh"],
        cwd=engagement.root, env=os.environ | {"PYTHONIOENCODING": "gbk", "LC_ALL": "C"},
        capture_output=True, check=False,
    )  # fmt: skip
    assert "立项评审" in done.stdout.decode("gbk")


def test_line_ends_that_git_turns(git_repo: Path) -> None:
    git(git_repo, "config", "core.autocrlf", "true")
    engagement = build(git_repo)
    engagement.commit("Begin")
    (git_repo / "process/team.yaml").unlink()
    git(git_repo, "checkout", "-q", "--", "process/team.yaml")
    assert b"\r\n" in (git_repo / "process/team.yaml").read_bytes()
    assert kactl(git_repo, *ASSIGN).code == 0
    assert kactl(git_repo, "check").code == 0
    assert git(git_repo, "status", "--porcelain") == ""
    assert "\r" not in git(git_repo, "show", "HEAD:process/team.yaml")
    assert git(git_repo, "show", "--format=", "--numstat").split()[1] <= "1"


@pytest.mark.parametrize("day", ["2026-11-30", "1999-12-31", "2026-11-30T00:00:00Z", "2026-W10-1"])
def test_a_pretended_day_passes_no_gate_and_writes_nothing(engagement: Built, day: str) -> None:
    assert kactl(engagement.root, "status", "--today", day).code == 0
    assert kactl(engagement.root, "check", "--today", day).code == 0
    assert kactl(engagement.root, "gate", "check", "--all", "--today", day).code == 1
    untouched(engagement, kactl(engagement.root, *ASSIGN, "--today", day), code=2)


@pytest.mark.parametrize(
    "day", ["2026-13-40", "9999-12-31", "0001-01-01", "tomorrow", "\x1b[31m", "2026-11-30T00:00"]
)
def test_a_day_that_is_none_is_a_usage_error(engagement: Built, day: str) -> None:
    for command in READING:
        ran = kactl(engagement.root, *command, "--today", day)
        assert ran.code == 2
        assert "\x1b" not in ran.said
