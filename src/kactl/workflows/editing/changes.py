"""From an edited text to what becomes of the items: what changed, what is new, and what is refused."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from kactl.errors import KactlError
from kactl.model.artifacts import artifact_words
from kactl.model.fields import STATUS, FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.workflows.add_item import must_be_complete
from kactl.workflows.editing.blocks import Block, Edited
from kactl.workflows.editing.writing import digest_of_file, digest_of_values
from kactl.workflows.item_changes import ItemChange, refusal, same
from kactl.workflows.item_ids import fresh_ids
from kactl.workflows.item_names import spoken
from kactl.workflows.item_values import Reader
from kactl.workflows.registers import OpenRegister

_ID: Final = "id"
_HALF: Final = 2


@dataclass(slots=True)
class Comparison:
    """Holds an edited text against the items as they are."""

    opened: OpenRegister
    path: str
    """Of the text, for findings."""
    before: Mapping[str, Item] | None
    """The items as they were written into the text, by id; None where the text came from elsewhere."""
    changes: list[ItemChange] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)
    clashes: list[Finding] = field(default_factory=list)
    """Items that somebody else changed meanwhile."""
    added: list[tuple[Block, dict[str, Value]]] = field(default_factory=list)
    present: dict[str, Block] = field(default_factory=dict)

    def compare(self, edited: Edited) -> None:
        """Take every block up, and refuse a text of which half was deleted."""
        self.faults += edited.faults
        if edited.register not in (None, self.opened.register.id):
            self._fault("editing.other-register", None, register=edited.register or "")
            return
        for block in edited.blocks:
            self._take(block)
        old = sum(block.marked is not None or _ID in block.values for block in edited.blocks)
        missing = edited.count - old - len(edited.faults)
        if not edited.rest and edited.count > 1 and missing * _HALF >= edited.count:
            self._fault("editing.half-deleted", None, missing=missing, count=edited.count)

    def finish(self, nonce: Callable[[], str]) -> None:
        """Give new items their ids, and judge every move of state."""
        prefix, taken = self.opened.register.prefix, self.opened.ids
        ids = fresh_ids(prefix, len(self.added), nonce, taken)
        blocks = dict(self.present)
        for identity, (block, fields) in zip(ids, self.added, strict=True):
            self.changes.append(ItemChange(self.opened, identity, fields))
            blocks[identity] = block
        for change in self.changes:
            found = refusal(change)
            if found is not None:
                line, column = blocks[change.id].place(STATUS)
                self.faults.append(
                    found.model_copy(update={"path": self.path, "line": line, "column": column})
                )

    def _take(self, block: Block) -> None:
        identity = block.values.get(_ID)
        if identity is None and block.marked is None:
            self._add(block)
        elif not isinstance(identity, str) or (block.marked not in (None, identity)):
            self._fault("editing.id-changed", block, id=block.marked or str(identity))
        elif identity in self.present:
            self._fault("editing.twice", block, id=identity)
        else:
            self.present[identity] = block
            self._change(block, identity)

    def _change(self, block: Block, identity: str) -> None:
        opened = self.opened
        if opened.ids.get(identity.lower()) != identity:
            self._fault("editing.no-item", block, id=identity)
            return
        wanted = {key: one for key, one in block.values.items() if key != _ID}
        if block.value_digest == digest_of_values(wanted):
            return
        item = self.before[identity] if self.before and identity in self.before else opened.item(identity)
        if isinstance(item, Finding):
            self.faults.append(item)
            return
        changed = {key: one for key, one in wanted.items() if not same(item.fields.get(key), one)}
        if changed and block.file_digest not in (None, digest_of_file(opened, item)):
            found = self._finding("editing.changed-meanwhile", block, next(iter(changed)), {"id": identity})
            self.clashes.append(found)
            return
        fields = self._read(block, changed)
        if fields:
            self.changes.append(ItemChange(opened, identity, fields, item))

    def _add(self, block: Block) -> None:
        filled = {key: one for key, one in block.values.items() if one is not None and key != _ID}
        fields = {STATUS: self.opened.register.states.all[0], **self._read(block, filled)}
        try:
            must_be_complete(self.opened, fields)
        except KactlError as error:
            self._refused(error, block, _ID)
        self.added.append((block, fields))

    def _read(self, block: Block, values: Mapping[str, Value]) -> dict[str, Value]:
        """Return the values as the fields want them; what cannot be read is told with its line."""
        found: dict[str, Value] = {}
        reader = Reader(self.opened)
        for key, value in values.items():
            try:
                declared = reader.field(key)
                found[declared.id] = None if value in (None, "", []) else _value(reader, declared, value)
                if found[declared.id] is None and declared.required:
                    self._fault("register.required", block, key, field=declared.title, id=declared.id)
            except KactlError as error:
                self._refused(error, block, key)
        return found

    def _refused(self, error: KactlError, block: Block, key: str) -> None:
        self.faults.append(self._finding(error.code, block, key, error.values))

    def _fault(self, code: str, block: Block | None, key: str = _ID, **values: object) -> None:
        self.faults.append(self._finding(code, block, key, values))

    def _finding(self, code: str, block: Block | None, key: str, values: Mapping[str, object]) -> Finding:
        """Return a finding at the place of a key of the text, or at its beginning."""
        line, column = block.place(key) if block else (1, 1)
        subject = block.marked if block else None
        return Finding(code=code, path=self.path, line=line, column=column, subject=subject, values=values)


def left_out(
    opened: OpenRegister, before: Mapping[str, Item] | None, edited: Edited, comparison: Comparison
) -> Iterator[Finding]:
    """Give a note for what was deleted from the text: the items stay as they are."""
    noun, missing = opened.register.noun, edited.count - len(comparison.present)
    if before is None and missing > 0:
        yield Finding(code="editing.some-left-out", severity="note", values={"count": missing, "noun": noun})
    for identity, item in (before or {}).items():
        if identity not in comparison.present:
            values = {"id": spoken(opened.register, item), "noun": noun}
            yield Finding(code="editing.left-out", severity="note", subject=identity, values=values)


def _value(reader: Reader, declared: FieldDeclaration, value: Value) -> Value:
    """Return one value of the text as its field wants it: people's words are read as `set` reads them."""
    if isinstance(value, list):
        if declared.type != "list" and not declared.many:
            return reader.value(declared, ", ".join(map(str, value)))
        found = [reader.one(declared, _words(one)) for one in value]
        return list(dict.fromkeys(found)) if all(isinstance(one, str) for one in found) else found
    return reader.value(declared, _words(value))


def _words(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return artifact_words(value)
    return str(value) if isinstance(value, int | Decimal | str) else repr(value)
