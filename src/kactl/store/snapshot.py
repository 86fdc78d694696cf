"""What a tree says, as nouns: read when asked for, once; nothing of it depends on the day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Final, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from kactl.model.calendar import Calendar
from kactl.model.documents import FILE as DOCUMENTS
from kactl.model.documents import AttachedDocument, AttachedDocuments
from kactl.model.engagement import Engagement
from kactl.model.environments import Environments
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.sla import ServiceLevels
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.team import Team
from kactl.model.view import Answer, Tree, UpstreamVerdict, View
from kactl.playbooks.answers import unasked, unsound
from kactl.playbooks.tailoring import facts, mirrored
from kactl.store.digests import ReadPart, part_digest, read_parts, subject_digest
from kactl.store.faults import faults_of, place
from kactl.store.find import MARKER
from kactl.store.named_parts import named_digests
from kactl.store.problems import leave_undecided
from kactl.store.reading import Files
from kactl.store.records import FOLDER as RECORDS
from kactl.store.records import read_records
from kactl.store.registers import Registers
from kactl.store.selection import Selected
from kactl.store.trees import FILE, PROGRAM
from kactl.store.view import Given, SubjectView
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml

PLAYBOOK: Final = ".kactl/playbook/playbook.yaml"
TEAM: Final = "team.yaml"
_BESIDE: Final[Mapping[str, type[BaseModel]]] = {
    "calendar.yaml": Calendar,
    DOCUMENTS: AttachedDocuments,
    "environments.yaml": Environments,
    "sla.yaml": ServiceLevels,
}
_UNFINISHED: Final = ("model.missing", "model.empty")
NounT = TypeVar("NounT", bound=BaseModel)


@lru_cache(maxsize=8)
def _sound(data: bytes) -> Playbook | None:
    """Return the playbook that these bytes declare, None where they declare none."""
    try:
        return Playbook.model_validate_json(canonical_json(read_yaml(data)))
    except (SyntaxFault, ValidationError):
        return None


class TreeSnapshot:
    """A snapshot of a tree."""

    def __init__(self, tree: Tree) -> None:
        """Read nothing yet."""
        self.tree: Tree = tree
        self.files = Files(tree)
        self._digests: dict[ReadPart, str] = {}

    @cached_property
    def engagement(self) -> Engagement:
        """Return the settings; without valid ones nothing can be judged (exit 3)."""
        return self._needed(MARKER, Engagement, "engagement")

    @cached_property
    def playbook(self) -> Playbook:
        """Return the composed playbook in the tree; without a valid one nothing can be judged (exit 3).

        Nor can it with answers that are none: they tailor it, and a criterion would silently not apply.
        """
        playbook = self._known_playbook() or self._needed(PLAYBOOK, Playbook, "playbook-file")
        if refused := unsound(playbook, self.engagement.answers):
            self._leave_undecided("engagement", MARKER, tuple(map(self._answered, refused)))
        return mirrored(playbook, facts(playbook, self.engagement.answers))

    def _known_playbook(self) -> Playbook | None:
        """Return the playbook if it is sound; many commits have the same one, which is read once."""
        listed = self.files.listing.get(PLAYBOOK)
        return _sound(self.tree.read(PLAYBOOK)) if listed and listed.mode in (FILE, PROGRAM) else None

    def _answered(self, fault: Finding) -> Finding:
        """Return the fault of an answer at its place in the settings."""
        line, column = place(self.tree.read(MARKER), "answers", fault.subject or "", at_key=True)
        return fault.model_copy(update={"path": MARKER, "line": line, "column": column})

    @property
    def team(self) -> Team:
        """Return the team; an empty one when its file is missing or does not parse."""
        return self._team[0]

    @cached_property
    def attached(self) -> Mapping[str, AttachedDocument] | None:
        """Return the documents that are attached files or links; None when their file cannot be read."""
        path = f"{self.engagement.process}/{DOCUMENTS}"
        if path not in self.files.listing:
            return {}
        found, _ = self._noun(path, AttachedDocuments)
        return None if found is None else found.documents

    @property
    def records(self) -> Sequence[StoredRecord]:
        """Return every readable record, in order of issue."""
        return self._records[0]

    @property
    def record_faults(self) -> Sequence[Finding]:
        """Return what lies among the records and is none that counts; each with its path."""
        return self._records[1]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what is wrong with answers, the team's file, the others beside it, and the records."""
        answers = unasked(self.playbook, self.engagement.answers)
        return tuple(map(self._answered, answers)) + self._team[1] + self._beside + self._records[1]

    @cached_property
    def _beside(self) -> tuple[Finding, ...]:
        """Return what is wrong with the calendar and its like; what is only unfinished is their gate's."""
        process = self.engagement.process
        found = (self._noun(f"{process}/{name}", model)[1] for name, model in _BESIDE.items())
        return (*self._detours, *(one for faults in found for one in faults if not _unfinished(one)))

    @property
    def _detours(self) -> Iterator[Finding]:
        """Give what stands where a folder should be: what lies behind a link belongs to no tree."""
        process = self.engagement.process
        folders = (f"{process}/{one.folder}" for one in self.playbook.registers if one.folder)
        for path in (process, RECORDS, *folders):
            if path in self.files.listing:
                yield Finding(code="tree.not-a-folder", path=path, values={"path": path})

    @cached_property
    def _records(self) -> tuple[tuple[StoredRecord, ...], tuple[Finding, ...]]:
        return read_records(self.files, self.engagement.engagement)

    @cached_property
    def _team(self) -> tuple[Team, tuple[Finding, ...]]:
        team, faults = self._noun(f"{self.engagement.process}/{TEAM}", Team)
        return team or Team(), faults

    def _needed(self, path: str, model: type[NounT], family: str) -> NounT:
        noun, faults = self._noun(path, model)
        if faults:
            self._leave_undecided(family, path, faults)
        return noun or leave_undecided(f"{family}.missing", path=path, tree=self.tree.name)

    def _leave_undecided(self, family: str, path: str, faults: tuple[Finding, ...]) -> NoReturn:
        leave_undecided(
            f"{family}.invalid", path=path, count=len(faults), tree=self.tree.name, findings=faults
        )

    def _noun(self, path: str, model: type[NounT]) -> tuple[NounT | None, tuple[Finding, ...]]:
        """Return the noun that a YAML file declares, None without the file, and every fault of it."""
        reading = self.files.yaml(path)
        if reading is None:
            return None, ()
        if reading.fault is not None:
            return None, (reading.fault,)
        try:
            return model.model_validate_json(canonical_json(reading.value)), ()
        except ValidationError as error:
            return None, faults_of(error, model, reading.value, self.tree.read(path), path)

    @cached_property
    def registers(self) -> Registers:
        """Return the registers of the tree."""
        return Registers(self.files, self.playbook, self.engagement)

    def _select(self, part: ItemsPart) -> Selected:
        return self.registers.select(part)

    def digest(self, subject: Subject) -> str:
        """Return the SHA-256 of the subject's parts, without verdicts and answers."""
        return subject_digest({part: self._part_digest(part) for part in read_parts(subject)})

    def _part_digest(self, part: ReadPart) -> str:
        known = self._digests.get(part)
        if known is None:
            known = self._digests[part] = part_digest(part, self.files, self._select)
        return known

    def parts(self, subject: Subject) -> Mapping[str, str]:
        """Return the digest of every path, entry and item of the subject, by a name people understand."""
        found = (named_digests(part, self.files, self._select) for part in read_parts(subject))
        return dict(sorted(pair for pairs in found for pair in pairs))

    def view(
        self, subject: Subject, now: datetime, verdicts: Mapping[str, UpstreamVerdict], answer: Answer | None
    ) -> View:
        """Return a view of the subject that hands out nothing else."""
        return SubjectView(self.files, subject, self._select, Given(now, verdicts, answer))


def _unfinished(fault: Finding) -> bool:
    """Tell whether somebody has yet to write what is wanted there."""
    blank = fault.code in _UNFINISHED or fault.values.get("found") == "null"
    return blank and bool(fault.values.get("key"))


def open_snapshot(tree: Tree) -> TreeSnapshot:
    """Return the snapshot of a tree."""
    return TreeSnapshot(tree)
