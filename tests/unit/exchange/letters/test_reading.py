"""A proof is read by what it is."""

import pytest

from kactl.exchange.letters.reading import read_letter


@pytest.mark.parametrize(
    ("name", "data", "form", "unread"),
    [
        ("a.png", b"\x89PNG", "picture", "scanned"),
        ("a.JPG", b"\xff\xd8", "picture", "scanned"),
        ("a.zip", b"PK", "document", "unknown-form"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document", "protected"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mail", "damaged"),
        ("a.msg", b"From: x", "document", "unknown-form"),
        ("a.scan", b"%PDF-1.4", "document", "damaged"),
        ("a.json", b"{}", "export", None),
        ("a.txt", b"ok", "document", None),
        ("a.eml", b"ok", "mail", None),
    ],
)
def test_form_and_why_it_is_not_read(name: str, data: bytes, form: str, unread: str | None) -> None:
    found = read_letter(name, data)
    assert (found.form, found.unread) == (form, unread)
