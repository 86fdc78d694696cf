"""Events to values: the strict part of the YAML reader."""

import re
from collections.abc import Sequence
from typing import Final, NoReturn

from kactl.syntax.faults import refuse
from kactl.syntax.source import refuse_unsuitable
from kactl.syntax.values import MAX_DEPTH, Value
from kactl.syntax.yaml_parsers import Event, Events
from kactl.syntax.yaml_scalars import MEANINGFUL, NULLS, OddNumberError, resolved

# Seen in brackets only; elsewhere it costs a second look at the keys.
_TOUCHING_MARK: Final = re.compile(r"[\[{,]\s*\?[^ \n]")
_MERGE: Final = "<<"
_NO_KEYS: Final = NULLS | {_MERGE}


def position(event: Event) -> tuple[int, int]:
    """Return line and column of an event, counted from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def value_of(events: Events, text: str) -> Value:
    """Return the value of the only document of the text whose events are given."""
    return Builder(events, text).document()


class Builder:
    """Builds one document; a method is given a node's first event and reads up to its last."""

    def __init__(self, events: Events, text: str) -> None:
        """Stand before the first event of the text."""
        self.following = events.following
        self.kinds = events.kinds
        self.escapes = "\\" in text
        self.lines = text.split("\n") if _TOUCHING_MARK.search(text) else None

    def document(self) -> Value:
        """Return the value of the document, None for an empty stream."""
        self.following()  # the stream's start
        if type(self.following()) is self.kinds.stream_end:
            return None
        value = self.node(self.following(), 1)
        self.following()  # the document's end
        extra = self.following()
        if type(extra) is not self.kinds.stream_end:
            refuse("yaml.documents", position(extra))
        return value

    def node(self, event: Event, depth: int) -> Value:
        """Return the value of the node that begins with the event, at a depth counted from 1."""
        kind = type(event)
        if kind is self.kinds.scalar:
            return self.scalar(event)
        if kind is self.kinds.alias or event.anchor is not None or event.tag is not None:
            self.refuse_property(event)
        if depth > MAX_DEPTH:
            refuse("yaml.depth", position(event), limit=str(MAX_DEPTH))
        return self.mapping(depth) if kind is self.kinds.mapping_start else self.sequence(depth)

    def sequence(self, depth: int) -> list[Value]:
        """Return the list whose start was just read."""
        following, node, end = self.following, self.node, self.kinds.sequence_end
        items: list[Value] = []
        while type(event := following()) is not end:
            items.append(node(event, depth + 1))
        return items

    def mapping(self, depth: int) -> dict[str, Value]:
        """Return the mapping whose start was just read."""
        following, key, end, scalar = self.following, self.key, self.kinds.mapping_end, self.kinds.scalar
        pairs: dict[str, Value] = {}
        while type(event := following()) is not end:
            name = key(event)
            if name in pairs:
                refuse("yaml.duplicate-key", position(event), key=name)
            value = following()
            pairs[name] = self.scalar(value) if type(value) is scalar else self.node(value, depth + 1)
        return pairs

    def key(self, event: Event) -> str:
        """Return the text of a key, whatever it would mean as a value."""
        if event.anchor is not None or type(event) is not self.kinds.scalar or event.tag is not None:
            self.refuse_key(event)
        name = event.value
        if name in _NO_KEYS and not (event.style and name):
            refuse("yaml.merge" if name == _MERGE else "yaml.empty-key", position(event))
        if self.escapes and event.style == '"':
            refuse_unsuitable(name, "yaml", position(event))
        if self.lines:
            self.refuse_touching_mark(event, self.lines)
        return name

    def scalar(self, event: Event) -> Value:
        """Return the value of a scalar: only a plain one can mean something else than its text."""
        if event.anchor is not None or event.tag is not None:
            self.refuse_property(event)
        text = event.value
        if event.style:
            if self.escapes and event.style == '"':
                refuse_unsuitable(text, "yaml", position(event))
            return text
        if text and text[0] not in MEANINGFUL:
            return text
        try:
            return resolved(text)
        except OddNumberError as error:
            refuse(error.code, position(event), number=text)

    def refuse_key(self, event: Event) -> NoReturn:
        """Refuse a key that is no plain text."""
        if type(event) is self.kinds.alias or event.anchor is not None or event.tag is not None:
            self.refuse_property(event)
        refuse("yaml.complex-key", position(event))

    def refuse_touching_mark(self, event: Event, lines: Sequence[str]) -> None:
        """Refuse a question mark that touches a key: the parsers drop it, YAML 1.2 keeps it."""
        line, column = position(event)
        if lines[line - 1][: column - 1].endswith("?"):
            refuse("yaml.start-character", (line, column - 1), character="?")

    def refuse_property(self, event: Event) -> NoReturn:
        """Refuse an alias, a tag or an anchor."""
        if type(event) is self.kinds.alias:
            refuse("yaml.alias", position(event), name=str(event.anchor))
        if event.tag is not None:
            refuse("yaml.tag", position(event), tag=str(event.tag))
        refuse("yaml.anchor", position(event), name=str(event.anchor))
