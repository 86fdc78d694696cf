"""Plan the files of a new engagement: what people edit, and what kactl keeps beside it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from kactl import __version__
from kactl.checks.registry import load
from kactl.exchange.public_holidays import calendar_of
from kactl.model.calendar import Calendar
from kactl.model.changes import Change, ChangeSet
from kactl.model.engagement import Engagement, Lock, LockedFile
from kactl.model.playbook import Playbook
from kactl.model.registers import Document
from kactl.model.team import Team
from kactl.playbooks import composed
from kactl.playbooks.contents import calendar_yaml, environments_yaml, schema_line, team_yaml
from kactl.playbooks.lay import Laid, laid_at_init, laid_from
from kactl.playbooks.tailoring import Facts, facts
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.syntax.json import read_json
from kactl.texts.catalogue import message
from kactl.workflows.desk import LOCK
from kactl.workflows.laying import BASE, TEMPLATES, Layout, template_of
from kactl.workflows.publish_schema import editor_schemas
from kactl.workflows.sources import Source

ATTRIBUTES = """\
# kactl's own files are never normalised, filtered or merged line by line.
* -text -filter -ident
records/** -merge
"""
IGNORED = """\
# What a killed run leaves, and what is only proposed.
.journal
*.kactl-tmp
proposed/
"""
TEXT_ENDINGS = ("md", "yaml", "yml", "json", "csv", "txt")


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What an engagement is made of."""

    source: Source
    engagement: Engagement
    team: Team
    today: date
    present: Callable[[str], bytes | None]
    """Return the bytes of a file that is in the way."""

    @property
    def playbook(self) -> Playbook:
        """Return the composed playbook."""
        return self.source.playbook

    @property
    def facts(self) -> Facts:
        """Return profile, tier and answers."""
        return facts(self.playbook, self.engagement.answers)


def scaffold(plan: Scaffold) -> ChangeSet:
    """Return the change set of a new engagement; a file that is in the way is kept and told."""
    changes: list[Change] = []
    kept: list[str] = []
    for path, data in _files(plan).items():
        there = plan.present(path)
        if there is None:
            changes.append(Change(path, data))
        elif there != data:
            kept.append(path)
    title = plan.playbook.title[plan.engagement.language]
    values = {"client": str(plan.engagement.answers.get("client", "")), "playbook": title}
    return ChangeSet(tuple(changes), message("init.summary", plan.engagement.language, values), tuple(kept))


def _files(plan: Scaffold) -> dict[str, bytes]:
    files = {"kactl.yaml": _settings(plan), **_documents(plan)}
    files[f"{plan.engagement.process}/.gitattributes"] = _process_attributes()
    files |= dict(_owned(plan))
    locked = {path: data for path, data in files.items() if path.startswith(".kactl/playbook/")}
    files[LOCK] = _lock(plan, locked)
    return files


def _settings(plan: Scaffold) -> bytes:
    """Return `kactl.yaml`, the settings that people may change, with what each means."""
    plain = plan.engagement.model_dump(mode="json", exclude_defaults=True)
    plain |= {"language": plan.engagement.language, "timezone": plan.engagement.timezone}
    return _yaml("engagement", "kactl.yaml", plain, message("init.settings-head", plan.engagement.language))


def _documents(plan: Scaffold) -> dict[str, bytes]:
    everything = laid_at_init(plan.playbook, plan.facts)
    if begun := plan.engagement.from_stage:
        # In mid-flight too, people, days and environments must be there: every gate reads them.
        standing = (one for one in everything if one.document.content != "template")
        everything = tuple(dict.fromkeys([*laid_from(plan.playbook, plan.facts, begun.stage), *standing]))
    found: dict[str, bytes] = {}
    for one in everything:
        data = _document(plan, one)
        found[f"{plan.engagement.process}/{one.path}"] = data
        if one.document.content == "template":
            found[f"{BASE}/{one.path}"] = data
    return found


def _document(plan: Scaffold, laid: Laid) -> bytes:
    path = f"{plan.engagement.process}/{laid.path}"
    language = plan.engagement.language
    match laid.document.content:
        case "team":
            return team_yaml(plan.playbook, language, plan.team, plan.facts, path)
        case "environments":
            return environments_yaml(plan.playbook, language, path, plan.facts)
        case "calendar":
            return calendar_yaml(plan.playbook, language, _calendar(plan), path)
        case "template":
            return _layout(plan).render(laid.document, path)


def _layout(plan: Scaffold) -> Layout:
    return Layout(
        playbook=plan.playbook,
        language=plan.engagement.language,
        process=plan.engagement.process,
        facts=plan.facts,
        today=plan.today,
        template=lambda name: plan.source.template(name, plan.engagement.language),
    )


def _calendar(plan: Scaffold) -> Calendar:
    declared = plan.playbook.calendar
    if declared is None:
        return Calendar()
    answers = plan.engagement.answers
    start = answers.get("start")
    first = date.fromisoformat(start) if isinstance(start, str) else plan.today
    return calendar_of(declared, answers, first, plan.engagement.language)


def _owned(plan: Scaffold) -> Iterator[tuple[str, bytes]]:
    yield ".kactl/.gitattributes", ATTRIBUTES.encode()
    yield ".kactl/.gitignore", IGNORED.encode()
    yield composed.PATH, composed.playbook_yaml(plan.playbook)
    for name in dict.fromkeys(template_of(one) for one in plan.playbook.documents if _has_template(one)):
        data = plan.source.template(name, plan.engagement.language)
        if data is not None:
            yield f"{TEMPLATES}/{name}", data
    yield from schema_files(plan.playbook)


def schema_files(playbook: Playbook) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each schema that an engagement keeps for editors."""
    for name, schema in editor_schemas(playbook).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        yield f".kactl/schemas/{name}.json", text.encode()


def _has_template(document: Document) -> bool:
    return document.content == "template"


def _lock(plan: Scaffold, locked: Mapping[str, bytes]) -> bytes:
    used = {one.uses for gate in plan.playbook.gates for one in gate.criteria()}
    used |= {one.uses for one in plan.playbook.rules}
    checks = {name: check.revision for name in sorted(used) if (check := load(name)) is not None}
    lock = Lock(
        playbook=plan.playbook.playbook,
        version=plan.playbook.version,
        source=plan.source.label,
        kactl=__version__,
        files=tuple(
            LockedFile(path=path, sha256=sha256(data).hexdigest()) for path, data in sorted(locked.items())
        ),
        nouns=tuple(one.noun for one in plan.playbook.registers),
        subjects=checks,
    )
    return _yaml(
        "lock", LOCK, lock.model_dump(mode="json"), message("init.lock-head", plan.engagement.language)
    )


def _yaml(schema: str, path: str, plain: Mapping[str, object], head: str) -> bytes:
    value = read_json(json.dumps(plain).encode(), limit=1 << 20)
    lines = [schema_line(schema, path), *(f"# {line}" for line in head.splitlines()), *yaml_lines(value)]
    return ("\n".join(lines) + "\n").encode()


def _process_attributes() -> bytes:
    lines = ["* -text", *(f"*.{ending} text eol=lf" for ending in TEXT_ENDINGS)]
    return ("\n".join(lines) + "\n").encode()
