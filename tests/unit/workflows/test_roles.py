from pathlib import Path

import pytest
from tests.gating import WRITE, Bench, ready

from kactl.errors import ExitCode, KactlError
from kactl.workflows.roles import assign


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a team."""
    return ready(git_repo)


@pytest.mark.parametrize("email", ["li.na", "@client.example", "li na@client.example"])
def test_what_is_no_mail_address_is_refused(bench: Bench, email: str) -> None:
    with pytest.raises(KactlError) as raised:
        assign(bench.call(), "qa", "li-na", email=email, writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("role.no-address", ExitCode.USAGE)


def test_a_new_address_of_a_holder_is_written_and_named_with_the_role(bench: Bench) -> None:
    report = assign(bench.call(), "qa", "li-lei", email="li.lei@new.example", writing=WRITE)
    assert [one.path for one in report.files] == ["process/team.yaml"]
    assert [one.code for one in report.notes] == ["role.corrected"]
    assert not report.message.rstrip().endswith((":", "："))
