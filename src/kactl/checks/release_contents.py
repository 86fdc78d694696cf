"""A release names the commits that it is made of, and is of no lighter class than its facts ask for."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from pydantic import Field

from kactl.checks.reading.items import ItemTeller, no_register
from kactl.checks.reading.releases import artifact_field, own_item, own_part
from kactl.model.artifacts import Artifact, artifact_of
from kactl.model.base import Id, Model, Text
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import EntryPart, Subject
from kactl.model.view import Item, Setting, View

ID = "release-contents"
REVISION = 1
_SETTINGS: Final = EntryPart("kactl.yaml", ("repositories",))
_OWN: Final = Text(zh="本仓库", en="this repository")


class Parameters(Model):
    """Whose items."""

    register_: Id = Field(default="release", alias="register")
    """The register of releases."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the release's artifacts and what its class follows from, and the code repositories."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return (_SETTINGS,)
    field = artifact_field(register)
    classes = register.classes.asked() if register.classes else ()
    return (own_part(register, (*classes, *((field,) if field else ())), setting), _SETTINGS)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when every artifact is a commit of a repository that is known, each repository once."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None or (field := artifact_field(register)) is None:
        return no_register("release-contents.no-such-register", parameters.register_)
    item = own_item(view, register, setting)
    if item is None:
        code, fix = "release-contents.no-item", f"kactl {register.noun} add {setting.instance}"
        values = {"register": register.title, "instance": setting.instance or "-"}
        return unknown(Finding(code=code, subject=setting.instance, fix=fix, values=values))
    teller = ItemTeller(view, register)
    return judged((*_artifacts(teller, item, field, _repositories(view)), *_class(teller, item, register)))


def _repositories(view: View) -> tuple[str, ...]:
    """Return the ids of the code repositories; none where the code lies in the engagement's own."""
    declared = view.entry(_SETTINGS.path, *_SETTINGS.keys)
    found = declared if isinstance(declared, list) else ()
    return tuple(str(one["id"]) for one in found if isinstance(one, dict) and "id" in one)


def _artifacts(teller: ItemTeller, item: Item, field: str, known: tuple[str, ...]) -> Iterator[Finding]:
    value = item.fields.get(field)
    raw: list[Any] = value if isinstance(value, list) else [] if value is None else [value]
    found = [artifact_of(one) for one in raw]
    if not raw:
        none = teller.tell("release-contents.no-artifacts", item, field)
        yield none.model_copy(update={"fix": f"kactl {teller.register.noun} add {item.id}"})
    for one, told in zip(found, raw, strict=True):
        if one is None:
            yield teller.tell("release-contents.bad-artifact", item, field, found=shortened(told))
        elif (one.repo is None) is bool(known) or (one.repo is not None and one.repo not in known):
            named, listed = one.repo or _OWN, ", ".join(known) or _OWN
            yield teller.tell("release-contents.unknown-repository", item, field, repo=named, known=listed)
    yield from _twice(teller, item, field, [one for one in found if one is not None])


def _twice(teller: ItemTeller, item: Item, field: str, found: list[Artifact]) -> Iterator[Finding]:
    """Yield the repositories of which two commits are named: nobody knows which one goes out."""
    commits = {(one.repo, one.commit) for one in found}
    for repo, count in Counter(repo for repo, _ in commits).items():
        if count > 1:
            yield teller.tell("release-contents.two-commits", item, field, repo=repo or _OWN, count=count)


def _class(teller: ItemTeller, item: Item, register: Register) -> Iterator[Finding]:
    classes = register.classes
    if classes is None or not classes.too_light(item.fields):
        return
    derived = classes.derived(item.fields)
    titles = next((one.choice_titles for one in register.fields if one.id == classes.field), {})
    named = {one: titles.get(one, Text(zh=one, en=one)) for one in (str(item.fields[classes.field]), derived)}
    chosen, least = named.values()
    yield teller.tell(
        "release-contents.class-light", item, classes.field, mend=(classes.field, derived),
        found=chosen, least=least,
    )  # fmt: skip
