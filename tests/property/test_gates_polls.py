from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kactl.gates.ballots.polls import yes_needed
from kactl.model.ballots import Threshold

COUNT = st.integers(0, 30)
SHARES: dict[str, tuple[Fraction, bool]] = {
    "majority": (Fraction(1, 2), False),
    "two-thirds": (Fraction(2, 3), True),
    "60%": (Fraction(60, 100), True),
    "99%": (Fraction(99, 100), True),
    "100%": (Fraction(1), True),
}


def carried(yes: int, no: int, share: Fraction, *, reached: bool) -> bool:
    """Tell by the share of the votes for and against whether a vote is carried."""
    if not yes:
        return False
    found = Fraction(yes, yes + no)
    return found >= share if reached else found > share


@given(st.sampled_from(sorted(SHARES)), COUNT, COUNT)
def test_what_is_needed_is_what_the_share_says(threshold: str, yes: int, no: int) -> None:
    share, reached = SHARES[threshold]
    members = yes + no
    assert (yes >= yes_needed(threshold, no, members)) is carried(yes, no, share, reached=reached)


@given(st.sampled_from([*sorted(SHARES), "all", 1, 5]), COUNT, COUNT)
def test_one_objection_more_never_makes_less_necessary(threshold: Threshold, no: int, members: int) -> None:
    assert 1 <= yes_needed(threshold, no, members) <= yes_needed(threshold, no + 1, members)
