"""Laying layers: associative without anchors, unchanged by an empty layer, and never more than findings."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kactl.playbooks.compose import alone, compose
from kactl.playbooks.layers import Layer, Node, node_of
from kactl.playbooks.overlay import DIRECTIVES, Overlay
from kactl.playbooks.validate import validate
from kactl.playbooks.yaml_lines import flow
from kactl.syntax.values import Value

NOWHERE = Layer("layer", "layer", b"")
ids = st.sampled_from(["a", "b", "c", "d"])
scalars = st.none() | st.booleans() | st.integers(0, 9) | st.sampled_from(["x", "y"])


def entries(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(
        st.tuples(ids, inner).map(lambda pair: {"id": pair[0], **pair[1]}),
        max_size=4,
        unique_by=lambda one: one["id"],
    )


def optional(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional=parts)


# Layers of one shape: what is a list by id in one is no scalar in another.
criteria = optional(
    uses=scalars, **{"with": optional(document=scalars, sections=st.lists(scalars, min_size=1))}
)
gates = optional(kind=scalars, success=entries(criteria), when=optional(tier=scalars).filter(bool))
layers = optional(version=scalars, title=optional(zh=scalars, en=scalars), gates=entries(gates))

values: st.SearchStrategy[Value] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "gates", "extends", "playbook", "roles", "title", *DIRECTIVES]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=25,
)


def laid(*parts: Value | Node) -> Node:
    overlay = Overlay()
    root: Node | None = None
    for one in parts:
        root = overlay.lay(root, one if isinstance(one, Node) else node_of(one, NOWHERE))
    assert overlay.findings == []
    assert root is not None
    return root


@given(layers, layers, layers)
def test_laying_is_associative(low: Value, middle: Value, high: Value) -> None:
    assert laid(laid(low, middle), high).value() == laid(low, laid(middle, high)).value()


@given(layers)
def test_an_empty_layer_changes_nothing(value: Value) -> None:
    assert laid(value, {}).value() == laid(value).value() == laid({}, value).value() == value


@given(layers, layers)
def test_laying_the_same_layer_twice_is_laying_it_once(low: Value, high: Value) -> None:
    assert laid(low, high, high).value() == laid(low, high).value()


@settings(deadline=None)
@given(values, values)
def test_whatever_layers_say_only_findings_come_of_it(low: Value, high: Value) -> None:
    base = Layer("a", "a", flow(low).encode() + b"\n")
    top = Layer("b", "b", flow(high).encode() + b"\n")
    for composition in (alone(base), compose(top, {"a": base, "x": base, "y": top}.get)):
        playbook, findings = validate(composition)
        assert playbook is not None or findings
        assert all(one.line and one.column for one in findings)
