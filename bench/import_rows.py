"""Measure the import and export of many rows, each as a process of its own, in a throw-away engagement.

    python bench/import_rows.py [ROWS]

10,000 rows unless given; 50,000 is the largest table that an import is made for. Prints, for each command,
the seconds that passed, those that processors worked for it (git included), and the peak of its memory.
Nothing is judged here.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

ROWS = 10_000
PRIORITIES = ("P0", "P1", "P2", "P3")


def main() -> None:
    """Make an engagement and a workbook, then measure what people do with them."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        root = begun(Path(folder) / "engagement", "ka")
        table = Path(folder) / "rows.xlsx"
        write_rows(table, rows)
        out = Path(folder) / "out.xlsx"
        measured("import, only planned", root, "req", "import", str(table), "--dry-run")
        measured("import, all new", root, "req", "import", str(table))
        measured("export", root, "req", "export", "-o", str(out))
        measured("import, all untouched", root, "req", "import", str(out))
        edit(out)
        measured("import, one cell of each changed", root, "req", "import", str(out))
        measured("export to csv", root, "req", "export", "-o", str(out.with_suffix(".csv")))
        measured("import of that csv", root, "req", "import", str(out.with_suffix(".csv")))


def begun(root: Path, playbook: str) -> Path:
    """Begin an engagement in a new folder, its hook on, and return the folder."""
    root.mkdir()
    run(root, "git", "init", "-q")
    run(root, "git", "config", "user.email", "wang.fang@example.com")
    run(root, "git", "config", "user.name", "Wang Fang")
    if kactl(root, "init", "--playbook", playbook, "--set", "client=ACME", "--no-input", ".")[0]:
        sys.exit("no engagement could be begun")
    return root


def write_rows(path: Path, rows: int) -> None:
    """Write a client's list of requirements."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("需求")
    sheet.append(["客户编号", "标题", "核心需求", "优先级", "验收标准", "业务价值", "客户确认日期", "备注"])
    for number in range(1, rows + 1):
        title, accepted = f"第 {number} 条：导出月度对账单", f"导出 {number} 行不超过 3 秒\n结果与账单一致"
        core, priority = "是" if number % 5 == 0 else "否", PRIORITIES[number % 4]
        sheet.append([f"A-{number}", title, core, priority, accepted, number % 10 + 1, "2026-11-02", "x"])
    book.save(path)


def edit(path: Path) -> None:
    """Change the title of every row."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    column = next(one.column for one in sheet[1] if one.value == "标题")
    for number in range(2, sheet.max_row + 1):
        sheet.cell(number, column).value = f"{sheet.cell(number, column).value}（改）"
    book.save(path)


def measured(name: str, root: Path, *words: str) -> None:
    """Run a command of kactl and print what it took."""
    ran(name, root, "-m", "kactl", *words)


def ran(name: str, root: Path, *words: str) -> None:
    """Run Python and print what it took."""
    begin = time.perf_counter()
    code = python(root, *words)
    seconds = time.perf_counter() - begin
    print(  # noqa: T201 - its purpose
        f"{name:36} {seconds:6.1f} s   {code[2]:6.1f} s of work   peak {code[1]:4.0f} MiB   exit {code[0]}"
    )


def kactl(root: Path, *words: str) -> tuple[int, float, float]:
    """Run kactl and return its exit code, the peak of its memory and the time it worked."""
    return python(root, "-m", "kactl", *words)


def python(root: Path, *words: str) -> tuple[int, float, float]:
    """Run Python and return its exit code, the peak of its memory and the time it worked."""
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *words], cwd=root, stdout=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return process.returncode, used.ru_maxrss / scale, used.ru_utime + used.ru_stime


def run(root: Path, *words: str) -> None:
    """Run a program that must succeed."""
    subprocess.run(words, cwd=root, check=True)  # noqa: S603 - named above


if __name__ == "__main__":
    main()
