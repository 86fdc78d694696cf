"""Begin an engagement: ask, plan, write, commit once."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from kactl.errors import ExitCode, KactlError
from kactl.gates.wording import said
from kactl.model.changes import ChangeSet
from kactl.model.engagement import Engagement, Grandfathered
from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.model.settings import Answer, Question
from kactl.playbooks.answers import answered, parsed
from kactl.playbooks.tailoring import applies
from kactl.store.apply import recover
from kactl.store.find import MARKER
from kactl.store.home import Home
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out, planned
from kactl.workflows.choosing import Ask, chosen_playbook, refused
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.founding import Ground, found_ground
from kactl.workflows.hooks import install_hook
from kactl.workflows.lint_playbook import findings_of
from kactl.workflows.mid_flight import mid_flight
from kactl.workflows.pipelines import provider_of
from kactl.workflows.problems import misuse, refuse, suggestions
from kactl.workflows.proposing import proposed_team
from kactl.workflows.scaffolding import Scaffold, scaffold
from kactl.workflows.show_status import show_status
from kactl.workflows.sources import Source, open_playbook

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ID_LENGTH = 26
SETTINGS = ("language", "timezone", "process")
"""What can be set besides answers: fields of `kactl.yaml`."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for."""

    playbook: str | None
    """A bundled name or a folder; None: a person is asked."""
    answers_file: Path | None = None
    set_values: Mapping[str, str] | None = None
    from_stage: str | None = None
    reason: str | None = None


def initialise(call: Call, path: Path, request: Request, *, ask: Ask, writing: Writing) -> ChangeSetReport:
    """Scaffold an engagement from a playbook and commit it; where one is there already, write nothing."""
    ground = found_ground((call.start / path).resolve())
    around = ground.around()
    if around is not None and ground.target == call.start.resolve():
        return _already(call, ())
    _refuse_unfit(ground)
    mended = recover(ground.home) if ground.home and ground.target.is_dir() else ()
    if (ground.target / MARKER).exists():
        return _already(replace(call, start=ground.target), mended)
    if around is not None:
        mended = (*mended, Finding(code="init.nested", severity="warning", values={"root": str(around)}))
    source = _sound(open_playbook(request.playbook or chosen_playbook(call, ask), call.start))
    engagement = _engagement(call, source.playbook, request, ask)
    mended = (*mended, *mid_flight(source.playbook, engagement))
    plan = scaffold(
        Scaffold(
            source=source,
            engagement=engagement,
            team=proposed_team(ground),
            today=call.now.astimezone(engagement.zone).date(),
            present=ground.present,
        )
    )
    if writing.dry_run or not writing.confirm(planned(plan, writing, mended)):
        return planned(plan, writing, mended)
    return _write(replace(call, start=ground.target), ground, plan, writing, mended)


def _sound(source: Source) -> Source:
    """Return a playbook without errors: an engagement under a faulty one could not be judged."""
    errors = tuple(one for one in findings_of(source.draft) if one.severity == "error")
    if errors:
        name = source.draft.name if source.label == "bundled" else source.label
        values = {"name": source.draft.name, "count": len(errors), "findings": errors}
        raise KactlError(
            "playbook.invalid",
            exit_code=ExitCode.UNDECIDED,
            fix=f"kactl playbook lint {shlex.quote(name)}",
            values=values,
        )
    return source


def _refuse_unfit(ground: Ground) -> None:
    """Refuse a folder in which an engagement's settings cannot lie, or in which another's own files lie."""
    marker = ground.target / MARKER
    if marker.is_symlink() or (marker.exists() and not marker.is_file()):
        refuse("tree.not-a-file", path=MARKER)
    if (outer := ground.outer()) is not None:
        root = str(outer)
        misuse("init.inside", f"kactl -C {shlex.quote(root)} status", folder=str(ground.target), root=root)


def _write(
    call: Call, ground: Ground, plan: ChangeSet, writing: Writing, mended: tuple[Finding, ...]
) -> ChangeSetReport:
    agreed = replace(writing, confirm=lambda _: True)
    with ground.prepared() as home:
        report = carry_out(home, plan, agreed, notes=mended)
    hook = _hooked(call, home, writing)
    following = (*show_status(call).steps, *_pipeline(home))
    return report.model_copy(update={"next": following, "notes": (*report.notes, *hook)})


def _hooked(call: Call, home: Home, writing: Writing) -> tuple[Finding, ...]:
    """Turn the pre-commit hook on from the first day; what is in its way is told, not fatal."""
    if not writing.commit:
        return ()
    try:
        done = install_hook(call, writing=Writing())
    except KactlError as error:
        return (Finding(code=error.code, severity="warning", values=error.values, fix="kactl hook install"),)
    told = [one.model_copy(update={"severity": "warning"}) for one in done.notes if one.severity == "error"]
    laid = Finding(code="init.hooked", severity="note", path=None, values={"folder": str(home.root.name)})
    return tuple(told) or (laid,)


