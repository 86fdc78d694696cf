"""T72: what speaks against a mail is refused or shown with its reason; a person decides."""

from dataclasses import replace
from datetime import timedelta, timezone
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.gating import REVIEW, WRITE, Bench, given
from tests.letters import reply
from tests.threats.waiting import kactl

from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.reports import ChangeSetReport, Report
from kactl.workflows.calling import Writing
from kactl.workflows.state import approve, reject
from kactl.workflows.stating import Paper


@pytest.fixture
def asked(bench: Bench) -> Bench:
    """Return an engagement that waits for the sponsor's word; papers without a code count."""
    bench.ask({**REVIEW, "approvals": [{"role": "sponsor", "unbound": True}, {"role": "qa"}]})
    bench.commit()
    return bench


def answered(bench: Bench, mail: Path, person: str | None = "chen-jie") -> ChangeSetReport:
    paper = Paper(person, mail)
    return approve(bench.call(), "review", role="sponsor", paper=paper, writing=WRITE)


def doubts(bench: Bench, mail: Path) -> list[str]:
    """Return in what a mail is doubted where nobody is there to decide; nothing is written then."""
    before = git(bench.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as raised:
        answered(bench, mail)
    assert (raised.value.code, raised.value.exit_code) == ("proof.doubtful", ExitCode.FINDINGS)
    assert git(bench.root, "rev-parse", "HEAD") == before
    assert not list(bench.root.glob("process/evidence/*"))
    found = raised.value.values["doubts"]
    assert isinstance(found, list)
    return [one.en for one in found if isinstance(one, Text)]


def test_t72_a_mail_gives_person_day_and_channel(asked: Bench, tmp_path: Path) -> None:
    report = answered(asked, reply(tmp_path, "同意。"), person=None)
    made = asked.snapshot.records[-1].record
    assert (made.on_behalf_of, made.stated_on, made.channel) == ("chen-jie", "2026-11-16", "mail")
    shown = {one.code: one.values for one in report.notes}
    assert shown["proof.taken-for"]["person"] == "陈洁"
    assert shown["proof.read"]["words"] == "同意。"
    assert shown["proof.read"]["sent"] == "2026-11-16 11:58+08:00"


def test_t72_another_sender_is_doubted(asked: Bench, tmp_path: Path) -> None:
    stranger = reply(tmp_path, "同意。", sender="assistant@client.example")
    assert doubts(asked, stranger) == [
        "assistant@client.example is not the address of 陈洁, chen.jie@client.example"
    ]
    own = reply(tmp_path, "客户同意。", sender="wang.fang@example.com")
    assert doubts(asked, own) == ["wang.fang@example.com is 王芳, not 陈洁"]


def test_t72_a_stranger_speaks_for_nobody(asked: Bench, tmp_path: Path) -> None:
    with pytest.raises(KactlError, match=r"proof\.stranger"):
        answered(asked, reply(tmp_path, "同意。", sender="x@client.example"), person=None)


@pytest.mark.parametrize(
    ("subject", "headers"),
    [
        ("自动回复：评审确认单", {}),
        ("Automatic reply: sign-off", {}),
        ("Out of Office: back on Monday", {}),
        ("Re: 评审确认单", {"Auto_Submitted": "auto-replied"}),
        ("Re: 评审确认单", {"X_Autoreply": "yes"}),
        ("Re: 评审确认单", {"Precedence": "bulk"}),
    ],
)
def test_t72_what_a_machine_answers_is_refused(
    asked: Bench, tmp_path: Path, subject: str, headers: dict[str, str]
) -> None:
    with pytest.raises(KactlError, match=r"proof\.automatic"):
        answered(asked, reply(tmp_path, "本人休假。", quoted="同意", subject=subject, **headers))


def test_t72_a_forwarded_mail_is_doubted(asked: Bench, tmp_path: Path) -> None:
    assert doubts(asked, reply(tmp_path, "同意。", subject="转发：评审确认单")) == [
        "it was forwarded: not the mail that the person sent"
    ]


@pytest.mark.parametrize(
    "words", ["不同意，请先改第三节。", "驳回", "We cannot approve this yet.", "I don't agree."]
)
def test_t72_a_refusal_that_quotes_consent_is_doubted(asked: Bench, tmp_path: Path, words: str) -> None:
    (doubt,) = doubts(asked, reply(tmp_path, words, quoted="请回复“同意”"))
    assert doubt.startswith("the sender's own words say")


def test_t72_a_refusal_is_a_rejection_like_any(asked: Bench, tmp_path: Path) -> None:
    paper = Paper("chen-jie", reply(tmp_path, "不同意。"))
    reject(asked.call(), "review", role="sponsor", reason="第三节没写清", paper=paper, writing=WRITE)
    assert asked.status() == "BLOCKED"


def test_t72_only_a_quotation_is_doubted(asked: Bench, tmp_path: Path) -> None:
    assert doubts(asked, reply(tmp_path, "", quoted="同意")) == [
        "there are no words of the sender above the quotation"
    ]


def test_t72_a_mail_of_later_today_is_doubted_by_its_hour(asked: Bench, tmp_path: Path) -> None:
    late = reply(tmp_path, "同意。")
    sent = (asked.now + timedelta(hours=1)).astimezone(timezone(timedelta(hours=8)))
    late.write_bytes(
        late.read_bytes().replace(b"Mon, 16 Nov 2026 11:58:00 +0800", format_datetime(sent).encode())
    )
    assert doubts(asked, late) == [f"its time {sent.isoformat(' ', 'minutes')} has not come yet"]


def test_t72_a_receipt_is_doubted(asked: Bench, tmp_path: Path) -> None:
    assert doubts(asked, reply(tmp_path, "收到，谢谢！")) == ["it only says that the mail arrived"]


def test_t72_at_a_terminal_a_person_sees_it_and_decides(asked: Bench, tmp_path: Path) -> None:
    seen: list[Report] = []

    def agree(plan: Report) -> bool:
        seen.append(plan)
        return True

    call = replace(asked.call(), interactive=True)
    paper = Paper("chen-jie", reply(tmp_path, "同意。", sender="assistant@client.example"))
    approve(call, "review", role="sponsor", paper=paper, writing=Writing(confirm=agree))
    (plan,) = seen
    assert isinstance(plan, ChangeSetReport)
    assert "proof.doubt" in [one.code for one in plan.notes if one.severity == "warning"]
    assert given(asked.verdict(), "sponsor") == ["chen-jie"]


def test_t72_to_say_yes_beforehand_is_not_to_look(asked: Bench, tmp_path: Path) -> None:
    call = replace(asked.call(), interactive=True)
    paper = Paper("chen-jie", reply(tmp_path, "同意。", subject="FW: sign-off"))
    with pytest.raises(KactlError, match=r"proof\.doubtful"):
        approve(call, "review", role="sponsor", paper=paper, writing=Writing(yes=True))


def test_t72_a_mail_counts_once(asked: Bench, tmp_path: Path) -> None:
    answered(asked, reply(tmp_path, "同意。"))
    asked.fill(charter="Why we are here, once more.")
    asked.commit()
    saved_again = reply(tmp_path, "同意。 ", name="again.eml")
    with pytest.raises(KactlError) as raised:
        answered(asked, saved_again)
    assert raised.value.code == "proof.twice"
    assert answered(asked, reply(tmp_path, "同意。", identity="<2@client.example>")).commit


def test_t72_the_command_line_refuses_another_sender(engagement: Built) -> None:
    mail = "From: someone.else@example.com\nSubject: Re: kickoff\n\nI agree.\n"
    engagement.write("reply.eml", mail)
    words = ("gate", "approve", "acceptance", "--as", "sponsor", "--evidence", "reply.eml")
    code, report = kactl(engagement, *words)
    assert (code, report["code"]) == (1, "proof.stranger")
