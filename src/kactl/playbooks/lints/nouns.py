"""Words of the command line that no register can have for its noun: they are kactl's own."""

from collections.abc import Iterator
from typing import Final

from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft

_WORDS = (
    "init", "status", "check", "commit", "update", "convert", "undo", "log", "doctor", "explain",
    "demo", "board", "mcp", "gate", "role", "doc", "workbook", "audit", "env", "evidence", "plan",
    "sla", "usage", "value", "suggest", "report", "portfolio", "notify", "calendar", "playbook",
    "schema", "hook", "ci", "trust", "import", "export", "help", "version",
)  # fmt: skip
OWN: Final = frozenset(_WORDS)
"""Words that mean something else than a register, now or in a version to come."""


def own_words(draft: Draft) -> Iterator[Finding]:
    """Yield nouns of registers that nobody could type: kactl's own command would answer."""
    for index, one in enumerate(draft.playbook.registers):
        if one.noun.casefold() in OWN:
            yield draft.finding("reserved-noun", ("registers", index, "noun"), {"id": one.noun})
