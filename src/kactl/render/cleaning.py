"""What every encoding begins with: text without controls and without what no document may hold."""

import re
from typing import Final

from kactl.render.wording import plain

# Halves of surrogate pairs, as names of files that are not UTF-8 bring them, and what is no character.
_UNFIT: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return the text in one line, as XML, HTML and JSON can all hold it."""
    return _UNFIT.sub("\ufffd", plain(text))
