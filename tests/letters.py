"""Makes the mails that clients send."""

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path


def reply(
    folder: Path,
    words: str,
    *,
    quoted: str = "",
    sender: str = "陈洁 <Chen.Jie@client.example>",
    subject: str = "Re: 评审确认单",
    identity: str | None = "<1@client.example>",
    name: str = "reply.eml",
    **headers: str,
) -> Path:
    """Write a client's answer, with our mail quoted below it, and return where it lies."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["Date"] = "Mon, 16 Nov 2026 11:58:00 +0800"
    mail["Subject"] = subject
    if identity:
        mail["Message-ID"] = identity
    for key, value in headers.items():
        mail[key.replace("_", "-")] = value
    behind = f"\n\n在 2026年11月13日，王芳 <wang.fang@example.com> 写道：\n> {quoted}\n" if quoted else "\n"
    mail.set_content(words + behind)
    path = folder / name
    path.write_bytes(mail.as_bytes())
    return path
