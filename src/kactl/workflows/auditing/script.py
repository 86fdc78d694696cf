"""The commands by which an auditor repeats one approval: git, a shell and sha256sum; nothing of kactl."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.gates.digests import content_digest
from kactl.model.audit_report import SubjectFile
from kactl.model.codes import DIGITS
from kactl.model.records import Record, RecordSubject, StoredRecord
from kactl.store.bringing import Brought

FRAME: Final = (
    'b() { printf "\\\\$(printf %03o "$1")"; }',
    'f() { n=$(printf %s "$1" | wc -c)',
    "for i in 0 0 0 0 0 0 $((n / 256)) $((n % 256)); do b $i; done",
    'printf %s "$1"; }',
)
"""Shell functions: a field with its length in eight bytes before it."""
_MOST: Final = 40
"""So many files are listed one by one."""


@dataclass(frozen=True, slots=True)
class Script:
    """Words the commands of one approval; no line is wider than a page."""

    record: Record
    subject: RecordSubject
    stored: StoredRecord
    came: Brought | None
    files: Sequence[SubjectFile]
    team: str | None
    proof: str | None
    """The blob of the proof that came with the record."""
    role: str | None
    """The role whose fingerprint is recomputed, None where the record's fields do not give it."""
    again: str | None = None
    """The commit in which kactl gets the fingerprint from the content."""

    def lines(self) -> Iterator[str]:
        """Yield every line; what must come out follows its command as a comment."""
        if self.came is not None:
            yield "# 1 record"
            yield f"git ls-tree -r {self.came.commit} | grep {self.stored.name[-10:]}"
            yield f"git cat-file blob {self.came.blob} | sha256sum"
            yield f"# = {self.stored.sha256}"
            yield f"git cat-file blob {self.came.blob}"
        if self.team is not None:
            yield "# 2 team"
            yield f"git cat-file blob {self.team}"
        if self.files:
            yield "# 3 content"
        for one in self.files[:_MOST]:
            yield f"git cat-file blob {one.blob} | sha256sum"
            yield f"# = {one.sha256}"
        if self.proof is not None and self.record.proof is not None:
            yield "# proof"
            yield f"git cat-file blob {self.proof} | sha256sum"
            yield f"# = {self.record.proof.sha256}"
        if self.role is not None:
            yield from self._fingerprint(self.role)
        if self.record.proof is not None and self.record.proof.code is not None:
            yield from self._code(self.record.proof.code)
        if self.again is not None:
            yield "# 6 kactl"
            key = f"{self.record.gate}@{self.record.instance}" if self.record.instance else self.record.gate
            yield f"kactl gate check {key} --at {self.again[:12]} --format json |"
            yield f"grep -o {self.subject.fingerprint}"
            yield f"# = {self.subject.fingerprint}"

    def _code(self, code: str) -> Iterator[str]:
        """Yield how the confirmation code on the proof follows from the fingerprint: five bits a letter."""
        yield "# 5 code"
        yield f"n=$((0x{self.subject.fingerprint[:10]}))"
        yield "for s in 35 30 25 20 15 10 5 0; do"
        yield f"printf %s {DIGITS} | cut -c $(( (n >> s & 31) + 1 ))"
        yield "done | tr -d '\\n'"
        yield f"# = {code.replace('-', '')}"

    def _fingerprint(self, role: str) -> Iterator[str]:
        record, subject = self.record, self.subject
        content = content_digest(
            record.engagement, record.gate or "", record.instance, subject.definition, subject.upstream,
            subject.criteria, role,
        )  # fmt: skip
        yield "# 4 fingerprint"
        yield from FRAME
        yield "{"
        yield from (f"f {_quoted(one)}" for one in ("kactl-content-v1", record.engagement, record.gate or ""))
        yield from (f"f {_quoted(one)}" for one in (record.instance or "", role or "-", subject.definition))
        for mapping in (subject.upstream, subject.criteria):
            yield f"f {len(mapping)}"
            for name in sorted(mapping):
                yield f"f {_quoted(name)}"
                yield f"f {mapping[name]}"
        yield "} | sha256sum"
        yield f"# = {content}"
        yield "{"
        yield from ("f kactl-fingerprint-v1", f"f {content}", f"f {record.cycle}")
        yield "} | sha256sum"
        yield f"# = {subject.fingerprint}"


def _quoted(text: str) -> str:
    """Return a word of the shell; ids need no quotes, an empty one does."""
    return text or "''"
