"""Fill documents as people would, so that every section has content: `python filling.py FILE…`."""

import re
import sys
from pathlib import Path

SECTION = re.compile(r"<!-- kactl:section \S+( optional)? -->")


def filled(text: str) -> str:
    """Return a document with a sentence in every section and nothing left half-filled."""
    lines: list[str] = []
    for line in text.splitlines():
        lines.append(_row(line))
        if SECTION.fullmatch(line):
            lines += ["", "Agreed by both sides on 20 November 2026.", ""]
    return "\n".join(lines) + "\n"


def _row(line: str) -> str:
    if line.startswith("|") and not set(line) <= set("|-: "):
        cells = [one.strip() or "agreed" for one in line.strip("|").split("|")]
        return f"| {' | '.join(cells)} |"
    return f"{line} agreed" if re.match(r"\s*[-*].*[:：]$", line) else line


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(filled(Path(name).read_text(encoding="utf-8")), encoding="utf-8")
