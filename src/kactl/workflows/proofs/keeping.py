"""Take a proof's file in: its bytes within a bound, its digest, the place where it is kept."""

from dataclasses import dataclass
from hashlib import file_digest, sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from kactl.exchange.letters.reading import read_letter
from kactl.model.changes import Change
from kactl.model.letters import Letter
from kactl.model.records import Proof
from kactl.workflows.problems import misuse

MAX_PROOF: Final = 50 * 1024 * 1024
_MIB: Final = 1024 * 1024
_MEDIA: Final = {".eml": "message/rfc822", ".msg": "application/vnd.ms-outlook"}
"""What the machine's own tables of types do not know everywhere."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A proof as it was taken in."""

    proof: Proof
    letter: Letter
    file: Change | None
    """The file that keeps it, or None when only its digest is kept."""


def take(evidence: Path, process: str, *, keep: bool = True) -> Taken:
    """Read a proof; one that is missing, empty or too large to keep is misuse.

    Without `keep` its bytes stay where they are, however many, and the record has their digest.
    """
    try:
        size = evidence.stat().st_size
        if size > MAX_PROOF and not keep:
            return Taken(
                _proof(evidence, _digest(evidence)), Letter(form="document", unread="too-large"), None
            )
        data = evidence.read_bytes() if size <= MAX_PROOF else b""
    except OSError as error:
        misuse("statement.no-evidence", path=str(evidence), why=error.strerror or "")
    if not data:
        code = "statement.evidence-large" if size else "statement.evidence-empty"
        misuse(code, path=str(evidence), size=size // _MIB)
    proof, letter = _proof(evidence, sha256(data).hexdigest()), read_letter(evidence.name, data)
    if letter.message_id:
        message = sha256(letter.message_id.encode()).hexdigest()
        proof = proof.model_copy(update={"message": message})
    if not keep:
        return Taken(proof, letter, None)
    kept = f"{process}/evidence/{proof.sha256[:12]}-{_safe(evidence.name)}"
    return Taken(proof.model_copy(update={"kept": kept}), letter, Change(kept, data))


def _proof(evidence: Path, digest: str) -> Proof:
    guessed = guess_type(evidence.name)[0] or "application/octet-stream"
    media = _MEDIA.get(evidence.suffix.lower(), guessed)
    return Proof(sha256=digest, name=evidence.name, media_type=media)


def _digest(evidence: Path) -> str:
    with evidence.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _safe(name: str) -> str:
    """Return a file name that every system can hold."""
    kept = "".join(char if char.isalnum() or char in "._-" else "_" for char in name).strip("._")
    return kept[-80:] or "proof"
