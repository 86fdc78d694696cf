"""Receive a proof: whose word it is, when and how it came, what it says, and what speaks against it."""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.changes import Change
from kactl.model.findings import Finding
from kactl.model.letters import Letter
from kactl.model.records import Channel, Proof, StoredRecord
from kactl.workflows.calling import Writing
from kactl.workflows.desk import Desk
from kactl.workflows.problems import decline, misuse
from kactl.workflows.proofs.binding import Codes
from kactl.workflows.proofs.doubting import doubts
from kactl.workflows.proofs.keeping import take

_SHOWN: Final = 600
"""How many characters of the sender's own words are shown."""


@dataclass(frozen=True, slots=True)
class Received:
    """A proof that was received for one statement."""

    person: str
    on: date | None
    channel: Channel | None
    proof: Proof
    letter: Letter
    file: Change | None
    """The file that keeps it, or None when only its digest is kept."""
    notes: tuple[Finding, ...] = ()
    doubts: tuple[Text, ...] = ()
    """What a person has to decide about; nobody there to decide is a refusal."""

    def fields(self, transcriber: str) -> dict[str, object]:
        """Return what a record says of it."""
        return {
            "on_behalf_of": self.person,
            "transcribed_by": transcriber,
            "proof": self.proof,
            "channel": self.channel,
            "stated_on": self.on.isoformat() if self.on else None,
        }


def receive(
    desk: Desk,
    evidence: Path,
    *,
    person: str | None = None,
    on: date | None = None,
    channel: Channel | None = None,
    keep: bool = True,
    consents: bool = True,
) -> Received:
    """Read a proof for a statement; a mail gives person, day and channel where they are not said.

    An automatic answer is refused; everything else that speaks against it is told.
    """
    taken = take(evidence, desk.engagement.process, keep=keep)
    letter = taken.letter
    who = desk.person(person) if person is not None else _sender(desk, letter, evidence)
    if letter.automatic:
        decline("proof.automatic", subject=letter.subject or letter.own[:_SHOWN] or "-")
    mailed = letter.form == "mail"
    zone = desk.engagement.zone
    sent = letter.sent_at.astimezone(zone).date() if letter.sent_at else None
    found = Received(
        person=who,
        on=on or sent,
        channel=channel or ("mail" if mailed else None),
        proof=taken.proof,
        letter=letter,
        file=taken.file,
        doubts=tuple(doubts(letter, who, desk.snapshot.team, desk.call.now, consents=consents)),
    )
    return replace(found, notes=tuple(_told(desk, found, named=person is not None)))


def _sender(desk: Desk, letter: Letter, evidence: Path) -> str:
    """Return the one person of the team who sent a mail."""
    if letter.sender is None:
        misuse("proof.no-sender", path=evidence.name)
    people = desk.snapshot.team.find(letter.sender)
    if len(people) != 1:
        fix = f"kactl role assign ROLE PERSON --email {shlex.quote(letter.sender)}"
        decline("proof.stranger", fix, sender=letter.sender)
    return people[0]


def _told(desk: Desk, found: Received, *, named: bool) -> Iterable[Finding]:
    """Yield what was read, for a person to see."""
    letter, name = found.letter, desk.snapshot.team.people[found.person].name
    if not named:
        yield _note("proof.taken-for", person=name, sender=letter.sender or "-")
    yield from read_notes(found.proof, letter)
    if letter.form == "mail" and letter.sender and not desk.snapshot.team.people[found.person].email:
        yield _note("proof.unlisted", person=name, sender=letter.sender)


def read_notes(proof: Proof, letter: Letter) -> Iterable[Finding]:
    """Yield what a proof says by itself."""
    if letter.unread is not None:
        yield _note(f"proof.unread-{letter.unread}", path=proof.name)
        return
    if letter.form == "mail":
        sent = letter.sent_at.isoformat(" ", "minutes") if letter.sent_at else "-"
        both = f"{letter.sender_name} <{letter.sender}>" if letter.sender and letter.sender_name else None
        shown = {
            "sender": both or letter.sender or letter.sender_name or "-",
            "sent": sent,
            "subject": letter.subject or "-",
        }
        yield _note("proof.read", words=_words(letter), **shown)
    if letter.form == "export":
        yield _note("proof.read-export", words=_words(letter))
    if letter.attachments:
        yield _note("proof.attachments", names=", ".join(letter.attachments))


def _words(letter: Letter) -> str | Text:
    words = " / ".join(one.strip() for one in letter.own.splitlines() if one.strip())
    return f"{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}" or said("proof.no-words")


def bind(found: Received, codes: Codes, *, typed: str | None, unbound: bool, review: str) -> Received:
    """Return the proof bound to what is judged by its code; another review's code is refused.

    `unbound`: whether one without a code may count at all.
    """
    strange = codes.foreign(found.letter)
    if strange is not None:
        what = codes.others.get(strange, said("proof.code-unknown"))
        decline(
            "proof.foreign", f"kactl gate check {review}", found=strange, wanted=codes.right[0], what=what
        )
    bound = codes.bound(found.letter, typed)
    if bound is not None:
        code, place = bound
        note = _note(f"proof.code-{place}", code=code)
        proof = found.proof.model_copy(update={"code": code, "code_in": place})
        return replace(found, proof=proof, notes=(*found.notes, note))
    if not unbound:
        fix = f"kactl gate sheet {review} -o FILE.eml"
        decline("proof.unbound-refused", fix, wanted=codes.right[0], path=found.proof.name)
    note = Finding(code="proof.unbound", severity="warning", values={"wanted": codes.right[0]})
    return replace(found, notes=(*found.notes, note))


def once(
    found: Received, records: Iterable[StoredRecord], *, role: str | None, cycle: int, fingerprint: str
) -> Received:
    """Refuse a mail that carried another statement of the gate already; of a paper, say so.

    One mail may speak for two roles of its sender, one paper for everybody who signed it.
    """
    for one in records:
        proof, record = one.record.proof, one.record
        if proof is None or record.on_behalf_of is None or not same_proof(proof, found.proof):
            continue
        subject = record.subject
        again = record.cycle != cycle or (
            record.role == role and subject is not None and subject.fingerprint != fingerprint
        )
        other = record.person() != found.person and found.letter.form == "mail"
        if (again or other) and found.letter.form == "mail":
            decline("proof.twice", "kactl log", record=one.name, person=record.person())
        if again:
            note = Finding(code="proof.again", severity="warning", subject=one.name)
            return replace(found, notes=(*found.notes, note))
    return found


def same_proof(one: Proof, other: Proof) -> bool:
    """Tell whether two statements rest on one file, or on one mail in two."""
    return one.sha256 == other.sha256 or (one.message is not None and one.message == other.message)


def settle(desk: Desk, writing: Writing, found: Iterable[Received]) -> tuple[Finding, ...]:
    """Return what is shown before a plan is carried out; doubts that nobody can decide are refused."""
    papers = tuple(found)
    doubted = [one for paper in papers for one in paper.doubts]
    if doubted and not writing.dry_run and (writing.yes or not desk.call.interactive):
        read = [paper.letter for paper in papers if paper.doubts]
        words = _words(read[0])
        decline("proof.doubtful", doubts=doubted, sender=read[0].sender or "-", words=words)
    notes = [note for paper in papers for note in paper.notes]
    return (*notes, *(_warning(one) for one in doubted))


def _note(name: str, /, **values: object) -> Finding:
    return Finding(code=name, severity="note", values=values)


def _warning(text: Text) -> Finding:
    return Finding(code="proof.doubt", severity="warning", values={"doubt": text})
