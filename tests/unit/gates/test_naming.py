from typing import Any

import pytest
from tests.gating import Bench, criterion, gate
from tests.unit.gates.test_staging import RELEASES

from kactl.gates.naming import beginning, likeness


@pytest.mark.parametrize(
    ("recurs", "command", "words"),
    [
        ({"register": "releases"}, "kactl release add TITLE", "there is one for each item of Releases"),
        ({"cadence": "month"}, "kactl gate open g@2026-11", "there is one a month, such as 2026-11"),
        ({"cadence": "quarter"}, "kactl gate open g@2026-Q4", "there is one a quarter, such as 2026-Q4"),
        ({"cadence": "year"}, "kactl gate open g@2026", "a year names it, such as 2026"),
        ({"pattern": "v.*", "example": "v1"}, "kactl gate open g@v1", "opening begins one, such as v1"),
        ({"pattern": "v.*"}, "kactl gate open g@NAME", "opening begins one, such as NAME"),
    ],
)
def test_a_gate_says_what_its_instances_are(
    blank: Bench, recurs: dict[str, Any], command: str, words: str
) -> None:
    blank.lay(gate("g", criterion("charter"), recurs=recurs), registers=[RELEASES])
    evaluator = blank.evaluator()
    asked = evaluator.gate("g")
    assert asked is not None
    assert (beginning(evaluator, asked), likeness(evaluator, asked).en) == (command, words)
