"""What speaks against a proof, for a person to decide: kactl takes no word out of a mail."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.letters import Letter
from kactl.model.team import Team

_DISSENT: Final = re.compile(
    r"不\s*(?:能|予|可以|便|得)?\s*(?:同意|认可|通过|接受|批准|确认|赞成)|暂[不缓]|暂时不|驳回|拒绝|否决|退回|反对|"
    r"未(?:能)?通过|\b(?:disagree|reject(?:ed|ing|s)?|declin(?:e|ed|ing)|refus(?:e|ed|ing)|den(?:y|ied))\b|"
    r"\b(?:objections?|object to|no go|on hold)\b|"
    r"(?:\b(?:not|cannot|never)|n['’]t)\s+(?:\w+\s+){0,3}?"
    r"(?:agreed?|approved?|accept(?:ed)?|confirm(?:ed)?|ok)\b",
    re.IGNORECASE,
)
_RECEIPT: Final = re.compile(
    r"(?:好的?|您好|你好)?(?:已?收到|已阅|已读|知悉|已知|谢谢|thanks?|thankyou|received|noted|gotit|read)+",
    re.IGNORECASE,
)
_UNANSWERED: Final = re.compile(
    r"^(?:\w*_)?(?:approved|agreed|passed|signed|同意|通过): (?:false|0|no|否)$", re.IGNORECASE | re.MULTILINE
)
_OVERRULED: Final = re.compile(
    r"^(?:changes_requested|dismissed|unapproved|revoked|withdrawn|撤回|已撤销|待审批|审批中|pending)$",
    re.IGNORECASE | re.MULTILINE,
)
"""What forges and OAs write of an approval that was not given, is not given yet, or was taken back."""
_NOISE: Final = re.compile(r"[\s\W_]+")


def doubts(letter: Letter, person: str, team: Team, now: datetime, *, consents: bool) -> Iterator[Text]:
    """Yield what a person should look at before a proof is taken for somebody's word."""
    yield from _of_sender(letter, person, team)
    if letter.forwarded:
        yield said("proof.forwarded")
    if letter.sent_at is not None and letter.sent_at > now:
        yield said("proof.future", sent=letter.sent_at.isoformat(" ", "minutes"))
    if letter.tracked:
        yield said("proof.tracked")
    if consents and letter.form == "mail":
        yield from _of_words(letter)
    if letter.form == "export" and letter.unread is None:
        yield from _of_export(letter, person, team, consents=consents)


def _of_export(letter: Letter, person: str, team: Team, *, consents: bool) -> Iterator[Text]:
    """Yield what an export of approvals says otherwise: of whom, and what was answered."""
    known = team.people.get(person)
    names = [one for one in (person, known and known.name, known and known.email) if one]
    if letter.sender is None and not any(one.casefold() in letter.own.casefold() for one in names):
        yield said("proof.export-unnamed", person=known.name if known else person)
    values = "\n".join(line.partition(": ")[2] or line for line in letter.own.splitlines())
    found = _UNANSWERED.search(letter.own) or _OVERRULED.search(values) or _DISSENT.search(values)
    if consents and found is not None:
        yield said("proof.dissent", words=" ".join(found[0].split()))


def _of_sender(letter: Letter, person: str, team: Team) -> Iterator[Text]:
    if letter.sender is None or letter.form not in ("mail", "export"):
        return
    known = team.people.get(person)
    if known is None or not known.email or known.email.casefold() == letter.sender:
        return
    name, other = known.name, team.by_email(letter.sender)
    if other is not None and team.leaders[other] == team.leaders[person]:
        return
    if other is None:
        yield said("proof.sender-unknown", sender=letter.sender, person=name, email=known.email)
    else:
        yield said("proof.sender-other", sender=letter.sender, other=team.people[other].name, person=name)


def _of_words(letter: Letter) -> Iterator[Text]:
    found = _DISSENT.search(letter.own)
    if found is not None:
        yield said("proof.dissent", words=" ".join(found[0].split()))
    if letter.unread is None and not letter.own and not letter.attachments:
        yield said("proof.wordless")
    if _RECEIPT.fullmatch(_NOISE.sub("", letter.own)):
        yield said("proof.receipt")
