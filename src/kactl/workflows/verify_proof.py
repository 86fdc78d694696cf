"""Verify a proof: a second person looks at what was carried in, and says so in a record."""

from hashlib import sha256
from pathlib import Path

from kactl.exchange.letters.reading import read_letter
from kactl.gates.ballots.causes import hands_in
from kactl.gates.identities import same
from kactl.gates.ordering import names
from kactl.model.records import Proof, StoredRecord
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.desk import Desk, open_head
from kactl.workflows.problems import decline, misuse
from kactl.workflows.proofs.keeping import take
from kactl.workflows.proofs.receiving import read_notes
from kactl.workflows.stating import Pen, write


def verify_proof(
    call: Call, record: str, *, writing: Writing, evidence: Path | None = None
) -> ChangeSetReport:
    """Record that somebody else than the transcriber looked at a proof; its text is shown before.

    `evidence`: the original, where the repository keeps only its digest.
    """
    desk = open_head(call, writing.by)
    found, proof = _carried(desk, record)
    hands = {same(desk.snapshot.team, one) for one in hands_in(found)}
    if same(desk.snapshot.team, desk.actor) in hands:
        decline("proof.own-hand", "kactl log", person=desk.snapshot.team.people[desk.actor].name)
    data = _original(desk, found, proof, evidence)
    key = f"{found.record.gate}@{found.record.instance}" if found.record.instance else str(found.record.gate)
    pen = Pen(desk, *desk.gate(key))
    pen.state("verify", target=found.name, role=found.record.role)
    notes = tuple(read_notes(proof, read_letter(proof.name, data))) if data else ()
    team = desk.snapshot.team.people
    of = team[found.record.person()].name if found.record.person() in team else found.record.person()
    return write(pen, writing, "proof.verified", notes=notes, person=desk.actor, of=of)


def _carried(desk: Desk, words: str) -> tuple[StoredRecord, Proof]:
    """Return the one statement about a gate that words name and that a proof carries."""
    found = [
        one
        for one in desk.snapshot.records
        if one.record.gate and one.record.on_behalf_of and one.record.proof and names(words, one)
    ]
    if len(found) != 1 or found[0].record.proof is None:
        misuse("proof.no-record", "kactl log", record=words)
    return found[0], found[0].record.proof


def _original(desk: Desk, stored: StoredRecord, proof: Proof, evidence: Path | None) -> bytes | None:
    """Return the proof's bytes, which must be those that were recorded; None of one too large to be read."""
    if evidence is not None:
        taken = take(evidence, desk.engagement.process, keep=False)
        if taken.proof.sha256 != proof.sha256:
            decline("proof.other-bytes", "kactl log", path=str(evidence), record=stored.name)
        return None if taken.letter.unread == "too-large" else evidence.read_bytes()
    if proof.kept is None:
        misuse(
            "proof.needs-file", f"kactl gate verify-proof {stored.name} --evidence FILE", record=stored.name
        )
    tree = desk.snapshot.tree
    if proof.kept not in tree.listing():
        decline("proof.gone", f"git log -- {proof.kept}", path=proof.kept, record=stored.name)
    data = tree.read(proof.kept)
    if sha256(data).hexdigest() != proof.sha256:
        decline("proof.altered", f"git log -- {proof.kept}", path=proof.kept, record=stored.name)
    return data
