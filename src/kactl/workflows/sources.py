"""Open a playbook: bundled, a folder of the user's, or the one that an engagement keeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition, alone, compose
from kactl.playbooks.composed import PATH
from kactl.playbooks.layers import Layer
from kactl.playbooks.validate import validate
from kactl.store.bundled import Shelf, bundled, shelf_of
from kactl.store.find import find_engagement
from kactl.texts.catalogue import Language
from kactl.workflows.problems import misuse, suggestions


@dataclass(frozen=True)
class Draft:
    """A playbook as it was found and composed, sound or not."""

    composition: Composition
    label: str
    """Where it comes from: `bundled`, the folder as the user wrote it, or the engagement's own file."""
    shelf: Shelf | None = None
    """Where its templates are; None: not beside it."""

    @cached_property
    def validated(self) -> tuple[Playbook | None, tuple[Finding, ...]]:
        """Return the playbook, None when its value is not one, and every fault."""
        return validate(self.composition)

    @property
    def name(self) -> str:
        """Return the name of its topmost layer."""
        return self.composition.layers[-1].name

    @property
    def chain(self) -> tuple[str, ...]:
        """Return the names of its layers, nearest first."""
        return tuple(layer.name for layer in reversed(self.composition.layers))

    @property
    def templates(self) -> Mapping[str, frozenset[str]] | None:
        """Return the names of the templates that are there, by language, or None where nobody knows."""
        return self.shelf.template_names(self.chain) if self.shelf else None

    def playbook(self) -> Playbook:
        """Return the playbook; a faulty one is undecided, and its lint says why."""
        playbook, findings = self.validated
        if playbook is None or findings:
            named = "" if self.shelf is None else f" {self.name if self.label == 'bundled' else self.label}"
            raise KactlError(
                "playbook.invalid",
                exit_code=ExitCode.UNDECIDED,
                fix=f"kactl playbook lint{named}",
                values={"name": self.name, "count": len(findings), "findings": findings},
            )
        return playbook


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
        shelf = self.draft.shelf
        found = shelf.template(self.draft.chain, language, name) if shelf else None
        return found[1] if found else None


def draft_of(name: str, start: Path) -> Draft:
    """Return the playbook of that name or in that folder; an unknown one is misuse, with the known names."""
    shelf = shelf_of(name, start)
    top = shelf.own() or shelf.layer(name) if shelf else None
    if shelf is None or top is None:
        misuse("playbook.unknown", "kactl playbook list", name=name, known=suggestions(name, bundled().names))
    label = "bundled" if shelf.folder is None else shelf.shown
    return Draft(compose(top, shelf.layer), label, shelf)


def engagement_draft(start: Path) -> Draft:
    """Return the composed playbook that the engagement around a folder keeps; a missing one is undecided."""
    tree = find_engagement(start).worktree()
    if PATH not in tree.listing():
        raise KactlError("playbook.missing", exit_code=ExitCode.UNDECIDED, values={"path": PATH})
    return Draft(alone(Layer(PATH, PATH, tree.read(PATH))), PATH)


def bundled_drafts() -> tuple[Draft, ...]:
    """Return all bundled playbooks in order of name."""
    shelf = bundled()
    tops = [layer for name in shelf.names if (layer := shelf.layer(name))]
    return tuple(Draft(compose(top, shelf.layer), "bundled", shelf) for top in tops)


def open_playbook(name: str, start: Path) -> Source:
    """Return a playbook that an engagement can begin with; a faulty one is undecided, a mere base misuse."""
    draft = draft_of(name, start)
    playbook = draft.playbook()
    if playbook.abstract:
        misuse("playbook.abstract", "kactl playbook list", name=name)
    return Source(draft, playbook)
