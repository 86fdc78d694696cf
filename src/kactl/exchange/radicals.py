"""Radicals that stand in a PDF for whole characters: fonts draw both alike, and browsers name the first."""

import re
from collections.abc import Container
from typing import Final
from unicodedata import normalize

# Unicode's EquivalentUnifiedIdeograph, as far as a modern text holds the character.
_WHOLE: Final = (
    "2E81 5382 2E84 4E59 2E88 5200 2E8A 535C 2E8C 5C0F 2E9C 65E5 2E9D 6708 2E9F 6BCD 2EA0 6C11 2EA7 725B "
    "2EA9 738B 2EAB 76EE 2EAC 793A 2EAE 7AF9 2EB6 7F8A 2EBC 8089 2EC1 864E 2EC4 897F 2EC5 89C1 2EC6 89D2 "
    "2EC9 8D1D 2ECB 8F66 2ECF 9091 2ED1 9577 2ED3 957F 2ED4 95E8 2ED7 96E8 2ED8 9752 2ED9 97E6 2EDA 9875 "
    "2EDB 98CE 2EDC 98DE 2EDD 98DF 2EE2 9A6C 2EE3 9AA8 2EE4 9B3C 2EE5 9C7C 2EE6 9E1F 2EE7 5364 2EE8 9EA6 "
    "2EE9 9EC4 2EEB 6589 2EEC 9F50 2EED 6B6F 2EEE 9F7F 2EEF 7ADC 2EF0 9F99 2EF2 4E80 2EF3 9F9F"
)
_CODES: Final = [chr(int(one, 16)) for one in re.findall("[0-9A-F]+", _WHOLE)]
_UNIFIED: Final = dict(zip(_CODES[::2], _CODES[1::2], strict=True))
_MODERN: Final = {"\u6236": "\u6237"}
"""Of a radical's old form, the one that is written now."""
_RADICAL: Final = re.compile("[\u2e80-\u2fd5]")


def unified(text: str, known: Container[str] = ()) -> str:
    """Return the text with whole characters for radicals; of two forms, the one that is among the known."""
    return _RADICAL.sub(lambda found: _one(found[0], known), text)


def _one(radical: str, known: Container[str]) -> str:
    whole = _UNIFIED.get(radical) or normalize("NFKC", radical)
    modern = _MODERN.get(whole, whole)
    return whole if whole in known and modern not in known else modern
