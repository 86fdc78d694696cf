"""A YAML text as nodes with their places, for edits that leave every other byte as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeAlias

from kactl.syntax.yaml_scalars import NULLS

Node: TypeAlias = Any
"""A node of ruamel's composer: `start_mark`, `end_mark`, `value`, `flow_style`, for scalars `style`."""
Key: TypeAlias = str | int
_BLOCK_STYLES: Final = ("|", ">")


@dataclass(frozen=True, slots=True)
class Child:
    """An entry or item: where it begins, its value's node, and for an entry where its key ends."""

    key: Key
    start: int
    node: Node
    key_end: int | None


class Document:
    """The only document of a text that `read_yaml` accepts."""

    def __init__(self, text: str) -> None:
        """Compose the text."""
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.root: Node | None = import_module("ruamel.yaml").YAML(typ="rt", pure=True).compose(text)

    def path(self, keys: Sequence[Key]) -> list[Node]:
        """Return the nodes from the root down the keys, as far as there are any."""
        nodes = [] if self.root is None else [self.root]
        for key in keys:
            found = self.child(nodes[-1], key) if nodes else None
            if found is None:
                break
            nodes.append(found.node)
        return nodes

    def child(self, node: Node, key: Key) -> Child | None:
        """Return a collection's child of that key or index."""
        return next((one for one in self.children(node) if one.key == key), None)

    def the_child(self, node: Node, key: Key) -> Child:
        """Return a collection's child that is known to be there."""
        return next(one for one in self.children(node) if one.key == key)

    def end_of(self, child: Child) -> int:
        """Return where a child's own text ends."""
        return self.end(child.node, self.after_key(child))

    def children(self, node: Node) -> Iterator[Child]:
        """Give a collection's entries or items; a scalar has none."""
        if is_mapping(node):
            for key, value in node.value:
                yield Child(key.value, key.start_mark.index, value, key.end_mark.index)
        elif is_collection(node):
            end = node.start_mark.index
            for index, one in enumerate(node.value):
                start = one.start_mark.index
                if not node.flow_style:
                    start = self.text.rfind("-", end, max(start, end + 1)) if index else end
                yield Child(index, start, one, None)
                end = self.end(one, start + 1)

    def end(self, node: Node, fallback: int) -> int:
        """Return where a node's own text ends; for one that nobody wrote, the fallback."""
        if is_collection(node) and not node.flow_style:
            *_, last = self.children(node)
            return self.end_of(last)
        start: int = node.start_mark.index
        end: int = node.end_mark.index
        if getattr(node, "style", None) in _BLOCK_STYLES:
            return start + len(self.text[start:end].rstrip())
        return end if end > start else fallback

    def after_key(self, child: Child) -> int:
        """Return where a child's value could begin: behind the colon or the dash."""
        if child.key_end is None:
            return child.start + 1
        return self.text.index(":", child.key_end) + 1

    def line_start(self, index: int) -> int:
        """Return where the line of a place begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of a place ends, before its line end."""
        found = self.text.find("\n", index)
        end = len(self.text) if found < 0 else found
        return end - 1 if end > index and self.text[end - 1] == "\r" else end

    def next_line(self, index: int) -> int:
        """Return where the line after a place's begins, or the text's end."""
        return self.text.find("\n", self.line_end(index)) + 1 or len(self.text)

    def column(self, index: int) -> int:
        """Return the column of a place."""
        return index - self.line_start(index)

    def spliced(self, start: int, end: int, new: str) -> str:
        """Return the text with a part replaced."""
        return self.text[:start] + new.replace("\n", self.newline) + self.text[end:]


def is_mapping(node: Node) -> bool:
    """Tell whether a node is a mapping."""
    return str(node.id) == "mapping"


def is_collection(node: Node) -> bool:
    """Tell whether a node has children."""
    return str(node.id) in ("mapping", "sequence")


def is_void(node: Node) -> bool:
    """Tell whether a node holds nothing: null, or an empty collection."""
    return not node.value if is_collection(node) else not node.style and node.value in NULLS


def is_flow(nodes: Sequence[Node]) -> bool:
    """Tell whether any of the nodes is written in brackets."""
    return any(is_collection(one) and one.flow_style for one in nodes)
