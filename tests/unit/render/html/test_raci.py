from tests.reports import VACANT
from tests.unit.render.responsibilities import raci_report

from kactl.render.formats import render
from kactl.render.look import Look


def test_a_stage_is_a_matrix_with_roles_people_and_letters() -> None:
    text = render(raci_report(), "html", Look(language="zh"))
    for part in (
        '<th scope="col">交付经理<p class="more">王芳</p></th>',
        '<td class="accountable">A/R</td>',
        "空缺",
    ):
        assert part in text
    assert "结项" not in text


def test_what_could_not_be_read_is_said() -> None:
    report = raci_report().model_copy(update={"findings": (VACANT,)})
    assert "nobody holds the role QA lead" in render(report, "html", Look())
