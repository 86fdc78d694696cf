"""Independence: nobody approves what they wrote; where nobody knows who wrote it, nothing is decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from kactl.errors import KactlError
from kactl.gates.effective import EffectiveGate
from kactl.gates.identities import people_at, same
from kactl.gates.judging import JudgedCriterion
from kactl.gates.waiving import NO_WAIVERS, Waivers
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.subjects import EntryPart, FilePart, GlobPart, ItemsPart, Subject
from kactl.model.team import Team
from kactl.model.view import Contribution, History, Snapshot

PRODUCED_BY: Final = "produced_by"
"""The field of an item that names who made what it is evidence of."""
EVIDENCE: Final = "evidence"
"""The check whose files are facts of evidence, each of which names who produced it."""
_ANY_TIME: Final = datetime.min.replace(tzinfo=UTC)  # no item is chosen by the clock


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who wrote what the independent criteria of a gate look at."""

    authors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By criterion: the people, each with the newest commit of theirs that counts."""
    unproven: tuple[Finding, ...] = ()
    """Why independence cannot be told."""
    interested: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    """By criterion: who asked for its waiver or produced what it looks at, and which of the two."""

    def wrote(self, person: str, criteria: Sequence[str]) -> tuple[str, str] | None:
        """Return the criterion and the commit that keep a person from approving, or None."""
        return next(
            ((one, self.authors[one][person]) for one in criteria if person in self.authors.get(one, ())),
            None,
        )

    def concerned(self, person: str, criteria: Sequence[str]) -> Text | None:
        """Return why a person who wrote nothing may not approve one of the criteria either, or None."""
        found = (self.interested.get(one, {}).get(person) for one in criteria)
        return next((one for one in found if one is not None), None)


NOBODY = Authorship()


def authorship(
    gate: EffectiveGate,
    criteria: Sequence[JudgedCriterion],
    *,
    snapshot: Snapshot,
    history: History,
    team: Team,
    since: str | None,
    waivers: Waivers = NO_WAIVERS,
) -> Authorship:
    """Return who wrote the subjects of the independent criteria since a decision, or ever.

    `since` is the commit of the last decision to go on; what it approved is nobody's open work.
    """
    asked = [one for one in criteria if one.effective.criterion.independent]
    until = snapshot.tree.commit
    if not asked or until is None:
        return NOBODY
    interested = {one.id: dict(_interested(one, snapshot, team, waivers)) for one in asked}
    if history.shallow:
        values = {"criteria": ", ".join(one.id for one in asked)}
        shallow = Finding(
            code="gate.history-shallow", subject=gate.key, fix="git fetch --unshallow", values=values
        )
        return Authorship(unproven=(shallow,), interested=interested)
    authors: dict[str, dict[str, str]] = {}
    unproven: list[Finding] = []
    for one in asked:
        found = authors.setdefault(one.id, {})
        for change in _changes(one.subject, snapshot, history, since, until):
            for mail in change.people:
                people = people_at(team, mail)
                if not people and mail not in _machines(snapshot.playbook):
                    unproven.append(_unknown(mail, change, one))
                found |= {same(team, person): change.commit for person in people if person not in found}
    return Authorship(authors, tuple({one.identity(): one for one in unproven}.values()), interested)


def _interested(
    criterion: JudgedCriterion, snapshot: Snapshot, team: Team, waivers: Waivers
) -> Iterator[tuple[str, Text]]:
    """Yield who may not approve a criterion for another reason than having written what it looks at."""
    title = criterion.effective.criterion.title
    for person, item in _producers(criterion, snapshot, team):
        yield person, said("ballot.producer", criterion=title, item=item)
    for one in waivers.requests:
        if one.asked.record.criterion == criterion.id and one.state in ("asked", "granted"):
            asking = {one.asked.record.person(), one.asked.record.by}
            for person in asking:
                yield same(team, person), said("ballot.requester", criterion=title)


def _producers(criterion: JudgedCriterion, snapshot: Snapshot, team: Team) -> Iterator[tuple[str, str]]:
    """Yield who produced what a criterion looks at: items that name it, and reports of evidence."""
    for part in criterion.subject:
        if isinstance(part, ItemsPart) and PRODUCED_BY in part.fields:
            items = snapshot.view((part,), _ANY_TIME, {}, None).items(part.register, part.where).items
            for item in items:
                for words in _words(item.fields.get(PRODUCED_BY)):
                    yield from ((same(team, person), item.id) for person in team.find(words))
        if isinstance(part, GlobPart) and criterion.effective.criterion.uses == EVIDENCE:
            from kactl.checks.reading.evidence import facts_in  # noqa: PLC0415 - most gates ask for none

            files = snapshot.view((part,), _ANY_TIME, {}, None).files(part.pattern)
            for _, fact in facts_in(files).facts:
                if fact.produced_by in team.people:
                    yield same(team, fact.produced_by), fact.name


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else (str(value),)


def _machines(playbook: Playbook) -> frozenset[str]:
    return frozenset(one.casefold() for one in playbook.machines)


def _unknown(mail: str, change: Contribution, criterion: JudgedCriterion) -> Finding:
    values = {"mail": mail, "commit": change.commit[:10], "criterion": criterion.effective.criterion.title}
    fix = f"kactl role assign ROLE PERSON --email {mail}"
    return Finding(code="gate.author-unknown", subject=criterion.id, fix=fix, values=values)


def _changes(
    subject: Subject, snapshot: Snapshot, history: History, since: str | None, until: str
) -> Iterator[Contribution]:
    """Yield the commits that changed the subject itself, not only a file that holds a part of it."""
    files = {one.path for one in subject if isinstance(one, FilePart)}
    parts = tuple(one for one in subject if isinstance(one, GlobPart | EntryPart | ItemsPart))
    for change in history.contributions(sorted(files | _places(parts, snapshot)), since, until):
        if files & set(change.paths) or _differs(parts, change, history):
            yield change


def _places(parts: Subject, snapshot: Snapshot) -> set[str]:
    """Return the files and folders in which parts of files, patterns and items lie."""
    found: set[str] = set()
    for one in parts:
        if isinstance(one, EntryPart):
            found.add(one.path)
        elif isinstance(one, GlobPart):
            found.add(_fixed(one.pattern))
        elif isinstance(one, ItemsPart):
            found |= set(_folders(one, snapshot))
    return found


def _fixed(pattern: str) -> str:
    """Return the folder below which everything lies that a pattern matches; `.` for the whole tree."""
    whole = pattern.split("/")
    fixed = next((number for number, part in enumerate(whole) if set(part) & set("*?")), len(whole))
    return "/".join(whole[:fixed]) or "."


def _folders(part: ItemsPart, snapshot: Snapshot) -> Iterator[str]:
    """Return where the files of a register lie, and those of the one that a followed link leads to."""
    register = snapshot.playbook.register_of(part.register)
    linked = [one.to for one in register.fields if one.id == part.follow] if register else []
    for name in (part.register, *linked):
        declared = snapshot.playbook.register_of(name) if name else None
        if declared is not None and declared.files is not None:
            yield _fixed(declared.files.glob)
        elif declared is not None:
            yield f"{snapshot.engagement.process}/{declared.folder}"


def _differs(parts: Subject, change: Contribution, history: History) -> bool:
    """Tell whether a commit's parts are those of none of its parents; what cannot be read is changed."""
    if not parts:
        return False
    now = _digest(change.commit, parts, history)
    before = [_digest(one, parts, history) for one in change.parents]
    return now is None or now not in before


def _digest(commit: str, parts: Subject, history: History) -> str | None:
    try:
        snapshot = history.at(commit)
        return snapshot.digest(parts) if snapshot is not None else None
    except KactlError:
        return None
