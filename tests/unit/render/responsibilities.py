"""A small matrix of responsibilities that the tests of several formats share."""

from datetime import date

from kactl.model.base import Text
from kactl.model.listing_reports import RaciLine, RaciReport, RaciStage


def raci_report() -> RaciReport:
    """Return one stage of two activities, with a role that nobody holds."""
    lines = (
        RaciLine(
            activity="charter",
            title=Text(zh="编写项目章程", en="Write the charter"),
            accountable="delivery-manager",
            responsible=("delivery-manager", "architect"),
            consulted=("client-owner",),
            informed=(),
            people={"delivery-manager": ("wang.fang",), "architect": (), "client-owner": ("zhao.lei",)},
            due=date(2026, 12, 11),
        ),
        RaciLine(
            activity="plan",
            title=Text(zh="排计划", en="Plan | the work"),
            accountable="architect",
            responsible=(),
            consulted=(),
            informed=("client-owner",),
            people={"architect": (), "client-owner": ("zhao.lei",)},
            due=None,
        ),
    )
    names = {
        "delivery-manager": Text(zh="交付经理", en="Delivery manager"),
        "architect": Text(zh="架构师", en="Architect"),
        "wang.fang": Text(zh="王芳", en="王芳"),
    }
    stage = RaciStage(stage="engage", title=Text(zh="立项启动", en="Engage"), activities=lines)
    empty = RaciStage(stage="close", title=Text(zh="结项", en="Close"), activities=())
    return RaciReport(schemaVersion=1, engagement="e", stages=(stage, empty), names=names)
