"""The list of threats, and whether tests hold the answers, from `threats.yaml` and the tests themselves."""

import ast
import re
from typing import Final

from tools.pages.wording import HERE, data, table, word

from kactl.texts.catalogue import Language

TESTS: Final = HERE.parents[1] / "tests/threats"


def state_of(threat: str) -> str:
    """Return whether tests answer a threat: `tested`, `partly`, `waits`, or `untested`."""
    paths = TESTS.glob(f"test_{threat.lower()}_*.py")
    found = [
        any(re.search("waits_for|xfail", ast.unparse(mark)) for mark in one.decorator_list)
        for path in sorted(paths)
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
    ]
    if not found:
        return "untested"
    return "waits" if all(found) else "partly" if any(found) else "tested"


def threat_tables(language: Language) -> list[str]:
    """Return every threat with its answer and whether a test holds it today, and how many are what."""
    states: dict[str, str] = {}
    lines = []
    for group in data("threats")["groups"]:
        rows = []
        for threat, said in group["threats"].items():
            state = states[threat] = state_of(threat)
            lacking = data("threats")["waits"].get(said.get("waits"), {}).get(language, "")
            rows.append((threat, said[language], word(state, language, of=lacking)))
        head = [word(one, language) for one in ("id", "threat", "today")]
        lines += [f"### {group['title'][language]}", "", *table(head, rows)]
    counts = {one: str(list(states.values()).count(one)) for one in ("tested", "partly", "waits", "untested")}
    return [word("threats", language, **counts, all=str(len(states))), "", *lines]
