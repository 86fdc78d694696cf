import shlex

import pytest

from kactl.render.text.demo import folded
from kactl.render.widths import columns


@pytest.mark.parametrize(
    "command",
    [
        "kactl status",
        "git init --quiet && git config user.name 'Wang Fang' && git config user.email wang.fang@example.com",
        "kactl init --set 'client=远航零售集团 甲' --set contract_value=900000 --set systems=2",
        'git add . && git commit --quiet -m "说明这个演示项目，它很长很长很长很长很长很长很长" -- a b c d',
    ],
)
def test_a_long_command_is_folded_and_says_the_same(command: str) -> None:
    lines = list(folded(command, 60))
    assert all(columns(line) <= 60 for line in lines)
    assert shlex.split("\n".join(lines).replace("\\\n", " ")) == shlex.split(command)
