"""What can be said about a YAML text before any parser sees it."""

import re
from typing import Final

from kactl.syntax.faults import refuse
from kactl.syntax.source import decoded, position_of, refuse_unsuitable
from kactl.syntax.values import code_point

# Where libyaml and YAML 1.2 part ways, found by comparing the events of both on random documents: tabs as
# separators, line ends that only YAML 1.1 knows and what no person types; directives, document ends and the
# escape \'; block scalars whose header carries a comment or is followed by a line of spaces; a colon that
# touches its value but no word before it; an explicit key in brackets.
_DOUBTFUL_CHARACTER: Final = re.compile("[\t\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_DOUBTFUL_PARTS: Final = ("\n%", "\n...", "\\'")
_DOUBTFUL_COLON: Final = re.compile(r":(?<=[ \n'\"\[\]{},]:)[^ \n]")
_DOUBTFUL_KEY: Final = re.compile(r"[\[{,] *\n? *\?[ \n]")
_DOUBTFUL_BLOCK: Final = re.compile(r"[|>][-+0-9]* *(?:#|\n +\n)")
# A block scalar that is the whole document: libyaml ends it at what looks like a comment or a document start.
_BLOCK_AT_ROOT: Final = re.compile(r"(?:---(?=[ \n])| *(?:#.*)?\n)*+ *[|>]")
_LINE_SEPARATOR: Final = re.compile("[\u2028\u2029]")
_DIRECTIVE: Final = re.compile(r"^%(?!YAML +1\.2 *(?:#|$))(.*)", re.MULTILINE)


def yaml_text(data: bytes, limit: int) -> str:
    """Return the text without byte order mark, every line ended by a line feed."""
    text = decoded(data, "yaml", limit).removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"


def doubtful(text: str) -> bool:
    """Tell whether the C parser may read the text otherwise than YAML 1.2 wants it."""
    return bool(
        _DOUBTFUL_CHARACTER.search(text)
        or _DOUBTFUL_BLOCK.search(text)
        or _DOUBTFUL_COLON.search(text)
        or _DOUBTFUL_KEY.search(text)
        or _BLOCK_AT_ROOT.match(text)
        or text.startswith(("%", "..."))
        or any(part in text for part in _DOUBTFUL_PARTS)
    )


def refuse_text(text: str) -> None:
    """Refuse characters and directives that no parser is asked about."""
    refuse_unsuitable(text, "yaml")
    if found := _LINE_SEPARATOR.search(text):
        refuse("yaml.line-separator", position_of(text, found.start()), character=code_point(found.group()))
    if found := _DIRECTIVE.search(text):
        refuse("yaml.directive", position_of(text, found.start()), directive=found.group().rstrip())
