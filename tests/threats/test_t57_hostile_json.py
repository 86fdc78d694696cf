"""T57: records whose JSON readers understand differently are no records."""

from hashlib import sha256

import pytest
from tests.building import ENGAGEMENT, Built

GOOD = (
    f'{{"kind": "approve", "engagement": "{ENGAGEMENT}", "gate": "kickoff", "by": "li-lei",'
    ' "issued_at": "2026-11-02T08:00:00Z", "nonce": "0123456789abcdef", "cycle": 1}'
)


def lay(built: Built, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    name = f"2026-11-02-li-lei-approve-{sha256(data).hexdigest()[:10]}.json"
    built.write(f".kactl/records/kickoff/-/{name}", data)


def test_t57_the_plain_one_counts(engagement: Built) -> None:
    lay(engagement, GOOD)
    assert len(engagement.snapshot.records) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"cycle": 1', '"cycle": 1, "kind": "reject"'),
        ('"cycle": 1', '"cycle": NaN'),
        ('"cycle": 1', '"cycle": Infinity'),
        ('"cycle": 1', '"cycle": 99999999999999999999'),
        ('"cycle": 1', '"cycle": 1.0'),
        ('"cycle": 1', '"cycle": "1"'),
        ('"cycle": 1', '"reason": "\\ud800"'),
        ('"cycle": 1', '"reason": "\ud800"'),
        ('"cycle": 1', '"reason": "\x00"'),
        ('"cycle": 1}', '"cycle": 1} {}'),
        ('{"kind"', '\ufeff{"kind"'),
        ('"cycle": 1', '"cycle": 1,'),
        ('"cycle": 1', '"cycle": 1 // yes'),
        ("li-lei", "li‑lei"),
    ],
)
def test_t57_an_ambiguous_one_does_not(engagement: Built, old: str, new: str) -> None:
    assert old in GOOD
    lay(engagement, GOOD.replace(old, new, 1))
    assert engagement.snapshot.records == ()
    assert engagement.snapshot.faults
