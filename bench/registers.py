"""Measure the daily commands over many requirements, each a process of its own, in a throw-away engagement.

    python bench/registers.py [ROWS]

Prints the same as `import_rows.py`: seconds that passed, seconds of work (git and the hook included), the
peak of memory. Nothing is judged here. What reads runs twice: as if nothing were remembered, and to remember.
Then bare Python (F), `git status` of the register (S) and each of these commands again are run in turn; the
medians of their work are told, with their ratio to F + S.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from import_rows import ROWS, begun, kactl, measured, run, write_rows

READING = (("req", "list"), ("req", "trace"), ("check",), ("gate", "check"), ("status",))
RUNS = 9


def main() -> None:
    """Make an engagement with its hook, fill its requirements, and measure what people do all day."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        root = begun(Path(folder) / "engagement", "ka")
        kactl(root, "role", "assign", "product-owner", "wang.fang", "--email", "wang.fang@example.com")
        table = Path(folder) / "rows.xlsx"
        write_rows(table, rows)
        measured("import, the hook on", root, "req", "import", str(table))
        for words in READING:
            measured(f"{' '.join(words)}, anew", root, *words, "--no-cache")
        for words in READING:
            measured(f"{' '.join(words)}, first", root, *words)
        ask_again(root)
        measured("set, the hook on", root, "req", "set", "A-5", "value=3")
        stage_one(root)
        for _ in range(2):
            measured("hook run, one item staged", root, "hook", "run")
        run(root, "git", "reset", "-q", "--hard")
        (root / ".git/hooks/pre-commit").unlink(missing_ok=True)
        measured("set, the hook off", root, "req", "set", "A-5", "value=4")


def stage_one(root: Path) -> None:
    """Change one requirement and stage it."""
    first = min((root / "process/requirements").glob("*.yaml"))
    first.write_bytes(first.read_bytes() + b"# looked at\n")
    run(root, "git", "add", str(first))


def ask_again(root: Path) -> None:
    """Print what an answer takes that is remembered, beside bare Python and git."""
    status = ("git", "status", "--porcelain=v2", "-z", "-uall", "--", "process/requirements")
    asked = {" ".join(words): (sys.executable, "-m", "kactl", *words) for words in READING}
    commands = {"F": (sys.executable, "-c", "pass"), "S": status, **asked}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(worked(root, command))
    medians = {name: statistics.median(found) for name, found in times.items()}
    floor = medians["F"] + medians["S"]
    for name, median in medians.items():
        told = f"{1000 * median:6.1f} ms of work   {median / floor:4.2f} (F + S)"
        print(f"{name + ', again':36} {told}")  # noqa: T201 - its purpose


def worked(root: Path, command: tuple[str, ...]) -> float:
    """Run a command and return the seconds that it and its children worked."""
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - named above
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
