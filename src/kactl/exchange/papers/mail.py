"""A mail as a draft: an .eml file that a mail program opens ready to send."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from mimetypes import guess_type


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the mail."""

    name: str
    data: bytes


def draft(
    subject: str, receivers: Sequence[str], text: str, html: str, attachments: Sequence[Attachment] = ()
) -> bytes:
    """Return an unsent mail with a plain and a laid-out body; it names no sender: the mail program does.

    `X-Unsent` makes Outlook open it for editing; other programs offer "edit as new".
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(subject.split())
    if receivers:
        mail["To"] = ", ".join(receivers)
    mail["X-Unsent"] = "1"
    mail.set_content(text)
    mail.add_alternative(html, subtype="html")
    for one in attachments:
        kind, _, subtype = (guess_type(one.name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(one.data, maintype=kind, subtype=subtype, filename=one.name)
    return mail.as_bytes()
