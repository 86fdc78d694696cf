from datetime import date

import pytest
from tests.reports import approval, gate_report, verdict

from kactl.model.base import Text
from kactl.model.vote_reports import PollReport, Silence
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.pack.terms import terms

POLL = PollReport(
    yes=2, no=1, abstained=0, members=5, needed=3, quorum=3, open_until=date(2026, 11, 20), silence=None,
    carried=False, by_silence=False,
)  # fmt: skip
RULE = Text(zh="多数同意", en="a majority of the votes")


def voted(**changes: object) -> object:
    given = approval().given[0].model_copy(update={"stands_for": "han.mei"})
    polled = {"rule": RULE, "poll": POLL, "waits_for": ("qa-lead",), "given": (given,)}
    return approval().model_copy(update={**polled, **changes})


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_every_format_for_people_tells_the_rule_and_the_vote(format_: str) -> None:
    report = gate_report(verdict(approvals=(voted(),)))
    shown = " ".join(render(report, format_, Look("en")).split())
    for one in ("a majority of the votes", "the vote is open until 2026-11-20", "waits for:"):
        assert one in shown


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_a_pack_names_stand_ins_and_places_that_nobody_can_fill(format_: str) -> None:
    shown = render(gate_report(verdict(approvals=(voted(short=2),))), format_, Look("en"))
    assert "for han.mei" in shown
    assert "2 more must be able to approve" in shown


def test_consent_by_silence_is_said() -> None:
    silent = POLL.model_copy(
        update={
            "by_silence": True,
            "carried": True,
            "silence": Silence(kind="lazy", days=3, after=None, consents=True),
        }
    )
    lines = terms(approval().model_copy(update={"poll": silent}), verdict(), "en")
    assert lines[-1] == "nobody objected: consent by silence"
