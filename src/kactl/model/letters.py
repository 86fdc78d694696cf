"""Letters: what a proof from outside says by itself, read and not judged."""

from typing import Literal

from pydantic import AwareDatetime

from kactl.model.base import Model

Form = Literal["mail", "document", "export", "picture"]
Unread = Literal["protected", "damaged", "scanned", "unknown-form", "too-large"]


class Letter(Model):
    """A proof as read: who sent it and when, the signer's own words, and what was only quoted."""

    form: Form
    sender: str | None = None
    """The mail address it came from, in lower case."""
    sender_name: str = ""
    sent_at: AwareDatetime | None = None
    subject: str = ""
    own: str = ""
    """What the sender wrote: of a mail, the words above and between quotations."""
    quoted: str = ""
    own_codes: tuple[str, ...] = ()
    """What looks like a confirmation code in the own words, or in the paper."""
    quoted_codes: tuple[str, ...] = ()
    """The same in the subject and in what is quoted."""
    automatic: bool = False
    """Whether a machine answered: an out-of-office note, a report of non-delivery."""
    forwarded: bool = False
    message_id: str | None = None
    attachments: tuple[str, ...] = ()
    tracked: bool = False
    """Whether the document holds changes that nobody accepted."""
    unread: Unread | None = None
    """Why its text is not known, where it is not."""
