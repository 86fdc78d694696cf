"""What forges, OAs and signing services export."""

import json

import pytest

from kactl.exchange.letters.exports import export


def exported(value: object) -> bytes:
    return json.dumps(value).encode()


def test_an_export_names_its_person_instant_and_code() -> None:
    value = {"title": "MR 7", "approvals": [{"user": {"name": "Li Lei", "email": "Li.Lei@example.com"}}]}
    value |= {"approved_at": "2026-11-20T09:41:00+08:00", "note": "K7F3-9Q2M"}
    found = export(exported(value))
    assert (found.sender, found.own_codes) == ("li.lei@example.com", ("K7F3-9Q2M",))
    assert found.sent_at is not None
    assert found.sent_at.isoformat() == "2026-11-20T09:41:00+08:00"


def test_of_several_people_none_is_taken() -> None:
    found = export(exported([{"email": "a@b.example", "signed_at": "x"}, {"email": "c@b.example"}]))
    assert (found.sender, found.sent_at) == (None, None)


@pytest.mark.parametrize("data", [b"", b"{", b'{"a": 1, "a": 2}', b"[" * 3000, b"\xff"])
def test_what_is_no_json_is_damaged(data: bytes) -> None:
    assert export(data).unread == "damaged"
