from inline_snapshot import snapshot
from tests.unit.render.responsibilities import raci_report

from kactl.render.formats import render
from kactl.render.look import Look


def test_responsibilities_are_a_matrix_a_stage() -> None:
    assert render(raci_report(), "markdown", Look(language="en")) == snapshot("""\
## Engage

| Activity | Delivery manager (王芳) | Architect (vacant) | client-owner (zhao.lei) | Due |
| --- | --- | --- | --- | --- |
| Write the charter | A/R | R | C | 2026-12-11 |
| Plan \\| the work |  | A | I |  |

A accountable (one role), R responsible, C consulted before, I informed after.\
""")


def test_in_chinese_roles_have_their_titles() -> None:
    assert "交付经理（王芳）" in render(raci_report(), "markdown", Look(language="zh"))
