"""Sentences in both languages at once, for reports that outlive one reader's language."""

from kactl.model.base import Text
from kactl.texts.catalogue import Language, message


def said(code: str, **values: Text | str | int) -> Text:
    """Return a message of the catalogue in both languages; `Text` values are shown in the same language."""
    return Text(zh=_in("zh", code, values), en=_in("en", code, values))


def _in(language: Language, code: str, values: dict[str, Text | str | int]) -> str:
    shown = {name: one[language] if isinstance(one, Text) else one for name, one in values.items()}
    return message(code, language, shown)
