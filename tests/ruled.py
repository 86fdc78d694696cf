"""The minimal engagement with rules, for tests of hooks."""

from typing import Final

from tests.building import Built

PLAYBOOK: Final = ".kactl/playbook/playbook.yaml"
RULE: Final = "rules:\n  - {id: items, title: 条目有效, uses: items-valid, principle: clear-duty}\n"


def ruled(built: Built, rules: str = RULE) -> Built:
    """Write rules behind the engagement's playbook, uncommitted."""
    built.write(PLAYBOOK, (built.root / PLAYBOOK).read_text("utf-8") + rules)
    return built
