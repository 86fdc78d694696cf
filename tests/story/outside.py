"""People without git and what passes through their hands: mails, signed sheets, workbooks, an audit pack."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import openpyxl
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter, Transformation

CLIENT: Final = "陈洁 <chen.jie@hengxin.example>"
SHANGHAI: Final = timezone(timedelta(hours=8))
CODE: Final = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")
RUNNING_HEAD: Final = re.compile(r"\d+ / \d+")
"""How the line at the top of each page of a pdf begins, which is no line of the text."""


def replied(
    path: Path,
    words: str,
    now: datetime,
    *,
    to: Path | None = None,
    sender: str = CLIENT,
    subject: str = "回复：确认单",
    charset: str = "utf-8",
    **headers: str,
) -> Path:
    """Write an answer of a moment ago, with the mail that it answers quoted below, and return its place."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = sender
    mail["Date"] = format_datetime((now - timedelta(minutes=5)).astimezone(SHANGHAI))
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{path.stem}@hengxin.example>"
    for key, value in headers.items():
        mail[key.replace("_", "-")] = value
    text = f"{words}\n"
    if to is not None:
        asked = message_from_bytes(to.read_bytes(), policy=policy.default).get_body(("plain",))
        assert asked is not None
        text += f"\n发件人: 孙波 <sun.bo@example.com>\n主题: 确认单\n\n{asked.get_content()}"
    mail.set_content(text, charset=charset, cte="base64")
    path.write_bytes(mail.as_bytes())
    return path


def signed(sheet: Path, path: Path) -> Path:
    """Put a signature and a seal on the last page of a sheet, as a picture, and return the signed file."""
    picture = Image.new("RGB", (240, 240), "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((10, 10, 230, 230), outline=(200, 0, 0), width=8)
    pen.line((40, 150, 90, 90, 120, 160, 200, 80), fill=(0, 0, 120), width=5)
    drawn = BytesIO()
    picture.save(drawn, "PDF")
    writer = PdfWriter(clone_from=PdfReader(sheet))
    stamp = Transformation().scale(0.5).translate(330, 120)
    writer.pages[-1].merge_transformed_page(PdfReader(drawn).pages[0], stamp)
    writer.write(path)
    return path


def code_of(printed: str) -> str:
    """Return the confirmation code that a command printed."""
    found = CODE.search(printed)
    assert found is not None, printed
    return found[0]


def filled(book: Path, path: Path, cells: Mapping[tuple[str, str], Mapping[str, Any]]) -> Path:
    """Fill cells of a workbook by sheet, title of the row and field, as the client does in Excel."""
    opened = openpyxl.load_workbook(book)
    for (sheet, title), values in cells.items():
        rows: list[Any] = list(opened[sheet].iter_rows())
        marks = [one.value for one in rows[0]]
        (row,) = [one for one in rows[2:] if one[marks.index("title")].value == title]
        for field, value in values.items():
            row[marks.index(field)].value = value
    opened.save(path)
    return path


def steps(pack: Path, gate: str) -> list[str]:
    """Return the lines to type that an audit pack, a pdf, prints for the approval of a gate."""
    text = "\n".join(one.extract_text() for one in PdfReader(pack).pages)
    lines = [one.strip() for one in text.splitlines() if not RUNNING_HEAD.match(one)]
    start = next(place for place, one in enumerate(lines) if re.match(rf"\d+\. {re.escape(gate)}", one))
    begin = next(place for place, one in enumerate(lines) if place > start and one.startswith("# 1 "))
    end = next((at for at, one in enumerate(lines) if at > begin and re.match(r"\d+\. ", one)), len(lines))
    return lines[begin:end]


def repeated(lines: Iterable[str], clone: Path, *, kactl: bool) -> dict[str, int]:
    """Type lines into a shell and hold what they print against what the lines say; count that by step."""
    programs = [str(Path(sys.executable).parent)] if kactl else []
    around = {"PATH": os.pathsep.join([*programs, "/usr/bin", "/bin"]), "HOME": str(clone)}
    functions, script, step, held = "", "", "", dict[str, int]()
    for line in lines:
        if line.startswith("# = "):
            ran = subprocess.run(
                ["sh", "-eu", "-c", functions + script],
                cwd=clone, env=around, capture_output=True, text=True, encoding="utf-8", check=True,
            )  # fmt: skip
            assert line.removeprefix("# = ") in ran.stdout.split()[-2:], f"{script}\n{ran.stdout}{ran.stderr}"
            held[step] = held.get(step, 0) + 1
            script = ""
        elif line.startswith("# "):
            step, script = line.removeprefix("# "), ""
        elif step == "4 fingerprint" and (re.match(r"[bf]\(\)|for i ", line) or line.endswith('"$1"; }')):
            functions += f"{line}\n"
        else:
            script += f"{line}\n"
    return held
