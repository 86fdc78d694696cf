"""Describe documents: their state, their sections, and the criteria that read them."""

from collections.abc import Iterator
from hashlib import sha256

from kactl.checks.registry import load
from kactl.gates.assessing import setting_of
from kactl.gates.effective import effective_gate, titled
from kactl.gates.stepping import named
from kactl.model.base import Text
from kactl.model.document_reports import DocumentLine, DocumentState, ReadBy, SectionGap, SectionLine
from kactl.model.subjects import FilePart, GlobPart, Subject
from kactl.store.patterns import compiled
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.sections import Section, Sections, read_sections
from kactl.workflows.desk import Desk
from kactl.workflows.documents.kept import Kept
from kactl.workflows.laying import BASE


def line_of(desk: Desk, kept: Kept) -> DocumentLine:
    """Return how a document stands."""
    playbook, front, sections = desk.snapshot.playbook, kept.front, sections_of(kept)
    asked = [one for one in sections if not one.optional or one.state != "empty"]
    owner = front.get("owner") or kept.document.owner
    gate = playbook.gate(kept.document.gate)
    plain = Text(zh=kept.document.gate, en=kept.document.gate)
    return DocumentLine(
        document=kept.document.id,
        instance=kept.instance,
        key=kept.key,
        title=_title(kept),
        path=kept.path,
        state=_state(desk, kept, sections),
        filled=sum(one.state == "filled" for one in asked),
        sections=len(asked),
        version=front.get("version") or None,
        owner=owner,
        owner_title=named(owner, desk.snapshot.team, playbook),
        holders=_holders(desk, kept),
        gate=kept.document.gate,
        gate_title=titled(gate, kept.instance) if gate else plain,
        link=kept.attached.link if kept.attached else None,
        taken=kept.attached.taken if kept.attached else None,
    )


def sections_of(kept: Kept) -> tuple[SectionLine, ...]:
    """Return the sections of a Markdown document; of anything else there are none to be seen."""
    found = _read(kept)
    return tuple(map(_section, found.sections)) if found else ()


def digest(kept: Kept) -> str | None:
    """Return the SHA-256 of the bytes that count."""
    return None if kept.data is None else sha256(kept.data).hexdigest()


def read_by(desk: Desk, kept: Kept) -> Iterator[ReadBy]:
    """Yield the criteria in force whose subject holds the document."""
    for gate in desk.snapshot.playbook.gates:
        instance = kept.instance if gate.recurs else None
        setting = setting_of(desk.snapshot, gate.id, instance)
        for one in effective_gate(gate, setting).criteria:
            check = load(one.criterion.uses)
            parameters = check.read_parameters(one.parameters)[0] if check else None
            if check and parameters and _holds(check.subject(parameters, setting), kept.path):
                yield ReadBy(
                    gate=gate.id,
                    gate_title=gate.title,
                    criterion=one.criterion.id,
                    title=one.criterion.title,
                    strength=one.strength,
                )


def _holds(subject: Subject, path: str) -> bool:
    return any(
        (isinstance(one, FilePart) and one.path == path)
        or (isinstance(one, GlobPart) and compiled(one.pattern).fullmatch(path) is not None)
        for one in subject
    )


def _title(kept: Kept) -> Text:
    own, declared = kept.front.get("title"), kept.document.title
    return declared if not own or own in (declared.zh, declared.en) else Text(zh=own, en=own)


def _holders(desk: Desk, kept: Kept) -> tuple[str, ...]:
    team = desk.snapshot.team
    holders = team.holders(kept.document.owner, desk.call.today(desk.engagement.zone))
    return tuple(team.people[one].name if one in team.people else one for one in holders)


def _read(kept: Kept) -> Sections | None:
    if kept.attached is not None or kept.data is None or not kept.place.endswith(".md"):
        return None
    try:
        return read_sections(kept.data)
    except SyntaxFault:
        return None


def _section(one: Section) -> SectionLine:
    return SectionLine(
        id=one.id,
        heading=one.heading or one.id,
        line=one.line,
        optional=one.optional,
        state="filled" if one.filled else "open" if one.content else "empty",
        gaps=tuple(SectionGap(kind=gap.kind, line=gap.line, text=gap.text) for gap in one.gaps),
    )


def _state(desk: Desk, kept: Kept, sections: tuple[SectionLine, ...]) -> DocumentState:
    if kept.attached is not None:
        return "missing" if kept.data is None else "link" if kept.attached.link else "attached"
    if kept.data is None:
        # What was laid once and is gone is missing; what nobody laid yet waits for its gate.
        return "missing" if _base(kept) in desk.snapshot.tree.listing() else "waiting"
    if kept.document.content != "template" or not kept.place.endswith(".md"):
        return "there"
    return _written(desk, kept, sections)


def _written(desk: Desk, kept: Kept, sections: tuple[SectionLine, ...]) -> DocumentState:
    """Return how far a Markdown document is."""
    found = _read(kept)
    if found is None:
        return "unreadable"
    base, tree = _base(kept), desk.snapshot.tree
    untouched = base in tree.listing() and tree.read(base) == kept.data
    if untouched or not found.content:
        return "template"
    return "partly" if any(one.state != "filled" for one in sections if not one.optional) else "filled"


def _base(kept: Kept) -> str:
    """Return where the document stands as it was laid."""
    return f"{BASE}/{kept.place.removeprefix(f'{kept.process}/')}"
