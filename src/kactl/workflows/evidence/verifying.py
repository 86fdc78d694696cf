"""Hold facts against the files that they are about: digests first, then the summary read anew."""

import io
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceFact, EvidenceSummary
from kactl.model.evidence_reports import EvidenceVerification, Held, Verified
from kactl.model.findings import Finding
from kactl.model.subjects import FilePart
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.evidence.stored import stored_facts, unreadable
from kactl.workflows.evidence.taking import take_report, zoned


def verify_evidence(call: Call, files: Sequence[Path] = ()) -> EvidenceVerification:
    """Return of every fact whether its file is still what it was; files that are not kept can be given."""
    desk = open_desk(call)
    zone = desk.engagement.zone
    taken = (take_report(call.start, each, zone, keep=False) for each in files)
    given = {one.sha256: one.summary for one in taken}
    stored = stored_facts(desk)
    lines, found = [], list(unreadable(stored))
    for path, fact in stored.facts:
        held, summary = _held(desk, fact, given)
        lines.append(Verified(path=path, name=fact.name, held=held))
        found += _findings(path, fact, held, summary)
    strange = given.keys() - {fact.sha256 for _, fact in stored.facts}
    found += [Finding(code="evidencing.strange", values={"digest": one[:12]}) for one in sorted(strange)]
    return EvidenceVerification(schemaVersion=1, evidence=tuple(lines), findings=tuple(found))


def _held(
    desk: Desk, fact: EvidenceFact, given: Mapping[str, EvidenceSummary]
) -> tuple[Held, EvidenceSummary | None]:
    """Return how a fact's file is, and what it says now."""
    if fact.kept is None:
        summary = given.get(fact.sha256)
        return ("same", summary) if summary is not None else ("digest-only", None)
    view = desk.snapshot.view((FilePart(fact.kept),), desk.call.now, {}, None)
    file = view.file(fact.kept)
    if file is None or not file.mode.startswith("100"):
        return "lost", None
    if sha256(file.data).hexdigest() != fact.sha256:
        return "changed", None
    return "same", zoned(summarised(io.BytesIO(file.data), len(file.data)), desk.engagement.zone)


def _findings(
    path: str, fact: EvidenceFact, held: Held, summary: EvidenceSummary | None
) -> Iterator[Finding]:
    values = {"name": fact.name, "path": fact.kept or fact.name}
    if held == "lost":
        yield Finding(code="evidencing.lost", path=path, values=values)
    elif held == "changed":
        yield Finding(code="evidencing.changed", path=path, values=values)
    elif summary is not None and summary != fact.summary:
        yield Finding(code="evidencing.edited", path=path, values=values)
