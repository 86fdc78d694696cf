"""Links of items that lead back to where they begin."""

from collections.abc import Collection, Mapping, Sequence


def cycles(links: Mapping[str, Sequence[str]], among: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return, for each of some items that lies on a circle of links, one such circle, itself first."""
    component = _components(links)
    found: dict[str, tuple[str, ...]] = {}
    for one in among:
        members = component.get(one, ())
        if len(members) > 1 or one in links.get(one, ()):
            found[one] = _way_back(one, links, frozenset(members))
    return found


def _components(links: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the items that reach one another, by item (Tarjan, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    held: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for root in links:
        work = [(root, iter(links.get(root, ())))] if root not in index else []
        while work:
            one, others = work[-1]
            if one not in index:
                index[one] = low[one] = len(index)
                stack.append(one)
                held.add(one)
            for other in others:
                if other not in index:
                    work.append((other, iter(links.get(other, ()))))
                    break
                if other in held:
                    low[one] = min(low[one], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[one])
                if low[one] == index[one]:
                    members = stack[_last(stack, one) :]
                    del stack[-len(members) :]
                    held.difference_update(members)
                    found |= dict.fromkeys(members, tuple(members))
    return found


def _way_back(start: str, links: Mapping[str, Sequence[str]], members: frozenset[str]) -> tuple[str, ...]:
    """Return a shortest way from an item along links back to it."""
    before: dict[str, str] = {}
    ahead = [start]
    for one in ahead:
        for other in links.get(one, ()):
            if other == start:
                way = [one]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return tuple(reversed(way))
            if other in members and other not in before:
                before[other] = one
                ahead.append(other)
    return (start,)


def _last(stack: Sequence[str], one: str) -> int:
    """Return where an item stands, looked for from the end."""
    return next(place for place in range(len(stack) - 1, -1, -1) if stack[place] == one)
