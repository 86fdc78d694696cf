"""The engagement of most tests of this room."""

from pathlib import Path

import pytest
from tests.gating import Bench, ready


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement whose gate `review` lacks nothing but approvals."""
    return ready(git_repo)


@pytest.fixture
def blank(git_repo: Path) -> Bench:
    """Return a bench on which nothing is laid yet."""
    return Bench(git_repo)
