"""Fill the generated parts of the pages from the code: `python -m tools.reference`.

Everything between `<!-- from the code: NAME -->` and `<!-- end -->` is replaced; the prose around it is
written by hand.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from tools.pages.commands import command_pages
from tools.pages.fields import field_pages
from tools.pages.findings import finding_index
from tools.pages.registers import register_pages
from tools.pages.reports import report_tables
from tools.pages.threats import threat_tables

from kactl.texts.catalogue import LANGUAGES, Language

PROJECT: Final = Path(__file__).parents[1]
DOCS: Final[Mapping[Language, Path]] = {"en": PROJECT / "docs", "zh": PROJECT / "docs/zh"}
BLOCK: Final = re.compile(r"(<!-- from the code: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)
WHOLE: Final[Mapping[str, Callable[[Language], list[str]]]] = {
    "commands": command_pages,
    "fields": field_pages,
    "findings": finding_index,
    "registers": register_pages,
    "reports": report_tables,
    "threats": threat_tables,
}


def block(name: str, language: Language) -> str:
    """Return what stands in the block of that name."""
    return "\n" + "\n".join(WHOLE[name](language)).rstrip("\n") + "\n\n"


def filled(page: str, language: Language) -> str:
    """Return a page with its blocks as the code has them today."""
    return BLOCK.sub(lambda found: found[1] + block(found[2], language) + found[3], page)


def pages() -> Iterator[tuple[Path, Language]]:
    """Yield every page that has blocks, with its language."""
    for language in LANGUAGES:
        for path in sorted(DOCS[language].glob("*/*.md")):
            if BLOCK.search(path.read_text(encoding="utf-8")):
                yield path, language


def main() -> None:
    """Write the pages whose blocks are not fresh, and name them."""
    for path, language in pages():
        page = path.read_text(encoding="utf-8")
        if (fresh := filled(page, language)) != page:
            path.write_text(fresh, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
