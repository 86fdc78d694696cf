"""Read YAML that other people keep: as strictly as ours, but with anchors, aliases and merge keys.

What aliases add is counted: a file of a few lines cannot grow into millions of nodes.
"""

from dataclasses import dataclass
from functools import partial
from typing import Final

from kactl.syntax.faults import refuse
from kactl.syntax.values import MAX_DEPTH, Value
from kactl.syntax.yaml import MAX_BYTES
from kactl.syntax.yaml_builder import Builder, position
from kactl.syntax.yaml_parsers import Event, Events, Parser, judged
from kactl.syntax.yaml_text import yaml_text

MAX_NODES: Final = 100_000
_MERGE: Final = "<<"


def read_yaml_with_anchors(data: bytes, *, limit: int = MAX_BYTES, parser: Parser = "fast") -> Value:
    """Return the value of the only document, its aliases resolved; raise nothing but SyntaxFault."""
    text = yaml_text(data, limit)
    return judged(text, parser, partial(_resolved, text=text))


def _resolved(events: Events, text: str) -> Value:
    return _Resolver(events, text).document()


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A value that an alias can stand for, with its size."""

    value: Value
    nodes: int
    height: int


class _Resolver(Builder):
    """Builds one document whose nodes may bear anchors."""

    def __init__(self, events: Events, text: str) -> None:
        super().__init__(events, text)
        self.anchors: dict[str, _Anchored] = {}
        self.added = 0

    def node(self, event: Event, depth: int) -> Value:
        """Return the value of the node, which may be an alias or bear an anchor."""
        if type(event) is self.kinds.alias:
            return self.aliased(event, depth)
        name, event.anchor = event.anchor, None
        value = super().node(event, depth)
        if name is not None:
            self.anchors[name] = _Anchored(value, *_size(value))
        return value

    def mapping(self, depth: int) -> dict[str, Value]:
        """Return the mapping whose start was just read, with what it merges in laid under its own entries."""
        following, end = self.following, self.kinds.mapping_end
        own: dict[str, Value] = {}
        merged: dict[str, Value] = {}
        while type(event := following()) is not end:
            if self.is_merge(event):
                for name, value in self.merged(following(), depth).items():
                    merged.setdefault(name, value)
                continue
            name = self.key(event)
            if name in own:
                refuse("yaml.duplicate-key", position(event), key=name)
            own[name] = self.node(following(), depth + 1)
        return merged | own

    def is_merge(self, event: Event) -> bool:
        """Tell whether a key is the merge key of YAML 1.1, which nearly every reader still knows."""
        plain = type(event) is self.kinds.scalar and not event.style
        return plain and event.value == _MERGE and event.anchor is None and event.tag is None

    def merged(self, event: Event, depth: int) -> dict[str, Value]:
        """Return the entries of the mapping, or of the list of mappings, under a merge key."""
        value = self.node(event, depth + 1)
        found: dict[str, Value] = {}
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                refuse("anchor.merge", position(event))
            found = one | found
        return found

    def aliased(self, event: Event, depth: int) -> Value:
        """Return what an alias stands for, as long as the budget lasts."""
        known = self.anchors.get(str(event.anchor))
        if known is None:
            refuse("anchor.unknown", position(event), name=str(event.anchor))
        self.added += known.nodes
        if self.added > MAX_NODES:
            refuse("anchor.budget", position(event), limit=str(MAX_NODES))
        if depth + known.height > MAX_DEPTH + 1:
            refuse("yaml.depth", position(event), limit=str(MAX_DEPTH))
        return known.value


def _size(value: Value) -> tuple[int, int]:
    """Return how many nodes a value has, and how many lie one in another."""
    if not isinstance(value, dict | list):
        return 1, 1
    sizes = [_size(one) for one in (value.values() if isinstance(value, dict) else value)]
    return 1 + sum(nodes for nodes, _ in sizes), 1 + max((height for _, height in sizes), default=0)
