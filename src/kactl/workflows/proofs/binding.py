"""Bind a proof to what was judged: by the confirmation code that it carries, or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kactl.gates.assessing import Assessment
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.codes import confirmation_code
from kactl.model.letters import Letter
from kactl.model.records import StoredRecord

Place = Literal["words", "quotation", "seen"]


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes that name what is judged now, and those that are known to name something else."""

    right: tuple[str, ...]
    others: Mapping[str, str | Text] = field(default_factory=dict)
    """Each with what it names: a gate and the day, or another role."""

    def bound(self, letter: Letter, typed: str | None) -> tuple[str, Place] | None:
        """Return the right code that a proof carries and where; None where it carries none.

        `typed`: what the transcriber reads on a paper that kactl cannot read, or that came with a mail.
        """
        for place, codes in (("words", letter.own_codes), ("quotation", letter.quoted_codes)):
            found = next((one for one in codes if one in self.right), None)
            if found is not None:
                return found, "words" if place == "words" else "quotation"
        unreadable = letter.unread is not None or bool(letter.attachments)
        return (typed, "seen") if typed is not None and typed in self.right and unreadable else None

    def foreign(self, letter: Letter) -> str | None:
        """Return a code of another review that the proof carries, the sender's own words first, or None."""
        behind = f"{letter.subject}\n{letter.quoted}"
        for codes, text, ours in (
            (letter.own_codes, letter.own, letter.form != "mail"),
            (letter.quoted_codes, behind, True),
        ):
            if any(one in self.right for one in codes):
                return None
            strange = self._strange(codes, text, ours=ours)
            if strange is not None:
                return strange
        return None

    def _strange(self, codes: Sequence[str], text: str, *, ours: bool) -> str | None:
        """Return a code that is not right; in what kactl wrote, digests look like codes without a dash."""
        known = [one for one in codes if one in self.others]
        unknown = (one for one in codes if _made(one) and (one in text or not ours))
        return next(iter(known), None) or next(unknown, None)


def _made(code: str) -> bool:
    """Tell a code from words and numbers that look like one: a half that mixes digits and letters."""
    return any(not half.isdigit() and not half.isalpha() for half in code.split("-"))


def codes_of(base: Assessment, role: str | None, records: Iterable[StoredRecord]) -> Codes:
    """Return the codes of what a statement judges: a role's own, and that of the whole gate."""
    approval = base.gate.approval_of(role) if role else None
    right = [confirmation_code(base.fingerprint)]
    if approval is not None:
        right.insert(0, confirmation_code(base.role_fingerprints[approval.role]))
    others: dict[str, str | Text] = {}
    for one in records:
        subject, record = one.record.subject, one.record
        if subject is not None and record.gate:
            key = f"{record.gate}@{record.instance}" if record.instance else record.gate
            day = one.issued_at.astimezone(base.setting.engagement.zone).date().isoformat()
            others[confirmation_code(subject.fingerprint)] = said("proof.code-of", gate=key, day=day)
    for name, fingerprint in base.role_fingerprints.items():
        others[confirmation_code(fingerprint)] = base.ballot.title(name)
    return Codes(tuple(right), {code: one for code, one in others.items() if code not in right})
