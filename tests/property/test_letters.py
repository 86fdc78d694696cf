"""Whatever comes as a proof, reading it raises nothing, and loses no words."""

from email.message import EmailMessage
from email.policy import SMTP

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kactl.exchange.letters.headers import decoded
from kactl.exchange.letters.quoting import parted
from kactl.exchange.letters.reading import read_letter
from kactl.exchange.letters.webpage import words_of
from kactl.model.codes import codes_in, confirmation_code

ENDINGS = (".eml", ".msg", ".pdf", ".docx", ".json", ".html", ".txt", ".png", "")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNINGS = (b"", b"%PDF-1.7\n", OLE, b"PK\x03\x04", b"From: a@b.example\n\n")
HEADERS = st.sampled_from(
    (
        b"Content-Type: multipart/mixed; boundary=x",
        b"Content-Type: text/html; charset=\xff",
        b"Content-Type: text/plain; charset=utf-7",
        b"Content-Type: text/plain; charset*=x''%ff",
        b"Content-Transfer-Encoding: base64",
        b"Content-Disposition: attachment; filename*0*=x''%E5; filename*=y",
        b"Subject: =?gb2312?B?////?=",
        b"From: =?utf-8?q?=E5?= <@>",
        b"Date: Mon, 32 Foo 99999999999999 25:61:00 +9999",
        b"--x",
        b"--x--",
        b"",
    )
)
pieces = st.sampled_from(
    (
        *("同意", "> ", "\n", "发件人：王芳\n", "主题：x\n", "On Mon, 1 Jan 2026 x wrote:\n"),
        *("<div>", "</div>", "<blockquote>"),
    )
)


@given(st.sampled_from(ENDINGS), st.sampled_from(BEGINNINGS), st.binary(max_size=400))
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_bytes_are_read_or_said_to_be_unread(ending: str, begun: bytes, data: bytes) -> None:
    read_letter(f"proof{ending}", begun + data)


@given(st.lists(st.one_of(HEADERS, st.binary(max_size=40)), max_size=15))
@settings(max_examples=300, deadline=None)
def test_any_lines_of_a_mail_are_read(lines: list[bytes]) -> None:
    read_letter("proof.eml", b"\n".join(lines))


@given(st.text(max_size=200))
def test_any_header_is_text(raw: str) -> None:
    decoded(raw)


@given(st.lists(st.one_of(pieces, st.text(max_size=20)), max_size=30))
def test_no_line_of_a_mail_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    own, quoted, _ = parted(text)
    assert sorted("".join((own + quoted).split())) == sorted("".join(text.split()))


@given(st.lists(st.one_of(pieces, st.text(max_size=20)), max_size=30))
def test_any_page_has_words(parts: list[str]) -> None:
    words_of("".join(parts))


letters = st.text(alphabet=st.characters(categories=["Lo"]), max_size=30)
few = st.text(max_size=20)


@given(letters, st.sampled_from(("gb18030", "utf-8")))
def test_own_words_are_what_was_written(words: str, charset: str) -> None:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "a@b.example"
    mail.set_content(f"{words}\n", charset=charset)
    assert read_letter("x.eml", mail.as_bytes()).own == words.strip()


@given(st.text(alphabet="0123456789abcdef", min_size=64, max_size=64), few, few)
def test_a_code_is_found_among_any_words(digest: str, before: str, after: str) -> None:
    code = confirmation_code(digest)
    found = codes_in(f"{before}，{code}。{after}")
    assert code in found
