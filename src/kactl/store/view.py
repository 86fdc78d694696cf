"""The view of a subject: the only way of a check to data."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.subjects import AnswerPart, EntryPart, FilePart, GatesPart, GlobPart, ItemsPart, Subject
from kactl.model.view import Answer, File, Item, Items, UpstreamVerdict
from kactl.store.items import Expiry, projected
from kactl.store.patterns import compiled
from kactl.store.reading import Files
from kactl.store.selection import Absent, Selected, entry, reached


@dataclass(frozen=True, slots=True)
class Given:
    """What a view is given besides the tree: the instant, other gates' verdicts, the criterion's answer."""

    now: datetime
    verdicts: Mapping[str, UpstreamVerdict]
    answer: Answer | None


class UndeclaredError(Exception):
    """A check asked for what its subject does not declare: a mistake of ours, never of the user's."""


class SubjectView:
    """Hands out what a subject declares and notes what was read and which instants were asked about."""

    def __init__(
        self, files: Files, subject: Subject, select: Callable[[ItemsPart], Selected], given: Given
    ) -> None:
        """Read nothing yet; `select` gives the items of a part."""
        self.asked: list[datetime] = []
        self.paths: set[str] = set()
        self._files = files
        self._subject = subject
        self._select = select
        self._given = given
        self._faults: list[Finding] = []

    def file(self, path: str) -> File | None:
        """Return a file of the subject, or None when it is missing."""
        if not self._whole(path):
            raise UndeclaredError(path)
        self.paths.add(path)
        data = self._files.data(path)
        return None if data is None else File(path, self._files.listing[path].mode, data)

    def files(self, pattern: str) -> Sequence[File]:
        """Return the files of a pattern of the subject, in order of path."""
        if GlobPart(pattern) not in self._subject:
            raise UndeclaredError(pattern)
        found = (self.file(path) for path in self._files.matching(pattern))
        return [one for one in found if one is not None]

    def entry(self, path: str, *keys: str) -> Any:  # noqa: ANN401 - raw values of any shape
        """Return the raw value of an entry of the subject (its declared fields only), or None when absent."""
        part = self._entry_part(path, keys)
        self.paths.add(path)
        found = entry(self._files, part)
        if isinstance(found, Finding):
            self._note(found)
            return None
        value = found if isinstance(found, Absent) else reached(found, keys[len(part.keys) :])
        return None if isinstance(value, Absent) else value

    def _entry_part(self, path: str, keys: tuple[str, ...]) -> EntryPart:
        if self._whole(path):
            return EntryPart(path, ())
        for part in self._subject:
            if isinstance(part, EntryPart) and part.path == path and keys[: len(part.keys)] == part.keys:
                return part
        raise UndeclaredError(path, *keys)

    def items(self, register: str, where: Condition | None = None) -> Items:
        """Return the items of a declared selection."""
        asked = [
            one
            for one in self._subject
            if isinstance(one, ItemsPart) and one.register == register and one.where == where
        ]
        if not asked:
            raise UndeclaredError(register, where)
        faults: dict[str, tuple[Finding, ...]] = {}
        linked: dict[str, Item] = {}
        followed: dict[str, tuple[str, ...]] = {}
        found: tuple[Item, ...] = ()
        fields = tuple(name for part in asked for name in part.fields)
        for part in asked:
            selected = self._select(part)
            found = selected.items
            faults.update(selected.faults)
            for key, one in selected.linked.items():
                if one is not None:  # several links may lead to one item, each for other fields of it
                    followed[key] = (*followed.get(key, ()), *part.follow_fields)
                    linked[key] = _narrowed(one, followed[key])
            faults.update({f"{one.finding.path}": (one.finding,) for one in self._expired(selected)})
        told = tuple(fault for each in faults.values() for fault in each)
        for fault in told:
            self._note(fault)
        self.paths.update(one.path for one in (*found, *linked.values()))
        return Items(tuple(_narrowed(one, fields) for one in found), linked, told)

    def _expired(self, selected: Selected) -> Iterator[Expiry]:
        """Give the mirrors that are too old by now, or never were filled."""
        for one in selected.expiries:
            if one.finding.path:
                self.paths.add(one.finding.path)
            if one.at is None or self.reached(one.at):
                yield one

    def verdict(self, gate: str) -> UpstreamVerdict | None:
        """Return another gate's verdict, or None when there is no such gate."""
        if not any(isinstance(part, GatesPart) and gate in part.gates for part in self._subject):
            raise UndeclaredError(gate)
        return self._given.verdicts.get(gate)

    def answer(self) -> Answer | None:
        """Return the valid answer to the criterion in hand."""
        if AnswerPart() not in self._subject:
            raise UndeclaredError
        return self._given.answer

    def locate(self, path: str, *keys: str | int) -> tuple[int, int]:
        """Return line and column of a YAML node of a file of the subject, or of its nearest ancestor."""
        entries = any(isinstance(part, EntryPart) and part.path == path for part in self._subject)
        if not entries and path not in self.paths and not self._whole(path):
            raise UndeclaredError(path)
        return self._files.place(path, *keys)

    def reached(self, instant: datetime) -> bool:
        """Tell whether the instant has come, and note that it was asked."""
        self.asked.append(instant)
        return self._given.now >= instant

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what could not be read so far; a criterion with faults is unknown."""
        return tuple(self._faults)

    def _note(self, fault: Finding) -> None:
        if fault not in self._faults:
            self._faults.append(fault)

    def _whole(self, path: str) -> bool:
        """Tell whether the subject declares the whole file."""
        return any(
            (isinstance(part, FilePart) and part.path == path)
            or (isinstance(part, GlobPart) and compiled(part.pattern).fullmatch(path) is not None)
            for part in self._subject
        )


def _narrowed(item: Item, fields: tuple[str, ...]) -> Item:
    return replace(item, fields=projected(item.fields, fields))
