"""Lay one node over another: mappings key by key, lists of entries with ids by id, everything else replaced.

An entry may say `insert_before: ID`, `insert_after: ID` (a known entry is moved), `replace: true` (nothing of
the base's entry is kept) or `remove: true`. Conditions are replaced whole: halves of two are neither.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from kactl.model.findings import Finding
from kactl.playbooks.layers import Node
from kactl.playbooks.places import finding_at

CONDITIONS: Final = frozenset({"when", "where", "among", "hold"})
DIRECTIVES: Final = frozenset({"insert_before", "insert_after", "replace", "remove"})


class Overlay:
    """Lays nodes and gathers the faults that it meets."""

    def __init__(self) -> None:
        """Begin without faults."""
        self.findings: list[Finding] = []

    def lay(self, base: Node | None, over: Node) -> Node:
        """Return the node over its base; without a base the node itself, its directives carried out."""
        if isinstance(over.content, dict):
            return self._mapping(base, over)
        if isinstance(over.content, list):
            return self._list(base, over)
        return over

    def _mapping(self, base: Node | None, over: Node) -> Node:
        beneath = base.content if base and isinstance(base.content, dict) else {}
        laid = dict(beneath)
        for key, child in (over.content if isinstance(over.content, dict) else {}).items():
            laid[key] = child if key in CONDITIONS else self.lay(beneath.get(key), child)
        return Node(laid, (*base.places, *over.places) if base and beneath else over.places)

    def _list(self, base: Node | None, over: Node) -> Node:
        beneath = base.content if base and isinstance(base.content, list) else []
        entries = over.content if isinstance(over.content, list) else []
        if not _by_id(beneath) or not (_by_id(entries) or _by_id(beneath, least=1)):
            return Node([self.lay(None, one) for one in entries], over.places)
        laid = list(beneath)
        for entry in self._sound(entries):
            self._entry(laid, entry)
        return Node(laid, (*base.places, *over.places) if base and beneath else over.places)

    def _sound(self, entries: Sequence[Node]) -> Iterator[Node]:
        """Yield the entries that have an id of their own; the others are faults."""
        seen: set[str] = set()
        for entry in entries:
            identity = entry.identity()
            if identity is None:
                self._fault("entry-without-id", entry)
            elif identity in seen:
                self._fault("duplicate-id", entry, "id", id=identity)
            else:
                seen.add(identity)
                yield entry

    def _entry(self, laid: list[Node], entry: Node) -> None:
        identity = entry.identity()
        found = next((index for index, one in enumerate(laid) if one.identity() == identity), None)
        for key in ("remove", "replace"):
            if found is None and self._says(entry, key):
                self._fault(f"{key}-unknown", entry, "id", id=identity)
                return
        if found is not None and self._says(entry, "remove"):
            del laid[found]
            return
        kept = laid[found] if found is not None and not self._says(entry, "replace") else None
        node = self.lay(kept, _undirected(entry))
        anchor = self._anchor(laid, entry)
        if found is None:
            laid.insert(len(laid) if anchor is None else anchor, node)
        elif anchor is None:
            laid[found] = node
        else:
            del laid[found]
            laid.insert(anchor - (found < anchor), node)

    def _says(self, entry: Node, directive: str) -> bool:
        said = entry.child(directive)
        if said is not None and not isinstance(said.content, bool):
            self._fault("directive-type", entry, directive, directive=directive)
            return False
        return said is not None and said.content is True

    def _anchor(self, laid: Sequence[Node], entry: Node) -> int | None:
        """Return the index before which the entry is to stand, or None when it does not say."""
        wanted = [(key, said) for key in ("insert_before", "insert_after") if (said := entry.child(key))]
        if len(wanted) > 1:
            self._fault("two-anchors", entry, "insert_after")
        for key, said in wanted[:1]:
            for index, one in enumerate(laid):
                if one.identity() is not None and one.identity() == said.content:
                    return index + (key == "insert_after")
            known = ", ".join(one.identity() or "" for one in laid)
            self._fault("anchor-unknown", entry, key, anchor=str(said.content), known=known)
        return None

    def _fault(self, name: str, entry: Node, key: str = "", **values: str | None) -> None:
        node = entry.child(key) or entry
        self.findings.append(finding_at(f"playbook.{name}", node.places[0], values))


def _by_id(entries: Sequence[Node], least: int = 0) -> bool:
    return len(entries) >= least and all(one.identity() is not None for one in entries)


def _undirected(entry: Node) -> Node:
    content = entry.content if isinstance(entry.content, dict) else {}
    return Node({key: one for key, one in content.items() if key not in DIRECTIVES}, entry.places)
