from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from kactl.render.fitting import fitted, shares
from kactl.render.widths import columns

CELLS = st.text(st.sampled_from("ab ，。评审点-"), max_size=30)
ROWS = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5)


def test_what_fits_is_as_wide_as_its_cells() -> None:
    assert fitted([["a", "评审点"], ["bbb", "c"]], 80) == [["a    评审点"], ["bbb  c"]]


def test_no_word_is_broken_while_there_is_room() -> None:
    rows = [["kickoff", "Delivery director, Customer success manager", "delivery-director"]]
    assert "\n".join(fitted(rows, 44)[0]) == snapshot("""\
kickoff  Delivery          delivery-director
         director,
         Customer success
         manager\
""")


def test_a_short_chinese_title_is_a_word() -> None:
    rows = [["编写项目章程并请客户确认", "客户负责人"], ["编写", "交付总监"]]
    assert shares(rows, 24) == [12, 10]


def test_a_word_that_is_wider_than_its_column_is_broken() -> None:
    assert fitted([["delivery-director", "delivery-director"]], 20) == [
        ["delivery-  delivery-", "director   director"],
    ]


def test_rows_may_be_short() -> None:
    assert fitted([["a"], ["b", "c"]], 80) == [["a"], ["b  c"]]
    assert fitted([], 80) == []


@given(ROWS, st.integers(min_value=24, max_value=90))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(rows: list[list[str]], room: int) -> None:
    lines = [line for row in fitted(rows, room) for line in row]
    assert all(columns(line) <= room for line in lines)
    assert sorted("".join(lines).replace(" ", "")) == sorted("".join(map("".join, rows)).replace(" ", ""))
