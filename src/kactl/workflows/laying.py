"""Lay down documents: rendered from the playbook that lies in the repository, never over what is there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kactl.errors import ExitCode, KactlError
from kactl.gates.assessing import setting_of
from kactl.model.changes import Change
from kactl.model.documents import AttachedDocument, key_of
from kactl.model.gates import Gate
from kactl.model.playbook import Playbook
from kactl.model.registers import Document
from kactl.model.settings import Answer
from kactl.playbooks.fill import Scalar, fill
from kactl.playbooks.lay import Laid, laid_after, laid_at_opening
from kactl.playbooks.tailoring import Facts, tier_of
from kactl.texts.catalogue import Language
from kactl.workflows.desk import Desk
from kactl.workflows.stating import Pen

TEMPLATES = ".kactl/playbook/templates"
BASE = ".kactl/base"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where documents are laid, in which language, and what fills them."""

    playbook: Playbook
    language: Language
    process: str
    facts: Facts
    today: date
    template: Callable[[str], bytes | None]
    """Return a template of the playbook by its name."""
    instance: str | None = None

    def render(self, document: Document, path: str) -> bytes:
        """Return a template's text, filled; a template that is missing or does not fill is undecided."""
        name = template_of(document)
        source = self.template(name)
        if source is None:
            raise KactlError(
                "laying.no-template", exit_code=ExitCode.UNDECIDED, values={"template": name, "path": path}
            )
        filled, findings = fill(source, name, self._context(document))
        if filled is None:
            raise KactlError(
                "laying.unfilled",
                exit_code=ExitCode.UNDECIDED,
                values={"template": name, "line": findings[0].line or 1, "findings": findings},
            )
        return filled

    def _context(self, document: Document) -> Mapping[str, Scalar]:
        playbook, language = self.playbook, self.language
        answers = {key: value for key, value in self.facts.items() if key not in ("profile", "tier")}
        tier = tier_of(playbook, _answers(answers))
        profile = next((one for one in playbook.profiles if one.id == playbook.profile), None)
        return {
            **{key: _scalar(value, language) for key, value in answers.items()},
            "playbook_title": playbook.title[language],
            "profile_title": profile.title[language] if profile else "",
            "tier": tier.id if tier else "",
            "tier_title": tier.title[language] if tier else "",
            "instance": self.instance or "",
            "today": self.today.isoformat(),
            "owner": document.owner,
        }


def template_of(document: Document) -> str:
    """Return the name of a document's template: its own, or the path's."""
    return document.template or document.path


def _answers(answers: Mapping[str, Answer | None]) -> dict[str, Answer]:
    return {key: value for key, value in answers.items() if value is not None}


def _scalar(value: Answer | None, language: Language) -> Scalar:
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(value)
    return value if isinstance(value, str | int | bool) or value is None else str(value)


def lay(desk: Desk, gate: Gate, instance: str | None) -> tuple[Change, ...]:
    """Return the documents of a gate instance that are not there yet."""
    setting = setting_of(desk.snapshot, gate.id, instance)
    return missing(desk, laid_at_opening(desk.snapshot.playbook, setting.facts, gate, instance), instance)


def lay_next_stage(pen: Pen) -> None:
    """Add the documents of the stage that a decided gate begins."""
    facts = setting_of(pen.desk.snapshot).facts
    pen.changes += missing(pen.desk, laid_after(pen.desk.snapshot.playbook, facts, pen.gate), None)


def missing(desk: Desk, laid: Iterable[Laid], instance: str | None) -> tuple[Change, ...]:
    """Return those documents that are not there yet, and for which no attached file stands."""
    attached = desk.snapshot.attached or {}
    layout = layout_of(desk, instance)
    there = desk.snapshot.tree.listing().keys() | desk.home.worktree().listing().keys()
    found: list[Change] = []
    for one in laid:
        path = f"{layout.process}/{one.path}"
        if stands_attached(one, instance, attached):
            continue
        if path not in there and one.document.content == "template":
            data = layout.render(one.document, path)
            base = f"{BASE}/{one.path}"
            found += [Change(path, data)] if base in there else [Change(path, data), Change(base, data)]
    return tuple(found)


def stands_attached(laid: Laid, instance: str | None, attached: Mapping[str, AttachedDocument]) -> bool:
    """Tell whether a file is attached in place of a document."""
    own = instance if "{instance}" in laid.document.path else None
    return key_of(laid.document.id, own) in attached


def layout_of(desk: Desk, instance: str | None = None) -> Layout:
    """Return the layout of an engagement, with the templates that lie in its repository."""
    tree = desk.snapshot.tree
    listing = tree.listing()

    def template(name: str) -> bytes | None:
        path = f"{TEMPLATES}/{name}"
        return tree.read(path) if path in listing else None

    return Layout(
        playbook=desk.snapshot.playbook,
        language=desk.engagement.language,
        process=desk.engagement.process,
        facts=setting_of(desk.snapshot).facts,
        today=desk.call.today(desk.engagement.zone),
        template=template,
        instance=instance,
    )
