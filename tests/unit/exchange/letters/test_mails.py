"""Mails of every kind that clients send."""

import base64
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import SMTP

import pytest

from kactl.exchange.letters.mails import mail

SHANGHAI = timezone(timedelta(hours=8))
CODE = "K7F3-9Q2M"


def raw(body: bytes, *headers: str) -> bytes:
    return "\r\n".join(("From: zhang.wei@acme.example", *headers, "", "")).encode() + body


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("GB18030", "gb18030"),
        ("gb2312", "gb18030"),
        ("gbk", "gbk"),
        ("utf-8", "utf-8"),
        ("x-unknown", "gb18030"),
        ("us-ascii", "utf-8"),
    ],
)
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_every_charset_and_encoding_is_read(charset: str, codec: str, encoding: str) -> None:
    text = f"同意，镕基㐀。确认码 {CODE}".replace("㐀", "" if codec == "gbk" else "㐀").encode(codec)
    body = {
        "base64": base64.encodebytes(text),
        "quoted-printable": "".join(f"={one:02X}" for one in text).encode(),
        "8bit": text,
    }[encoding]
    headers = (f"Content-Type: text/plain; charset={charset}", f"Content-Transfer-Encoding: {encoding}")
    found = mail(raw(body, *headers))
    assert found.own.startswith("同意，镕基")
    assert found.own_codes == (CODE,)


def test_traditional_characters_in_big5_are_read() -> None:
    found = mail(raw("我同意。".encode("big5"), "Content-Type: text/plain; charset=big5"))
    assert found.own == "我同意。"


def test_headers_are_read_however_they_are_written() -> None:
    subject = base64.b64encode("回复：确认单".encode("gb2312")).decode()
    name = "张伟".encode("gb18030")
    data = b"From: " + name + b" <Zhang.Wei@Acme.example>\r\n"
    data += f"Subject: =?gb2312?B?{subject}?=\r\n =?utf-8?q?_{CODE}?=\r\n".encode()
    data += b"Date: Fri, 20 Nov 2026 09:41:00 +0800\r\nMessage-ID: <7@acme.example>\r\n\r\nok"
    found = mail(data)
    assert (found.sender, found.sender_name) == ("zhang.wei@acme.example", "张伟")
    assert found.subject == f"回复：确认单 {CODE}"
    assert found.sent_at == datetime(2026, 11, 20, 9, 41, tzinfo=SHANGHAI)
    assert (found.message_id, found.quoted_codes) == ("<7@acme.example>", (CODE,))


@pytest.mark.parametrize("date", ["yesterday", "Fri, 99 Nov 2026 09:41:00 +0800", ""])
def test_a_date_that_is_none_is_none(date: str) -> None:
    assert mail(raw(b"ok", f"Date: {date}")).sent_at is None


def test_a_mail_of_html_alone_is_read_and_its_quotation_kept_apart() -> None:
    page = (
        "<html><head><style>p{color:red}</style></head><body><p>同意。</p><p>确认码&nbsp;K7F3-9Q2M</p>"
        '<blockquote type="cite"><p>请答复 9999-AAAA</p></blockquote></body></html>'
    )
    found = mail(raw(page.encode(), "Content-Type: text/html; charset=utf-8"))
    assert found.own.splitlines() == ["同意。", "", "确认码 K7F3-9Q2M"]
    assert (found.own_codes, found.quoted_codes) == ((CODE,), ("9999-AAAA",))


@pytest.mark.parametrize(
    "quotation",
    [
        '<div class="gmail_quote">不同意 {}</div>',
        '<div id="divRplyFwdMsg"><b>From:</b> x</div><div>不同意 {}</div>',
        '<div id="isReplyContent">不同意 {}</div>',
        '<div class="lark-mail-quote">不同意 {}</div>',
    ],
)
def test_what_mail_programs_mark_as_quoted_is_quoted(quotation: str) -> None:
    page = f"<div>同意</div>{quotation.format(CODE)}"
    found = mail(raw(page.encode(), "Content-Type: text/html; charset=utf-8"))
    assert (found.own, found.quoted_codes) == ("同意", (CODE,))


def test_of_two_forms_of_one_body_the_plain_one_is_taken() -> None:
    both = EmailMessage(policy=SMTP)
    both["From"] = "a@b.example"
    both.set_content("同意\n")
    both.add_alternative("<p>不同意</p>", subtype="html")
    both.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="确认单.pdf")
    found = mail(both.as_bytes())
    assert (found.own, found.attachments) == ("同意", ("确认单.pdf",))


def test_an_empty_plain_body_gives_way_to_the_page() -> None:
    both = MIMEMultipart("alternative")
    both.attach(MIMEText(" \n", "plain"))
    both.attach(MIMEText("<p>同意</p>", "html", "utf-8"))
    assert mail(both.as_bytes()).own == "同意"


def test_a_mail_inside_a_mail_is_an_attachment() -> None:
    inner, outer = EmailMessage(policy=SMTP), EmailMessage(policy=SMTP)
    inner.set_content("不同意")
    outer.set_content("见附件")
    outer.add_attachment(inner)
    found = mail(outer.as_bytes())
    assert (found.own, found.attachments) == ("见附件", ("message/rfc822",))


@pytest.mark.parametrize(
    ("headers", "automatic"),
    [
        (("Subject: 自动回复: 确认单",), True),
        (("Subject: [自动回复] 确认单",), True),
        (("Subject: Out of office",), True),
        (("Subject: Undeliverable: sheet",), True),
        (("Subject: Re: automatic reply of the machine",), False),
        (("Auto-Submitted: auto-generated",), True),
        (("Auto-Submitted: no",), False),
        (("Precedence: list",), True),
        (("X-Autoreply: yes",), True),
        (('Content-Type: multipart/report; boundary="x"',), True),
        (("Subject: Re: 确认单",), False),
    ],
)
def test_what_a_machine_sent_is_known(headers: tuple[str, ...], *, automatic: bool) -> None:
    assert mail(raw(b"text", *headers)).automatic is automatic


@pytest.mark.parametrize("subject", ["FW: sheet", "Fwd: sheet", "转发：确认单", "转发: 确认单"])
def test_a_mail_sent_on_is_known_by_its_subject(subject: str) -> None:
    assert mail(raw(b"text", f"Subject: {subject}")).forwarded


def test_bytes_that_are_no_mail_are_words_without_a_sender() -> None:
    found = mail(b"I agree")
    assert (found.own, found.sender, found.subject) == ("I agree", None, "")


def test_a_mail_of_a_thousand_parts_ends() -> None:
    whole = MIMEMultipart()
    for _ in range(1000):
        whole.attach(MIMEText("x"))
    assert mail(whole.as_bytes()).own
