"""Read a mail (.eml): any charset and encoding, html only, answered, forwarded, or sent by a machine."""

import re
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Final

from kactl.exchange.letters.charsets import as_text
from kactl.exchange.letters.headers import decoded, header, sender, sent_at
from kactl.exchange.letters.quoting import parted
from kactl.exchange.letters.webpage import words_of
from kactl.model.codes import codes_in
from kactl.model.letters import Letter

_AUTOMATIC: Final = re.compile(
    r"^\s*(?:[\[【(（]?\s*(?:自动回复|自动答复|自動回覆|自动应答|外出|不在办公室|休假|年假|退信|系统退信|"
    r"automatic reply|auto(?:matic)?[ -]?(?:reply|response)|autoreply|out of (?:the )?office|ooo|on leave|"
    r"abwesenheit|undeliver|delivery status notification|mail delivery failed))",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(r"^\s*(?:fw|fwd|转发|轉寄|轉發|wg|tr)\s*[:：]", re.IGNORECASE)
_MACHINES: Final = ("x-autoreply", "x-autorespond", "x-autoresponse", "x-qq-autoreply", "x-auto-reply")
_BULK: Final = frozenset({"auto_reply", "bulk", "junk", "list"})
_MOST_PARTS: Final = 500


def mail(data: bytes) -> Letter:
    """Return what a mail says."""
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    text, marked, attachments = _body(message)
    own, quoted, forwarded = parted(text)
    subject = header(message, "Subject")
    address, name = sender(message)
    behind = "\n".join(one for one in (quoted, marked) if one)
    return Letter(
        form="mail",
        sender=address,
        sender_name=name,
        sent_at=sent_at(message),
        subject=subject,
        own=own,
        quoted=behind,
        own_codes=codes_in(own),
        quoted_codes=codes_in(f"{subject}\n\n{behind}"),
        automatic=_by_machine(message) or machine_wrote(subject),
        forwarded=forwarded or forwards(subject),
        message_id=header(message, "Message-ID") or None,
        attachments=attachments,
    )


def machine_wrote(subject: str) -> bool:
    """Tell whether a subject is that of an out-of-office note or a report of non-delivery."""
    return bool(_AUTOMATIC.match(subject))


def forwards(subject: str) -> bool:
    """Tell whether a subject is that of a mail sent on."""
    return bool(_FORWARD.match(subject))


def _by_machine(message: Message) -> bool:
    submitted = header(message, "Auto-Submitted").partition(";")[0].strip().lower()
    if submitted not in {"", "no"} or message.get_content_type() == "multipart/report":
        return True
    if header(message, "Precedence").lower() in _BULK:
        return True
    return any(header(message, one).lower() not in {"", "no", "false"} for one in _MACHINES)


def _body(message: Message) -> tuple[str, str, tuple[str, ...]]:
    """Return the plain text, what html marks as quoted, and the names of the attachments."""
    plain: list[str] = []
    pages: list[str] = []
    attachments: list[str] = []
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            break
        part = waiting.pop(0)
        kind, name = part.get_content_type(), _file_name(part)
        if kind == "message/rfc822" or name or part.get_content_disposition() == "attachment":
            attachments.append(name or kind)
        elif part.is_multipart():
            inside = part.get_payload()
            waiting = [*(one for one in inside if isinstance(one, Message)), *waiting]
        elif kind in {"text/plain", "text/html"}:
            (pages if kind == "text/html" else plain).append(_text(part))
    written = "\n".join(plain)
    if written.strip():
        return written, "", tuple(attachments)
    own, marked = words_of("\n".join(pages))
    return own, marked, tuple(attachments)


def _file_name(part: Message) -> str:
    try:
        return decoded(part.get_filename() or "")
    except (LookupError, ValueError, TypeError, AttributeError):
        return "?"


def _text(part: Message) -> str:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):
        data = b""
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        charset = None
    return as_text(data, charset) if isinstance(data, bytes) else ""
