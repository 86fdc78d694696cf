from tests.unit.render.hostile import CONTROLS, EVIL

from kactl.render.markdown.marks import code, escaped, table


def test_code_that_holds_backticks_stays_code() -> None:
    assert code("a`b") == "`` a`b ``"


def test_escaped_text_makes_no_markup_and_mentions_nobody() -> None:
    shown = escaped(EVIL)
    assert not CONTROLS & set(shown)
    assert "\n" not in shown
    for mark in ("<script", "[a\\](", "@all", "| ", "`x", "&"):
        assert f"\\{mark}" in shown


def test_a_cell_ends_only_where_the_table_says() -> None:
    row = table(["a", "b"], [[escaped("x|y"), code("p|q")]]).splitlines()[-1]
    assert row == "| x\\|y | `p\\|q` |"
