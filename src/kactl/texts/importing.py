"""What an import says: its plan in words, and why cells, rows and files are refused."""

from kactl.texts.parts.import_refusals import REFUSALS
from kactl.texts.parts.import_words import WORDS

TEXTS: dict[str, dict[str, str]] = {**WORDS, **REFUSALS}
