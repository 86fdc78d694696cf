"""Everybody whom assignments and open items name is in the team and has not left."""

from collections.abc import Iterator

from kactl.checks.reading.items import ItemTeller, still_open, values_of
from kactl.checks.reading.team import Staff, read_staff, team_owner, team_parts
from kactl.model.base import Id, Model
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "person-known"
REVISION = 1


class Parameters(Model):
    """Whose items are looked at besides the assignments."""

    registers: tuple[Id, ...] | None = None
    """The registers; all that have a field for people unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return all assignments, people's last days, and the people's fields of open items."""
    items = (
        ItemsPart(one.id, _person_fields(one), still_open(one), each=True)
        for one in _registers(parameters, setting)
    )
    return (*team_parts(setting), *items)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when every named person is known and still there."""
    unheard = [one for one in parameters.registers or () if setting.playbook.register_of(one) is None]
    if unheard:
        code = "person-known.no-such-register"
        return unknown(*(Finding(code=code, subject=one, values={"register": one}) for one in unheard))
    staff = read_staff(view, setting)
    if staff.broken:
        return unknown(*staff.misfits("person-known.bad-team"))
    findings = list(_in_assignments(staff, setting))
    for register in _registers(parameters, setting):
        for item in view.items(register.id, still_open(register)).items:
            findings += _in_item(ItemTeller(view, register), staff, setting, item)
    return judged(findings)


def _registers(parameters: Parameters, setting: Setting) -> tuple[Register, ...]:
    chosen = parameters.registers
    named = setting.playbook.registers
    if chosen is not None:
        named = tuple(one for name in chosen if (one := setting.playbook.register_of(name)))
    return tuple(one for one in named if _person_fields(one))


def _person_fields(register: Register) -> tuple[str, ...]:
    return tuple(sorted(one.id for one in register.fields if one.type == "person"))


def _in_assignments(staff: Staff, setting: Setting) -> Iterator[Finding]:
    for one in staff.holdings:
        if staff.ended(one) or (one.person in staff.people and not staff.left(one.person)):
            continue
        known = one.person in staff.people
        line, column = staff.view.locate(staff.path, *one.keys, "person")
        yield Finding(
            code="person-known.left-role" if known else "person-known.unknown-in-role",
            path=staff.path,
            line=line,
            column=column,
            subject=one.person,
            who=team_owner(setting),
            fix=f"kactl role unassign {one.role} {one.person}" if known else None,
            values={"person": one.person, "role": one.role},
            calendar=known,
        )


def _in_item(teller: ItemTeller, staff: Staff, setting: Setting, item: Item) -> Iterator[Finding]:
    for field in _person_fields(teller.register):
        for person in values_of(item, field):
            known = person in staff.people
            if not isinstance(person, str) or (known and not staff.left(person)):
                continue
            code = "person-known.left" if known else "person-known.unknown"
            found = teller.tell(code, item, field, mend=(field, "PERSON"), person=person)
            yield found.model_copy(update={"calendar": known, "who": team_owner(setting)})
