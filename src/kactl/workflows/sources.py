"""Open a playbook that is named on the command line: bundled, or a folder of the user's."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition, compose
from kactl.playbooks.layers import Layer
from kactl.playbooks.validate import validate
from kactl.store.bundled import Shelf, bundled, shelf_of
from kactl.texts.catalogue import Language
from kactl.workflows.problems import misuse, suggestions


@dataclass(frozen=True)
class Draft:
    """A playbook as it was found and composed, sound or not."""

    shelf: Shelf
    top: Layer

    @cached_property
    def composition(self) -> Composition:
        """Return the composed layers."""
        return compose(self.top, self.shelf.layer)

    @cached_property
    def validated(self) -> tuple[Playbook | None, tuple[Finding, ...]]:
        """Return the playbook, None when its value is not one, and every fault."""
        return validate(self.composition)

    @property
    def label(self) -> str:
        """Return where it comes from: `bundled`, or the folder as the user wrote it."""
        return "bundled" if self.shelf.folder is None else self.shelf.shown

    @property
    def chain(self) -> tuple[str, ...]:
        """Return the names of its layers, nearest first."""
        return tuple(layer.name for layer in reversed(self.composition.layers))


@dataclass(frozen=True)
class Source:
    """A sound playbook and where its templates are."""

    draft: Draft
    playbook: Playbook

    @property
    def label(self) -> str:
        """Return where the playbook comes from."""
        return self.draft.label

    def template(self, name: str, language: Language) -> bytes | None:
        """Return a template of the playbook or of the nearest one it extends, None when there is none."""
        found = self.draft.shelf.template(self.draft.chain, language, name)
        return found[1] if found else None


def draft_of(name: str, start: Path) -> Draft:
    """Return the playbook of that name or in that folder; an unknown one is misuse, with the known names."""
    shelf = shelf_of(name, start)
    top = shelf.own() or shelf.layer(name) if shelf else None
    if shelf is None or top is None:
        misuse("playbook.unknown", "kactl playbook list", name=name, known=suggestions(name, bundled().names))
    return Draft(shelf, top)


def bundled_drafts() -> tuple[Draft, ...]:
    """Return all bundled playbooks in order of name."""
    shelf = bundled()
    return tuple(Draft(shelf, layer) for name in shelf.names if (layer := shelf.layer(name)))


def open_playbook(name: str, start: Path) -> Source:
    """Return a playbook that an engagement can begin with; a faulty one is undecided, a mere base misuse."""
    draft = draft_of(name, start)
    playbook, findings = draft.validated
    if playbook is None or findings:
        raise KactlError(
            "playbook.invalid",
            exit_code=ExitCode.UNDECIDED,
            fix=f"kactl playbook lint {name}",
            values={"name": name, "count": len(findings)},
        )
    if playbook.abstract:
        misuse("playbook.abstract", "kactl playbook list", name=name)
    return Source(draft, playbook)