def _pipeline(home: Home) -> tuple[NextStep, ...]:
    """Return the step that turns the pipeline on, for the forge that the repository is pushed to."""
    provider = provider_of(home)
    if provider is None:
        return ()
    command = f"kactl ci init --provider {provider}"
    return (NextStep(who=(), command=command, deadline=None, what=said("init.step-ci")),)


def _already(call: Call, mended: tuple[Finding, ...]) -> ChangeSetReport:
    desk: Desk = open_desk(call)
    note = Finding(code="init.already", severity="note", values={"playbook": desk.snapshot.playbook.title})
    return planned(ChangeSet((), ""), Writing(), (*mended, note)).model_copy(
        update={"next": show_status(call).steps}
    )


def _engagement(call: Call, playbook: Playbook, request: Request, ask: Ask) -> Engagement:
    given: dict[str, Value] = {**_from_file(call, request.answers_file), **(request.set_values or {})}
    questions = {one.id for one in playbook.questions}
    settings = {key: str(given.pop(key)) for key in SETTINGS if key in given and key not in questions}
    settings.setdefault("language", call.language)
    today = _today(call, settings.get("timezone"))
    values = _answers(call, playbook, given, ask, today)
    fields = {
        "engagement": _random_id(call.nonce()),
        "playbook": playbook.playbook,
        "version": playbook.version,
        "answers": values,
        "from_stage": _grandfathered(playbook, request, today),
        **settings,
    }
    try:
        return Engagement.model_validate(fields)
    except ValidationError as error:
        faults = [Finding(code=one.code, values=dict(one.values)) for one in coded(error, fields, Engagement)]
        misuse("init.bad-setting", count=len(faults), settings=", ".join(SETTINGS), findings=faults)


def _from_file(call: Call, path: Path | None) -> dict[str, Value]:
    if path is None:
        return {}
    try:
        value = read_yaml((call.start / path).read_bytes())
    except OSError as error:
        misuse("init.answers-file", path=str(path), why=error.strerror or "")
    except SyntaxFault as refused:
        fault = refused.fault
        misuse("init.answers-syntax", path=str(path), line=fault.line, column=fault.column, code=fault.code)
    if not isinstance(value, dict):
        misuse("init.answers-shape", path=str(path))
    return value


def _today(call: Call, timezone: str | None) -> date:
    """Return the day where the engagement is; a zone that nobody knows is refused with the other settings."""
    try:
        zone = ZoneInfo(timezone or Engagement.model_fields["timezone"].default)
    except (ValueError, KeyError, OSError):
        return call.now.date()
    return call.now.astimezone(zone).date()


def _answers(
    call: Call, playbook: Playbook, given: Mapping[str, Value], ask: Ask, today: date
) -> dict[str, Answer]:
    known = dict(given)
    if call.interactive:
        for question in playbook.questions:
            settled = answered(playbook, known, today).values
            wanted = question.asked and question.id not in known
            if wanted and applies(question.when, {**settled, "profile": playbook.profile}):
                known[question.id] = _asked(question, settled.get(question.id), ask, call, today)
    found = answered(playbook, known, today)
    if found.findings:
        raise KactlError(
            "init.bad-answers",
            exit_code=ExitCode.USAGE,
            values={"count": len(found.findings), "findings": found.findings},
        )
    if found.missing:
        names = ", ".join(one.id for one in found.missing)
        fix = f"kactl init --playbook {playbook.playbook} --set {found.missing[0].id}=…"
        misuse("init.missing-answers", fix, questions=names)
    return dict(found.values)


def _asked(question: Question, default: Answer | None, ask: Ask, call: Call, today: date) -> str:
    """Ask until the answer is one; an empty line takes the default."""
    shown = _shown(default, call.language)
    while True:
        typed = ask(question, shown)
        read = parsed(question, typed, today)
        if typed and not isinstance(read, Finding):
            return typed
        question = question.model_copy(update={"help": refused(question, read)})


def _shown(default: Answer | None, language: Language) -> str | None:
    """Return a default as a person would type it."""
    if isinstance(default, bool):
        return message("init.yes" if default else "init.no", language)
    return ", ".join(default) if isinstance(default, tuple) else None if default is None else str(default)


def _grandfathered(playbook: Playbook, request: Request, today: date) -> Grandfathered | None:
    if request.from_stage is None:
        if request.reason:
            misuse("init.reason-alone")
        return None
    stages = [one.id for one in playbook.stages]
    if request.from_stage not in stages:
        near = suggestions(request.from_stage, stages)
        misuse("role.no-stage", stage=request.from_stage, near=near)
    if not (request.reason or "").strip():
        misuse("init.no-reason")
    return Grandfathered(stage=request.from_stage, reason=request.reason or "", on=today.isoformat())


def _random_id(nonce: str) -> str:
    """Return 26 characters of Crockford base 32 from 32 hexadecimal digits of chance."""
    number = int(nonce, 16)
    letters = []
    for _ in range(ID_LENGTH):
        number, digit = divmod(number, 32)
        letters.append(CROCKFORD[digit])
    return "".join(reversed(letters))
