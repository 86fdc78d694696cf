"""The board as lines."""

from kactl.model.board_report import BoardReport
from kactl.render.look import Look
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def board(report: BoardReport, look: Look) -> str:
    """Return gates, the reader's own work and the registers as tables."""
    page, language = Page(look), look.language
    page.say(f"{report.title} · {report.today}", style="bold")
    page.heading(message("board.gates", language))
    page.table(
        [(one.title[language], one.gate, one.status, f"{one.met}/{one.asked}") for one in report.gates],
        header=[message(f"board.{one}", language) for one in ("title", "gate", "status", "criteria")],
        indent=2,
    )
    if report.mine is not None:
        page.heading(message("board.mine", language))
        rows = [(one.title[language], "", one.command) for one in report.mine.approvals]
        rows += [(one.title, str(one.due or ""), one.command) for one in report.mine.items]
        if rows:
            page.table(rows, header=[message(f"board.{one}", language) for one in ("what", "due", "command")],
                       indent=2)  # fmt: skip
        else:
            page.say(message("board.no-mine", language), indent=2)
    page.heading(message("board.items", language))
    page.table(
        [(one.title[language], one.noun, str(one.open), str(one.count)) for one in report.registers],
        header=[message(f"board.{one}", language) for one in ("register", "noun", "still-open", "all")],
        indent=2,
    )
    return page.text()
