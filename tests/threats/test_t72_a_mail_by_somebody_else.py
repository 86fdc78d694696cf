"""T72: a mail says who sent it and when; another sender than the signer is shown."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("reading mails")
def test_t72_the_sender_of_a_mail_must_be_the_signer(engagement: Built) -> None:
    mail = "From: someone.else@example.com\nSubject: Re: kickoff\n\nI agree.\n"
    engagement.write("reply.eml", mail)
    words = ("gate", "approve", "acceptance", "--as", "sponsor", "--evidence", "reply.eml")
    code, _ = kactl(engagement, *words, not_built="shell.paper-person")
    assert code == 1
