"""T52: what is far too large or too deep is an error at its place, quickly, and counts for nothing."""

import pytest
from tests.building import Built
from tests.threats.waiting import kactl

LARGE = "title: '" + "x" * (1 << 20) + "'\nstatus: done\n"
DEEP = "title: " + "[" * 5000 + "]" * 5000 + "\nstatus: done\n"


@pytest.mark.parametrize(("content", "code"), [(LARGE, "yaml.size"), (DEEP, "yaml.depth")])
def test_t52_an_item_beyond_the_limits_makes_its_criterion_unknown(
    engagement: Built, content: str, code: str
) -> None:
    engagement.write("process/requirements/REQ-00001.yaml", content)
    engagement.commit("Add far too much")
    _, report = kactl(engagement, "gate", "check", "acceptance")
    (criterion,) = report["gates"][0]["criteria"]
    assert criterion["outcome"] == "unknown"
    assert code in {one["code"] for one in criterion["findings"]}


def test_t52_a_record_beyond_the_limit_counts_for_nothing(engagement: Built) -> None:
    engagement.record(role="delivery-manager", reason="x" * (1 << 17))
    engagement.commit("Approve at length")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["given"] == []
