from datetime import date
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE, Bench, approval, criterion, gate, ready

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Writing
from kactl.workflows.delegate import delegate
from kactl.workflows.open_review import Sending, open_review
from kactl.workflows.roles import list_roles

SINCE, UNTIL = date(2026, 11, 16), date(2026, 11, 20)


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement whose gate lacks nothing but approvals."""
    return ready(git_repo)


def test_a_stand_in_is_written_committed_and_listed(bench: Bench) -> None:
    report = delegate(
        bench.call(), "manager", to="zhao-yun", since=SINCE, until=UNTIL, gates=["review"], writing=WRITE
    )
    assert [one.path for one in report.files] == ["process/team.yaml"]
    assert git(bench.root, "status", "--porcelain") == ""
    (line,) = [one for one in list_roles(bench.call()).roles if one.role == "manager"]
    (one,) = line.stand_ins
    assert (one.person, one.stands_for, one.until, one.gates) == ("zhao-yun", "wang-fang", UNTIL, ("review",))
    assert one.active


def test_the_same_stand_in_is_written_once(bench: Bench) -> None:
    delegate(bench.call("li-lei"), "qa", to="zhao-yun", since=SINCE, until=UNTIL, writing=WRITE)
    head = git(bench.root, "rev-parse", "HEAD")
    again = delegate(bench.call("li-lei"), "qa", to="zhao-yun", since=SINCE, until=UNTIL, writing=WRITE)
    assert [one.action for one in again.files] == ["identical"]
    assert git(bench.root, "rev-parse", "HEAD") == head
    assert len(bench.snapshot.team.stand_ins) == 1


def test_without_a_name_it_is_ones_own_role(bench: Bench) -> None:
    delegate(bench.call("li-lei"), "qa", to="zhao-yun", since=SINCE, until=UNTIL, writing=WRITE)
    assert bench.snapshot.team.stand_ins[0].by == "li-lei"


@pytest.mark.parametrize(
    ("role", "by", "to", "gates", "code"),
    [
        ("nobody", "li-lei", "zhao-yun", [], "statement.no-role"),
        ("qa", "ghost", "zhao-yun", [], "statement.no-person"),
        ("qa", "li-lei", "ghost", [], "statement.no-person"),
        ("qa", "li-lei", "zhao-yun", ["nowhere"], "statement.no-gate"),
        ("qa", "li-lei", "li-lei", [], "role.no-stand-in"),
        ("qa", "wang-fang", "zhao-yun", [], "role.no-stand-in"),
        ("qa", "li-lei", "sun-bo", [], "role.no-stand-in"),
    ],
)
def test_what_could_never_count_is_refused_and_nothing_is_written(
    bench: Bench, role: str, by: str, to: str, gates: list[str], code: str
) -> None:
    head = git(bench.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as raised:
        delegate(bench.call(), role, to=to, since=SINCE, until=UNTIL, gates=gates, writing=Writing(by=by))
    assert (raised.value.code, raised.value.exit_code) == (code, ExitCode.USAGE)
    assert (git(bench.root, "rev-parse", "HEAD"), git(bench.root, "status", "--porcelain")) == (head, "")


def test_a_proof_of_sending_begins_the_clients_silence(bench: Bench, tmp_path: Path) -> None:
    vote = [{"role": "sponsor", "vote": {"deemed_days": 2}}]
    bench.ask(gate("review", criterion("charter"), approvals=vote))
    bench.commit("Ask")
    proof = tmp_path / "sent.eml"
    proof.write_bytes(b"Please find the report enclosed")
    sending = Sending("sponsor", proof, SINCE, "mail")
    open_review(bench.call(), "review", sending=sending, writing=WRITE)
    found = approval(bench.verdict(), "sponsor").poll
    assert found is not None
    assert found.silence is not None
    assert (found.silence.after, found.carried) == (date(2026, 11, 18), False)
    bench.tick(days=3)
    assert approval(bench.verdict(), "sponsor").missing == 0
    with pytest.raises(KactlError, match=r"statement\.not-asked"):
        open_review(bench.call(), "review", sending=Sending("qa", proof), writing=WRITE)
