"""The people of the team: each is one person, and a mail address means one of them."""

from collections.abc import Iterable, Iterator, Mapping

from kactl.model.findings import Finding
from kactl.store.snapshot import TEAM
from kactl.workflows.doctoring.visit import Check, Complaint, Visit


def same_mail(visit: Visit) -> Iterator[Complaint]:
    """Tell which people have one mail address: nobody could make a statement with it."""
    people = visit.snapshot.team.people
    known = ((one.email.casefold(), key) for key, one in people.items() if one.email)
    for email, keys in _groups(known).items():
        yield _complaint(visit, "doctor.same-mail", keys, email=email)


def same_person(visit: Visit) -> Iterator[Complaint]:
    """Tell which ids of people differ by case alone."""
    known = ((key.casefold(), key) for key in visit.snapshot.team.people)
    for keys in _groups(known).values():
        yield _complaint(visit, "doctor.same-person", keys)


def _groups(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Return what shares a key with something else."""
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: values for key, values in found.items() if len(values) > 1}


def _complaint(visit: Visit, code: str, people: list[str], **values: str) -> Complaint:
    path = f"{visit.engagement.process}/{TEAM}"
    return Complaint(Finding(code=code, path=path, subject=people[0], values={"people": people, **values}))


CHECKS: tuple[Check, ...] = (same_mail, same_person)
