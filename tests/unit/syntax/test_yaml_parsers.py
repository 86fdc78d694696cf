"""Which parser reads a text, and that it may be missing."""

import subprocess
import sys

import pytest

from kactl.syntax.yaml_text import doubtful


def test_ordinary_files_are_read_by_the_c_parser() -> None:
    text = (
        "# yaml-language-server: $schema=../schemas/requirements.json\nid: REQ-7K3F9\ntitle: 登录\n"
        'text: |\n  a > b; what? yes: "no"\n\n  | x | y |\n'
        "tags: [a, b]\nwhen: {due: 2026-01-01, at: '12:30'}\n"
    )
    assert not doubtful(text)


@pytest.mark.parametrize(
    "text",
    ["a: b\tc\n", "%YAML 1.2\n---\n", "a: > # c\n  b\n", "|\n a\n", "['a':b]\n", "[? a?: b]\n", "...\n"],
)
def test_what_the_parsers_read_differently_is_left_to_the_pure_one(text: str) -> None:
    assert doubtful(text)


def test_reading_works_without_the_c_parser() -> None:
    program = (
        "import sys; sys.modules['_ruamel_yaml'] = None\n"
        "from kactl.syntax.yaml import locate, read_yaml\n"
        "assert read_yaml(b'a: [1, no]') == {'a': [1, 'no']}\n"
        "assert locate(b'a: [1, no]', ('a', 1)) == (1, 8)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).stderr == b""


def test_importing_the_reader_loads_no_parser() -> None:
    program = "import sys, kactl.syntax.yaml; print([name for name in sys.modules if 'ruamel.yaml' in name])"
    assert (
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout.strip()
        == b"[]"
    )
