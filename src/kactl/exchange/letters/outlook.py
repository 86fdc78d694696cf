"""Read a mail as Outlook saves it (.msg), with the extra `paper`."""

from io import BytesIO

from kactl.exchange.extras import needed
from kactl.exchange.letters.charsets import as_text
from kactl.exchange.letters.headers import decoded, named
from kactl.exchange.letters.mails import forwards, machine_wrote
from kactl.exchange.letters.quoting import parted
from kactl.exchange.letters.webpage import words_of
from kactl.model.codes import codes_in
from kactl.model.letters import Letter


def outlook(data: bytes) -> Letter:
    """Return what a saved Outlook mail says; a damaged one says nothing."""
    library = needed("oxmsg", "paper")
    try:
        return _read(library.Message.load(BytesIO(data)))
    except Exception:  # noqa: BLE001 - the library lets any error of a damaged file out
        return Letter(form="mail", unread="damaged")


def _read(message: object) -> Letter:
    said = str(getattr(message, "sender", None) or "")
    headers = {key.lower(): str(value) for key, value in getattr(message, "message_headers", {}).items()}
    address, name = named(said if "@" in said else decoded(headers.get("from", said)))
    subject = str(getattr(message, "subject", None) or "")
    page, marked = getattr(message, "html_body", None), ""
    text = str(getattr(message, "body", None) or "")
    if not text.strip() and page:
        text, marked = words_of(page if isinstance(page, str) else as_text(page))
    own, quoted, forwarded = parted(text)
    behind = "\n".join(one for one in (quoted, marked) if one)
    machine = headers.get("auto-submitted", "no").lower() != "no"
    return Letter(
        form="mail",
        sender=address,
        sender_name=name,
        sent_at=getattr(message, "sent_date", None),
        subject=subject,
        own=own,
        quoted=behind,
        own_codes=codes_in(own),
        quoted_codes=codes_in(f"{subject}\n\n{behind}"),
        automatic=machine or machine_wrote(subject),
        forwarded=forwarded or forwards(subject),
        message_id=headers.get("message-id"),
        attachments=tuple(
            str(getattr(one, "file_name", None) or "?") for one in getattr(message, "attachments", ())
        ),
    )
