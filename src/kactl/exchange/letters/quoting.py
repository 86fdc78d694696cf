"""Where a mail's own words end and the quotation begins, as mail programs write it in Chinese and English."""

import re
from collections.abc import Sequence
from typing import Final

_FORWARDED: Final = re.compile(
    r"^[\s>*-]*(?:begin forwarded message|forwarded message|forwarded by|转发(?:的)?(?:邮件|消息)(?:信息)?|"
    r"轉寄(?:的)?郵件|以下是转发的邮件)[\s:：*-]*$",
    re.IGNORECASE,
)
_ORIGINAL: Final = re.compile(
    r"^\s*[-_=*]{2,}\s*(?:original(?: message| mail| e-?mail)?|原始(?:邮件|消息|信息)|回复的原邮件|邮件原件|"
    r"原邮件|原始郵件|reply message|in reply to)\s*[-_=*]{2,}\s*$",
    re.IGNORECASE,
)
_WROTE: Final = re.compile(
    r"^\s*(?:(?:on|am|le)\s.{6,200}\s(?:wrote|schrieb|a écrit)\s*[:：]?|at\s.{6,200}\swrote\s*[:：]?|"
    r"(?:在|于|於)?\s*.{6,200}(?:写道|寫道|写到|编写|发来的信件)\s*[:：])\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FROM: Final = re.compile(r"^[\s|>*]*(?:发件人|寄件者|寄件人|from|von)\s*[*|]*\s*[:：|]", re.IGNORECASE)
_BESIDE: Final = re.compile(
    r"^[\s|>*]*(?:发送时间|发送日期|发件时间|日期|时间|收件人|抄送|主题|主旨|收件者|寄件日期|sent|date|to|cc|subject)"
    r"\s*[*|]*\s*[:：|]",
    re.IGNORECASE,
)
_NEAR: Final = 6
_LONGEST: Final = 3
"""Over how many lines an introduction is wrapped."""


def parted(text: str) -> tuple[str, str, bool]:
    """Return a mail's own words, its quotation, and whether it forwards another mail."""
    own: list[str] = []
    quoted: list[str] = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.lstrip().startswith((">", "＞")):
            quoted.append(line)
        elif _FORWARDED.match(line.strip("-_=* ")) or _ORIGINAL.match(line) or _headed(lines, number):
            return _joined(own), _joined([*quoted, *lines[number:]]), _forwards(lines[number:])
        elif taken := _introduced(lines, number):
            if not _marked(lines, number + taken):
                return _joined(own), _joined([*quoted, *lines[number:]]), False
            quoted += lines[number : number + taken]
            number += taken - 1
        else:
            own.append(line)
        number += 1
    return _joined(own), _joined(quoted), False


def _forwards(lines: Sequence[str]) -> bool:
    return bool(_FORWARDED.match(lines[0].strip("-_=* ")))


def _headed(lines: Sequence[str], number: int) -> bool:
    """Tell whether the header block of another mail begins here."""
    if not _FROM.match(lines[number]):
        return False
    following = [one for one in lines[number + 1 : number + 1 + 2 * _NEAR] if one.strip()][:_NEAR]
    return any(_BESIDE.match(one) for one in following)


def _introduced(lines: Sequence[str], number: int) -> int:
    """Return over how many lines it is said here who wrote what follows; 0 where nothing is said."""
    for count in range(1, _LONGEST + 1):
        if not lines[number].strip() or not "".join(lines[number + count - 1 : number + count]).strip():
            return 0
        if _WROTE.match(" ".join(lines[number : number + count])):
            return count
    return 0


def _marked(lines: Sequence[str], number: int) -> bool:
    """Tell whether the quotation marks each of its lines, so that words may follow it."""
    following = next((one for one in lines[number:] if one.strip()), "")
    return following.lstrip().startswith((">", "＞"))


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(one.rstrip() for one in lines).strip()
