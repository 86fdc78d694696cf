"""Fill a page: its frame, its style under a strict policy, its words; every value is encoded in one place."""

from typing import Final

from kactl.render.pack.words import said
from kactl.render.sealing import sealed, sheet, templates
from kactl.texts.catalogue import Language

_ROOM: Final = "html"


def page(template: str, language: Language, **values: object) -> str:
    """Return a template of this room filled with values, in the reader's language."""

    def say(key: str, **words: object) -> str:
        return said(key, language, **words)

    told = {"say": say, **sealed(sheet(_ROOM, "style.css"), language)}
    return templates(_ROOM).get_template(template).render(**told, **values)
