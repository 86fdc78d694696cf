"""Layers and nodes: a playbook's values, each of which knows the file and the path that said it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias, Union

from kactl.model.faults import Loc
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import locate

Content: TypeAlias = Union[  # noqa: UP007  (a recursive alias)
    bool, int, Decimal, str, list["Node"], dict[str, "Node"], None
]


@dataclass(frozen=True, slots=True)
class Layer:
    """One `playbook.yaml`: the playbook's name, the path that people know it by, and its bytes."""

    name: str
    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Place:
    """A node of a layer."""

    layer: Layer
    loc: Loc

    def position(self, *, at_key: bool = False) -> tuple[int, int]:
        """Return line and column in the layer's file; the beginning of one that cannot be read."""
        try:
            return locate(self.layer.data, self.loc, at_key=at_key)
        except SyntaxFault:
            return 1, 1


@dataclass(frozen=True, slots=True)
class Node:
    """A value and every place that had a say in it, the base first."""

    content: Content
    places: tuple[Place, ...]

    def value(self) -> Value:
        """Return the plain value."""
        if isinstance(self.content, dict):
            return {key: child.value() for key, child in self.content.items()}
        if isinstance(self.content, list):
            return [child.value() for child in self.content]
        return self.content

    def child(self, step: str | int) -> "Node | None":
        """Return the node under a key or an index, None when there is none."""
        if isinstance(self.content, dict) and isinstance(step, str):
            return self.content.get(step)
        if isinstance(self.content, list) and isinstance(step, int) and step < len(self.content):
            return self.content[step]
        return None

    def nearest(self, loc: Loc) -> tuple["Node", Loc]:
        """Return the deepest node on a path, and the rest of the path that leads nowhere."""
        node = self
        for depth, step in enumerate(loc):
            child = node.child(step)
            if child is None:
                return node, loc[depth:]
            node = child
        return node, ()

    def identity(self) -> str | None:
        """Return the `id` of a mapping that has one."""
        if isinstance(self.content, Mapping) and (named := self.content.get("id")) is not None:
            return named.content if isinstance(named.content, str) else None
        return None


def node_of(value: Value, layer: Layer, loc: Loc = ()) -> Node:
    """Return a layer's plain value as nodes."""
    content: Content
    if isinstance(value, dict):
        content = {key: node_of(child, layer, (*loc, key)) for key, child in value.items()}
    elif isinstance(value, list):
        content = [node_of(child, layer, (*loc, index)) for index, child in enumerate(value)]
    else:
        content = value
    return Node(content, (Place(layer, loc),))
