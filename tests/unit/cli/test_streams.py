import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from tests.building import Built

NONE: Mapping[str, str] = MappingProxyType({})


def run(
    *arguments: str, variables: Mapping[str, str] = NONE, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kactl", *arguments],
        env=os.environ | dict(variables),
        stdout=stdout,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1", "cp437", "utf-8"])
def test_any_stream_can_show_the_report(engagement: Built, encoding: str) -> None:
    done = run(
        "-C",
        str(engagement.root),
        "--lang",
        "zh",
        "gate",
        "check",
        variables={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    assert "kickoff" in text
    if encoding == "gbk":
        assert "待审批" in text
        assert "?" not in text
    if encoding == "ascii":
        assert text.startswith("-> ")


def test_errors_show_too(tmp_path: Path) -> None:
    done = run(
        "-C",
        str(tmp_path / "没有"),
        "--lang",
        "zh",
        "status",
        variables={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 2
    assert "没有文件夹" in done.stderr.decode("gbk")


def test_a_reader_that_goes_away_is_no_error(engagement: Built) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run("-C", str(engagement.root), "gate", "check", stdout=writing)
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_a_pipe_gets_no_colour(engagement: Built, variables: dict[str, str]) -> None:
    assert b"\x1b" not in run("-C", str(engagement.root), "gate", "check", variables=variables).stdout


def test_a_narrow_terminal_is_kept_to(engagement: Built) -> None:
    done = run("-C", str(engagement.root), "--lang", "en", "gate", "check", variables={"COLUMNS": "40"})
    lines = done.stdout.decode().splitlines()
    assert [line for line in lines if len(line) > 40 and "kactl " not in line] == []


def test_ctrl_c_is_130_and_quiet() -> None:
    code = (
        "import signal, kactl.__main__ as m, kactl.cli.app as a\n"
        "def boom(*_, **__): signal.raise_signal(signal.SIGINT)\n"
        "a.language.choose = boom\n"
    )
    script = code + "import sys; sys.exit(m.main(['status']))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 130
    assert b"Traceback" not in done.stderr
