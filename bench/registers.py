"""Measure the daily commands over many requirements, each a process of its own, in a throw-away engagement.

    python bench/registers.py [ROWS]

Prints the same as `import_rows.py`: seconds that passed, seconds of work (git and the hook included), the
peak of memory. Nothing is judged here. What reads runs twice, so that the disk is warm once.
"""

import sys
import tempfile
from pathlib import Path

from import_rows import ROWS, kactl, measured, run, write_rows


def main() -> None:
    """Make an engagement with its hook, fill its requirements, and measure what people do all day."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "engagement"
        root.mkdir()
        run(root, "git", "init", "-q")
        run(root, "git", "config", "user.email", "wang.fang@example.com")
        run(root, "git", "config", "user.name", "Wang Fang")
        if kactl(root, "init", "--playbook", "ka", "--set", "client=ACME", "--no-input", ".")[0]:
            sys.exit("no engagement could be begun")
        kactl(root, "role", "assign", "product-owner", "wang.fang", "--email", "wang.fang@example.com")
        table = Path(folder) / "rows.xlsx"
        write_rows(table, rows)
        measured("import, the hook on", root, "req", "import", str(table))
        for _ in range(2):
            measured("list", root, "req", "list")
            measured("trace", root, "req", "trace")
        measured("set, the hook on", root, "req", "set", "A-5", "value=3")
        (root / ".git/hooks/pre-commit").unlink(missing_ok=True)
        measured("set, the hook off", root, "req", "set", "A-5", "value=4")


if __name__ == "__main__":
    main()
