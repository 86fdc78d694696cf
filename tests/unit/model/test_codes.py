"""Confirmation codes: the same for the same fingerprint, read however people type them."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.model.codes import as_code, codes_in, confirmation_code


def test_a_code_is_the_first_forty_bits_in_base_32() -> None:
    assert confirmation_code("0" * 64) == "0000-0000"
    assert confirmation_code("f" * 64) == "ZZZZ-ZZZZ"
    assert confirmation_code("0000000001" + "0" * 54) == "0000-0001"


@given(st.binary(max_size=8))
def test_a_code_is_read_back_as_it_was_written(data: bytes) -> None:
    code = confirmation_code(sha256(data).hexdigest())
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", "\u2013"), f" {code} "):
        assert as_code(typed) == code
    sloppy = code.replace("0", "O").replace("1", "l")
    assert as_code(sloppy) == code


@pytest.mark.parametrize("text", ["", "K7F3", "K7F3-9Q2", "K7F3-9Q2MX", "K7F3-9Q2U", "同意"])
def test_what_is_no_code_is_none(text: str) -> None:
    assert as_code(text) is None


def test_codes_are_found_in_the_words_of_a_mail() -> None:
    text = "同意，确认码 k7f3–9q2m。\n> 上一版：A1B2-C3D4\nSincerely, approved project 20261122x"
    assert codes_in(text) == ("K7F3-9Q2M", "A1B2-C3D4")
