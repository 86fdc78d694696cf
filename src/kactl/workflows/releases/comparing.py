"""Hold a release against the clones at hand: tags, commits, facts and contents that do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Final

from kactl.checks.reading.items import set_command
from kactl.checks.reading.links import linked
from kactl.checks.reading.releases import artifact_field
from kactl.gates.tagging import release_gate
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.base import Text
from kactl.model.fields import FieldDeclaration
from kactl.model.findings import Finding, Severity
from kactl.model.gates import Gate
from kactl.model.tagging import ProductionTag
from kactl.model.view import Item
from kactl.store.clones import Clone, clones
from kactl.store.tags import production_tags
from kactl.workflows.desk import Desk
from kactl.workflows.registers import OpenRegister
from kactl.workflows.releases.gathering import Wanted, gather
from kactl.workflows.releases.naming_items import contents
from kactl.workflows.releases.tags import TagWatch

_SHORT: Final = 12
_APART: Final = timedelta(days=1)


@dataclass(frozen=True)
class Comparison:
    """What the item of a release says, and what git says."""

    opened: OpenRegister
    item: Item
    name: str
    """The release, as its gate's instance."""

    @property
    def desk(self) -> Desk:
        """Return the engagement."""
        return self.opened.desk

    @cached_property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Return the commits that the item names."""
        return artifacts_of(self.item.fields.get(artifact_field(self.opened.register) or ""))

    @cached_property
    def clones(self) -> dict[str | None, Clone]:
        """Return the code repositories by id, as far as they can be read here."""
        return {one.id: one for one in clones(self.desk.home, self.desk.engagement)}

    def declared(self, name: str) -> FieldDeclaration:
        """Return a field of the register; of one that it does not have, the bare name."""
        found = next((one for one in self.opened.fields if one.id == name), None)
        return found or FieldDeclaration(id=name, title=Text(zh=name, en=name))

    def tag(self, one: Artifact) -> ProductionTag | None:
        """Return the tag of an artifact as it is now, None where no clone has it."""
        clone = self.clones.get(one.repo)
        every = production_tags(Clone(clone.id, "*", clone.repository)) if clone else ()
        return next((tag for tag in every if tag.name == (one.tag or self.name)), None)

    def findings(self, gate: tuple[Gate, str] | None) -> Iterator[Finding]:
        """Yield what does not fit, and what could not be read."""
        yield from (one.problem for one in self.clones.values() if one.problem is not None)
        yield from self._of_tags()
        yield from self._apart()
        yield from self._lowered()
        if gate is not None and gate[0] == release_gate(self.desk.evaluator):
            for judged in TagWatch(self.desk).judged():
                if judged.instance == self.name:
                    yield from judged.findings

    def _of_tags(self) -> Iterator[Finding]:
        """Yield tags that lead elsewhere than the item says, and commits that no clone has."""
        for one in self.artifacts:
            clone = self.clones.get(one.repo)
            if clone is None or clone.repository is None:
                continue
            repo, tag = one.repo or self.desk.home.root.name, self.tag(one)
            values = {"repo": repo, "tag": one.tag or self.name, "commit": one.commit[:_SHORT]}
            if not clone.repository.has(one.commit):
                yield self._finding("commit-missing", "error", "git fetch --all --tags", **values)
            if tag is not None and tag.commit != one.commit:
                now = (tag.commit or "-")[:_SHORT]
                yield self._finding("tag-differs", "error", None, now=now, **values)
            elif tag is None and one.tag is not None:
                yield self._finding("tag-missing", "warning", "git fetch --tags", **values)

    def _apart(self) -> Iterator[Finding]:
        """Yield that the same tag was given in several repositories on different days."""
        times = [
            tag.at for one in self.artifacts if (tag := self.tag(one)) is not None and tag.at is not None
        ]
        if len(times) > 1 and max(times) - min(times) > _APART:
            days = (max(times) - min(times)).days
            yield self._finding("tags-apart", "warning", None, tag=self.name, days=days)

    def _lowered(self) -> Iterator[Finding]:
        """Yield facts that say less than the files, and items that commits name and the release does not."""
        at = {one.repo: one.commit for one in self.artifacts if self._has(one)}
        if len(at) < len(self.artifacts) or not at:
            return
        gathered = gather(self.opened, Wanted(self.item.id, self.name, at))
        for name, found in gathered.facts(self.opened.register.classes).items():
            told, title = self.item.fields.get(name), self.declared(name).title
            light = told in (None, False) if found is True else isinstance(told, int) and told < found
            if light and not (isinstance(found, bool) and found is False):
                value = "yes" if found is True else str(found)
                fix = set_command(self.opened.register, self.item, name, value)
                values = {"field": title, "found": value, "told": _words(told) or "-"}
                yield self._finding("fact-lowered", "error", fix, **values)
        for field, ids in contents(self.opened, self.item.id, gathered.messages).items():
            lacking = [one for one in ids if one not in linked(self.item.fields.get(field))]
            if lacking:
                fix = f"kactl {self.opened.register.noun} add {self.item.id}"
                title = self.declared(field).title
                yield self._finding("not-listed", "warning", fix, field=title, items=", ".join(lacking))

    def _has(self, one: Artifact) -> bool:
        clone = self.clones.get(one.repo)
        return clone is not None and clone.repository is not None and clone.repository.has(one.commit)

    def _finding(self, code: str, severity: Severity, fix: str | None, **values: object) -> Finding:
        told = {"version": self.name, **values}
        return Finding(
            code=f"release.{code}",
            severity=severity,
            path=self.item.path,
            subject=self.name,
            fix=fix,
            values=told,
        )


def _words(value: object) -> str | None:
    return None if value in (None, "", []) else str(value)
