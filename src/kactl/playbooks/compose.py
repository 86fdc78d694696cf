"""Compose a playbook from its chain of layers, and remember who said what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kactl.errors import NOTHING
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.playbooks.layers import Layer, Node, Place, node_of
from kactl.playbooks.overlay import Overlay
from kactl.playbooks.places import finding_at
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

Find = Callable[[str], Layer | None]
"""Finds the layer that `extends` names, None when there is none."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The composed value as nodes, the layers it was made of (the base first), and the faults on the way."""

    root: Node
    layers: tuple[Layer, ...]
    findings: tuple[Finding, ...]

    def value(self) -> Value:
        """Return the composed value, plain."""
        return self.root.value()

    def at(self, loc: Loc) -> Value:
        """Return the plain value at a path, None when there is none."""
        node, rest = self.root.nearest(loc)
        return None if rest else node.value()

    def places(self, loc: Loc) -> tuple[Place, ...]:
        """Return every place that had a say in the node at a path or its nearest ancestor, the base first."""
        return self.root.nearest(loc)[0].places

    def finding(
        self,
        code: str,
        loc: Loc,
        values: Mapping[str, Any] = NOTHING,
        *,
        at_key: bool = False,
    ) -> Finding:
        """Return a finding about a composed node, placed in the layer that said it."""
        place = self.places(loc)[0]
        return finding_at(code, place, values, at_key=at_key)


def alone(layer: Layer) -> Composition:
    """Return one file as it stands: a playbook that was composed before, whose `extends` only tells."""
    node, findings = _parsed(layer)
    return Composition(node or node_of({}, layer), (layer,), tuple(findings))


def compose(top: Layer, find: Find) -> Composition:
    """Lay the chain that ends in `top`, the farthest base first; every fault is gathered, none is raised.

    In `extends` the nearest base comes first. A base that is reached twice is laid once.
    """
    chain = _Chain(find)
    chain.follow(top, ())
    overlay = Overlay()
    root: Node | None = None
    for _, node in chain.laid:
        root = overlay.lay(_inheritable(root) if root else None, node)
    layers = tuple(layer for layer, _ in chain.laid)
    findings = (*chain.findings, *overlay.findings)
    if root is None:
        return Composition(node_of({}, top), (top,), findings)
    return Composition(_with_chain(root, layers), layers, findings)


class _Chain:
    """Gathers layers in the order in which they are laid."""

    def __init__(self, find: Find) -> None:
        self.find = find
        self.laid: list[tuple[Layer, Node]] = []
        self.findings: list[Finding] = []

    def follow(self, layer: Layer, upon: tuple[str, ...]) -> None:
        """Gather the bases of a layer and then the layer; `upon` names the layers that led here."""
        node, findings = _parsed(layer)
        self.findings += findings
        if node is None:
            return
        upon = (*upon, layer.name)
        for said in reversed(self._bases(node)):
            name = str(said.content)
            if name in upon:
                circle = " → ".join((*upon[upon.index(name) :], name))
                self.findings.append(
                    finding_at("playbook.extends-circle", said.places[0], {"circle": circle})
                )
            elif not any(known.name == name for known, _ in self.laid):
                base = self.find(name)
                if base is None:
                    self.findings.append(finding_at("playbook.base-unknown", said.places[0], {"base": name}))
                else:
                    self.follow(base, upon)
        self.laid.append((layer, node))

    def _bases(self, node: Node) -> Sequence[Node]:
        said = node.child("extends")
        if said is None:
            return ()
        if isinstance(said.content, list) and all(isinstance(one.content, str) for one in said.content):
            return said.content
        self.findings.append(finding_at("playbook.extends-type", said.places[0]))
        return ()


def _parsed(layer: Layer) -> tuple[Node | None, list[Finding]]:
    """Return the layer as nodes, or what its file is refused for."""
    try:
        value = read_yaml(layer.data)
    except SyntaxFault as refused:
        fault = refused.fault
        values = dict(fault.values)
        finding = Finding(
            code=fault.code, path=layer.path, line=fault.line, column=fault.column, values=values
        )
        return None, [finding]
    if isinstance(value, dict):
        return node_of(value, layer), []
    return None, [Finding(code="playbook.no-mapping", path=layer.path, line=1, column=1)]


def _inheritable(base: Node) -> Node:
    """Return a base without what it says about itself alone."""
    content = base.content if isinstance(base.content, dict) else {}
    return Node({key: one for key, one in content.items() if key not in ("abstract", "extends")}, base.places)


def _with_chain(root: Node, layers: Sequence[Layer]) -> Node:
    """Return the node with `extends` naming the whole chain, nearest first."""
    content = dict(root.content) if isinstance(root.content, dict) else {}
    said = content.pop("extends", None)
    if len(layers) > 1:
        places = (said or root).places
        content["extends"] = Node([Node(one.name, places) for one in reversed(layers[:-1])], places)
    return Node(content, root.places)
