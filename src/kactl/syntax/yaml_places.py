"""Where a value stands in a YAML text: a second look at its events, taken only when somebody must be told."""

from collections.abc import Sequence

from kactl.syntax.yaml_builder import position
from kactl.syntax.yaml_parsers import Event, Events

Place = tuple[int, int]


def place_of(events: Events, path: Sequence[str | int], *, at_key: bool) -> Place:
    """Return line and column of the node at the path, or of its nearest ancestor that exists."""
    return _Seeker(events, at_key=at_key).seek(path)


class _Seeker:
    """Follows a path through the events, skipping what does not lie on it."""

    def __init__(self, events: Events, *, at_key: bool) -> None:
        self.following = events.following
        self.kinds = events.kinds
        self.at_key = at_key
        self.starts = (events.kinds.mapping_start, events.kinds.sequence_start)
        self.ends = (events.kinds.mapping_end, events.kinds.sequence_end)

    def seek(self, path: Sequence[str | int]) -> Place:
        """Return the place; the whole document's is the beginning when the text holds nothing."""
        self.following()  # the stream's start
        if type(self.following()) is self.kinds.stream_end:
            return 1, 1
        node = self.following()
        place = (1, 1) if self.is_void(node) else position(node)
        for step in path:
            found = self.child(node, step)
            if found is None:
                break
            place, node = found
        return place

    def child(self, node: Event, step: str | int) -> tuple[Place, Event] | None:
        """Return place and first event of the child named by one step, None when there is none."""
        if type(node) is self.kinds.mapping_start and isinstance(step, str):
            return self.entry(step)
        if type(node) is self.kinds.sequence_start and isinstance(step, int):
            return self.item(step)
        return None

    def entry(self, name: str) -> tuple[Place, Event] | None:
        """Return the value under a key; an empty value stands where its key stands."""
        while type(key := self.following()) is not self.kinds.mapping_end:
            value = self.following()
            if key.value == name:
                return position(key if self.at_key or self.is_void(value) else value), value
            self.skip(value)
        return None

    def item(self, index: int) -> tuple[Place, Event] | None:
        """Return the item of a sequence; an empty one stands where its dash ends."""
        for _ in range(index):
            skipped = self.following()
            if type(skipped) is self.kinds.sequence_end:
                return None
            self.skip(skipped)
        item = self.following()
        return None if type(item) is self.kinds.sequence_end else (position(item), item)

    def skip(self, node: Event) -> None:
        """Read on to the last event of a node."""
        open_nodes = int(type(node) in self.starts)
        while open_nodes:
            kind = type(self.following())
            open_nodes += (kind in self.starts) - (kind in self.ends)

    def is_void(self, node: Event) -> bool:
        """Tell whether a node is a value that nobody wrote; the parsers place it differently."""
        return type(node) is self.kinds.scalar and not node.value and not node.style
