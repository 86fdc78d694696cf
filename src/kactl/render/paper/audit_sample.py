"""Of the audit pack: the sample, and how one approval is repeated by hand."""

from collections.abc import Iterator, Mapping

from kactl.model.audit_report import AuditReport, Sample
from kactl.model.paper import Block, Bullets, Fact, Facts, Heading, PageBreak, Paragraph
from kactl.render.paper.words import Wording

_STEPS = ("how-needs", "how-record", "how-team", "how-content", "how-fingerprint", "how-code", "how-kactl")


def sample_blocks(report: AuditReport, words: Wording) -> Iterator[Block]:
    """Yield how the sample was drawn, how to repeat it, and each of its approvals."""
    yield PageBreak()
    yield Heading(text=words.say("sample"))
    if not report.sample:
        yield Paragraph(text=words.say("no-sample"))
        return
    values = {"all": report.approvals_in_period, "count": len(report.sample), "seed": report.seed}
    yield Paragraph(text=words.say("drawn", **values))
    yield Heading(text=words.say("how"), level=2)
    yield Bullets(lines=tuple(words.say(one) for one in _STEPS))
    for number, one in enumerate(report.sample, start=1):
        yield from _one(number, one, report.names, words)


def _one(number: int, sample: Sample, names: Mapping[str, str], words: Wording) -> Iterator[Block]:
    role = sample.title[words.language]
    yield Heading(
        text=words.say("one", number=number, gate=sample.gate, role=role, person=sample.name), level=2
    )
    yield Facts(facts=tuple(_facts(sample, names, words)))
    if sample.recomputed_at is None:
        yield Paragraph(text=words.say("not-recomputed"), tone="warning")
    if not sample.reproduced:
        yield Paragraph(text=words.say("not-reproduced"), tone="warning")
    yield Heading(text=words.say("files"), level=3)
    columns = (("file", 12), ("sha256", 12))
    yield words.grid("files", columns, ((one.path, one.sha256) for one in sample.files))
    yield Heading(text=words.say("commands"), level=3)
    yield Paragraph(text="\n".join(sample.commands), tone="code")


def _facts(sample: Sample, names: Mapping[str, str], words: Wording) -> Iterator[Fact]:
    held = {True: "held-yes", False: "held-no", None: "held-unknown"}[sample.held]
    yield Fact(label=words.say("at"), value=words.moment(sample.at))
    yield Fact(label=words.say("held"), value=words.say(held))
    yield Fact(label=words.say("record"), value=sample.path, exact=True)
    yield Fact(label=words.say("sha256"), value=sample.sha256, exact=True)
    yield Fact(label=words.say("brought"), value=sample.commit or "", exact=True)
    yield Fact(label=words.say("judged"), value=sample.judged, exact=True)
    yield Fact(label=words.say("fingerprint"), value=sample.fingerprint, exact=True)
    if sample.transcribed_by is not None:
        yield Fact(label=words.say("carrier"), value=names.get(sample.transcribed_by, sample.transcribed_by))
    if sample.proof is not None:
        value = words.say("proof", name=sample.proof.name, digest=sample.proof.sha256)
        yield Fact(label=words.say("by-proof"), value=value, exact=True)
        yield Fact(label=words.say("code"), value=sample.proof.code or words.say("no-code"), exact=True)
