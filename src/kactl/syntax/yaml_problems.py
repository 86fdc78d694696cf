"""What the pure YAML parser complains about, as faults with codes of ours."""

import re
from typing import Any, Final

from kactl.syntax.faults import Fault, fault
from kactl.syntax.source import position_of

# (in the context, in the problem) -> code; the first that fits. The words are those of ruamel.yaml's scanner.
_CODES: Final = (
    (r"\btag\b|^while parsing an? tag", r"", "yaml.tag"),
    (r"", r"\btag handle\b", "yaml.tag"),
    (r"\balias\b", r"", "yaml.alias"),
    (r"\banchor\b", r"", "yaml.anchor"),
    (r"\bdirective\b", r"", "yaml.directive"),
    (r"", r"YAML directive|incompatible YAML document", "yaml.directive"),
    (r"", r"^found character '\\t'", "yaml.tab"),
    (r"", r"^found character", "yaml.start-character"),
    (r"", r"^expected the node content, but found '<stream end>'", "yaml.unclosed-bracket"),
    (r"", r"^expected the node content, but found '[^<]", "yaml.unexpected"),
    (r"", r"^mapping values are not allowed|^found unexpected ':'", "yaml.colon"),
    (r"", r"^could not find expected ':'", "yaml.missing-colon"),
    (r"while scanning a quoted scalar", r"", "yaml.unclosed-quote"),
    (r"while scanning a double-quoted scalar", r"", "yaml.escape"),
    (r"", r"^expected ',' or", "yaml.unclosed-bracket"),
    (r"more indented follow up line", r"", "yaml.indentation"),
    (r"", r"<block end>|^sequence entries are not|^mapping keys are not", "yaml.indentation"),
    (r"while scanning a block scalar", r"", "yaml.block-header"),
    (r"", r"document start|document end", "yaml.documents"),
)
_AT_THE_OPENING: Final = frozenset({"yaml.unclosed-quote", "yaml.unclosed-bracket"})
_SHOWN: Final = frozenset({"yaml.start-character", "yaml.unexpected"})
_ESCAPE_BEYOND_UNICODE: Final = re.compile(r"\\U(?!000|0010)")


def fault_of(error: Exception, text: str) -> Fault:
    """Return the fault for an exception of the pure parser."""
    context = str(getattr(error, "context", None) or "")
    problem = str(getattr(error, "problem", None) or "")
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        found = _ESCAPE_BEYOND_UNICODE.search(text)
        return fault("yaml.escape", position_of(text, found.start() if found else 0))
    code = next(
        (code for where, what, code in _CODES if re.search(where, context) and re.search(what, problem)),
        "yaml.syntax",
    )
    if code in _AT_THE_OPENING:
        mark = getattr(error, "context_mark", None) or mark
    values = (
        {"character": text.split("\n")[mark.line][mark.column : mark.column + 1]} if code in _SHOWN else {}
    )
    return fault(code, (mark.line + 1, mark.column + 1), **values)
