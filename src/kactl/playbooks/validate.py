"""The composed value as a Playbook, or every reason why it is none."""

from pydantic import ValidationError

from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition
from kactl.syntax.canonical import canonical_json

_OF_THE_KEY = frozenset({"model.unknown-key", "model.misspelt-key", "model.unwanted-key", "model.key"})


def validate(composition: Composition) -> tuple[Playbook | None, tuple[Finding, ...]]:
    """Return the playbook (None when the value is not one) and every fault of composing and validating."""
    value = composition.value()
    try:
        playbook = Playbook.model_validate_json(canonical_json(value))
    except ValidationError as error:
        faults = tuple(
            composition.finding(one.code, one.loc, one.values, at_key=one.code in _OF_THE_KEY)
            for one in coded(error, value, Playbook)
        )
        return None, (*composition.findings, *faults)
    return playbook, composition.findings
