"""No link is suspect: what it leads to is as a person last saw it."""

from collections.abc import Iterator

from pydantic import Field

from kactl.checks.reading.items import ItemTeller, no_fields, no_register, undeclared
from kactl.checks.reading.suspects import suspects, watched_links
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.fields import SEEN, FieldDeclaration
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Setting, View

ID = "links-fresh"
REVISION = 1


class Parameters(Model):
    """Whose links."""

    register_: Id = Field(alias="register")
    """The register."""
    fields: tuple[Id, ...] = ()
    """Its link fields; all that watch the other end unless given."""
    among: Condition | None = None
    """Which of its items are looked at; all unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the links, what was seen of their other ends, and what these say now."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return ()
    return tuple(
        ItemsPart(
            register.id, (one.id, SEEN), parameters.among, follow=one.id, follow_fields=one.watch, each=True
        )
        for one in _links(parameters, register)
    )


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when every other end is as it was seen; a link that nobody has seen is only noted."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("links-fresh.no-such-register", parameters.register_)
    known = {one.id for one in watched_links(register)}
    lacking = [one for one in parameters.fields if one not in known]
    lacking += undeclared(register, parameters.among)
    if lacking or not known:
        return no_fields("links-fresh.no-such-link", register, lacking or ("watch",))
    return judged(_findings(view, register, parameters))


def _links(parameters: Parameters, register: Register) -> tuple[FieldDeclaration, ...]:
    return tuple(
        one for one in watched_links(register) if not parameters.fields or one.id in parameters.fields
    )


def _findings(view: View, register: Register, parameters: Parameters) -> Iterator[Finding]:
    teller = ItemTeller(view, register)
    found = view.items(register.id, parameters.among)
    for link in _links(parameters, register):
        for item in found.items:
            for one in suspects(item, link, found.linked):
                code = "links-fresh.unseen" if one.seen is None else "links-fresh.suspect"
                told = teller.tell(code, item, link.id, target=one.target.id)
                fix = f"kactl {register.noun} suspect --clear {item.id}"
                severity = "note" if one.seen is None else told.severity
                yield told.model_copy(update={"fix": fix, "severity": severity})
