"""A person at a real terminal: the shell runs on a pseudo-terminal and is typed to."""

import os
import re
import select
import subprocess
import sys
import time

import pytest
from tests.building import Built, git

from kactl.cli.asking import confirmer
from kactl.cli.options import Options
from kactl.errors import KactlError
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport

pty = pytest.importorskip("pty", reason="pseudo-terminals are of Unix")

ASSIGN = ("role", "assign", "qa", "new.one", "--name", "New One")
PATIENCE = 20
AT_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "kactl", *sys.argv[1:]])
"""
"""Makes the terminal the process's own, so that Ctrl-C reaches it as a signal."""


def typed(built: Built, arguments: tuple[str, ...], keys: bytes, marker: bytes = b"[Y/n]") -> tuple[int, str]:
    """Run kactl at a terminal, press the keys when it asks, and return exit code and all that was shown."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", AT_TERMINAL, "--lang", "en", *arguments],
        cwd=built.root, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    )  # fmt: skip
    os.close(theirs)
    shown, pressed, end = b"", False, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([ours], [], [], 0.2)
        try:
            shown += os.read(ours, 65536) if ready else b""
        except OSError:
            break
        if not pressed and marker in shown:
            os.write(ours, keys)
            pressed = True
    os.close(ours)
    return process.wait(timeout=PATIENCE), shown.decode()


def test_a_plan_is_shown_and_carried_out_when_agreed(engagement: Built) -> None:
    code, shown = typed(engagement, ASSIGN, b"\r")
    assert code == 0, shown
    assert shown.index("change  process/team.yaml") < shown.index("Carry out this plan?")
    assert "Committed" in shown
    assert "new.one" in git(engagement.root, "show", "HEAD:process/team.yaml")


@pytest.mark.parametrize("keys", [b"n\r", b"\x03", b"\x04"], ids=["no", "ctrl-c", "end"])
def test_what_is_not_agreed_to_is_not_written(engagement: Built, keys: bytes) -> None:
    before = git(engagement.root, "rev-parse", "HEAD")
    code, shown = typed(engagement, ASSIGN, keys)
    assert code == 130, shown
    assert "Traceback" not in shown
    assert git(engagement.root, "rev-parse", "HEAD") == before
    assert git(engagement.root, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("codes", "agreed"),
    [(("proof.doubt",), False), (("proof.code-words",), True), (("proof.read", "proof.unbound"), False)],
)
def test_what_speaks_against_a_proof_turns_an_empty_line_into_a_no(
    monkeypatch: pytest.MonkeyPatch, *, codes: tuple[str, ...], agreed: bool
) -> None:
    monkeypatch.setattr("typer.prompt", lambda _asked, *, default, **_: default)
    values = {
        "doubt": "-",
        "code": "-",
        "wanted": "-",
        "words": "-",
        "sender": "-",
        "sent": "-",
        "subject": "-",
    }
    notes = tuple(Finding(code=one, severity="note", values=values) for one in codes)
    plan = ChangeSetReport(schemaVersion=1, files=(), message="m", commit=None, planned=True, notes=notes)
    confirm = confirmer(Options())
    if agreed:
        assert confirm(plan)
    else:
        with pytest.raises(KactlError) as raised:
            confirm(plan)
        assert raised.value.code == "shell.declined"


def test_an_answer_that_is_neither_yes_nor_no_is_asked_for_again(engagement: Built) -> None:
    code, shown = typed(engagement, ASSIGN, "perhaps\r是\r".encode())
    assert code == 0, shown
    assert "Please type y or n" in shown
    assert shown.count("[Y/n]") == 2


def test_an_answer_that_is_none_is_told_why_before_it_is_asked_for_again(engagement: Built) -> None:
    known = ("--playbook", "normal", "--set", "client=Acme", "--set", "months=3")
    _, shown = typed(engagement, ("init", "other", *known), b"many\r\x04", marker=b"]: ")
    assert "not `many`" in shown


def test_nobody_is_asked_when_agreement_is_given(engagement: Built) -> None:
    code, shown = typed(engagement, (*ASSIGN, "--yes"), b"")
    assert code == 0, shown
    assert "[Y/n]" not in shown


def test_colour_is_for_terminals_that_want_it(engagement: Built) -> None:
    _, shown = typed(engagement, ("gate", "check"), b"")
    assert re.search(r"\x1b\[\d+m", shown)
    _, plain = typed(engagement, ("gate", "check", "--no-color"), b"")
    assert "\x1b" not in plain
