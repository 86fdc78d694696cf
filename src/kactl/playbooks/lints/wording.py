"""Every text is there in both languages."""

from collections.abc import Iterator

from kactl.model.base import Model, Text
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.kinds import LANGUAGES


def empty_texts(draft: Draft) -> Iterator[Finding]:
    """Yield texts that are empty in a language."""
    for loc, text in _texts(draft.playbook, ()):
        for language, spoken in LANGUAGES.items():
            if not text[language].strip():
                yield draft.finding("empty-text", (*loc, language), {"key": str(loc[-1]), "language": spoken})


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, Text]]:
    if isinstance(value, Text):
        yield loc, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*loc, name.rstrip("_")))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _texts(one, (*loc, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*loc, key))
