"""Find an entry of a playbook by its ids joined by dots, as people write it: `gates.release.tests-green`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kactl.model.faults import Loc
from kactl.playbooks.layers import Node


@dataclass(frozen=True, slots=True)
class Found:
    """How far a path leads: the node's path, the words that led nowhere, and what could have followed."""

    loc: Loc
    rest: tuple[str, ...]
    known: tuple[str, ...]


def find_entry(root: Node, words: str) -> Found:
    """Return where the words lead; ids may hold dots, and the list that holds an id may be left out."""
    return _follow(root, (), tuple(words.split(".")))


def _follow(node: Node, loc: Loc, words: Sequence[str]) -> Found:
    best = Found(loc, tuple(words), tuple(dict.fromkeys(name for name, _ in _named(node))))
    for length in range(1, len(words) + 1):
        wanted = ".".join(words[:length])
        for name, below in _named(node):
            child, rest = node.nearest(below)
            if name == wanted and not rest:
                found = _follow(child, (*loc, *below), words[length:])
                best = min(best, found, key=lambda one: len(one.rest))
        if not best.rest:
            break
    return best


def _named(node: Node) -> Iterator[tuple[str, Loc]]:
    """Yield the names that a path can go on with: keys, ids of entries, and ids in the lists right below."""
    if isinstance(node.content, list):
        yield from _entries(node, ())
    elif isinstance(node.content, dict):
        yield from ((key, (key,)) for key in node.content)
        for key, child in node.content.items():
            yield from _entries(child, (key,))


def _entries(node: Node, loc: Loc) -> Iterator[tuple[str, Loc]]:
    for index, one in enumerate(node.content if isinstance(node.content, list) else ()):
        identity = one.identity()
        if identity is not None:
            yield identity, (*loc, index)
