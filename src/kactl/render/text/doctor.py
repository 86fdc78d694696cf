"""A visit of the doctor as text: findings, what was mended, one line that sums it up."""

from kactl.model.doctor_report import DoctorReport
from kactl.render.look import Look
from kactl.render.text.changes import changes
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def doctor(report: DoctorReport, look: Look) -> str:
    """Return what is not well, the gravest first, and how many things were looked at."""
    page = Page(look)
    if report.plan is not None:
        for line in changes(report.plan, look).splitlines():
            page.verbatim(line)
        page.blank()
    shown = [one for one in report.findings if look.verbosity >= 0 or one.severity == "error"]
    findings(page, shown)
    if shown:
        page.blank()
    counts = {f"{severity}s": count for severity, count in report.counts.items()}
    values = {"checks": len(report.checks), **counts}
    bad = report.counts.get("error", 0)
    page.say(message("doctor.examined", look.language, values), mark="error" if bad else "done")
    return page.text()
