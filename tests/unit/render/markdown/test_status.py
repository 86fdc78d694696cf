from tests.reports import status_report

from kactl.render.formats import render
from kactl.render.look import Look


def test_status_lists_stages() -> None:
    assert "- [ ] Engage (`kickoff`)" in render(status_report(), "markdown", Look(language="en"))
