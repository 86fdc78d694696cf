"""Waive a criterion for a time: one person asks, another one grants or denies it."""

from datetime import date

from kactl.gates.midnights import end_of
from kactl.gates.ordering import names
from kactl.gates.waiving import Bench, Waiver, answering_cause, granting_roles
from kactl.gates.wording import said
from kactl.model.findings import Finding
from kactl.model.records import StoredRecord
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.desk import Desk, open_head
from kactl.workflows.problems import decline, misuse, suggestions
from kactl.workflows.role_names import role_id
from kactl.workflows.state import sentence
from kactl.workflows.stating import Paper, Pen, write


def ask_waiver(
    call: Call, gate: str, criterion: str, *, reason: str, until: date, writing: Writing
) -> ChangeSetReport:
    """Ask that a criterion may stand unmet until the end of a day; a grant brings it into force."""
    desk = open_head(call, writing.by)
    pen = Pen(desk, *desk.gate(gate))
    base = pen.base()
    known = [one.id for one in base.criteria]
    if criterion not in known:
        near = suggestions(criterion, known)
        misuse("statement.no-criterion", f"kactl gate show {pen.key}", criterion=criterion, near=near)
    asked = pen.state(
        "waive",
        criterion=criterion,
        reason=sentence(reason),
        expires_at=end_of(until, desk.engagement.zone),
        subject=base.bound(None),
    )
    _must_count(pen, _request(pen, asked))
    lacking = _unanswerable(pen, asked)
    return write(
        pen,
        writing,
        "waiver.asked",
        notes=lacking,
        first=lacking[0].fix if lacking else asked.name,
        person=desk.actor,
        criterion=criterion,
        until=until.isoformat(),
    )


def answer_waiver(
    call: Call,
    record: str,
    *,
    grant: bool,
    role: str,
    writing: Writing,
    reason: str | None = None,
    paper: Paper | None = None,
) -> ChangeSetReport:
    """Grant or deny a request as a role; a denial is final for its cycle, and wants a reason."""
    desk = open_head(call, writing.by)
    asked = _asked(desk, record)
    pen = Pen(desk, *desk.gate(_key(asked)))
    _must_be_open(pen, _request(pen, asked))
    signed = paper.received(desk, consents=grant) if paper else None
    fields = pen.transcribe(signed) if signed else {}
    role = role_id(desk.snapshot.playbook, role)
    person = str(fields.get("on_behalf_of") or desk.actor)
    stands_for = _bench(pen).electorate.stands_for(person, role, call.today(desk.engagement.zone))
    fields |= {"delegation": stands_for} if stands_for else {}
    answer = pen.state(
        "waive",
        criterion=asked.record.criterion,
        answer="granted" if grant else "denied",
        target=asked.name,
        role=role,
        reason=reason if grant and reason is None else sentence(reason or ""),
        subject=pen.base().bound(None),
        **fields,
    )
    _must_answer(pen, asked, answer)
    code = "waiver.granted" if grant else "waiver.denied"
    return write(pen, writing, code, person=answer.record.person(), criterion=asked.record.criterion or "")


def _unanswerable(pen: Pen, asked: StoredRecord) -> tuple[Finding, ...]:
    """Return that nobody can answer a request as the team is, and which role would."""
    bench = _bench(pen)
    criterion = bench.criterion(asked.record.criterion)
    if criterion is None or bench.answering(criterion, asked.record.person(), bench.day(asked)):
        return ()
    roles = granting_roles(bench.gate, criterion)
    titles = tuple(pen.role_title(one) for one in roles)
    fix = f"kactl role assign {roles[0]} PERSON" if roles else "kactl role list"
    values = {"roles": titles, "person": asked.record.person()}
    return (Finding(code="waiver.nobody", severity="warning", subject=asked.name, fix=fix, values=values),)


def _bench(pen: Pen) -> Bench:
    base = pen.base()
    return Bench(base.gate, base.setting, base.team)


def _asked(desk: Desk, record: str) -> StoredRecord:
    requests = [one for one in desk.snapshot.records if one.record.kind == "waive" and not one.record.answer]
    found = next((one for one in requests if names(record, one)), None)
    if found is None:
        waiting = (one.name for one in requests)
        misuse(
            "waiver.no-request",
            "kactl log",
            record=record,
            near=suggestions(record, waiting) or "-",
        )
    return found


def _key(stored: StoredRecord) -> str:
    record = stored.record
    return f"{record.gate}@{record.instance}" if record.instance else str(record.gate)


def _request(pen: Pen, asked: StoredRecord) -> Waiver | None:
    """Return a request as it stands, or None: of an earlier cycle, or taken back."""
    requests = pen.base().waivers.requests
    return next((one for one in requests if one.asked.sha256 == asked.sha256), None)


def _must_count(pen: Pen, request: Waiver | None) -> None:
    if request is not None and request.state == "ignored":
        fix = f"kactl gate check {pen.key}"
        decline("waiver.refused", fix, cause=request.cause or said("waiver.without-end"))


def _must_be_open(pen: Pen, request: Waiver | None) -> None:
    if request is None or request.answer is not None or request.state == "lapsed":
        record = request.asked.name if request else "-"
        state = said(f"report.waiver-{request.state if request else 'past'}")
        decline("waiver.answered", f"kactl gate check {pen.key}", record=record, state=state)
    _must_count(pen, request)


def _must_answer(pen: Pen, asked: StoredRecord, answer: StoredRecord) -> None:
    cause = answering_cause(_bench(pen), asked, answer)
    request = _request(pen, asked)
    if cause is None and (request is None or request.answer is None):
        cause = (request.cause if request else None) or said("waiver.denied-before")
    if cause is not None:
        decline("waiver.refused", f"kactl gate check {pen.key}", cause=cause)
