"""T15: an id that looks like another is refused."""

import pytest
from tests.building import Built
from tests.threats.waiting import kactl


@pytest.mark.parametrize("person", ["w\u0430ng-fang", "wang\u200bfang", "\u202egnaw", "ｗang"])
def test_t15_an_id_is_ascii(engagement: Built, person: str) -> None:
    code, report = kactl(
        engagement, "role", "assign", "qa", person, "--name", "Wang Fang", "--email", "x@y.z"
    )
    assert (code, report["kind"]) == (2, "error")


def test_t15_an_id_is_unique_without_regard_to_case(engagement: Built) -> None:
    before = engagement.snapshot.team.people.keys()
    kactl(engagement, "role", "assign", "qa", "WANG-FANG")
    team = engagement.snapshot.team
    assert team.people.keys() == before
    assert "wang-fang" in {one.person for one in team.roles["qa"]}
