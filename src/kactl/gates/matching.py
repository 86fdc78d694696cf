"""Match people to role slots: as many slots as possible, each person in one slot only."""

from collections.abc import Mapping, Sequence


def match(slots: Sequence[str], willing: Mapping[str, Sequence[str]]) -> dict[int, str]:
    """Return slot index → person for a maximum matching.

    `slots` names a role per slot; `willing` maps a role to the people who may fill one of its slots, in
    order of preference. Augmenting paths (Kuhn 1955; Berge 1957): a slot already filled is kept filled,
    though maybe by someone else.
    """
    filled: dict[int, str] = {}
    place: dict[str, int] = {}

    def find(slot: int, tried: set[str]) -> bool:
        for person in willing.get(slots[slot], ()):
            if person in tried:
                continue
            tried.add(person)
            if person not in place or find(place[person], tried):
                filled[slot] = person
                place[person] = slot
                return True
        return False

    for slot in range(len(slots)):
        find(slot, set())
    return filled
