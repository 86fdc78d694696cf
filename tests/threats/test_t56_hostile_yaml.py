"""T56: YAML that explodes, hides or changes what it seems to say, in every file that a snapshot reads."""

import pytest
from tests.building import Built

from kactl.errors import KactlError

BOMBS: dict[str, str | bytes] = {
    "aliases": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9)),
    "merge": "base: &base {role: qa}\npeople:\n  li-lei:\n    <<: *base\n    name: 李雷\n",
    "duplicate": "people: {}\npeople: {}\n",
    "tag": "people: !!python/object/apply:os.system [true]\n",
    "depth": "people: " + "[" * 3000 + "]" * 3000,
    "size": "people: {} # " + "x" * (1 << 20),
    "encoding": "people: {}\n".encode("utf-16"),
    "documents": "people: {}\n---\npeople: {}\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_t56_a_hostile_team_is_a_finding(engagement: Built, name: str) -> None:
    engagement.write("process/team.yaml", BOMBS[name])
    assert engagement.snapshot.team.people == {}
    (fault,) = engagement.snapshot.faults
    assert fault.code.startswith("yaml.")
    assert fault.path == "process/team.yaml"


@pytest.mark.parametrize("name", BOMBS)
def test_t56_a_hostile_playbook_decides_nothing(engagement: Built, name: str) -> None:
    engagement.write(".kactl/playbook/playbook.yaml", BOMBS[name])
    with pytest.raises(KactlError) as caught:
        _ = engagement.snapshot.playbook
    assert caught.value.code == "playbook-file.invalid"
