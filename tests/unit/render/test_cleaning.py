from hypothesis import given
from hypothesis import strategies as st

from kactl.render.cleaning import clean


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_what_is_cleaned_is_one_line_that_any_document_holds(text: str) -> None:
    shown = clean(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert len(shown.splitlines()) <= 1
    assert not any(ord(one) < 0x20 or 0x7F <= ord(one) < 0xA0 or one in "\ufffe\uffff" for one in shown)


def test_what_people_write_is_kept() -> None:
    assert clean("张伟 (O'Hara) <a@b.cn> 100%") == "张伟 (O'Hara) <a@b.cn> 100%"
