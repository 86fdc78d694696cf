import pytest

from kactl.exchange.papers.searching import mapped, searchable
from kactl.exchange.radicals import unified

HEAD, TAIL = b"begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n", b"\nendcmap\n"


def table(*blocks: bytes) -> bytes:
    return HEAD + b"\n".join(blocks) + TAIL


@pytest.mark.parametrize(
    ("text", "known", "whole"),
    [
        ("项⽬章程，⻚数", "", "项目章程，页数"),
        ("客⼾", "", "客户"),
        ("客⼾", "戶", "客戶"),
        ("客⼾", "户戶", "客户"),
        ("〇 A", "", "〇 A"),
    ],
)
def test_radicals_become_the_characters_that_people_type(text: str, known: str, whole: str) -> None:
    assert unified(text, known) == whole


def test_only_maps_with_radicals_are_written_anew() -> None:
    sound = table(b"1 beginbfchar\n<01> <7528>\nendbfchar", b"1 beginbfrange\n<02> <04> <0041>\nendbfrange")
    assert mapped(sound, "") is sound
    bent = table(
        b"2 beginbfchar\n<01> <2F64>\n<05> <00660069>\nendbfchar",
        b"1 beginbfrange\n<02> <03> <2F2F>\nendbfrange",
    )
    assert mapped(bent, "") == table(
        b"4 beginbfchar\n<01> <7528>\n<05> <00660069>\n<02> <5DE5>\n<03> <5DF1>\nendbfchar"
    )


def test_a_long_map_keeps_to_a_hundred_pairs_a_block() -> None:
    found = mapped(table(b"1 beginbfrange\n<0001> <0096> <2F00>\nendbfrange"), "")
    assert found.count(b"100 beginbfchar") == found.count(b"50 beginbfchar") == 1


def test_without_the_library_a_pdf_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kactl.exchange.papers.searching.find_spec", lambda _: None)
    assert searchable(b"%PDF-", "") == b"%PDF-"
