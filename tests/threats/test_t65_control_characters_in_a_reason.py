"""T65: what people wrote commands no terminal and no page."""

import subprocess
import sys

from tests.building import Built

REASON = "no \x1b[2J\x1b]0;title\x07 \x9b31m \u202e [bold]go[/bold] <script>alert(1)</script>"


def test_t65_a_reason_is_shown_without_control_characters(engagement: Built) -> None:
    kactl = [sys.executable, "-m", "kactl"]
    reject = [*kactl, "gate", "reject", "kickoff", "--as", "delivery-manager", "--reason", REASON]
    subprocess.run(reject, cwd=engagement.root, check=True, capture_output=True)
    for words in (
        ("log",),
        ("gate", "check", "kickoff"),
        ("gate", "check", "kickoff", "--format", "markdown"),
    ):
        done = subprocess.run([*kactl, *words], cwd=engagement.root, capture_output=True, check=False)
        shown = done.stdout.decode()
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown), words
        assert "markdown" not in words or "<script>" not in shown
