from tests.unit.render.responsibilities import raci_report

from kactl.render.pack.matrix import matrices


def test_letters_stand_where_an_activity_and_a_role_meet() -> None:
    (matrix,) = matrices(raci_report(), "en")
    assert [one.id for one in matrix.columns] == ["delivery-manager", "architect", "client-owner"]
    assert [one.cells for one in matrix.rows] == [("A/R", "R", "C"), ("", "A", "I")]
    assert [one.due for one in matrix.rows] == ["2026-12-11", ""]


def test_a_column_names_who_holds_the_role_or_says_that_it_is_vacant() -> None:
    (matrix,) = matrices(raci_report(), "zh")
    assert [(one.title, one.people) for one in matrix.columns] == [
        ("交付经理", "王芳"),
        ("架构师", "空缺"),
        ("client-owner", "zhao.lei"),
    ]
