from kactl.playbooks.layers import Layer, node_of
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

TEXT = b"roles:\n  - id: lead\n    least: 2\n"
LAYER = Layer("p", "p/playbook.yaml", TEXT)
VALUE: Value = read_yaml(TEXT)


def test_nodes_keep_the_value_and_the_place() -> None:
    node = node_of(VALUE, LAYER)
    assert node.value() == VALUE
    least, rest = node.nearest(("roles", 0, "least"))
    assert (least.value(), rest) == (2, ())
    assert least.places[0].position() == (3, 12)
    assert least.places[0].position(at_key=True) == (3, 5)


def test_the_nearest_node_tells_what_is_left_of_the_path() -> None:
    node, rest = node_of(VALUE, LAYER).nearest(("roles", 3, "least"))
    assert rest == (3, "least")
    assert node.places[0].loc == ("roles",)


def test_only_a_mapping_with_a_text_for_id_has_an_identity() -> None:
    assert node_of({"id": "a"}, LAYER).identity() == "a"
    assert node_of({"id": 1}, LAYER).identity() is None
    assert node_of({"name": "a"}, LAYER).identity() is None
    assert node_of(["id"], LAYER).identity() is None
