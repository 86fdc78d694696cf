"""The index of all codes, from the texts."""

from tools.pages.wording import table, word

from kactl.checks.registry import names as checks
from kactl.texts.catalogue import Language, families, family, message


def finding_index(language: Language) -> list[str]:
    """Return every code with its message, cause and mend, by family."""
    head = [word(one, language) for one in ("code", "message", "cause", "mend")]
    lines = []
    for name in families():
        texts = family(name)
        codes = [key for key in texts if {f"{key}.why", f"{key}.mend"} <= texts.keys()]
        rows = [
            (f"`{name}.{key}`", *(message(f"{name}.{key}{part}", language) for part in ("", ".why", ".mend")))
            for key in codes
        ]
        if rows:
            linked = f"[{name}](checks/{name}.md)" if name in checks() else name
            lines += [f"## {linked}", "", *table(head, rows)]
    return lines
