"""A gate report as an approval pack to read and print."""

from kactl.model.reports import GateReport
from kactl.render.html.page import page
from kactl.render.look import Look
from kactl.render.pack.gates import assurance, packs
from kactl.texts.catalogue import message


def gates(report: GateReport, look: Look) -> str:
    """Return the pack of each gate on one page."""
    day = report.today.isoformat()
    warnings = [message("report.pretended", look.language, {"day": day})] if report.pretended else []
    return page(
        "gates.html",
        look.language,
        engagement=report.title,
        packs=packs(report, look.language),
        assurance=assurance(report, look.language),
        skipped=report.skipped_checks,
        warnings=warnings,
        day=day,
    )
