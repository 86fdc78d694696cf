"""Mails as Outlook saves them."""

from datetime import UTC, datetime

from tests.outlook import saved

from kactl.exchange.letters.reading import read_letter

SENT = datetime(2026, 11, 20, 1, 41, tzinfo=UTC)


def test_a_saved_mail_is_read() -> None:
    body = "同意，确认码 K7F3-9Q2M\r\n\r\n发件人: 王芳\r\n发送时间: 2026年11月19日\r\n\r\n不同意"
    data = saved(SENT, subject="答复: 确认单", body=body, sender="张伟", address="Zhang.Wei@acme.example")
    found = read_letter("reply.msg", data)
    assert (found.sender, found.sender_name) == ("zhang.wei@acme.example", "张伟")
    assert (found.sent_at, found.subject) == (SENT, "答复: 确认单")
    assert (found.own, found.own_codes) == ("同意，确认码 K7F3-9Q2M", ("K7F3-9Q2M",))
    assert found.quoted.endswith("不同意")


def test_inside_one_exchange_the_headers_name_the_address() -> None:
    headers = "From: =?utf-8?b?5byg5Lyf?= <zhang.wei@acme.example>\r\nMessage-ID: <7@acme.example>\r\n\r\n"
    data = saved(subject="ok", body="ok", sender="张伟", address="/o=acme/cn=zhang.wei", headers=headers)
    found = read_letter("reply.msg", data)
    assert (found.sender, found.message_id) == ("zhang.wei@acme.example", "<7@acme.example>")


def test_what_a_machine_sent_is_known() -> None:
    assert read_letter("reply.msg", saved(subject="自动答复: 确认单", body="休假")).automatic
    headers = "Auto-Submitted: auto-replied\r\n\r\n"
    assert read_letter("reply.msg", saved(subject="Re", body="x", headers=headers)).automatic


def test_a_mail_cut_short_is_damaged() -> None:
    assert read_letter("reply.msg", saved(subject="ok", body="ok")[:700]).unread == "damaged"
