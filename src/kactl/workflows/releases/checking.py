"""Check one release: what it is made of, which way it went, what its gate says, what does not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kactl.checks.reading.days import instant_of
from kactl.checks.reading.deployments import Placed, deployment_pattern, read_deployments
from kactl.checks.reading.evidence import FOLDER as EVIDENCE
from kactl.checks.reading.evidence import facts_in
from kactl.checks.reading.items import STATUS
from kactl.checks.reading.links import linked
from kactl.checks.reading.releases import artifact_field
from kactl.gates.assessing import setting_of
from kactl.gates.instances import instance_of
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.base import Text
from kactl.model.gates import Gate
from kactl.model.release_report import (
    ReleaseArtifact,
    ReleaseEvidence,
    ReleaseItem,
    ReleaseRehearsal,
    ReleaseReport,
    ReleaseStop,
)
from kactl.model.reports import GateReport
from kactl.model.subjects import GlobPart
from kactl.model.view import Item
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import gate_report, judge
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.releases.comparing import Comparison


def check_release(call: Call, noun: str, version: str | None = None) -> ReleaseReport:
    """Return everything about a release; without a name, about the one that is open."""
    opened = open_register(open_desk(call), noun)
    if artifact_field(opened.register) is None:
        misuse("release.no-releases", title=opened.register.title)
    return _Page(opened, find_release(opened, version)).report()


def find_release(opened: OpenRegister, version: str | None) -> Item:
    """Return the release of that name, or whose artifacts carry that tag; without a name the open one."""
    items = {one.id: one for one in opened.all.items}
    if version is None:
        living = [
            one for one in items.values() if one.fields.get(STATUS) not in opened.register.states.closed
        ]
        if len(living) != 1:
            known = ", ".join(one.id for one in living) or "-"
            misuse("release.which", f"kactl {opened.register.noun} list --open", known=known)
        return living[0]
    named = artifact_field(opened.register) or ""
    for one in items.values():
        if any(each.tag == version for each in artifacts_of(one.fields.get(named))):
            return one
    found = opened.known(version)
    return items.get(found) or misuse("release.unreadable", version=found)


@dataclass(frozen=True)
class _Page:
    """The page of one release in the making."""

    opened: OpenRegister
    item: Item

    @property
    def desk(self) -> Desk:
        return self.opened.desk

    @cached_property
    def comparison(self) -> Comparison:
        return Comparison(self.opened, self.item, self.name)

    @cached_property
    def gate(self) -> tuple[Gate, str] | None:
        for gate in self.desk.snapshot.playbook.gates:
            recurs = gate.recurs
            if recurs is not None and recurs.register_ == self.opened.register.id:
                name = instance_of(self.item, recurs)
                return (gate, name) if name is not None else None
        return None

    @property
    def name(self) -> str:
        return self.gate[1] if self.gate else self.item.id

    def report(self) -> ReleaseReport:
        register, fields = self.opened.register, self.item.fields
        title = fields.get("title")
        deployed = self.deployments
        return ReleaseReport(
            release=self.name, noun=register.noun,
            title=None if title in (None, self.name) else str(title),
            status=register.states.titles.get(str(fields.get(STATUS))),
            derived=self._class(register.classes.derived(fields)) if register.classes else None,
            item_class=self._class(register.classes.of(fields)) if register.classes else None,
            facts=self._facts(), planned=_words(fields.get("window") or fields.get("planned")),
            batches=tuple(map(str, _list(fields.get("batches")))),
            artifacts=tuple(map(self._artifact, self.comparison.artifacts)), path=tuple(self._path(deployed)),
            rehearsal=self._rehearsal(deployed), contents=tuple(self._contents()),
            evidence=tuple(self._evidence()), gate=self._verdict(),
            findings=tuple(self.comparison.findings(self.gate)),
        )  # fmt: skip

    def _class(self, identity: str) -> Text:
        classes = self.opened.register.classes
        titles = self.comparison.declared(classes.field).choice_titles if classes else {}
        return titles.get(identity, Text(zh=identity, en=identity))

    def _facts(self) -> dict[str, str]:
        classes = self.opened.register.classes
        asked = [one for one in classes.asked() if one != classes.field] if classes else []
        language = self.desk.call.language
        shown = {}
        for name in asked:
            value = self.item.fields.get(name)
            declared = self.comparison.declared(name)
            words = declared.choice_titles.get(str(value))
            plain = _decided(value, language) if isinstance(value, bool) else _words(value)
            shown[declared.title[language]] = words[language] if words else plain or "-"
        return shown

    @cached_property
    def deployments(self) -> tuple[Placed, ...]:
        setting = setting_of(self.desk.snapshot)
        pattern = deployment_pattern(setting, version=self.name)
        view = self.desk.snapshot.view((GlobPart(pattern),), self.desk.call.now, {}, None)
        found = read_deployments(view.files(pattern), (), setting).deployments
        return tuple(one for one in found if one.deployment.version == self.name)

    def _path(self, deployed: Sequence[Placed]) -> Iterator[ReleaseStop]:
        known = {one.id: one.title for one in self.desk.snapshot.playbook.environments}
        real = [one.deployment for one in deployed if not one.deployment.rehearsal]
        known |= {one.environment: Text(zh=one.environment, en=one.environment) for one in real
                  if one.environment not in known}  # fmt: skip
        for environment, title in known.items():
            last = next((one for one in reversed(real) if one.environment == environment), None)
            yield ReleaseStop(
                environment=environment, title=title, at=last.at if last else None,
                by=last.by if last else None, result=last.result if last else None,
            )  # fmt: skip

    def _rehearsal(self, deployed: Sequence[Placed]) -> ReleaseRehearsal | None:
        fields = self.item.fields
        found = [
            ReleaseRehearsal(
                at=one.at, environment=one.environment, minutes=one.minutes, by=one.by, recorded=True
            )
            for one in (each.deployment for each in deployed)
            if one.rehearsal and one.result != "failed"
        ]
        if (at := instant_of(fields.get("rehearsed_at"))) is not None:
            minutes = fields.get("rehearsal_minutes")
            found.append(ReleaseRehearsal(
                at=at, environment=_words(fields.get("rehearsed_in")), by=_words(fields.get("rehearsed_by")),
                minutes=None if minutes is None else float(minutes), recorded=False,
            ))  # fmt: skip
        return max(found, key=lambda one: one.at, default=None)

    def _artifact(self, one: Artifact) -> ReleaseArtifact:
        tag = self.comparison.tag(one)
        return ReleaseArtifact(
            repo=one.repo, tag=one.tag, commit=one.commit, digest=one.digest,
            tagged=tag.commit if tag else None, tagged_at=tag.at if tag else None,
        )  # fmt: skip

    def _contents(self) -> Iterator[ReleaseItem]:
        for field in self.opened.register.fields:
            target = self.desk.snapshot.playbook.register_of(field.to or "")
            if field.type != "link" or not field.many or target is None:
                continue
            known = {one.id: one for one in self.opened.other(target).all.items}
            for identity in linked(self.item.fields.get(field.id)):
                item = known.get(identity)
                state = target.states.titles.get(str(item.fields.get(STATUS))) if item else None
                title = _words(item.fields.get("title")) if item else None
                yield ReleaseItem(register_title=target.title, id=identity, title=title, status=state)

    def _evidence(self) -> Iterator[ReleaseEvidence]:
        pattern = f"{self.desk.engagement.process}/{EVIDENCE}/{self.name}/*.yaml"
        view = self.desk.snapshot.view((GlobPart(pattern),), self.desk.call.now, {}, None)
        commits = {(one.repo, one.commit) for one in self.comparison.artifacts}
        for _, fact in facts_in(view.files(pattern)).facts:
            yield ReleaseEvidence(
                name=fact.name, kind=fact.summary.kind, repo=fact.repo, commit=fact.commit,
                producer="ci" if fact.producer == "ci" else fact.produced_by or "-",
                fits=(fact.repo, fact.commit) in commits,
            )  # fmt: skip

    def _verdict(self) -> GateReport | None:
        return gate_report(self.desk, (judge(self.desk, *self.gate),)) if self.gate else None


def _words(value: object) -> str | None:
    return None if value in (None, "", []) else str(value)


def _decided(value: object, language: Language) -> str:
    return message("register.yes" if value else "register.no", language)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
