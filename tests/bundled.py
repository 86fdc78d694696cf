"""The bundled playbooks as they stand in the project, and what an engagement answers."""

from datetime import date
from functools import cache
from typing import Final

from kactl.model.playbook import Playbook
from kactl.playbooks.answers import answered
from kactl.playbooks.compose import Composition, compose
from kactl.playbooks.paths import template_of
from kactl.playbooks.tailoring import Facts, facts
from kactl.playbooks.validate import validate
from kactl.store.bundled import Shelf, bundled
from kactl.texts.catalogue import Language

SHELF: Final[Shelf] = bundled()
TODAY: Final = date(2026, 11, 16)
BOTH: Final = ("ka", "normal")


@cache
def composed(name: str) -> Composition:
    """Return the playbook composed from its chain."""
    top = SHELF.layer(name)
    assert top is not None
    return compose(top, SHELF.layer)


@cache
def playbook(name: str) -> Playbook:
    """Return the composed playbook, which has no fault."""
    found, findings = validate(composed(name))
    assert findings == ()
    assert found is not None
    return found


def chain(name: str) -> tuple[str, ...]:
    """Return the playbook and its bases, nearest first."""
    return (name, *playbook(name).extends)


def template(name: str, document: str, language: Language) -> bytes:
    """Return the template of a document."""
    declared = playbook(name).document(document)
    assert declared is not None
    found = SHELF.template(chain(name), language, template_of(declared))
    assert found is not None, (document, language)
    return found[1]


def known_facts(name: str, **given: int | bool) -> Facts:
    """Return the facts of an engagement that answers only what is given."""
    answers = answered(playbook(name), {"client": "ACME", **given}, TODAY)
    assert (answers.missing, answers.findings) == ((), ())
    return facts(playbook(name), answers.values)


def tier(name: str, **given: int | bool) -> str:
    """Return the tier that these answers come to."""
    return str(known_facts(name, **given)["tier"])
